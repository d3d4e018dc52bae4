using System.Text.Json;
using Stockturn.Cli;
using Stockturn.Tests.BadInput;
using Xunit.Abstractions;

namespace Stockturn.Tests.Cli;

/// <summary>Our stock against the ERP's list, as a person asks for it.</summary>
public sealed class ReconcileTests(ITestOutputHelper output) : IDisposable
{
    const string Movements =
        "日期,单号,仓库,SKU,数量,类型,单价,币种\n"
        + "2026-01-05,PO-1,HOME,MUG,10,采购入库,2.00,USD\n2026-01-05,PO-1,HOME,CUP,5,采购入库,4.00,USD\n2026-01-05,PO-1,HOME,BOWL,7,采购入库,1.00,USD\n";

    const string Lingxing =
        "仓库,库存SKU,可用量,次品量,锁定量,单位库存成本\n"
        + "HOME,MUG,8,0,0,2.00\nHOME,CUP,5,0,0,4.00\nHOME,BOWL,7,0,0,3.00\n";

    readonly TempWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void U_3_our_stock_and_value_against_the_list_of_the_erp_the_largest_difference_first()
    {
        Import("流水.csv", Movements);
        Import("领星.csv", Lingxing, "--as-of", "2026-01-31", "--currency", "USD");
        Call("run", "--as-of", "2026-01-31");

        using var json = JsonDocument.Parse(Call("report", "--reconcile", "lingxing-stock", "--json").Output);
        Assert.Equal(
            [("BOWL", 7m, 7m, 7m, 21m), ("MUG", 10m, 8m, 20m, 16m)],
            json.RootElement.EnumerateArray().Select(line => (
                line.GetProperty("sku").GetString()!, line.GetProperty("ours").GetDecimal(), line.GetProperty("theirs").GetDecimal(),
                line.GetProperty("our_value").GetDecimal(), line.GetProperty("their_value").GetDecimal())));
        Assert.Contains("我方数量", Call("report", "--reconcile", "lingxing-stock", "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Contains("1 more rows", Call("report", "--reconcile", "lingxing-stock", "--limit", "1").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotFound, Call("report", "--reconcile", "nothing-of-this-name").Code);
    }

    [Fact]
    public void U_3_stock_that_agrees_says_so()
    {
        Import("流水.csv", Movements);
        Import("领星.csv", Lingxing.Replace("MUG,8", "MUG,10", StringComparison.Ordinal).Replace("3.00", "1.00", StringComparison.Ordinal), "--as-of", "2026-01-31", "--currency", "USD");
        Call("run", "--as-of", "2026-01-31");

        Assert.Contains("no difference", Call("report", "--reconcile", "lingxing-stock").Output, StringComparison.Ordinal);
    }

    // The sample lists 1,943 units of SKU 1111 at 10 each; our own record says 2,000.
    [Fact]
    public void U_3_the_sample_of_the_erp_is_held_against_our_own_record()
    {
        if (SharedFiles.Find("samples/lingxing/Warehouse_InventoryDetails.response.json") is not { } sample)
        {
            SharedFiles.SkipLine(output, "samples/lingxing");
            return;
        }

        Import("流水.csv", "日期,单号,仓库,SKU,数量,类型,单价,币种\n2022-08-01,PO-1,HOME,1111,2000,采购入库,10.00,CNY\n");
        Assert.Equal(ExitCode.Done, Call("import", sample, "--as-of", "2022-09-08", "--warehouse", "HOME").Code);
        Import("汇率.csv", "日期,币种,汇率,兑换币种\n2022-01-01,CNY,0.14,USD\n");
        Call("run", "--as-of", "2022-09-08");

        using var json = JsonDocument.Parse(Call("report", "--reconcile", "lingxing-stock", "--json").Output);
        var line = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal((2000m, 1943m), (line.GetProperty("ours").GetDecimal(), line.GetProperty("theirs").GetDecimal()));
        Assert.Equal((2800m, 2720.2m), (line.GetProperty("our_value").GetDecimal(), line.GetProperty("their_value").GetDecimal()));
    }

    void Import(string name, string text, params string[] options) =>
        Assert.Equal(ExitCode.Done, Call(["import", workspace.Write(name, text), .. options]).Code);

    Ended Call(params string[] arguments) => SmallShop.Call([.. arguments, "-w", workspace.Workspace.Folder]);
}
