using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class StorageCapacityTests
{
    static readonly DateOnly Day = new(2026, 7, 1);

    static CapacityUse Use(double limit, double used, double inbound, params CapacityLot[] lots) =>
        CapacityUse.Of(new StorageCapacity("FBA-US", "standard", limit), used, inbound, lots);

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
        var room = Math.Max(0, use.Capacity.CubicMetres - use.UsedCubicMetres - use.InboundCubicMetres);
        var best = Best(lots, 0, room);
        return use.SentCubicMetres <= room + 1e-6 && use.Proof.Value <= best + 1e-9 && best <= use.Proof.Bound + 1e-9
            && use.Lots.Sum(one => one.Sent + one.Waiting) == lots.Sum(lot => lot.Units);
    }).QuickCheckThrowOnFailure();

    static double Best(CapacityLot[] lots, int at, double room) => at == lots.Length ? 0
        : Enumerable.Range(0, (int)lots[at].Units + 1).Where(units => units * lots[at].UnitCubicMetres <= room + 1e-9)
            .Max(units => units * lots[at].UnitMargin + Best(lots, at + 1, room - units * lots[at].UnitCubicMetres));

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
