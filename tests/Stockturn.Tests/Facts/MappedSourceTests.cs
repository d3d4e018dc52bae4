using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

public class MappedSourceTests(ITestOutputHelper output)
{
    const int RowsMax = 60_000;

    public static TheoryData<string> Examples =>
    [
        .. Directory.GetFiles(Docs(), "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_written_as_it_was_read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Docs(), name + ".json"));

        var mapping = ColumnMapping.Parse(text, out var trouble);

        Assert.Null(trouble);
        Assert.Equal(name, mapping!.Name);
        var again = ColumnMapping.Parse(mapping.ToJson(), out _)!;
        Assert.Equal(mapping.ToJson(), again.ToJson());
    }

    [Fact]
    public void Lines_of_a_shop_give_sales_credits_and_no_fees()
    {
        if (Read("online-retail-sales", "online_retail_lines_to_2011-11-11.csv.gz") is not var (file, rows))
        {
            return;
        }

        var sales = file.Of(SaleFact.Kind);
        Assert.Equal(
            (15.3m, 6m, "2010-12-01", "GBP", "United Kingdom"),
            (
                sales[0].Amount(SaleFact.Gross), sales[0].Units(SaleFact.Units), sales[0].Day(SaleFact.Day),
                sales[0].Text(SaleFact.Currency), sales[0].Text(SaleFact.Country)));
        var prefix = rows.Where(row => row[0].StartsWith('C')).ToArray();
        var credits = sales.Where(sale => sale[SaleFact.Units] < 0).ToArray();
        Assert.All(credits, sale => Assert.True(sale[SaleFact.Gross] <= 0));
        var fees = file.Issues.Where(issue => issue.Code == "N_NOT_A_SKU").ToArray();
        var feeRows = fees.Select(fee => fee.Row).ToHashSet();
        Assert.Equal(
            rows.Where((row, i) => row[3].StartsWith('-') && !feeRows.Contains(i + 2)).Count(), credits.Length);
        Assert.Contains(fees, fee => fee.Found == "POST");
        Assert.DoesNotContain("POST", sales.Select(sale => sale.Text(SaleFact.Item)));
        Assert.NotEmpty(prefix);
        AllRowsAreAccountedFor(file, rows.Length);
    }

    [Fact]
    public void Units_written_off_without_money_are_no_demand()
    {
        var mapping = ColumnMapping.Parse(File.ReadAllText(Path.Combine(Docs(), "online-retail-sales.json")), out _)!;
        ImmutableArray<string> headings = ["InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice", "Country"];
        var source = MappedSource.Of(mapping);
        var file = FactFile.Of(Recognition.Against(source, headings), headings,
            [
                ["536589", "21777", "-10", "2010-12-01 16:50:00", "0", "United Kingdom"],
                ["C536391", "22556", "12", "2010-12-01 10:24:00", "1.65", "United Kingdom"],
                ["536414", "22139", "56", "2010-12-01 11:52:00", "0", "United Kingdom"],
            ], null);

        Assert.Equal(
            [(long)DemandClass.NotDemand, (long)DemandClass.Normal, (long)DemandClass.Gift],
            file.Facts.Select(sale => sale[SaleFact.DemandClass]));
        Assert.Equal([-10m, -12m, 56m], file.Facts.Select(sale => sale.Units(SaleFact.Units)!.Value));
        Assert.Equal(-19.8m, file.Facts[1].Amount(SaleFact.Gross));
    }

    // 9,271 rows, of them 83 without a SKU, 15 with a broken formula for one, and 36 without a level.
    [Fact]
    public void A_stock_list_leaves_out_what_it_does_not_tell()
    {
        var asOf = new ImportOptions { AsOf = new DateOnly(2022, 6, 30) };
        if (Read("amzin-stock", "amzin_stock_snapshot.csv.gz", asOf) is not var (file, rows))
        {
            return;
        }

        Assert.Equal("AN201-RED-L", file.Facts[0].Text(SnapshotFact.Item));
        Assert.Equal(5, file.Facts[0].Units(SnapshotFact.OnHand));
        Assert.Equal(98, file.Issues.Count(issue => issue.Code == "E_NO_SKU"));
        Assert.All(file.Facts, fact => Assert.True(fact[SnapshotFact.OnHand] >= 0));
        AllRowsAreAccountedFor(file, rows.Length);
    }

    [Fact]
    public void A_price_list_gives_costs()
    {
        if (Read("amzin-price-list-2022", "amzin_price_list_2022.csv.gz") is not var (file, rows))
        {
            return;
        }

        Assert.Equal(
            (538m, "INR", "Os206_3141_S"),
            (
                file.Facts[0].Amount(ProductFact.UnitCost), file.Facts[0].Text(ProductFact.Currency),
                file.Facts[0].Text(ProductFact.Item)));
        Assert.Equal(1_324, file.Facts.Count(fact => fact.Amount(ProductFact.UnitCost) is not null));
        Assert.Empty(file.Issues);
        Assert.Equal(rows.Length, file.Facts.Count);
    }

    // Three tables in one file: the second is a list of styles, the third has other columns.
    [Fact]
    public void Of_a_file_glued_from_three_tables_no_row_vanishes()
    {
        if (Read("amzin-international-sales", "amzin_international_sales.csv.gz") is not var (file, rows))
        {
            return;
        }

        Assert.Equal(
            ("2021-06-05", "MEN5004-KR-L", 617m),
            (file.Facts[0].Day(SaleFact.Day), file.Facts[0].Text(SaleFact.Item), file.Facts[0].Amount(SaleFact.Gross)));
        Assert.True(file.Facts.Count > 10_000);
        Assert.True(file.Facts.All(fact => fact.Row <= 18_637));
        AllRowsAreAccountedFor(file, rows.Length);
    }

    [Fact]
    public void A_delivery_history_gives_ordered_promised_and_delivered()
    {
        if (Read("scms-delivery-history", "scms_delivery_history.csv.gz") is not var (file, rows))
        {
            return;
        }

        var first = file.Facts[0];
        Assert.Equal(
            ("SCMS-4", null, "2006-06-02", "2006-06-02"),
            (
                first.Text(PurchaseFact.Order), first.Day(PurchaseFact.OrderedDay),
                first.Day(PurchaseFact.ExpectedDay), first.Day(PurchaseFact.ReceivedDay)));
        Assert.Equal(
            ("Air", "Côte d'Ivoire", 19m, 29m),
            (
                first.Text(PurchaseFact.Mode), first.Text(PurchaseFact.Country),
                first.Units(PurchaseFact.Ordered), first.Amount(PurchaseFact.UnitPrice)));
        Assert.Equal(rows.Length, file.Facts.Count);
        Assert.Equal(5_404 + 328, file.Facts.Count(fact => fact.Day(PurchaseFact.OrderedDay) is null));
        Assert.DoesNotContain(file.Issues, issue => issue.Severity >= Severity.Error);
    }

    [Fact]
    public void Invoices_give_lead_times_without_naming_goods()
    {
        if (Read("bibitor-invoice-purchases", "bibitor_invoice_purchases.csv.gz") is not var (file, rows))
        {
            return;
        }

        var first = file.Facts[0];
        Assert.Equal(
            ("8124", null, "ALTAMAR BRANDS LLC", "2015-12-21", "2016-01-04", 35.71m),
            (
                first.Text(PurchaseFact.Order), first.Text(PurchaseFact.Item), first.Text(PurchaseFact.Supplier),
                first.Day(PurchaseFact.OrderedDay), first.Day(PurchaseFact.ReceivedDay),
                first.Amount(PurchaseFact.UnitPrice)));
        Assert.Equal(rows.Length, file.Facts.Count);
        Assert.Empty(file.Issues);
    }

    [Theory]
    [InlineData("""{"name":"x","kind":"cats","columns":{}}""", "cats")]
    [InlineData("""{"name":"x","kind":"stock","columns":{"A":"colour"}}""", "colour")]
    [InlineData("""{"name":"x","kind":"stock","columns":{"A":"sku"},"dateOrder":"backwards"}""", "backwards")]
    [InlineData("""{"name":"x","kind":"stock","columns":{"A":"sku"},"notSkuPattern":"("}""", "(")]
    [InlineData("""{"name":"x","kind":"stock","columns":{"A":"sku"},"colums":{}}""", "colums")]
    [InlineData("""{"kind":"stock"}""", "name")]
    [InlineData("nonsense", "n")]
    public void A_mapping_that_means_nothing_says_why(string json, string found)
    {
        Assert.Null(ColumnMapping.Parse(json, out var trouble));
        Assert.Contains(found, trouble);
    }

    [Fact]
    public void A_mapping_may_say_how_numbers_and_dates_are_written()
    {
        var mapping = ColumnMapping.Parse(
            """
            {
              "name": "x",
              "kind": "stock",
              "columns": { "Teil": "sku", "Menge": "available", "Tag": "day", "Lager": "warehouse" },
              "dateOrder": "day-first",
              "decimalComma": true
            }
            """,
            out _)!;
        ImmutableArray<string> headings = ["Teil", "Menge", "Tag", "Lager"];
        var file = FactFile.Of(
            Recognition.Against(MappedSource.Of(mapping), headings), headings,
            [["A", "1.234", "03/04/2025", "HH"]], null);

        Assert.Equal(
            (1234m, "2025-04-03"), (file.Facts[0].Units(SnapshotFact.OnHand), file.Facts[0].Day(SnapshotFact.Day)));
        Assert.Empty(file.Issues);
    }

    static void AllRowsAreAccountedFor(FactFile file, int rows)
    {
        var left = file.Issues.Where(
            issue => issue.Severity == Severity.Error || issue.Code.StartsWith("N_", StringComparison.Ordinal));
        Assert.Equal(rows, file.RowsRead + left.Select(issue => issue.Row).Distinct().Count());
    }

    (FactFile File, string[][] Rows)? Read(string name, string data, ImportOptions? options = null)
    {
        if (SharedFiles.Find("data/" + data) is not { } path)
        {
            SharedFiles.SkipLine(output, "data/" + data);
            return null;
        }

        var mapping = ColumnMapping.Parse(File.ReadAllText(Path.Combine(Docs(), name + ".json")), out _)!;
        var lines = Lines(path).Take(RowsMax + 1).ToArray();
        ImmutableArray<string> headings = [.. lines[0]];
        var match = Recognition.Match(headings, [MappedSource.Of(mapping)])!;
        Assert.Equal("mapped-" + name, match.Source.Code);
        return (FactFile.Of(match, headings, lines[1..], options), lines[1..]);
    }

    static string Docs()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "docs", "mappings")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "docs", "mappings");
    }

    static IEnumerable<string[]> Lines(string path)
    {
        using var reader = new StreamReader(
            new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            while (line.Count(letter => letter == '"') % 2 == 1 && reader.ReadLine() is { } more)
            {
                line += "\n" + more;
            }

            yield return Split(line);
        }
    }

    static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
