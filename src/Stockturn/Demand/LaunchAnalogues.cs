using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>What goods sold in the weeks after their own first sale, learnt once a run: what a new SKU is compared with.</summary>
/// <remarks>Usual weeks, without events and season; only goods that some launch plan asks for are kept. See docs/formulas/demand.md#launch.</remarks>
public sealed class LaunchAnalogues
{
    // A first sale in the first weeks of the record is no launch: it may have sold before.
    const int RecordDays = 28;

    const double TellingLeast = 2.0 / DemandSeries.WeekDays;

    readonly SortedDictionary<string, LaunchedWeeks> launched = new(StringComparer.Ordinal);

    LaunchAnalogues()
    {
    }

    /// <summary>Nothing is known of other goods.</summary>
    public static LaunchAnalogues None { get; } = new();

    /// <summary>One SKU like a new one.</summary>
    /// <param name="Sku">Its code.</param>
    /// <param name="UnitsPerWeek">Units a usual week, 0 or more.</param>
    /// <param name="Weeks">Over how many weeks, 1 or more.</param>
    public readonly record struct Rate(string Sku, double UnitsPerWeek, int Weeks);

    /// <summary>The goods found for a new SKU.</summary>
    /// <param name="Rates">One for each, by code.</param>
    /// <param name="AreNamed">True where the plan names them, false for those of the category.</param>
    public readonly record struct Found(ImmutableArray<Rate> Rates, bool AreNamed);

    /// <summary>The goods like a new SKU: those its plan names, else those of its category launched within the record.</summary>
    /// <param name="sku">The new SKU.</param>
    /// <param name="plan">What is planned for it.</param>
    /// <param name="weeksSold">Weeks since its own first sale.</param>
    public Found For(SkuMaster sku, LaunchPlan plan, int weeksSold)
    {
        var named = plan.Similar.Where(code => code != sku.Sku).Order(StringComparer.Ordinal);
        ImmutableArray<Rate> told = [.. named.Select(code => RateOf(code, weeksSold)).OfType<Rate>()];
        return !told.IsEmpty || string.IsNullOrEmpty(sku.Category)
            ? new Found(told, true)
            : new Found(
                [
                    .. launched.Where(one => one.Value.IsLaunch && one.Key != sku.Sku && one.Value.Category == sku.Category)
                        .Select(one => RateOf(one.Key, weeksSold)).OfType<Rate>(),
                ],
                false);
    }

    /// <summary>What goods that plans ask for sold since their first sale.</summary>
    /// <param name="skus">One for each SKU.</param>
    /// <param name="span">The whole weeks looked back to.</param>
    /// <param name="usual">Times usual demand of a SKU in a store in a week of the span.</param>
    internal static LaunchAnalogues Of(IReadOnlyCollection<SkuSales> skus, DateSpan span, Func<SkuSales, short, int, double> usual)
    {
        var found = new LaunchAnalogues();
        var plans = skus.Where(one => one.Launch is not null).ToArray();
        if (plans.Length == 0)
        {
            return found;
        }

        var named = plans.SelectMany(one => one.Launch!.Similar).ToHashSet(StringComparer.Ordinal);
        var categories = plans.Select(one => one.Category ?? "").ToHashSet(StringComparer.Ordinal);
        var recordStart = skus.Select(FirstSale).OfType<int>().DefaultIfEmpty(int.MaxValue - RecordDays).Min();
        foreach (var sku in skus)
        {
            var isOfCategory = categories.Contains(sku.Category ?? "");
            if ((isOfCategory || named.Contains(sku.Sku)) && FirstSale(sku) is { } first)
            {
                var weeks = Weeks(sku, span, first, usual);
                var isLaunch = isOfCategory && first >= recordStart + RecordDays && weeks.First >= 0
                    && weeks.Units.Length - weeks.First >= LaunchForecast.WeeksMost;
                if (isLaunch || named.Contains(sku.Sku))
                {
                    found.launched[sku.Sku] = weeks with { IsLaunch = isLaunch };
                }
            }
        }

        return found;
    }

    // The 13 weeks of its life that lie ahead of the new SKU; the last it lived where it is not so old.
    Rate? RateOf(string sku, int weeksSold)
    {
        if (!launched.TryGetValue(sku, out var weeks))
        {
            return null;
        }

        var last = Math.Min(weeks.Units.Length, Math.Max(0, weeks.First + weeksSold) + LaunchForecast.WeeksMost);
        var first = Math.Max(Math.Max(0, weeks.First), last - LaunchForecast.WeeksMost);
        var (sum, count) = (0.0, 0);
        for (var week = first; week < last; week++)
        {
            sum += weeks.Units[week] ?? 0;
            count += weeks.Units[week] is null ? 0 : 1;
        }

        return count == 0 ? null : new Rate(sku, Math.Max(0, sum) / count, count);
    }

    static int? FirstSale(SkuSales sku)
    {
        int? first = null;
        foreach (ref readonly var sold in sku.Sold.Span)
        {
            first = sold.Units > 0 && !(first <= sold.Day) ? sold.Day : first;
        }

        return first;
    }

    static LaunchedWeeks Weeks(SkuSales sku, DateSpan span, int firstSale, Func<SkuSales, short, int, double> usual)
    {
        var units = new double?[span.Days / DemandSeries.WeekDays];
        var first = (int)Math.Ceiling((firstSale - span.Start.DayNumber) / (double)DemandSeries.WeekDays);
        units.AsSpan(Math.Clamp(first, 0, units.Length)).Fill(0);
        foreach (ref readonly var sold in sku.Sold.Span)
        {
            var at = sold.Day - span.Start.DayNumber;
            var week = at / DemandSeries.WeekDays;
            if (at < 0 || week >= units.Length || units[week] is null)
            {
                continue;
            }

            var times = usual(sku, sold.Store, week);
            units[week] = times >= TellingLeast ? units[week] + sold.Units / times : null;
        }

        return new LaunchedWeeks(sku.Category ?? "", first, units, false);
    }

    // Units by week of the span; null before the first whole week since the first sale, and where too little is told.
    sealed record LaunchedWeeks(string Category, int First, double?[] Units, bool IsLaunch);
}
