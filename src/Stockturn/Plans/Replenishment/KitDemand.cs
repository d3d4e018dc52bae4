using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Findings;

namespace Stockturn.Plans;

/// <summary>A kit a SKU goes into, as the SKU's plan asks about it.</summary>
/// <param name="Units">Units of the SKU in one kit, above 0.</param>
/// <param name="Plan">The plan of the kit: what its places are expected to sell, have and get.</param>
/// <param name="Class">The kit's class; null where it has none.</param>
public sealed record KitDemand(decimal Units, ReplenishmentPlan Plan, string? Class)
{
    /// <summary>
    /// What each place of the kit sells beyond the kits that are there, to come, and gathered for it by what the places sell; until its
    /// successor's day. Of a kit that is sold off, or sold no longer, no more are put together.
    /// </summary>
    internal IEnumerable<NetDemand> Net(DateOnly asOf) => (Plan.Stop == BuyingStop.None ? Plan.Places : []).Select(place => new NetDemand(
        place.Stock.Forecast,
        (double)Units,
        (double)(place.Stock.Position.Units
            + Plan.Gathered * (Plan.UnitsPerDay > 0 ? (decimal)(place.Stock.Forecast.UnitsPerDay / Plan.UnitsPerDay) : 0)),
        place.Stock.Rules.EndsOn is { } day ? Math.Max(0, day.DayNumber - asOf.DayNumber) : double.PositiveInfinity));

    /// <summary>Units of the SKU for kits customers of a place wait for beyond those there and to come; of all places together for −1.</summary>
    internal decimal OwedAt(short place) => Units * Plan.Places
        .Where(one => place == ReplenishmentBook.Everywhere || one.Stock.Warehouse == place)
        .Sum(one => Math.Max(0, one.Stock.Rules.Owed - one.Stock.Position.Units));
}

/// <summary>What kits take of a SKU, as it is told at its plan.</summary>
/// <param name="Kits">The kits and the units of the SKU in one of each, by kit.</param>
/// <param name="UnitsPerDay">Units a day that go into kits, over the next 13 weeks.</param>
/// <param name="OrderWithout">Units that would be ordered did no kit take any.</param>
public sealed record KitUse(ImmutableArray<(string Kit, decimal Units)> Kits, double UnitsPerDay, decimal OrderWithout);

/// <summary>What a place of a kit asks of one of its parts: the kits it sells beyond those it has, times the units in each.</summary>
/// <remarks>
/// A kit that is there takes no part: the mean is what sells beyond the stock of kits, and how far that may be off is how far the sales of
/// the kit may. See docs/formulas/plans.md#kits.
/// </remarks>
/// <param name="Kit">What the place is expected to sell of the kit.</param>
/// <param name="Units">Units of the part in one kit.</param>
/// <param name="Stock">Kits the place has or gets.</param>
/// <param name="Until">Days until a successor takes the kit's place; infinite without one.</param>
readonly record struct NetDemand(DemandForecast Kit, double Units, double Stock, double Until)
{
    /// <summary>Expected units of the part over the next days.</summary>
    public double UnitsOver(double days) => Units * Math.Max(0, Kit.UnitsOver(Math.Min(days, Until)) - Math.Max(0, Stock));

    /// <summary>The variance of them; none while the kits that are there are expected to be enough.</summary>
    public double VarianceOver(double days) => UnitsOver(days) > 0 ? Units * Units * Kit.VarianceOver(Math.Min(days, Until)) : 0;
}

/// <summary>Puts what kits ask of a SKU to what it sells by itself (dependent demand), place by place.</summary>
static class DependentDemand
{
    const int WeekDays = 7, RateDays = DemandOutlook.RateWeeks * WeekDays;

    // How far the ninetieth percentile lies above the mean, in standard deviations.
    const double Ninetieth = 1.2815515655446004;

    static readonly int[] SumWeeks = [4, 13, 26];

