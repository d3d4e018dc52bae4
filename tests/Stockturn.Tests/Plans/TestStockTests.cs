using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Plans;
using Stockturn.Tests.BadInput;
using Stockturn.Tests.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Plans;

public sealed class TestStockTests
{
    static TestStockLimit Limit(double share = 0.2) => TestStockLimit.Of([(true, 1_200), (false, 8_800)], ["A", "B", "C"], share);

    // The example of docs/formulas/plans.md#test-stock.
    [Fact]
    public void S3_23_orders_of_test_goods_beyond_their_share_of_the_stock_wait_for_a_person()
    {
        var held = Limit().Held([("A", 500), ("B", 600), ("C", 400)]);

        Assert.Equal(new TestStockHold(600, 1_700, 2_220), Assert.Single(held).Value);
        Assert.True(held.ContainsKey("B"));
        Assert.Empty(Limit().Held([("A", null), ("steady", 90_000), ("B", 600), ("C", 9_000)]));
        Assert.Empty(Limit(1).Held([("A", 90_000)]));
        Assert.Equal(["A", "B"], Limit(0.1).Held([("A", 1), ("B", 2)]).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void S3_23_law_test_goods_never_take_more_than_their_share_and_what_waits_would() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(1, 900)).ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (costs, percent) =>
        {
            (string Sku, double? Cost)[] orders = [.. costs.Select((cost, at) => ($"S{at}", (double?)cost))];
            var limit = TestStockLimit.Of([(true, 300), (false, 4_700)], orders.Select(order => order.Sku), percent / 100.0);
            var held = limit.Held(orders);
            var fits = orders.Where(order => !held.ContainsKey(order.Sku)).Sum(order => order.Cost!.Value);
            return (300 + fits <= limit.ShareMost * (5_000 + fits) + 1e-6 || held.Count == orders.Length) && held.Values.All(one => one.Taken + one.Cost > one.Most);
        }).QuickCheckThrowOnFailure();

    // Two goods sell alike; one came for the first time three weeks ago.
    [Theory]
    [InlineData(null, PlanState.Due)]
    [InlineData(0.05, PlanState.Withheld)]
    [InlineData(1.0, PlanState.Due)]
    public void S3_23_the_policy_holds_orders_of_a_kept_run_back(double? share, PlanState expected)
    {
        using var shop = new TempWorkspace();
        var sales = new StringBuilder("Date,Order,SKU,Quantity,Amount,Currency,Store,Warehouse\n");
        for (var day = new DateOnly(2025, 6, 1); day <= new DateOnly(2026, 1, 31); day = day.AddDays(1))
        {
            var sku = day >= new DateOnly(2026, 1, 10) ? "MUG;CUP" : "MUG";
            foreach (var code in sku.Split(';'))
            {
                sales.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{code}{day.DayNumber},{code},4,40,USD,Shop,HOME\n");
            }
        }

        shop.ImportText("sales.csv", sales.ToString());
        shop.ImportText("products.csv", "SKU,名称,交期天,采购成本,币种\nMUG,Mug,30,5,USD\nCUP,Cup,30,5,USD\n");
        shop.ImportText("stock-0.csv", "Date,SKU,Warehouse,Available\n2025-06-01,MUG,HOME,1100\n2026-01-05,CUP,HOME,0\n");
        shop.ImportText("stock-1.csv", "Date,SKU,Warehouse,Available\n2026-01-10,MUG,HOME,120\n2026-01-10,CUP,HOME,120\n");
        shop.ImportText("stock-2.csv", "Date,SKU,Warehouse,Available\n2026-01-31,MUG,HOME,36\n2026-01-31,CUP,HOME,36\n");
        shop.Run(new Policy { Plans = new PlanSettings { TestStockShareMost = share } });
        var run = OpenRun.Latest(shop.Workspace).Required;
        var (all, one) = (PlanStock.Of(run), PlanStock.Of(run, "CUP")!);

        Assert.Equal((PlanState.Due, expected), (PlanList.StateOf(all.Single(line => line.Plan.Sku == "MUG")), PlanList.StateOf(one)));
        Assert.Equal(one.Plan.Withheld, all.Single(line => line.Plan.Sku == "CUP").Plan.Withheld);
        Assert.Equal(
            expected == PlanState.Withheld,
            PlanWords.Notes(one.Plan, run.Info.Network, TextBook.Of(Language.English)).Any(words => words.StartsWith("withheld: test goods", StringComparison.Ordinal)));
    }
}
