using Stockturn.Demand;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

/// <summary>What a plan is worth and whether it may be, figured out anew, plainly, for the tests.</summary>
static class TransferJudge
{
    /// <summary>The value of a plan; null when a limit forbids it.</summary>
    public static double? Value(TransferProblem problem, IReadOnlyList<TransferMove> moves, IReadOnlyList<TransferPurchase> purchases)
    {
        var lies = problem.Warehouses.Select(one => one.Stock.ToArray()).ToArray();
        var sent = problem.Warehouses.Select(one => new long[one.Stock.Length]).ToArray();
        var cost = 0.0;
        foreach (var move in moves)
        {
            sent[move.From][move.Sku] += move.Units;
            lies[move.From][move.Sku] -= move.Units;
            lies[move.To][move.Sku] += move.Units;
        }

        foreach (var purchase in purchases)
        {
            lies[purchase.To][purchase.Sku] += purchase.Units;
        }

        foreach (var lane in problem.Lanes)
        {
            if (LaneCost(problem, lane, moves) is not { } one)
            {
                return null;
            }

            cost += one;
        }

        var spent = Spend(problem, purchases);
        var isTooMuch = problem.Warehouses.Zip(sent).Any(pair => pair.First.Stock.Zip(pair.Second).Any(units => units.Second > units.First))
            || moves.Any(move => !problem.Lanes.Any(lane => (lane.From, lane.To) == (move.From, move.To)))
            || problem.Warehouses.Zip(lies).Any(pair =>
                problem.UnitVolumes.Zip(pair.Second).Sum(one => one.First * one.Second) > (pair.First.VolumeMost ?? double.MaxValue) + 1e-9);
        return isTooMuch || spent is null ? null : problem.Demand.Sum(row => Worth(row, lies[row.Warehouse][row.Sku])) - cost - spent.Value;
    }

    static double Worth(PlacedDemand row, long units)
    {
        var chances = new double[units];
        row.Count.AtLeast(chances);
        var sold = chances.Sum();
        return row.UnitMargin * sold + row.LeftoverValue * (units - sold);
    }

    static double? LaneCost(TransferProblem problem, TransferLane lane, IReadOnlyList<TransferMove> moves)
    {
        TransferMove[] here = [.. moves.Where(move => (move.From, move.To) == (lane.From, lane.To) && move.Units > 0)];
        var units = here.Sum(move => move.Units);
        var volume = here.Sum(move => move.Units * problem.UnitVolumes[move.Sku]);
        var fits = here.All(move => move.Units % lane.Pack == 0) && units <= (lane.UnitsMost ?? double.MaxValue)
            && volume <= (lane.VolumeMost ?? double.MaxValue) + 1e-9;
        return fits ? lane.UnitCost * units + (units > 0 ? lane.FixedCost : 0) : null;
    }

    static double? Spend(TransferProblem problem, IReadOnlyList<TransferPurchase> purchases)
    {
        var spent = 0.0;
        foreach (var order in purchases.Where(one => one.Units > 0).GroupBy(one => one.Sku))
        {
            var (terms, units) = (problem.Supplier?.Terms[order.Key], order.Sum(one => one.Units));
            if (terms is null || units < terms.LeastOrder || units > (terms.Most ?? long.MaxValue) || units < terms.Breaks[0].From
                || order.Any(one => one.Units % terms.Pack != 0 || problem.Supplier!.InboundCosts[one.To] is null))
            {
                return null;
            }

            spent += units * (double)terms.Breaks.Last(one => units >= one.From).UnitPrice
                + order.Sum(one => one.Units * problem.Supplier!.InboundCosts[one.To]!.Value);
        }

        return spent <= (problem.Supplier?.Budget ?? double.MaxValue) + 1e-6 ? spent : null;
    }

    /// <summary>The most any plan is worth, by trying all; null when there is none.</summary>
    public static double? BestOfAll(TransferProblem problem) =>
        Purchases(problem, 0, []).SelectMany(purchases => Moves(problem, 0, []).Select(moves => Value(problem, moves, purchases))).Max();

    static IEnumerable<IReadOnlyList<TransferMove>> Moves(TransferProblem problem, int at, TransferMove[] so)
    {
        if (at == problem.Lanes.Length * problem.UnitVolumes.Length)
        {
            return [so];
        }

        var (lane, sku) = (problem.Lanes[at / problem.UnitVolumes.Length], at % problem.UnitVolumes.Length);
        var packs = problem.Warehouses[lane.From].Stock[sku] / lane.Pack;
        return Enumerable.Range(0, (int)packs + 1).SelectMany(count => Moves(
            problem, at + 1, count == 0 ? so : [.. so, new TransferMove(sku, lane.From, lane.To, count * lane.Pack)]));
    }

    static IEnumerable<IReadOnlyList<TransferPurchase>> Purchases(TransferProblem problem, int at, TransferPurchase[] so)
    {
        if (problem.Supplier is not { } supplier || at == problem.Warehouses.Length * problem.UnitVolumes.Length)
        {
            return [so];
        }

        var (to, sku) = (at / problem.UnitVolumes.Length, at % problem.UnitVolumes.Length);
        var packs = supplier.Terms[sku] is { } terms && supplier.InboundCosts[to] is not null ? terms.Most!.Value / terms.Pack : 0;
        return Enumerable.Range(0, (int)packs + 1).SelectMany(count => Purchases(
            problem, at + 1, count == 0 ? so : [.. so, new TransferPurchase(sku, to, count * supplier.Terms[sku]!.Pack)]));
    }
}
