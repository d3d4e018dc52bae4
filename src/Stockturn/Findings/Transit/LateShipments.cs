using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>Goods on the way whose day has passed (S1-1). Needs what all SKUs' shipments took, so it runs after the slices.</summary>
/// <remarks>See docs/formulas/findings.md#late-shipment.</remarks>
public static class LateShipments
{
    /// <summary>The code of its findings.</summary>
    public const string Code = "late_shipment";

    // Fewer shipments say nothing about how long a way takes.
    const int ShipmentsMin = 3;

    /// <summary>
    /// Everything on the way with its due day: the one told, else the shipping day and the median of the days that shipments on the same
    /// way took, of any mode where too few of the same arrived. The latest first, then by due day, SKU and shipment.
    /// </summary>
    public static ImmutableArray<TransitLeg> Legs(IReadOnlyCollection<TransitSummary> summaries, DateOnly asOf)
    {
        var days = new Dictionary<TransitWay, int>();
        var arrived = summaries.SelectMany(summary => summary.Arrived).Distinct().ToArray();
        foreach (var way in arrived.GroupBy(one => one.Way).Concat(arrived.GroupBy(one => one.Way with { Mode = "" })))
        {
            int[] sorted = [.. way.DistinctBy(one => one.Shipment).Select(one => one.Days).Order()];
            if (sorted.Length >= ShipmentsMin)
            {
                days[way.Key] = (int)Math.Ceiling(LeadTimes.Quantile(sorted, 0.5));
            }
        }

        return
        [
            .. summaries.SelectMany(summary => summary.Open).Select(leg => Due(leg, days))
                .OrderByDescending(leg => leg.DaysLate(asOf))
                .ThenBy(leg => leg.DueDay ?? DateOnly.MaxValue)
                .ThenBy(leg => leg.Sku, StringComparer.Ordinal)
                .ThenBy(leg => leg.Line.Shipment, StringComparer.Ordinal),
        ];
    }

    /// <summary>The findings, one for each SKU with something late, by SKU.</summary>
    public static IEnumerable<Finding> Find(IReadOnlyCollection<TransitSummary> summaries)
    {
        var asOf = summaries.Select(summary => summary.AsOf).FirstOrDefault();
        var late = Legs(summaries, asOf).Where(leg => leg.DaysLate(asOf) > 0);
        foreach (var sku in late.GroupBy(leg => leg.Sku, StringComparer.Ordinal).OrderBy(sku => sku.Key, StringComparer.Ordinal))
        {
            var working = new Working();
            foreach (var leg in sku)
            {
                working.Add("shipment", leg.Line.Shipment).Add("due_day", leg.DueDay!.Value).Add("days_late", leg.DaysLate(asOf))
                    .Add("due_day_basis", leg.IsMeasured ? "measured" : "told").Add("on_the_way", leg.Units);
            }

            yield return new Finding(sku.Key, StockCase.AllWarehouses, Code, new(sku.Sum(leg => leg.Units.Thousandths)))
            {
                Value = sku.Aggregate((decimal?)0, (sum, leg) => sum + leg.Value),
                Severity = FindingSeverity.Medium,
                Working = working.Lines,
            };
        }
    }

    static TransitLeg Due(TransitLeg leg, Dictionary<TransitWay, int> days)
    {
        if (leg.Line.ExpectedDay is { } told)
        {
            return leg with { DueDay = told };
        }

        var way = new TransitWay(leg.Line.From, leg.Line.To, leg.Line.Mode);
        return days.TryGetValue(way, out var took) || days.TryGetValue(way with { Mode = "" }, out took)
            ? leg with { DueDay = leg.Line.ShippedDay!.Value.AddDays(took), IsMeasured = true }
            : leg;
    }
}
