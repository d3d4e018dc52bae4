using System.Text.Json;
using Stockturn.Cli;
using Stockturn.Facts.Sources;
using Stockturn.Tests.BadInput;
using Stockturn.Tests.Files;

namespace Stockturn.Tests.Cli;

/// <summary>A head-haul batch in the template workbook: first with its estimate, later with its invoice.</summary>
public sealed class LandedCostReportTests : IDisposable
{
    readonly TempWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    // 100 mugs and 50 cups of equal size share 300 of freight and duty: 200 and 100. 40 mugs were sold when the invoice says
    // 450: 300 and 150. 60 of 100 mugs lie there: 60 of their 100 more; 40 are gone. Of the cups all 50: 50 more.
    [Fact]
    public void U_2_estimate_and_invoice_stand_side_by_side_with_what_is_in_stock_and_what_is_gone()
    {
        Import("estimate.xlsx", 250m, 50m, "");
        Assert.Equal(ExitCode.Done, Call("run", "--as-of", "2026-01-31").Code);
        var before = StockValue();
        var waiting = Lines();
        Assert.All(waiting, line => Assert.Equal(JsonValueKind.Null, line.GetProperty("invoice").ValueKind));
        Assert.Equal([200m, 100m], waiting.Select(line => line.GetProperty("estimate").GetDecimal()).OrderDescending());

        Import("invoice.xlsx", 380m, 70m, "是");
        Assert.Equal(ExitCode.Done, Call("run", "--as-of", "2026-01-31").Code);

        var lines = Lines();
        Assert.Equal(
            [("MUG", 200m, 300m, 100m, 60m, 40m, 0m), ("CUP", 100m, 150m, 50m, 50m, 0m, 0m)],
            lines.Select(line => (
                line.GetProperty("sku").GetString()!, Amount(line, "estimate"), Amount(line, "invoice"), Amount(line, "difference"),
                Amount(line, "in_stock"), Amount(line, "gone"), Amount(line, "on_the_way"))));
        Assert.Equal(before + 110m, StockValue());
    }

    [Theory]
    [InlineData("zh", "已按账单重估：差异 150.00，其中在库 110.00、已售出 40.00、未入库 0.00")]
    [InlineData("en", "restated to their invoice: difference 150.00, of it in stock 110.00, gone 40.00, not arrived 0.00")]
    public void U_2_the_difference_is_said_in_a_sentence_and_explains_the_stock_value(string language, string sentence)
    {
        Import("estimate.xlsx", 250m, 50m, "");
        Import("invoice.xlsx", 380m, 70m, "是");
        Call("run", "--as-of", "2026-01-31");

        Assert.Contains(sentence, Call("report", "--landed-cost", "--lang", language).Output, StringComparison.Ordinal);
        Assert.Contains("420.00 → 480.00", Call("explain", "MUG", "stock_value", "--lang", language).Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Call("explain", "MUG", "stock_value", "--json").Output);
        Assert.Equal(60m, Amount(Assert.Single(json.RootElement.GetProperty("landed_cost").EnumerateArray()), "in_stock"));
        Assert.Contains("shipment,sku,warehouse,shipped,arrived,units,estimate,invoice,difference,in_stock,gone,on_the_way",
            Call("report", "--landed-cost", "--csv").Output, StringComparison.Ordinal);
    }

    // Freight joins goods on arrival: what is still at sea waits.
    [Fact]
    public void U_2_the_part_of_goods_on_their_way_is_told_apart()
    {
        Import("estimate.xlsx", 250m, 50m, "");
        Import("invoice.xlsx", 380m, 70m, "是");
        Call("run", "--as-of", "2026-01-10");

        Assert.All(Lines(), line => Assert.Equal(Amount(line, "difference"), Amount(line, "on_the_way")));
    }

    [Fact]
    public void U_2_a_run_of_what_was_known_before_the_invoice_shows_the_estimate_alone()
    {
        Import("estimate.xlsx", 250m, 50m, "");
        Import("invoice.xlsx", 380m, 70m, "是");
        Call("run", "--as-of", "2026-01-31", "--known-at", "1");

        Assert.All(Lines(), line => Assert.Equal(JsonValueKind.Null, line.GetProperty("invoice").ValueKind));
    }

    [Fact]
    public void Without_freight_there_is_nothing_to_show()
    {
        workspace.ImportText("stock.csv", "Warehouse,SKU,Available\nHOME,MUG,3\n");
        Call("run");
        Assert.Equal(ExitCode.NotFound, Call("report", "--landed-cost").Code);
    }

    void Import(string name, decimal freight, decimal duty, string invoiced)
    {
        object?[][] products = [["MUG", "杯", 5, "USD", 10, 10, 10], ["CUP", "碗", 4, "USD", 10, 10, 10]];
        object?[][] movements =
        [
            ["2025-12-01", "PO-1", "CN", null, "MUG", 100, "采购入库"], ["2025-12-01", "PO-1", "CN", null, "CUP", 50, "采购入库"],
            ["2025-12-10", "SEA-1", "CN", "3PL-US", "MUG", 100, "调拨出库"], ["2025-12-10", "SEA-1", "CN", "3PL-US", "CUP", 50, "调拨出库"],
            ["2026-01-15", "SEA-1", "3PL-US", "CN", "MUG", 100, "调拨入库"], ["2026-01-15", "SEA-1", "3PL-US", "CN", "CUP", 50, "调拨入库"],
            ["2026-01-20", "SO-1", "3PL-US", null, "MUG", 40, "销售出库"],
        ];
        object?[][] batches =
        [
            .. new[] { ("MUG", 100), ("CUP", 50) }.Select(line => new object?[]
            {
                "SEA-1", "海运", "2025-12-10", "2026-01-12", "2026-01-15", "CN", "3PL-US", line.Item1, line.Item2, freight, duty, "USD", invoiced,
            }),
        ];
        var book = Workbooks.Create(
            Sheet("商品", ["sku", "name", "unit-cost", "currency", "length-cm", "width-cm", "height-cm"], products),
            Sheet("流水", ["day", "document", "warehouse", "counter", "sku", "quantity", "type"], movements),
            Sheet("头程", ["shipment", "mode", "shipped-day", "expected-day", "arrived-day", "from", "to", "sku", "quantity", "freight", "duty", "currency", "invoiced"], batches));
        Assert.Equal(ExitCode.Done, Call("import", workspace.Write(name, book)).Code);
    }

    // The headings are those of the template.
    static (string Name, object?[][] Rows) Sheet(string name, string[] columns, object?[][] rows)
    {
        var sheet = WorkbookTemplate.Sheets.Single(one => one.Chinese == name);
        return (name, [[.. columns.Select(column => sheet.Columns.Single(one => one.Name == column).Chinese)], .. rows]);
    }

    JsonElement[] Lines()
    {
        using var json = JsonDocument.Parse(Call("report", "--landed-cost", "--json").Output);
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    decimal StockValue()
    {
        using var json = JsonDocument.Parse(Call("report", "--json").Output);
        return json.RootElement.EnumerateArray().Single(line => line.GetProperty("code").GetString() == "stock_value").GetProperty("value").GetDecimal();
    }

    static decimal Amount(JsonElement line, string key) => line.GetProperty(key).GetDecimal();

    Ended Call(params string[] arguments) => SmallShop.Call([.. arguments, "-w", workspace.Workspace.Folder]);
}
