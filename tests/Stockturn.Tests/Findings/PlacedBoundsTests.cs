using FsCheck;
using FsCheck.Fluent;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

public sealed class PlacedBoundsTests
{
    const short All = StockCase.AllWarehouses;

    // By hand: W0 sells 10 a day and has 100, W1 sells 2 a day and has 1,000. W0 wants 280 to 900, W1 56 to 180.
    // Judged as one, 1,100 would lie 20 above 1,080 and nothing would be short.
    static readonly Sketch Apart = new(new Lot(90, 100), new Lot(90, 1000, Warehouse: 1))
    {
        PlaceRates = [10, 2],
        UnitsPerDay = 12,
    };

    [Fact]
    public void S0_42_a_place_runs_out_while_another_is_full()
    {
        var found = Bounds(Apart);

        Assert.Equal(180, found[("stockout_risk", 0)].Quantity.Units);
        Assert.Equal(820, found[("overstock_risk", 1)].Quantity.Units);
        Assert.DoesNotContain(("stockout_risk", (short)1), found.Keys);
        Assert.DoesNotContain(("overstock_risk", (short)0), found.Keys);
        Assert.Contains(new WorkingLine("above_elsewhere", "820"), found[("stockout_risk", 0)].Working);
        Assert.Contains(new WorkingLine("missing_elsewhere", "180"), found[("overstock_risk", 1)].Working);
    }

    [Fact]
    public void S0_42_the_sku_lacks_what_its_places_lack_and_has_too_much_what_they_have_too_much()
    {
        var found = Bounds(Apart);

        Assert.Equal(180, found[("stockout_risk", All)].Quantity.Units);
        Assert.Equal(820, found[("overstock_risk", All)].Quantity.Units);
        Assert.Equal(found[("overstock_risk", 1)].Value, found[("overstock_risk", All)].Value);
        Assert.Contains(new WorkingLine("places_short", "1"), found[("stockout_risk", All)].Working);
        Assert.True(found[("stockout_risk", All)].IsPrimary);
    }

    [Fact]
    public void S0_42_a_place_that_stands_empty_is_judged_too()
    {
        var found = Bounds(Apart with { Lots = [new Lot(90, 0), new Lot(90, 1000, Warehouse: 1)] });

        Assert.Equal(280, found[("stockout_risk", 0)].Quantity.Units);
        Assert.Equal(820, found[("overstock_risk", 1)].Quantity.Units);
    }

    // By hand: W1 sells 10 a day, has 100 and could take 800 more; W0 sells nothing.
    [Theory]
    [InlineData(500, null)]
    [InlineData(800, null)]
    [InlineData(1000, 200)]
    public void S0_42_a_place_that_sells_nothing_keeps_for_those_that_do(int atHome, int? above)
    {
        var found = Bounds(new Sketch(new Lot(90, atHome), new Lot(90, 100, Warehouse: 1))
        {
            PlaceRates = [0, 10],
            UnitsPerDay = 10,
        });

        Assert.Equal(above, (int?)found.GetValueOrDefault(("overstock_risk", (short)0))?.Quantity.Units);
        Assert.Equal(above, (int?)found.GetValueOrDefault(("overstock_risk", All))?.Quantity.Units);
        Assert.Equal(180, found[("stockout_risk", 1)].Quantity.Units);
        Assert.DoesNotContain(("stockout_risk", (short)0), found.Keys);
    }

    [Fact]
    public void Where_nobody_knows_which_place_sold_the_sku_is_judged_as_one()
    {
        var found = Bounds(Apart with { SoldFrom = -1 });

        Assert.Equal([("overstock_risk", All)], found.Keys);
        Assert.Equal(20, found[("overstock_risk", All)].Quantity.Units);
    }

    [Fact]
    public void Goods_on_the_way_are_no_place()
    {
        var found = Bounds(Apart with { Kinds = [WarehouseKind.Own, WarehouseKind.InTransit] });

        Assert.Equal([("stockout_risk", All)], found.Keys);
        Assert.Equal(336 - 100, found[("stockout_risk", All)].Quantity.Units);
    }

    // By hand: 600 for the SKU are 500 for W0 and 100 for W1, which have 10 and 2 of 12 units a day.
    [Fact]
    public void A_number_given_for_the_sku_is_shared_out_by_demand()
    {
        var settings = new FindingSettings { Bounds = new BoundSettings { LowUnits = 600, HighUnits = 600 } };

        var found = Bounds(Apart, settings);

        Assert.Equal(400, found[("stockout_risk", 0)].Quantity.Units);
        Assert.Equal(900, found[("overstock_risk", 1)].Quantity.Units);
    }

    [Fact]
    public void Less_than_a_unit_off_is_on_the_bound()
    {
        var bounds = new StockBounds(5.4m, 10.5m);

        Assert.Equal(Quantity.Zero, bounds.MissingIn(Quantity.Of(5)));
        Assert.Equal(Quantity.Of(1), bounds.MissingIn(Quantity.Of(4)));
        Assert.Equal(Quantity.Zero, bounds.AboveIn(Quantity.Of(11)));
        Assert.Equal(Quantity.Of(1), bounds.AboveIn(Quantity.Of(12)));
        Assert.Equal(Quantity.Of(0.15m), bounds.MissingIn(Quantity.Of(5.25m)));
    }

    [Fact]
    public void The_sku_is_the_sum_of_its_places() =>
        Prop.ForAll(Sketches.ToArbitrary(), sketch =>
        {
            var found = Bounds(sketch).Values.GroupBy(finding => finding.Rule);
            return found.All(rule => rule.Where(finding => finding.Warehouse >= 0).Sum(finding => finding.Quantity.Units)
                == rule.Single(finding => finding.Warehouse < 0).Quantity.Units);
        }).QuickCheckThrowOnFailure();

    static readonly Gen<Sketch> Sketches =
        from first in Gen.Choose(0, 2000)
        from second in Gen.Choose(0, 2000)
        from here in Gen.Choose(0, 40)
        from there in Gen.Choose(1, 40)
        select new Sketch(new Lot(90, first), new Lot(90, second, Warehouse: 1))
        {
            PlaceRates = [here / 4.0, there / 4.0],
            UnitsPerDay = (here + there) / 4.0,
        };

    static Dictionary<(string Rule, short Warehouse), Finding> Bounds(Sketch sketch, FindingSettings? settings = null) =>
        sketch.Judge((settings ?? new FindingSettings()) with { Rules = ["stockout_risk", "overstock_risk"] })
            .Findings.ToDictionary(finding => (finding.Rule, finding.Warehouse));
}
