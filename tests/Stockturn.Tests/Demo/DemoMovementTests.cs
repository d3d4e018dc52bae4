using System.Text.Json;
using Balance = System.Collections.Generic.KeyValuePair<(string Place, string Sku), (int Good, int Bad)>;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Stockturn.Tests.Demo;

public sealed class DemoMovementTests
{
    [Fact]
    public void Never_fall_below_zero()
    {
        var balances = new Dictionary<(string, string, bool), int>();
        foreach (var row in DemoRun.Ordinary.Value.Sheet("流水").Concat(DemoRun.Large.Value.Commas("流水.csv")))
        {
            // The two brands have the same SKUs: the first ends before the second begins with its opening.
            var key = (row["仓库"], row["SKU"], row["状态"] == "良品");
            balances[key] = (row["类型"] == "期初" ? 0 : balances.GetValueOrDefault(key)) + DemoRun.Units(row, "数量");
            Assert.True(row["类型"] == "期初" || balances[key] >= 0, $"{key} fell to {balances[key]} on {row["日期"]}");
        }

        Assert.NotEmpty(balances);
    }

    [Fact]
    public void Lead_to_every_snapshot_of_the_third_parties()
    {
        var run = DemoRun.Ordinary.Value;
        var snapshots = run.Sheet("库存").GroupBy(row => row["日期"]).OrderBy(group => group.Key).ToList();

        Assert.Equal("2026-06-30", snapshots[^1].Key);
        Assert.All(snapshots, day => Assert.Equal(Moved(run, day.Key, "3PL"), Seen(day)));
    }

    [Fact]
    public void Lead_to_the_stock_at_home_that_lingxing_tells()
    {
        var run = DemoRun.Ordinary.Value;
        var moved = Moved(run, "2026-06-30", "CN");

        var told = Pages(run, "inventoryDetails").ToDictionary(
            item => ("CN-SZ", item.GetProperty("sku").GetString()!),
            item => (item.GetProperty("product_valid_num").GetInt32(), item.GetProperty("product_bad_num").GetInt32()));
        Assert.Equal(moved, told.Where(pair => pair.Value != (0, 0)).OrderBy(pair => pair.Key));
    }

    [Fact]
    public void Of_the_large_layout_lead_to_its_stock()
    {
        var run = DemoRun.Large.Value;
        var moved = Balances(run.Commas("流水.csv"));

        Assert.Equal(moved, Seen(run.Commas("库存.csv")));
    }

    [Fact]
    public void Lots_add_up_to_the_good_stock_at_home()
    {
        var run = DemoRun.Ordinary.Value;
        var lots = Pages(run, "getBatchDetailList").GroupBy(lot => lot.GetProperty("sku").GetString()!)
            .ToDictionary(group => group.Key, group => group.Sum(lot => lot.GetProperty("good_num").GetInt32()));

        Assert.All(
            Pages(run, "inventoryDetails"),
            item => Assert.Equal(item.GetProperty("product_valid_num").GetInt32(),
                lots.GetValueOrDefault(item.GetProperty("sku").GetString()!)));
    }

    [Fact]
    public void Transfers_in_repeat_the_document_and_quantity_of_a_transfer_out()
    {
        var rows = DemoRun.Ordinary.Value.Sheet("流水");
        var left = rows.Where(row => row["类型"] == "调拨出库")
            .ToDictionary(row => (row["单号"], row["SKU"], row["对方仓库"]), row => -DemoRun.Units(row, "数量"));
        var arrived = rows.Where(row => row["类型"] == "调拨入库").ToList();

        Assert.NotEmpty(arrived);
        Assert.All(arrived, row => Assert.Equal(left[(row["单号"], row["SKU"], row["仓库"])], DemoRun.Units(row, "数量")));
    }

    [Fact]
    public void Purchases_that_came_in_stand_with_their_order_in_one_book_or_the_other()
    {
        var run = DemoRun.Ordinary.Value;
        var sheet = run.Sheet("采购").Where(row => row["已收"] != "0")
            .Select(row => (row["采购单号"], row["SKU"], DemoRun.Units(row, "已收")));
        var lingxing =
            from order in Pages(run, "purchaseOrderList")
            from item in order.GetProperty("item_list").EnumerateArray()
            let entered = item.GetProperty("quantity_entry").GetInt32()
            where entered > 0
            select (order.GetProperty("order_sn").GetString()!, item.GetProperty("sku").GetString()!, entered);
        var received = run.Sheet("流水").Where(row => row["类型"] == "采购入库")
            .Select(row => (row["单号"], row["SKU"], DemoRun.Units(row, "数量")));

        Assert.Equal(received.Order(), sheet.Concat(lingxing).Order());
    }

    static List<Balance> Moved(DemoRun run, string until, string place) => Balances(
        run.Sheet("流水").Where(row => row["仓库"].StartsWith(place, StringComparison.Ordinal)
            && string.CompareOrdinal(row["日期"], until) <= 0));

    static List<Balance> Balances(IEnumerable<Row> rows) =>
        Sums(rows, row => row["状态"] == "良品" ? (DemoRun.Units(row, "数量"), 0) : (0, DemoRun.Units(row, "数量")));

    static List<Balance> Seen(IEnumerable<Row> rows) =>
        Sums(rows, row => (DemoRun.Units(row, "可用") + DemoRun.Units(row, "锁定"), DemoRun.Units(row, "不可售")));

    static List<Balance> Sums(IEnumerable<Row> rows, Func<Row, (int Good, int Bad)> read) =>
    [
        .. rows.GroupBy(row => (row["仓库"], row["SKU"]))
            .ToDictionary(group => group.Key,
                group => (group.Sum(row => read(row).Good), group.Sum(row => read(row).Bad)))
            .Where(pair => pair.Value != (0, 0))
            .OrderBy(pair => pair.Key),
    ];

    static List<JsonElement> Pages(DemoRun run, string name) =>
    [
        .. run.Files.Files.Where(file => Path.GetFileName(file.Path).StartsWith(name + ".", StringComparison.Ordinal))
            .SelectMany(file => JsonDocument.Parse(File.ReadAllBytes(file.Path)).RootElement.GetProperty("data")
                .EnumerateArray()),
    ];
}
