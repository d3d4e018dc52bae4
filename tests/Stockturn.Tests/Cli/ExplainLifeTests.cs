using Stockturn.Cli;
using Stockturn.Tests.BadInput;

namespace Stockturn.Tests.Cli;

public sealed class ExplainLifeTests
{
    // By hand: 100 cups came, one sells a day for 60 days, and 40 are there when the successor is 20 days ahead: 20 are left.
    [Theory]
    [InlineData("en", "Stage of its life: mature (since 2026-01-01)", "Successor: CUP-2, takes over on 2026-03-22", "Left on 2026-03-22: ")]
    [InlineData("zh", "生命周期：成熟（自 2026-01-01）", "替代 SKU：CUP-2，2026-03-22 接替", "到 2026-03-22 剩余 ")]
    public void U_18_the_life_of_a_SKU_is_told_on_the_command_line_too(string language, params string[] lines)
    {
        using var workspace = new TempWorkspace();
        var days = Enumerable.Range(0, 60).Select(day => new DateOnly(2026, 1, 2).AddDays(day)).ToArray();
        var products = "SKU,名称,采购成本,币种,生命周期,阶段日期,替代SKU,替代日期\nCUP,Cup,2,USD,成熟,2026-01-01,CUP-2,2026-03-22\nCUP-2,Cup,2,USD,,,,\n";
        var movements = "日期,单号,仓库,SKU,数量,类型,单价,币种\n2026-01-01,PO-1,HOME,CUP,100,采购入库,2.00,USD\n"
            + string.Concat(days.Select(day => $"{day:yyyy-MM-dd},S-{day.DayNumber},HOME,CUP,1,销售出库,,\n"));
        var sales = "日期,店铺,订单号,SKU,数量,实收金额,币种,状态,含税\n"
            + string.Concat(days.Select(day => $"{day:yyyy-MM-dd},Shop,S-{day.DayNumber},CUP,1,9,USD,已发货,否\n"));
        var files = new[] { workspace.Write("商品.csv", products), workspace.Write("流水.csv", movements), workspace.Write("销售.csv", sales) };
        Assert.Equal(ExitCode.Done, SmallShop.Call(["import", .. files, "-w", workspace.Workspace.Folder]).Code);
        Assert.Equal(ExitCode.Done, SmallShop.Call("run", "-w", workspace.Workspace.Folder, "--as-of", "2026-03-02").Code);

        var told = SmallShop.Call("explain", "CUP", "--lang", language, "-w", workspace.Workspace.Folder).Output;
        Assert.All(lines, line => Assert.Contains(line, told, StringComparison.Ordinal));
        Assert.DoesNotContain(lines[1], SmallShop.Call("explain", "CUP-2", "--lang", language, "-w", workspace.Workspace.Folder).Output, StringComparison.Ordinal);
    }
}
