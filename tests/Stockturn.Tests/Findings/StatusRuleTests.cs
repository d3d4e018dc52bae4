using System.Text.Json;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

public sealed class StatusRuleTests(ITestOutputHelper output)
{
    [Fact]
    public void S4_4_faulty_unsellable_cancelled_or_superseded_goods_are_stuck_at_once() =>
        new CaseFile(output, "cases/worked-examples.json").Check("worked-046", (input, expected) =>
        {
            var stuck = input.GetProperty("items").EnumerateArray()
                .Where(item => Of(item) is not null)
                .Select(item => item.GetProperty("id").GetString());
            Assert.Equal(CaseFile.Texts(expected.GetProperty("eo")), stuck);
        });

    static Finding? Of(JsonElement item)
    {
        var days = item.GetProperty("days").GetInt32();
        var status = item.GetProperty("status").GetString();
        var isReturn = status == "return_not_resaleable";
        var lot = new Lot(days, 7, isReturn ? StockStatus.UnsellableReturn : StockStatus.Good);
        return new Sketch(lot) { Master = new SkuMaster("X1") { Status = status } }.Find("status");
    }

    [Fact]
    public void S4_4_only_the_unsellable_units_and_their_cost()
    {
        var finding = new Sketch(new Lot(3, 5, StockStatus.Damaged) { UnitCost = 12 }, new Lot(3, 95)).Find("status")!;

        Assert.Equal(5, finding.Quantity.Units);
        Assert.Equal(60, finding.Value);
        Assert.Equal(EoKind.Obsolete, finding.Kind);
    }

    [Fact]
    public void U_22_unsellable_goods_stay_apart_from_slow_ones()
    {
        var sketch = new Sketch(new Lot(200, 5, StockStatus.Damaged), new Lot(200, 95)) { IdleDays = 150 };

        Assert.Equal(95, sketch.Find("dead_stock")!.Quantity.Units);
    }

    [Fact]
    public void A_superseded_product_is_counted_once()
    {
        var found = new Sketch(new Lot(300, 40, StockStatus.Damaged), new Lot(300, 60))
        {
            Master = new SkuMaster("X1") { Status = "设计变更" },
            UnitsPerDay = 0,
        }.Judge();

        Assert.Equal(100, found.Eo.Total.Units);
        Assert.Equal(100, found.Eo.Status.Units);
        Assert.Equal(1000, found.Share.EoValue);
    }
}