    /// <summary>The forecasts with what kits take, by warehouse; those no kit takes of as they were.</summary>
    /// <param name="own">What the SKU sells by itself.</param>
    /// <param name="asked">What kits ask of it.</param>
    public static DemandForecast[] Added(DemandForecast[] own, IEnumerable<NetDemand> asked)
    {
        NetDemand[] net = [.. asked.Where(one => one.UnitsOver(DemandOutlook.WeeksAhead * WeekDays) > 0)];
        if (net.Length == 0)
        {
            return own;
        }

        var most = Busiest(own, net);
        short At(short place) => own is [{ Warehouse: ReplenishmentBook.Everywhere }] || place == ReplenishmentBook.Everywhere ? most : place;
        var byPlace = net.ToLookup(one => At(one.Kit.Warehouse));
        return
        [
            .. own.Select(forecast => forecast.Warehouse).Concat(byPlace.Select(place => place.Key)).Distinct().Order()
                .Select(place => Together(place, own.FirstOrDefault(one => one.Warehouse == place), [.. byPlace[place]]))

                // A place that sells nothing in the weeks a rate is taken from asks for nothing, as of any SKU.
                .Where(one => one.UnitsPerDay > 0),
        ];
    }

    // Where it is not told which place a kit sells from, the one that sells most of the SKU, else of its kits.
    static short Busiest(DemandForecast[] own, NetDemand[] net) => own.Length > 0
        ? own.MaxBy(one => (one.UnitsPerDay, -one.Warehouse))!.Warehouse
        : net.Where(one => one.Kit.Warehouse >= 0).GroupBy(one => one.Kit.Warehouse)
            .OrderByDescending(place => place.Sum(one => one.UnitsOver(RateDays))).ThenBy(place => place.Key)
            .Select(place => place.Key).FirstOrDefault(ReplenishmentBook.Everywhere);

    static DemandForecast Together(short place, DemandForecast? own, NetDemand[] net)
    {
        if (net.Length == 0)
        {
            return own!;
        }

        double Over(double days) => (own?.UnitsOver(days) ?? 0) + net.Sum(one => one.UnitsOver(days));
        double Variance(double days) => (own?.VarianceOver(days) ?? 0) + net.Sum(one => one.VarianceOver(days));
        var perDay = (own?.UnitsPerDay ?? 0) + net.Sum(one => one.UnitsOver(RateDays)) / RateDays;
        var blank = own ?? new DemandForecast(place, "kits", 0, DemandPattern.None, null, null, 0, 0, 0, false, 0);
        return blank with
        {
            UnitsPerDay = perDay,
            Figure = Facts.DemandFigure.Recommended,
            ChosenDays = null,
            RecommendedUnitsPerDay = perDay,
            IsLowerBound = blank.IsLowerBound || net.Any(one => one.Kit.IsLowerBound),
            Deviation = Math.Sqrt(Variance(1)),
            Outlook = new DemandOutlook
            {
                Steps =
                [
                    .. Enumerable.Range(0, DemandOutlook.WeeksAhead).Select(week => Band(
                        1, Math.Max(0, Over((week + 1) * WeekDays) - Over(week * WeekDays)), WeekVariance(own, net, week))),
                ],
                Sums =
                [
                    .. net.Select(one => one.Kit).Append(own).SelectMany(one => one?.Outlook?.Sums ?? []).Select(sum => sum.Weeks)
                        .Concat(SumWeeks).Distinct().Order().Select(weeks => Band(weeks, Over(weeks * WeekDays), Variance(weeks * WeekDays))),
                ],
            },
        };
    }

    static double WeekVariance(DemandForecast? own, NetDemand[] net, int week) => (own is null ? 0 : OfWeek(own, week))
        + net.Where(one => one.UnitsOver((week + 1) * WeekDays) > one.UnitsOver(week * WeekDays))
            .Sum(one => one.Units * one.Units * OfWeek(one.Kit, week));

    // What one coming week may be off by itself.
    static double OfWeek(DemandForecast forecast, int week)
    {
        var told = forecast.Outlook?.EachWeek().ElementAtOrDefault(week) ?? default;
        var deviation = Math.Max(0, told.High - told.Mean) / Ninetieth;
        return told.Weeks > 0 ? deviation * deviation : forecast.Deviation * forecast.Deviation * WeekDays;
    }

    static DemandBand Band(int weeks, double mean, double variance)
    {
        var spread = Ninetieth * Math.Sqrt(variance);
        return new DemandBand(weeks, mean, Math.Max(0, mean - spread), mean, mean + spread);
    }
}
