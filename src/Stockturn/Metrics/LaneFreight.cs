using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What bringing one unit of a SKU from one place to another costs: freight, duty and import tax of its batches that took this way,
/// over their units, in the reporting currency at the rates of their days.
/// </summary>
/// <remarks>
/// The batches of the 365 days up to the newest: goods that have lain long travelled long ago. A batch whose cost nobody
/// told says nothing. See docs/formulas/metrics.md#net_realisable_value.
/// </remarks>
static class LaneFreight
{
    const int WindowDays = 365;

    /// <summary>The cost of one unit; a gap when no batch of this SKU tells.</summary>
    public static PartialSum PerUnit((short From, short To) lane, SkuFacts facts, CostContext context)
    {
        var told = facts.Shipments.ToArray()
            .Where(line => (line.From, line.To) == lane && line.Shipped > Quantity.Zero && line.LandedShare > 0)
            .ToArray();
        if (told.Max(line => line.ShippedDay) is not { } newest)
        {
            return PartialSum.Missing(Gap.NoFreight);
        }

        var (cost, units) = (PartialSum.Of(0), Quantity.Zero);
        foreach (var line in told)
        {
            if (line.ShippedDay is { } day && DateSpan.Last(WindowDays, newest).Contains(day))
            {
                cost += context.ToReporting(line.LandedShare, line.Currency, day);
                units += line.Shipped;
            }
        }

        return cost.Times(1 / units.Units);
    }
}
