using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Tests.Cli;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

/// <summary>Goods on the way whose day has passed: the day told, or the one measured on the same way.</summary>
public sealed class LateShipmentTests
{
    static readonly DateOnly AsOf = new(2026, 7, 5);

    static readonly Network Network = new()
    {
        Warehouses = [new("HOME"), new("3PL"), new("→HOME") { Kind = WarehouseKind.InTransit }, new("→3PL") { Kind = WarehouseKind.InTransit }],
    };

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void S1_1_a_shipment_is_late_from_the_day_after_the_one_it_tells(int dayOfAsOf, bool isLate)
    {
        var asOf = new DateOnly(2026, 7, dayOfAsOf);
        var leg = Assert.Single(LateShipments.Legs([Shipped("MUG", expected: new(2026, 7, 5))], asOf));

        Assert.Equal((isLate ? 1 : 0, false), (leg.DaysLate(asOf), leg.IsMeasured));
        Assert.Equal(isLate, LateShipments.Find([Shipped("MUG", expected: new(2026, 7, 5)) with { AsOf = asOf }]).Any());
    }

    // Shipped on 1 June; the way took 20, 30 and 40 days: due on 1 July, four days ago.
    [Fact]
    public void S1_1_without_a_day_told_the_way_itself_says_when_it_is_due_and_the_finding_says_so()
    {
        TransitSummary[] all = [Shipped("MUG"), Arrived("CUP", 20, 30, 40)];

        var leg = Assert.Single(LateShipments.Legs(all, AsOf));
        Assert.Equal((new DateOnly(2026, 7, 1), true, 4), (leg.DueDay!.Value, leg.IsMeasured, leg.DaysLate(AsOf)));
        var finding = Assert.Single(LateShipments.Find(all));
        Assert.Equal(("MUG", Quantity.Of(8), 16m), (finding.Sku, finding.Quantity, finding.Value!.Value));
        Assert.Contains(new WorkingLine("due_day_basis", "measured"), finding.Working);
    }

    [Fact]
    public void S1_1_too_few_arrivals_say_nothing_of_a_way()
    {
        var leg = Assert.Single(LateShipments.Legs([Shipped("MUG"), Arrived("CUP", 20, 30)], AsOf));

        Assert.Null(leg.DueDay);
        Assert.Equal(0, leg.DaysLate(AsOf));
    }

    // The ledger has three of eight left on the way: the others came in under another number.
    [Fact]
    public void S1_1_what_the_ledger_no_longer_has_on_the_way_has_arrived()
    {
        Assert.Equal(Quantity.Of(3), Assert.Single(LateShipments.Legs([Shipped("MUG", onTheWay: 3)], AsOf)).Units);
        Assert.Empty(LateShipments.Legs([Shipped("MUG", onTheWay: 0)], AsOf));
    }

    [Fact]
    public void S1_1_the_command_line_lists_what_is_on_the_way_the_latest_first()
    {
        var ended = SmallShop.Call("report", "--on-the-way", "-w", SmallShop.Once.Value.Folder, "--lang", "en");

        Assert.Equal(0, ended.Code);
        Assert.Contains("days late", ended.Output, StringComparison.Ordinal);
        Assert.Contains("are late", ended.Output, StringComparison.Ordinal);
    }

    static TransitSummary Shipped(string sku, DateOnly? expected = null, int onTheWay = 8) =>
        Of(sku, onTheWay, new ShipmentLine("S1", "sea", 0, 1, new(2026, 6, 1), expected, null, Quantity.Of(8), null, 0, 0, -1, false));

    static TransitSummary Arrived(string sku, params int[] days) => Of(sku, 0, [.. days.Select((took, at) => new ShipmentLine(
        $"A{at}", "sea", 0, 1, new(2026, 1, 1), null, new DateOnly(2026, 1, 1).AddDays(took), Quantity.Of(8), Quantity.Of(8), 0, 0, -1, false))]);

    static TransitSummary Of(string sku, int onTheWay, params ShipmentLine[] lines) => TransitSummary.Of(
        new SkuFacts(new SkuMaster(sku)) { Shipments = lines },
        new SkuLedger(sku, AsOf) { Positions = [new StockPosition(3) { OnHand = Quantity.Of((long)onTheWay), Value = onTheWay * 2m }] },
        Network);
}
