using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Which warehouse served which region, and which best serves it, all SKUs together.</summary>
/// <param name="Rows">By region and warehouse.</param>
/// <param name="Gaps">What could not be weighed, what the present rule did first, most units first.</param>
/// <param name="Proof">What the best assignment costs, and what none costs less than.</param>
/// <param name="Skus">How many SKUs the seller sent himself.</param>
public sealed record ServingList(
    ImmutableArray<ServedRegion> Rows, ImmutableArray<ServingGap> Gaps, PlanProof Proof, int Skus)
{
    /// <summary>What the present rule cost, the units' worth in their warehouses with it.</summary>
    public double Cost => Rows.Sum(row => row.Cost);

    /// <summary>What the best assignment saves.</summary>
    public double Saving => Cost - Rows.Sum(row => row.BestCost);
}

/// <summary>Assigns the orders of the last 90 days that the seller sent himself anew.</summary>
public static class PlanServing
{
    /// <summary>Of all SKUs of a run.</summary>
    public static ServingList Of(OpenRun run)
    {
        var lanes = new LaneRates(run.Turn.Costs, run.Turn.Policy.Plans.Lanes, run.Info.AsOf);
        foreach (var sku in run.Kept())
        {
            lanes.Learn(sku.Facts);
        }

        var book = new ServingBook(run.Turn.Costs, run.Turn.Policy.Plans, lanes, run.Supply);
        SkuServing[] served =
        [
            .. run.Kept().AsParallel().AsOrdered().Select(sku => book.Of(sku.Facts, sku.Ledger, sku.Demand)).OfType<SkuServing>(),
        ];
        return new ServingList(
            [
                .. served.SelectMany(one => one.Rows)
                    .GroupBy(row => (row.Region, row.Warehouse))
                    .Select(group => group.Aggregate((left, right) => left + right))
                    .OrderBy(row => row.Region, StringComparer.Ordinal).ThenByDescending(row => row.Units).ThenBy(row => row.Warehouse),
            ],
            [
                .. served.SelectMany(one => one.Gaps)
                    .GroupBy(gap => (gap.Region, gap.Warehouse, gap.IsPresent))
                    .Select(group => group.First() with { Units = group.Sum(gap => gap.Units) })
                    .OrderByDescending(gap => gap.IsPresent).ThenByDescending(gap => gap.Units)
                    .ThenBy(gap => gap.Region, StringComparer.Ordinal).ThenBy(gap => gap.Warehouse),
            ],
            new PlanProof(served.Sum(one => one.Proof.Value), served.Sum(one => one.Proof.Bound)),
            served.Length);
    }
}
