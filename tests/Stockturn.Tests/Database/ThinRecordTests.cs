using System.Globalization;
using System.Text;
using Stockturn.Tests.BadInput;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Database;

// A seller whose stock is known from one list only: what to order is said, and ordered once a person says yes.
public sealed class ThinRecordTests
{
    static TempWorkspace Shop(params string[] stockDays)
    {
        var workspace = new TempWorkspace();
        var sales = new StringBuilder("Date,Order,SKU,Quantity,Amount,Currency,Store,Warehouse\n");
        for (var day = new DateOnly(2025, 6, 1); day <= new DateOnly(2026, 1, 31); day = day.AddDays(1))
        {
            sales.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{day.DayNumber},MUG,4,40,USD,Shop,HOME\n");
        }

        workspace.ImportText("sales.csv", sales.ToString());
        workspace.ImportText("products.csv", "SKU,名称,交期天,采购成本,币种\nMUG,Mug,30,5,USD\n");
        foreach (var day in stockDays)
        {
            workspace.ImportText($"stock-{day}.csv", $"Date,SKU,Warehouse,Available\n{day},MUG,HOME,20\n");
        }

        workspace.Run();
        return workspace;
    }

    [Fact]
    public void S1_20_grade_D_withholds_the_plan_until_a_person_accepts_it()
    {
        using var shop = Shop("2026-01-31");
        var run = OpenRun.Latest(shop.Workspace).Required;
        var line = PlanStock.Of(run).Single();
        var offered = OfferedLine.Of(line);
        var decided = new DecidePlans(run.Info, _ => [offered]).Read(new ToldDecision(offered.Id.ToString(), PlanAnswer.Accepted)).Decision!;

        Assert.Equal((PlanState.Withheld, 0m), (PlanList.StateOf(line), line.Plan.Order.Quantity));
        Assert.InRange(line.Plan.Withheld, 150, 250);
        Assert.Equal((line.Plan.Withheld, PlanAnswer.Accepted), (decided.Units, decided.Answer));
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"grade D), by which {line.Plan.Withheld:0} units"),
            string.Join(' ', PlanWords.Notes(line.Plan, run.Info.Network, TextBook.Of(Language.English))), StringComparison.Ordinal);
        Assert.Equal(default, PlanSums.Of([line]).Units);
    }

    [Fact]
    public void A_second_count_is_record_enough()
    {
        using var shop = Shop("2026-01-20", "2026-01-31");
        var line = PlanStock.Of(OpenRun.Latest(shop.Workspace).Required).Single();

        Assert.Equal((PlanState.Due, 0m), (PlanList.StateOf(line), line.Plan.Withheld));
        Assert.InRange(line.Plan.Order.Quantity, 150, 250);
    }
}
