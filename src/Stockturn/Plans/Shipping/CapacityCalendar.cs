using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Plans;

/// <summary>What of a SKU lies at a place, comes to it and sells there: what takes its room.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="UnitRoom">Room a unit takes; 0 where nobody tells.</param>
/// <param name="OnHand">Units that lie there, sellable or not.</param>
/// <param name="Arrivals">What comes.</param>
public sealed record CapacityStock(string Sku, double UnitRoom, decimal OnHand, ImmutableArray<PlannedArrival> Arrivals)
{
    /// <summary>What it is expected to sell there; null for nothing.</summary>
    public DemandForecast? Forecast { get; init; }

    /// <summary>Units expected to lie there at the end of a day, with what else was sent.</summary>
    internal double UnitsOn(DateOnly day, IEnumerable<PlannedArrival> sent, DateOnly asOf)
    {
        if (day <= asOf)
        {
            return (double)OnHand;
        }

        var comes = Arrivals.Concat(sent);
        return Forecast is null
            ? (double)OnHand + comes.Where(one => one.Day <= day).Sum(one => (double)one.Units)
            : StockProjection.Of((double)OnHand, comes, Forecast, asOf)
                .Closing[Math.Min(StockProjection.DaysAhead, day.DayNumber - asOf.DayNumber) - 1];
    }
}

/// <summary>Units of a lot that wait for room.</summary>
/// <param name="Number">Which lot of those asked for.</param>
/// <param name="Units">Units that do not fit when they would arrive.</param>
/// <param name="Until">The first day of the time in which the last of them fits; null where none is told in which they do.</param>
public readonly record struct RoomWait(int Number, long Units, DateOnly? Until);

/// <summary>Room of one place and type from one limit to the next: what waits asks again when the next limit begins (U-8).</summary>
/// <remarks>
/// A limit takes the lots that arrive while it holds. What was sent before lies there with the rest, less what is expected to sell until
/// then. See docs/formulas/plans.md#storage-capacity.
/// </remarks>
/// <param name="Uses">The limits that hold now or later, in order.</param>
/// <param name="Waits">What waits, by lot.</param>
public sealed record CapacityCalendar(ImmutableArray<CapacityUse> Uses, ImmutableArray<RoomWait> Waits)
{
    /// <summary>Of limits of one place, store and type.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="stocks">What takes room there.</param>
    /// <param name="lots">What is to go there; each has its own number.</param>
    /// <param name="asOf">The day.</param>
    public static CapacityCalendar Of(
        IEnumerable<StorageLimit> limits, IReadOnlyCollection<CapacityStock> stocks, IReadOnlyCollection<CapacityLot> lots, DateOnly asOf)
    {
        var uses = ImmutableArray.CreateBuilder<CapacityUse>();
        var sent = lots.Select(lot => lot.Sku).Concat(stocks.Select(stock => stock.Sku)).Distinct(StringComparer.Ordinal)
            .ToDictionary(sku => sku, _ => new List<PlannedArrival>(), StringComparer.Ordinal);
        var waiting = new SortedDictionary<int, (long Units, DateOnly? Until)>();
        CapacityLot[] carried = [];
        var asked = lots.ToList();
        foreach (var limit in limits.Where(one => one.Last is not { } last || last > asOf).OrderBy(one => one.First ?? DateOnly.MinValue))
        {
            var begins = limit.First is { } first && first > asOf.AddDays(1) ? first : asOf.AddDays(1);
            CapacityLot[] mine = [.. asked.Where(lot => limit.Holds(lot.ArrivesOn)), .. carried];
            asked.RemoveAll(lot => limit.Holds(lot.ArrivesOn));
            var used = stocks.Sum(stock => stock.UnitRoom * stock.UnitsOn(begins.AddDays(-1), sent[stock.Sku], asOf));
            var inbound = stocks.Sum(stock => stock.UnitRoom
                * stock.Arrivals.Where(one => one.Day >= begins && (limit.Last is not { } last || one.Day <= last)).Sum(one => (double)one.Units));
            var use = CapacityUse.Of(limit, used, inbound, mine) with
            {
                Unmeasured = stocks.Count(stock => stock is { UnitRoom: <= 0, OnHand: > 0 }),
            };
            uses.Add(use);
            foreach (var (lot, units) in use.Lots.Select(one => (one.Lot, one.Sent)))
            {
                var day = lot.ArrivesOn > begins ? lot.ArrivesOn : begins;
                sent[lot.Sku].Add(new PlannedArrival(day, units, "", IsShipped: false));
                var known = waiting.GetValueOrDefault(lot.Number);
                if (lot.HasWaited && units == lot.Units)
                {
                    waiting[lot.Number] = known with { Until = begins };
                }
                else if (!lot.HasWaited && units < lot.Units)
                {
                    waiting[lot.Number] = (lot.Units - units, null);
                }
            }

            carried = [.. use.Lots.Where(one => one.Waiting > 0).Select(one => one.Lot with { Units = one.Waiting, HasWaited = true })];
        }

        return new CapacityCalendar(uses.ToImmutable(), [.. waiting.Select(one => new RoomWait(one.Key, one.Value.Units, one.Value.Until))]);
    }
}
