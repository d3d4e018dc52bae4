using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class StorageCapacityTests
{
    static readonly DateOnly Day = new(2026, 7, 1);

    static CapacityUse Use(double limit, double used, double inbound, params CapacityLot[] lots) =>
        CapacityUse.Of(new StorageLimit("FBA-US", "standard", limit), used, inbound, lots);

    static CapacityLot Lot(string sku, long units, double volume, double margin) => new(sku, Day, units, volume, margin);

    // The example of docs/formulas/plans.md#storage-capacity.
    [Fact]
    public void U_8_what_earns_most_a_cubic_metre_goes_until_the_room_is_full_and_the_rest_waits()
    {
        var use = Use(100, 60, 30, Lot("A", 300, 0.02, 4), Lot("B", 100, 0.05, 20));

        Assert.Equal([("B", 100L, 0L), ("A", 250L, 50L)], use.Lots.Select(one => (one.Lot.Sku, one.Sent, one.Waiting)));
        Assert.Equal((CapacityStatus.Limited, 50L, 3000.0), (use.Status, use.Waiting, Math.Round(use.Proof.Value, 6)));
        Assert.Equal(PlanStatus.Optimal, use.Proof.Status);
    }

    [Theory]
    [InlineData(100, 60, 24.9, CapacityStatus.Fits)]
    [InlineData(100, 60, 25, CapacityStatus.Alert)]
    [InlineData(100, 60, 40, CapacityStatus.Alert)]
    [InlineData(100, 60, 41, CapacityStatus.Exceeded)]
    [InlineData(0, 0, 1, CapacityStatus.Exceeded)]
    public void U_8_room_is_told_from_85_percent_on_and_what_is_exceeded_already_says_so(double limit, double used, double inbound, CapacityStatus status) =>
        Assert.Equal(status, Use(limit, used, inbound).Status);

    [Fact]
    public void U_8_nothing_goes_beyond_the_room_and_no_choice_earns_more_than_the_bound() => Prop.ForAll<PositiveInt>(number =>
    {
        var chance = new Random(number.Get);
        CapacityLot[] lots = [.. Enumerable.Range(0, 3).Select(at => Lot($"S{at}", 1 + chance.Next(5), 0.5 + chance.Next(6) / 2.0, chance.Next(-2, 12)))];
        var use = Use(chance.Next(20), chance.Next(12), chance.Next(6), lots);
        var room = Math.Max(0, use.Limit.Room - use.Used - use.Inbound);
        var best = Best(lots, 0, room);
        return use.Sent <= room + 1e-6 && use.Proof.Value <= best + 1e-9 && best <= use.Proof.Bound + 1e-9
            && use.Lots.Sum(one => one.Sent + one.Waiting) == lots.Sum(lot => lot.Units);
    }).QuickCheckThrowOnFailure();

    // 100 m³ in July, 40 in August, no more told: 60 lie there, 10 a day of 0.1 m³ sell.
    [Fact]
    public void U_8_limits_hold_by_month_and_what_waits_asks_again_when_the_next_begins()
    {
        StorageLimit July(double room) => new("FBA-US", "standard", room) { First = Day, Last = Day.AddDays(30) };
        var august = July(40) with { First = Day.AddDays(31), Last = Day.AddDays(61) };
        CapacityStock[] there = [new("A", 0.1, 600, []) { Forecast = TransferSeller.Selling(10, 1) }];
        CapacityLot[] lots = [new("A", Day.AddDays(9), 300, 0.1, 5), new("B", Day.AddDays(20), 200, 0.1, 9) { Number = 1 }, new("B", Day.AddDays(40), 10, 0.1, 9) { Number = 2 }];
        var calendar = CapacityCalendar.Of([august, July(100)], there, lots, Day.AddDays(-1));

        // July: 60 there, 20 of B and 20 of A. August begins with 600 + 200 − 310 of A, 49 m³: more than the 40 there are.
        Assert.Equal([(60.0, 200L, 200L), (49, 0L, 0L)], calendar.Uses.Select(use => (Math.Round(use.Used, 6), Sent(use, "B"), Sent(use, "A"))));
        Assert.Equal([new RoomWait(0, 100, null), new RoomWait(2, 10, null)], calendar.Waits.Where(wait => wait.Until is null).Take(2));
        Assert.All(CapacityCalendar.Of([July(100), august with { Room = 400 }], there, lots, Day.AddDays(-1)).Waits, wait => Assert.Equal(august.First, wait.Until));
        Assert.Empty(CapacityCalendar.Of([July(10) with { First = Day.AddDays(-60), Last = Day.AddDays(-30) }], there, lots, Day.AddDays(-1)).Uses);

        static long Sent(CapacityUse use, string sku) => use.Lots.Where(one => one.Lot.Sku == sku).Sum(one => one.Sent);
    }

    [Fact]
    public void U_8_the_sheet_stands_before_the_policy_and_a_store_means_the_place_that_serves_it()
    {
        var limits = StorageLimit.Of(
            [new("FBA-US", null, "standard", 5, StorageMeasure.CubicMetres, Day, Day.AddDays(30)), new(null, "uk", "apparel", 900, StorageMeasure.Units, null, null)],
            [new("FBA-US", "standard", 80), new("FBA-US", "oversize", 9)],
            store => store == "uk" ? "FBA-UK" : null);

        Assert.Equal(
            [("FBA-UK", "apparel", 900.0, "uk"), ("FBA-US", "oversize", 9, null), ("FBA-US", "standard", 5, null)],
            limits.Select(limit => (limit.Place, limit.Type, limit.Room, limit.Store)).OrderBy(limit => limit.Place).ThenBy(limit => limit.Type));
        Assert.Equal((true, false), (limits.Single(limit => limit.Room == 5).Holds(Day), limits.Single(limit => limit.Room == 5).Holds(Day.AddDays(31))));
    }

    static double Best(CapacityLot[] lots, int at, double room) => at == lots.Length ? 0
        : Enumerable.Range(0, (int)lots[at].Units + 1).Where(units => units * lots[at].UnitRoom <= room + 1e-9)
            .Max(units => units * lots[at].UnitMargin + Best(lots, at + 1, room - units * lots[at].UnitRoom));

    [Fact]
    public void U_8_the_storage_type_goes_by_the_category_told_else_by_the_size()
    {
        var settings = new PlanSettings { StorageTypeByCategory = new Dictionary<string, string> { ["Shoes"] = "footwear" }.ToSorted() };

        Assert.Equal(
            ["footwear", "oversize", "oversize", "standard"],
            new SkuMaster[] { new("a") { Category = "Shoes", SizeTier = "Oversize" }, new("b") { SizeTier = "Small Over-size" }, new("c") { SizeTier = "大件" }, new("d") }
                .Select(master => StorageTypes.Of(master, settings)));
        Assert.Throws<ArgumentException>(() => new StorageCapacity("FBA-US", "standard", -1));
    }
}
