using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>Weighs the ways of some units against each other: each alone, and the best split of all.</summary>
/// <remarks>
/// Where some way comes after the season, what it brings is of no use this season: those units are not sent at all, and what is sent and
/// left over at its end is cleared. See docs/formulas/plans.md#shipping-season.
/// </remarks>
sealed class ShippingWeighing(
    ShippingChoice[] choices, long units, long pack, (PlaceTerms Terms, double UnitCost, double CapitalRate) money, PlaceStock stock,
    (DateOnly AsOf, int Ready) when)
{
    const double YearDays = 365;

    // In time, fastest first; where some come too late, leaving units out stands for them: it is "there" when the season ends.
    readonly ShippingChoice[] inTime = [.. choices.Where(choice => choice.MissedSeason is null)];
    readonly DateOnly? end = choices.Max(choice => choice.MissedSeason);

    // What a unit left over is worth: the next one saved; when a season ends what clearing brings, and no more than it cost.
    double Left => end is null ? money.Terms.Again : Math.Min(money.Terms.Cleared, money.UnitCost);

    // A unit sent in a season that ends is bought for it: what clearing does not bring back.
    double AtRisk => end is null ? 0 : money.UnitCost - Left;

    double LostUnit => Math.Max(0, money.Terms.Sold - Left);

    public (ImmutableArray<ShippingChoice> Choices, ShippingCost Split) Best()
    {
        var problem = Problem();
        var best = ShippingSplit.Best(problem);
        return (
            [
                .. choices.Select(choice => Array.IndexOf(inTime, choice) is var way and >= 0
                    ? choice with { Units = best.Units[way], Alone = CostOf(problem, Only(way, problem.Ways.Length)) }
                    : choice with { Alone = Late(problem, choice) }),
            ],
            CostOf(problem, best.Units));
    }

    SplitProblem Problem()
    {
        var ways = inTime.Select(choice => new SplitWay(choice.Rate.Charges, CapitalOf(choice) + AtRisk)).ToList();
        var days = inTime.Select(choice => (when.Ready + choice.Rate.Days!.Value, choice.Rate.SpreadDays)).ToList();
        if (end is { } last)
        {
            ways.Add(new SplitWay([]));
            days.Add((last.DayNumber - when.AsOf.DayNumber + 1, 0));
        }

        return new SplitProblem(units, pack, [.. ways], SplitCases.Of(stock, days, when.AsOf), LostUnit);
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
        var sent = inTime.Select((choice, way) => (Choice: choice, Units: split[way])).ToArray();
        return new ShippingCost(
            sent.Sum(one => new SplitWay(one.Choice.Rate.Charges).Freight(one.Units)),
            sent.Sum(one => CapitalOf(one.Choice) * one.Units),
            lost,
            lost * LostUnit)
        {
            Goods = AtRisk * sent.Sum(one => one.Units),
        };
    }

    // All by a way that comes too late: what not sending them loses, and freight, capital and goods besides.
    ShippingCost Late(SplitProblem problem, ShippingChoice choice)
    {
        var lost = problem.Lost(Only(problem.Ways.Length - 1, problem.Ways.Length));
        var freight = new SplitWay(choice.Rate.Charges).Freight(units);
        return new ShippingCost(freight, CapitalOf(choice) * units, lost, lost * LostUnit) { Goods = AtRisk * units };
    }
}
