using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Plans;

/// <summary>What to do with an open order.</summary>
public enum OpenOrderAction
{
    /// <summary>It is needed as it is.</summary>
    Keep,

    /// <summary>It is wanted later: ask the supplier to deliver then.</summary>
    Postpone,

    /// <summary>Part of it, or all, will not be wanted soon enough: cancel that.</summary>
    Cancel,
}

/// <summary>Whether an open order will be needed when it arrives, and what to ask of the supplier (S2-15, S1-1).</summary>
/// <remarks>
/// All places together: what lies there and comes before it counts first. Of orders judged before, what is to be cancelled or postponed
/// counts no more. See docs/formulas/plans.md#open-orders.
/// </remarks>
/// <param name="Arrival">What comes, and when.</param>
/// <param name="CoverDays">Days all there is then lasts; null when longer than two years, or nothing sells.</param>
/// <param name="Excess">Units of it that will not be sold within the days stock may last.</param>
/// <param name="Action">What to do.</param>
/// <param name="PostponeTo">The first day on which all of it would be wanted; null where it is not to be postponed.</param>
/// <param name="MissedSeason">The last day of the season it comes too late for; null where it does not.</param>
public sealed record OpenOrderAdvice(
    PlannedArrival Arrival, int? CoverDays, decimal Excess, OpenOrderAction Action, DateOnly? PostponeTo, DateOnly? MissedSeason)
{
    const int SearchDays = 2 * 365;

    /// <summary>Of the open orders of a SKU, by day; goods on their way count and cannot be stopped.</summary>
    /// <param name="onHand">Sellable units in all places.</param>
    /// <param name="arrivals">What comes.</param>
    /// <param name="forecasts">What the places are expected to sell; empty where nothing sells.</param>
    /// <param name="coverMost">Days stock may last after a receipt.</param>
    /// <param name="asOf">The day.</param>
    public static ImmutableArray<OpenOrderAdvice> Of(
        decimal onHand, IEnumerable<PlannedArrival> arrivals, IReadOnlyCollection<DemandForecast> forecasts, int coverMost, DateOnly asOf)
    {
        var seasons = SeasonsAhead.Of(forecasts, asOf);
        double Sold(int days) => forecasts.Sum(one => Math.Max(0, one.UnitsOver(days)));
        var advice = ImmutableArray.CreateBuilder<OpenOrderAdvice>();
        var (left, before) = ((double)Math.Max(0, onHand), 0);
        var byDay = arrivals.OrderBy(one => one.Day).ThenByDescending(one => one.IsShipped).ThenBy(one => one.Document, StringComparer.Ordinal);
        foreach (var arrival in byDay)
        {
            var day = Math.Max(before, arrival.Day.DayNumber - asOf.DayNumber);
            left = Math.Max(0, left - (Sold(day) - Sold(before))) + (double)arrival.Units;
            before = day;
            if (arrival.IsShipped)
            {
                continue;
            }

            var excess = (decimal)Math.Floor(Math.Min((double)arrival.Units, Math.Max(0, left - (Sold(day + coverMost) - Sold(day)))) + 1e-9);
            var cover = FirstDay(after => Sold(day + after) - Sold(day) >= left - 1e-9);
            var wanted = excess > 0 ? FirstDay(after => Sold(day + after + coverMost) - Sold(day) >= left - 1e-9) : null;
            var action = excess == 0 ? OpenOrderAction.Keep : wanted <= coverMost ? OpenOrderAction.Postpone : OpenOrderAction.Cancel;
            advice.Add(new OpenOrderAdvice(
                arrival, cover, excess, action, action == OpenOrderAction.Postpone ? arrival.Day.AddDays(wanted!.Value) : null,
                SeasonsAhead.Missed(seasons, arrival.Day, coverMost)));
            left -= action == OpenOrderAction.Postpone ? (double)arrival.Units : (double)excess;
        }

        return advice.ToImmutable();
    }

    // The condition holds from its first day on; null where that is more than two years off.
    static int? FirstDay(Func<int, bool> holds)
    {
        if (!holds(SearchDays))
        {
            return null;
        }

        int low = 0, high = SearchDays;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
