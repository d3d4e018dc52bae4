using System.Globalization;
using System.Text;
using Stockturn.Metrics;
using Stockturn.Tests.BadInput;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Database;

/// <summary>The sheet 组合装 from the file to the plans of a kept run.</summary>
public sealed class KitRunTests
{
    // SET of two cups and a lid sells 4 a day from HOME and has no stock; CUP sells 4 by itself; LID only goes into SET. LOOP holds itself by way of KNOT.
    static TempWorkspace Shop(string kits)
    {
        var shop = new TempWorkspace();
        var sales = new StringBuilder("Date,Order,SKU,Quantity,Amount,Currency,Store,Warehouse\n");
        for (var day = new DateOnly(2025, 6, 1); day <= new DateOnly(2026, 1, 31); day = day.AddDays(1))
        {
            foreach (var code in new[] { "CUP", "SET" })
            {
                sales.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{code}{day.DayNumber},{code},4,40,USD,Shop,HOME\n");
            }
        }

        shop.ImportText("sales.csv", sales.ToString());
        shop.ImportText("products.csv", "SKU,名称,交期天,采购成本,币种\nCUP,Cup,30,5,USD\nLID,Lid,20,1,USD\nSET,Set,,,USD\nLOOP,,,,USD\nKNOT,,,,USD\n");
        shop.ImportText("stock-0.csv", "Date,SKU,Warehouse,Available\n2025-06-01,CUP,HOME,2200\n2025-06-01,LID,HOME,50\n");
        shop.ImportText("stock-1.csv", "Date,SKU,Warehouse,Available\n2026-01-20,CUP,HOME,180\n2026-01-20,LID,HOME,70\n");
        shop.ImportText("stock-2.csv", "Date,SKU,Warehouse,Available\n2026-01-31,CUP,HOME,90\n2026-01-31,LID,HOME,30\n");
        if (kits.Length > 0)
        {
            shop.ImportText("kits.csv", "组合SKU,子SKU,组合数量\n" + kits);
        }

        shop.Run();
        return shop;
    }

    static PlannedLine Line(TempWorkspace shop, string sku)
    {
        var run = OpenRun.Latest(shop.Workspace).Required;
        var (all, one) = (PlanStock.Of(run).SingleOrDefault(line => line.Plan.Sku == sku), PlanStock.Of(run, sku));
        Assert.Equal(all?.Plan.Order, one?.Plan.Order);
        return one!;
    }

    [Fact]
    public void S1_12_what_kits_take_reaches_the_plans_of_their_parts_in_a_kept_run()
    {
        using var plain = Shop("");
        using var shop = Shop("SET,CUP,2\nSET,LID,1\nLOOP,KNOT,1\nKNOT,LOOP,1\n");
        var (before, cup, lid, set) = (Line(plain, "CUP").Plan, Line(shop, "CUP").Plan, Line(shop, "LID").Plan, Line(shop, "SET").Plan);

        Assert.Null(before.KitUse);
        Assert.Equal(before.Order.Quantity, cup.KitUse!.OrderWithout);
        Assert.Equal(before.UnitsPerDay + 2 * set.UnitsPerDay, cup.UnitsPerDay, 6);
        Assert.Equal(set.UnitsPerDay, lid.UnitsPerDay, 6);
        Assert.True(cup.Order.Quantity > before.Order.Quantity && lid.Order.Quantity > 0);
        Assert.Equal((0m, Gap.None, "LID", 30m), (set.Order.Quantity, set.Gap, set.Assembly!.Scarcest!.Sku, set.Assembly.Scarcest.Kits));
        Assert.Equal(PlanState.Due, PlanList.StateOf(Line(plain, "CUP")));
        Assert.Equal(PlanState.Stopped, PlanList.StateOf(Line(shop, "SET")));
        Assert.Equal([false, true], new[] { "SET", "LID" }.Select(sku => PlannedClosure.IsMeant(Line(shop, sku), new DateOnly(2026, 1, 31))));

        var network = OpenRun.Latest(shop.Workspace).Required.Info.Network;
        Assert.Equal(4, network.Kits.All.Length);
        Assert.Equal(2, network.Kits.Circles.Length);
        Assert.StartsWith("a kit, put together and not ordered", PlanWords.Notes(set, network, TextBook.English).First(), StringComparison.Ordinal);
    }

    // A component nobody tells of is on the work list; the other parts of the kit are planned.
    [Fact]
    public void S1_12_an_unknown_part_is_told_and_the_good_rows_go_on()
    {
        using var shop = Shop("SET,CUP,2\nSET,GHOST,1\n");
        var run = OpenRun.Latest(shop.Workspace).Required;
        var (cup, set) = (Line(shop, "CUP").Plan, Line(shop, "SET").Plan);

        Assert.True(cup.KitUse is { UnitsPerDay: > 7 });
        Assert.False(run.Sku("GHOST")!.Kept.Facts.Master.IsResolved);
        Assert.Null(set.Assembly!.Scarcest);
        Assert.Contains(PlanWords.Notes(set, run.Info.Network, TextBook.English), words => words.StartsWith("no record of stock names GHOST", StringComparison.Ordinal));
    }
}
