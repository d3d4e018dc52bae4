using System.Globalization;
using System.Text.Json;
using Stockturn.Demo;
using Xunit.Abstractions;

namespace Stockturn.Tests.Demo;

/// <summary>
/// Whether a brand of two hundred SKUs looks like one: shares in loose bounds, measured from its files.
/// </summary>
public sealed class DemoCalibrationTests(ITestOutputHelper output)
{
    const double YuanPerDollar = 7.15;
    const double DollarsPerEuro = 1.1;

    internal static Lazy<DemoRun> Brand { get; } = new(() => new DemoRun(DemoSize.Default with { Skus = 200 }));

    static readonly Lazy<Figures> Measured = new(() => Figures.Of(Brand.Value));

    [Fact]
    public void A_fifth_to_a_third_of_the_stock_is_stuck() => InRange("stuck", Measured.Value.StuckShare, 0.17, 0.40);

    [Fact]
    public void Some_of_the_stock_is_dead() => InRange("dead", Measured.Value.DeadShare, 0.03, 0.14);

    [Fact]
    public void Stock_turns_a_few_times_a_year() => InRange("turns", Measured.Value.Turns, 2.2, 6.5);

    [Fact]
    public void A_fifth_of_the_skus_make_most_of_the_sales() => InRange("A", Measured.Value.ClassAShare, 0.12, 0.32);

    [Fact]
    public void Sales_are_those_of_a_brand_of_its_size() =>
        InRange("sales", Measured.Value.YearSales / 200 * 800, 7e6, 22e6);

    [Fact]
    public void Goods_cost_a_plausible_part_of_sales() => InRange("cost", Measured.Value.CostShare, 0.18, 0.42);

    void InRange(string name, double figure, double low, double high)
    {
        output.WriteLine($"{name} {figure:0.000}");
        Assert.InRange(figure, low, high);
    }

    sealed class Figures
    {
        readonly Dictionary<string, double> cost;
        readonly Dictionary<string, int> stock = [];
        readonly Dictionary<string, int> soldInYear = [];
        readonly Dictionary<string, double> salesInYear = [];
        readonly Dictionary<string, DateOnly> lastSale = [];
        readonly Dictionary<string, int> received = [];
        readonly DateOnly end;

        Figures(DemoRun run)
        {
            end = run.Files.EndDate;
            cost = run.Sheet("商品")
                .ToDictionary(row => row["SKU"], row => (Number(row["采购成本"]) + Number(row["头程成本"])) / YuanPerDollar);
        }

        double Value => stock.Sum(pair => pair.Value * cost[pair.Key]);

        public double StuckShare => stock.Sum(pair => Stuck(pair.Key) * cost[pair.Key]) / Value;

        public double DeadShare => stock.Where(pair => lastSale.GetValueOrDefault(pair.Key) < end.AddDays(-90))
            .Sum(pair => pair.Value * cost[pair.Key]) / Value;

        public double Turns => CostOfSales / Value;

        public double YearSales => salesInYear.Values.Sum();

        public double CostShare => CostOfSales / YearSales;

        public double ClassAShare
        {
            get
            {
                var reached = 0.0;
                var best = salesInYear.Values.OrderDescending()
                    .TakeWhile(sales => (reached += sales) <= 0.7 * YearSales);
                return best.Count() / (double)cost.Count;
            }
        }

        double CostOfSales => soldInYear.Sum(pair => pair.Value * cost[pair.Key]);

        public static Figures Of(DemoRun run)
        {
            var figures = new Figures(run);
            figures.ReadStock(run);
            figures.ReadAmazon(run, "us", 1);
            figures.ReadAmazon(run, "de", DollarsPerEuro);
            figures.ReadShop(run);
            foreach (var row in run.Sheet("流水")
                .Where(row => row["类型"] == "采购入库" && Day(row["日期"]) > figures.end.AddDays(-180)))
            {
                Add(figures.received, row["SKU"], DemoRun.Units(row, "数量"));
            }

            return figures;
        }

        // Over 180 days old (newest receipts explain what lies there) or more than a year's sales.
        int Stuck(string sku) => Math.Max(
            Math.Max(0, stock[sku] - received.GetValueOrDefault(sku)),
            Math.Max(0, stock[sku] - soldInYear.GetValueOrDefault(sku)));

        void ReadStock(DemoRun run)
        {
            foreach (var row in run.Sheet("库存").Where(row => Day(row["日期"]) == end))
            {
                Add(stock, row["SKU"], DemoRun.Units(row, "可用") + DemoRun.Units(row, "锁定"));
            }

            foreach (var row in run.Sheet("头程").Where(row => row["实际到达"].Length == 0))
            {
                Add(stock, row["SKU"], DemoRun.Units(row, "数量"));
            }

            using var home = JsonDocument.Parse(File.ReadAllBytes(run.PathOf("inventoryDetails.page1.json")));
            foreach (var item in home.RootElement.GetProperty("data").EnumerateArray())
            {
                Add(stock, item.GetProperty("sku").GetString()!, item.GetProperty("product_valid_num").GetInt32());
            }
        }

        void ReadAmazon(DemoRun run, string market, double dollars)
        {
            var skus = run.Sheet("映射").Where(row => row["店铺"] == (market == "us" ? "Amazon.com" : "Amazon.de"))
                .ToDictionary(row => row["平台SKU"], row => row["SKU"]);
            foreach (var row in run.Tabs($"amazon-{market}/managed-inventory.txt"))
            {
                Add(stock, skus[row["sku"]],
                    DemoRun.Units(row, "afn-fulfillable-quantity") + DemoRun.Units(row, "afn-reserved-quantity"));
            }

            foreach (var row in run.Tabs($"amazon-{market}/all-orders.txt")
                .Where(row => row["order-status"] != "Cancelled"))
            {
                var net = Number(row["item-price"]) - Number(row["item-promotion-discount"]);
                Sell(skus[row["sku"]], Day(row["purchase-date"]), (DemoRun.Units(row, "quantity"), net * dollars));
            }
        }

        void ReadShop(DemoRun run)
        {
            var skus = run.Sheet("映射").Where(row => row["店铺"] == "Shopify-US")
                .ToDictionary(row => row["平台SKU"], row => (row["SKU"], Factor: DemoRun.Units(row, "倍数")));
            var day = end;
            foreach (var row in run.Commas("orders_export.csv").Where(row => row["Cancelled at"].Length == 0))
            {
                day = row["Created at"].Length > 0 ? Day(row["Created at"]) : day;
                var units = DemoRun.Units(row, "Lineitem quantity");
                var (sku, factor) = skus[row["Lineitem sku"]];
                Sell(sku, day,
                    (units * factor, (Number(row["Lineitem price"]) * units) - Number(row["Lineitem discount"])));
            }
        }

        void Sell(string sku, DateOnly day, (int Units, double Net) line)
        {
            lastSale[sku] = day > lastSale.GetValueOrDefault(sku) ? day : lastSale[sku];
            if (day > end.AddDays(-365))
            {
                Add(soldInYear, sku, line.Units);
                salesInYear[sku] = salesInYear.GetValueOrDefault(sku) + line.Net;
            }
        }

        static void Add(Dictionary<string, int> sums, string sku, int units) =>
            sums[sku] = sums.GetValueOrDefault(sku) + units;

        static double Number(string text) => text.Length == 0 ? 0 : double.Parse(text, CultureInfo.InvariantCulture);

        static DateOnly Day(string text) => DateOnly.ParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
