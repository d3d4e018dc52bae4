using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>Weighs the ways of some units against each other: each alone, and the best split of all.</summary>
/// <remarks>
/// Where the slowest way comes after the season, units that do not sell as long as stock may last are cleared: then some are best not sent at
/// all. What sells after the season is of use by every way. See docs/formulas/plans.md#shipping-season.
/// </remarks>
sealed class ShippingWeighing(
    ShippingChoice[] choices, long units, long pack, (PlaceTerms Terms, double UnitCost, double CapitalRate) money, PlaceStock stock,
    (DateOnly AsOf, int Ready, PlanSettings Settings) when)
{
    const double YearDays = 365;

    readonly bool isLate = choices.Any(choice => choice.MissedSeason is not null);

    // What a unit left over brings when a season ends: what clearing does, and no more than it cost.
    double Cleared => Math.Min(money.Terms.Cleared, money.UnitCost);

    // A unit left over saves the next one.
    double LostUnit => Math.Max(0, money.Terms.Sold - money.Terms.Again);

    public (ImmutableArray<ShippingChoice> Choices, ShippingCost Split) Best()
    {
        var problem = Problem();
        var best = ShippingSplit.Best(problem);
        return (
            [.. choices.Select((choice, way) => choice with { Units = best.Units[way], Alone = CostOf(problem, Only(way, problem.Ways.Length)) })],
            CostOf(problem, best.Units));
    }

    // Where units may be left over, not sending them stands among the ways: free, and there when goods of the next order are, a cycle later.
    SplitProblem Problem()
    {
        var ways = choices.Select(choice => new SplitWay(choice.Rate.Charges, CapitalOf(choice))).ToList();
        var days = choices.Select(choice => (when.Ready + choice.Rate.Days!.Value, choice.Rate.SpreadDays)).ToList();
        if (!isLate)
        {
            return new SplitProblem(units, pack, [.. ways], SplitCases.Of(stock, days, when.AsOf), LostUnit);
        }

        var next = days[^1].Item1 + when.Settings.ReviewDays + when.Settings.CycleDays;
        var until = Math.Max(next, days[^1].Item1 + when.Settings.CoverMostDays);
        return new SplitProblem(
            units,
            pack,
            [.. ways.Select(way => way with { Other = way.Other + money.UnitCost - Cleared }), new SplitWay([])],
            SplitCases.Of(stock, [.. days, (next, 0)], when.AsOf),
            LostUnit)
        {
            Later = SplitCases.Of(stock, [.. days, (until, 0)], when.AsOf),
            LaterUnit = Math.Max(0, money.Terms.Again - Cleared),
        };
    }

    double CapitalOf(ShippingChoice choice) => money.UnitCost * money.CapitalRate * choice.Rate.Days!.Value / YearDays;

    long[] Only(int way, int ways)
    {
        var all = new long[ways];
        all[way] = units;
        return all;
    }

    ShippingCost CostOf(SplitProblem problem, IReadOnlyList<long> split)
    {
        var lost = problem.Lost(split);
        var sent = choices.Select((choice, way) => (Choice: choice, Units: split[way])).ToArray();
        return new ShippingCost(
            sent.Sum(one => new SplitWay(one.Choice.Rate.Charges).Freight(one.Units)),
            sent.Sum(one => CapitalOf(one.Choice) * one.Units),
            lost,
            lost * LostUnit)
        {
            Goods = isLate ? GoodsOf(problem, split, sent.Sum(one => one.Units)) : 0,
        };
    }

    // What the units add to those left over, at what clearing does not bring back; and what is sent another time instead pays its freight then.
    double GoodsOf(SplitProblem problem, IReadOnlyList<long> split, long sent)
    {
        var (missed, all) = (problem.Missed(split), problem.Missed(Only(problem.Ways.Length - 1, problem.Ways.Length)));
        return (money.UnitCost - Cleared) * (sent + missed - all) + (problem.LaterUnit - (money.UnitCost - Cleared)) * missed;
    }
}
