using Stockturn.Metrics;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>What plans come to together (S2-20); money in the reporting currency.</summary>
/// <param name="Skus">How many SKUs are to be ordered now.</param>
/// <param name="Units">Units to order.</param>
/// <param name="Cost">What they cost: the cash they take.</param>
/// <param name="ReorderPoint">The sum of the reorder points, units.</param>
/// <param name="SafetyStock">The sum of the safety stocks, units.</param>
/// <param name="SafetyValue">What they cost.</param>
/// <param name="Excess">Units that will not be sold within the days stock may last after the order is there.</param>
/// <param name="ExcessValue">What they cost.</param>
/// <param name="Unpriced">SKUs without a price: not in what costs.</param>
public readonly record struct PlanSums(
    int Skus, decimal Units, double Cost, double ReorderPoint, double SafetyStock, double SafetyValue,
    double Excess, double ExcessValue, int Unpriced)
{
    /// <summary>Of plans; what is not known of a place is not in the sums.</summary>
    public static PlanSums Of(IEnumerable<PlannedLine> lines)
    {
        var sums = default(PlanSums);
        foreach (var line in lines)
        {
            var known = line.Plan.Places.Where(place => place.Gap == Gap.None).ToArray();
            var (safety, price) = (known.Sum(place => place.SafetyStock), line.UnitCost.Value ?? 0);
            var excess = line.Plan.Excess.Value ?? 0;
            sums = new PlanSums(
                sums.Skus + (line.Plan.Order.Quantity > 0 ? 1 : 0), sums.Units + line.Plan.Order.Quantity, sums.Cost + (line.Cost.Value ?? 0),
                sums.ReorderPoint + known.Sum(place => place.ReorderPoint), sums.SafetyStock + safety, sums.SafetyValue + safety * price,
                sums.Excess + excess, sums.ExcessValue + excess * price, sums.Unpriced + (line.UnitCost.Value is null ? 1 : 0));
        }

        return sums;
    }
}
