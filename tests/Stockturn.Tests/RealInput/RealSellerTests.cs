using System.Globalization;
using System.IO.Compression;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Tests.BadInput;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Xunit.Abstractions;

namespace Stockturn.Tests.RealInput;

/// <summary>Real files of real sellers, read through the mappings of docs/mappings; docs/real-input.md walks through them.</summary>
public sealed class RealSellerTests(ITestOutputHelper output)
{
    const string Retail = "data/online_retail_lines_to_2011-11-11.csv.gz";
    const string Stock = "data/amzin_stock_snapshot.csv.gz";
    const string Costs = "data/amzin_price_list_2022.csv.gz";
    const string Sales = "data/amzin_international_sales.csv.gz";
    const string Deliveries = "data/scms_delivery_history.csv.gz";
    const string Invoices = "data/bibitor_invoice_purchases.csv.gz";

    static readonly DateOnly March = new(2022, 3, 31);

    [Fact]
    public void The_web_seller_is_read_whole_and_its_cancelled_bulk_line_nets_to_nothing()
    {
        if (Find(Retail) is not { } path)
        {
            return;
        }

        using var workspace = new TempWorkspace("GBP") { Told = new ImportOptions { Today = new DateOnly(2026, 1, 1) } };
        var report = workspace.ImportMapped(path, "online-retail-sales");

        Assert.True(report.IsCommitted);
        Assert.Equal(new RowCounts(461_207, 458_573, 2_634), Assert.Single(report.Tables).Rows);
        Assert.Equal([("N_NOT_A_SKU", 2_634L), ("W_EXTRA_COLUMN", 1L)], Counts(report));
        var bulk = new List<long>();
        FactTable.Read(workspace.Workspace.Db, SaleFact.Kind, long.MaxValue, (in FactRow row) =>
        {
            if (Math.Abs(row.Values[SaleFact.Units]) > 50_000_000)
            {
                bulk.Add(row.Values[SaleFact.Units]);
            }
        });
        Assert.Equal([-74_215_000, 74_215_000], bulk.Order());

        var health = Health(workspace, null);
        Assert.Equal(Gap.NoStockData, Turnover.Read(health.Whole).Gap);
        Assert.Equal(Gap.NoStockData, DeadStockShare.Read(health.Whole).Gap);
        Assert.All(health.Skus, sku => Assert.NotNull(sku.Class));
        Assert.Contains(health.Skus, sku => sku.Class!.StartsWith('A'));

        var jars = health.Skus.Single(sku => sku.Master.Sku == "23166");
        Assert.InRange(jars.UnitsPerDay!.Value, 1, 50);
    }

    [Fact]
    public void The_apparel_seller_is_read_as_far_as_it_goes_and_every_row_left_out_is_counted()
    {
        if (Find(Stock) is not { } stock || Find(Costs) is not { } costs || Find(Sales) is not { } sales)
        {
            return;
        }

        using var workspace = Apparel();
        var first = workspace.ImportMapped(stock, "amzin-stock");
        var second = workspace.ImportMapped(costs, "amzin-price-list-2022");
        var third = workspace.ImportMapped(sales, "amzin-international-sales");

        Assert.Equal(new RowCounts(9_271, 9_173, 98), Assert.Single(first.Tables).Rows);
        Assert.Equal([("E_NO_SKU", 98L), ("W_EXTRA_COLUMN", 1L)], Counts(first));
        Assert.Equal(new RowCounts(1_330, 1_330, 0), Assert.Single(second.Tables).Rows);
        Assert.Equal(new RowCounts(37_432, 17_218, 20_214), Assert.Single(third.Tables).Rows);
        Assert.Equal(
            [("E_DATE", 18_796L), ("E_NO_SKU", 1_417L), ("E_NUMBER", 1L), ("W_EXTRA_COLUMN", 1L)], Counts(third));
        Assert.Equal(18_796 + 1_417 + 1, third.Tables[0].Rows.Rejected);
    }

    [Fact]
    public void The_apparel_sellers_third_table_repeats_the_first_and_must_not_be_added()
    {
        if (Find(Sales) is not { } sales)
        {
            return;
        }

        var rows = Lines(sales).ToList();
        var third = rows.FindIndex(row => row[1] == "CUSTOMER") + 1;
        var left = rows.Skip(third).GroupBy(row => (row[2], row[5])).ToDictionary(line => line.Key, line => line.Count());
        var again = 0;
        foreach (var row in rows.Take(18_635))
        {
            if (left.GetValueOrDefault((row[1], row[5])) is > 0 and var count)
            {
                left[(row[1], row[5])] = count - 1;
                again++;
            }
        }

        Assert.Equal(17_756, rows.Count - third);
        Assert.Equal(17_235, again);
    }

