using Stockturn.Metrics;
using Stockturn.Tests.Cli;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Database;

public sealed class SupplyRunTests
{
    [Fact]
    public void S1_12_a_run_keeps_how_long_goods_take_and_every_plan_goes_by_it()
    {
        using var workspace = Workspace.Open(SmallShop.Once.Value.Folder).Required;
        var run = OpenRun.Latest(workspace).Required;
        var learnt = SupplyTimes.Learn(run.Kept().Select(sku => sku.Facts), run.Info.AsOf, run.Turn.Calendar);
        var asked = run.Kept()
            .SelectMany(sku => Enumerable.Range(0, run.Info.Network.Warehouses.Length).Select(place => (sku.Facts, Place: (short)place)))
            .ToArray();

        Assert.Equal(asked.Select(one => learnt.To(one.Facts, one.Place)), asked.Select(one => run.Supply.To(one.Facts, one.Place)));
        Assert.Contains(asked, one => run.Supply.To(one.Facts, one.Place) is { Days.Length: > 2 });
    }
}
