using System.Collections.Immutable;
using MathNet.Numerics.Statistics;
using Stockturn.Facts;

namespace Stockturn.Metrics;

/// <summary>A lane: what was ordered of whom, by which way, to or from where, and what ends the wait.</summary>
/// <param name="Supplier">Who delivers; empty where the file does not say.</param>
/// <param name="Mode">How it travels; empty where the file does not say.</param>
/// <param name="Country">The country; empty where the file does not say.</param>
/// <param name="IsToInvoice">True when the wait ends with the invoice and not with the goods.</param>
public sealed record LeadTimeLane(string Supplier, string Mode, string Country, bool IsToInvoice);

/// <summary>How long the order lines of a lane took, in days.</summary>
/// <param name="Lane">The lane; the row over all lanes has empty texts.</param>
/// <param name="Lines">Order lines with both days.</param>
/// <param name="Undated">Lines that lack one of the days, or have not come in yet: counted apart, in no figure.</param>
/// <param name="Negative">Lines received before they were ordered: counted apart, in no figure.</param>
public sealed record LeadTime(LeadTimeLane Lane, int Lines, int Undated, int Negative)
{
    /// <summary>Mean days.</summary>
    public Reading MeanDays { get; init; } = Reading.Missing(Gap.NoReceipt);

    /// <summary>Standard deviation in days, n − 1; missing for fewer than two lines.</summary>
    public Reading DeviationDays { get; init; } = Reading.Missing(Gap.NoReceipt);

    /// <summary>Median days.</summary>
    public Reading MedianDays { get; init; } = Reading.Missing(Gap.NoReceipt);

    /// <summary>Days within which nine of ten lines came in.</summary>
    public Reading NinetiethDays { get; init; } = Reading.Missing(Gap.NoReceipt);
}

/// <summary>Lead times from purchase order lines: received day − ordered day, per supplier, mode and country.</summary>
/// <remarks>
/// Days are calendar days; every line weighs the same. Quantiles are interpolated linearly between the sorted lines
/// (Hyndman and Fan 1996, type 7). A line whose status is <see cref="Invoiced"/> has the day of its invoice in the
/// place of the receipt; such lines never stand in one lane with received ones. Cancelled lines are left out. An order
/// that several sources name counts once, by the most trusted that tells its receipt; where only another tells when it was
/// ordered, as an ERP's order beside its receipt, that day counts. Orders
/// still open make the figures of a young lane too short: they are in <see cref="LeadTime.Undated"/>.
/// See docs/formulas/metrics.md#lead_time.
/// </remarks>
public static class LeadTimes
{
    /// <summary>The status that says that the received day is the day of the invoice.</summary>
    public const string Invoiced = PurchaseLine.Invoiced;

    const string Cancelled = "cancelled";

    /// <summary>The lanes, those with the most lines first.</summary>
    public static ImmutableArray<LeadTime> ByLane(FactSet facts) =>
    [
        .. Waits(facts)
            .GroupBy(wait => wait.Lane)
            .Select(lane => Of(lane.Key, [.. lane.Select(wait => wait.Days)]))
            .OrderByDescending(lane => lane.Lines)
            .ThenBy(lane => lane.Lane.Supplier, StringComparer.Ordinal)
            .ThenBy(lane => lane.Lane.Mode, StringComparer.Ordinal)
            .ThenBy(lane => lane.Lane.Country, StringComparer.Ordinal)
            .ThenBy(lane => lane.Lane.IsToInvoice),
    ];

    /// <summary>All lanes together, deliveries and invoices apart.</summary>
    public static ImmutableArray<LeadTime> Whole(FactSet facts) =>
    [
        .. Waits(facts)
            .GroupBy(wait => wait.Lane.IsToInvoice)
            .OrderBy(all => all.Key)
            .Select(all => Of(new LeadTimeLane("", "", "", all.Key), [.. all.Select(wait => wait.Days)])),
    ];