    [Fact]
    public void The_apparel_sellers_stock_has_no_value_because_no_price_fits_any_of_its_skus()
    {
        if (Find(Stock) is not { } stock || Find(Costs) is not { } costs || Find(Sales) is not { } sales)
        {
            return;
        }

        var prices = Lines(costs)
            .Where(row => row[1].Length > 0 && decimal.TryParse(row[6], CultureInfo.InvariantCulture, out _))
            .ToDictionary(row => row[1], row => decimal.Parse(row[6], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);
        var known = Lines(stock).Where(row => row[1] is not ("" or "#REF!")).ToList();
        var units = known.Sum(row => long.Parse(row[3], CultureInfo.InvariantCulture));
        Assert.DoesNotContain(known, row => prices.ContainsKey(row[1]));

        using var workspace = Apparel();
        workspace.ImportMapped(stock, "amzin-stock");
        workspace.ImportMapped(costs, "amzin-price-list-2022");
        workspace.ImportMapped(sales, "amzin-international-sales");
        var health = Health(workspace, March);

        Assert.Equal(242_369, units);
        Assert.Equal(units, health.Whole.Position.OnHand.Units);
        Assert.Equal(Gap.NoCost, StockValue.Read(health.Whole).Gap);
        Assert.Equal(Gap.NoCost, DeadStockShare.Read(health.Whole).Gap);
        Assert.Equal(Gap.NoDailyStock, Turnover.Read(health.Whole).Gap);

        // One snapshot tells what is there and not since when; nothing of it is sure enough to be confirmed.
        Assert.Equal(units, health.Whole.Ages.Unknown.Quantity.Units);
        Assert.All(health.Whole.Ages.By(AgeBuckets.Kept), bucket => Assert.True(bucket.Quantity.IsZero));
        Assert.Equal(Gap.NoAge, WeightedAge.Read(health.Whole).Gap);
        Assert.All(health.Findings, finding => Assert.NotEqual(FindingState.Confirmed, finding.State));
    }

    [Fact]
    public void The_apparel_sellers_stock_value_is_stock_times_transfer_price_where_prices_fit()
    {
        if (Find(Stock) is not { } stock || Find(Costs) is not { } costs)
        {
            return;
        }

        // The real prices, in order, given to the first real SKUs: the sum is made here without the engine.
        var prices = Lines(costs).Select(row => row[6]).Where(text => decimal.TryParse(text, CultureInfo.InvariantCulture, out _));
        var priced = Lines(stock).Where(row => row[1].StartsWith("AN2", StringComparison.Ordinal))
            .Zip(prices, (row, price) => (Sku: row[1], Units: decimal.Parse(row[3], CultureInfo.InvariantCulture), Price: price)).ToList();
        using var workspace = Apparel();
        workspace.ImportText("stock.csv", "SKU,Available\n" + string.Concat(priced.Select(line => $"{line.Sku},{line.Units}\n")));
        workspace.ImportText("products.csv", "SKU,Name,Unit cost\n" + string.Concat(priced.Select(line => $"{line.Sku},{line.Sku},{line.Price}\n")));

        var value = StockValue.Read(Health(workspace, March).Whole);

        Assert.NotEmpty(priced);
        Assert.Equal((double)priced.Sum(line => line.Units * decimal.Parse(line.Price, CultureInfo.InvariantCulture)), value.Value!.Value, 6);
    }

    [Fact]
    public void Real_deliveries_take_ninety_two_days_in_the_median()
    {
        if (Find(Deliveries) is not { } path)
        {
            return;
        }

        using var workspace = new TempWorkspace();
        Assert.Equal(new RowCounts(10_324, 10_324, 0), workspace.ImportMapped(path, "scms-delivery-history").Tables[0].Rows);

        var list = LeadTimeList.Of(workspace.Workspace);
        var whole = Assert.Single(list.Whole);

        Assert.False(whole.Lane.IsToInvoice);
        Assert.Equal((4_587, 5_732, 5), (whole.Lines, whole.Undated, whole.Negative));
        Assert.Equal(92, whole.MedianDays.Value);
        Assert.Equal(0.75, whole.DeviationDays.Value!.Value / whole.MeanDays.Value!.Value, 2);
        Assert.Equal(10_324, list.Lanes.Sum(lane => lane.Lines + lane.Undated + lane.Negative));
        Assert.Equal(440, list.Lanes.Length);
    }

    [Fact]
    public void Real_invoices_are_labelled_as_invoices()
    {
        if (Find(Invoices) is not { } path)
        {
            return;
        }

        using var workspace = new TempWorkspace();
        Assert.Equal(new RowCounts(5_543, 5_543, 0), workspace.ImportMapped(path, "bibitor-invoice-purchases").Tables[0].Rows);

        var whole = Assert.Single(LeadTimeList.Of(workspace.Workspace).Whole);

        Assert.True(whole.Lane.IsToInvoice);
        Assert.Equal((5_543, 0, 0), (whole.Lines, whole.Undated, whole.Negative));
        Assert.Equal(16, whole.MedianDays.Value);
    }

    static TempWorkspace Apparel() => new("INR")
    {
        Told = new ImportOptions { AsOf = March, Currency = "INR", Warehouse = "AMZIN", Today = new DateOnly(2026, 1, 1) },
    };

    static HealthCheck Health(TempWorkspace workspace, DateOnly? asOf)
    {
        workspace.Run(asOf);
        return HealthCheck.Of(OpenRun.Latest(workspace.Workspace).Required);
    }

    static (string Code, long Count)[] Counts(ImportReport report) =>
        [.. report.IssueCounts.Select(count => (count.Code, count.Count))];

    // These files quote no cell that is read here.
    static IEnumerable<string[]> Lines(string path)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        text.ReadLine();
        while (text.ReadLine() is { } line)
        {
            yield return line.Split(',').Select(cell => cell.Trim()).ToArray();
        }
    }

    string? Find(string path)
    {
        if (SharedFiles.Find(path) is { } found)
        {
            return found;
        }

        SharedFiles.SkipLine(output, path);
        return null;
    }
}