    /// <summary>The days within which a share of the sorted waits ended, interpolated linearly.</summary>
    public static double Quantile(IReadOnlyList<int> sortedDays, double share) =>
        SortedArrayStatistics.QuantileCustom([.. sortedDays], share, QuantileDefinition.R7);

    /// <summary>The figures of a lane from the days of its lines: null where a day lacks.</summary>
    internal static LeadTime Of(LeadTimeLane lane, IReadOnlyList<int?> days)
    {
        var sorted = days.Where(one => one >= 0).Select(one => one!.Value).Order().ToArray();
        var told = new LeadTime(lane, sorted.Length, days.Count(one => one is null), days.Count(one => one < 0));
        if (sorted.Length == 0)
        {
            return told;
        }

        var mean = sorted.Average();
        return told with
        {
            MeanDays = Reading.Of(mean),
            DeviationDays = sorted.Length < 2
                ? told.DeviationDays
                : Reading.Of(Math.Sqrt(sorted.Sum(one => (one - mean) * (one - mean)) / (sorted.Length - 1))),
            MedianDays = Reading.Of(Quantile(sorted, 0.5)),
            NinetiethDays = Reading.Of(Quantile(sorted, 0.9)),
        };
    }

    static IEnumerable<(LeadTimeLane Lane, int? Days)> Waits(FactSet facts)
    {
        var (purchases, terms) = (facts.Of(PurchaseFact.Kind), facts.Terms);
        var believed = Believed(facts, purchases);
        var orderedDays = OrderedDays(purchases);
        for (var row = 0; row < purchases.Count; row++)
        {
            string Text(int column) => terms.TextOf(purchases.At(row, column)) ?? "";

            var status = Text(PurchaseFact.Status);
            var isElsewhere = purchases.Has(row, PurchaseFact.Order)
                && believed[purchases.At(row, PurchaseFact.Order)].Code != facts.Sources[purchases.Sources[row]].Code;
            if (status == Cancelled || isElsewhere)
            {
                continue;
            }

            var lane = new LeadTimeLane(
                Text(PurchaseFact.Supplier), Text(PurchaseFact.Mode), Text(PurchaseFact.Country), status == Invoiced);
            var ordered = purchases.Day(row, PurchaseFact.OrderedDay) ?? orderedDays.GetValueOrDefault(purchases.At(row, PurchaseFact.Order));
            var received = purchases.Day(row, PurchaseFact.ReceivedDay);
            yield return (lane, received?.DayNumber - ordered?.DayNumber);
        }
    }

    // The day of each order whose lines agree on one.
    static Dictionary<long, DateOnly?> OrderedDays(FactColumns purchases)
    {
        var days = new Dictionary<long, DateOnly?>();
        for (var row = 0; row < purchases.Count; row++)
        {
            if (purchases.Has(row, PurchaseFact.Order) && purchases.Day(row, PurchaseFact.OrderedDay) is { } day)
            {
                var order = purchases.At(row, PurchaseFact.Order);
                days[order] = !days.TryGetValue(order, out var known) || known == day ? day : null;
            }
        }

        return days;
    }

    // An order that several sources name is one order: the lines of one of them count, of those that tell when it came in
    // the most trusted.
    static Dictionary<long, SourceRank> Believed(FactSet facts, FactColumns purchases)
    {
        var believed = new Dictionary<long, (SourceRank Source, bool IsDated)>();
        for (var row = 0; row < purchases.Count; row++)
        {
            var (order, source) = (purchases.At(row, PurchaseFact.Order), facts.Sources[purchases.Sources[row]]);
            var isDated = purchases.Has(row, PurchaseFact.ReceivedDay);
            var isBetter = !believed.TryGetValue(order, out var known)
                || (isDated != known.IsDated ? isDated : source.IsBelievedOver(known.Source));
            if (isBetter)
            {
                believed[order] = (source, isDated);
            }
        }

        return believed.ToDictionary(order => order.Key, order => order.Value.Source);
    }
}
