using System.Text;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Tests.BadInput;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Database;

public sealed class LaunchRunTests
{
    // A mug sells 2 a day since October; another like it comes on 15 February, and the market grows by a fifth from then on.
    [Fact]
    public void S3_20_S3_19_S0_14_plans_and_trends_of_files_reach_the_forecast_a_run_keeps()
    {
        using var workspace = new TempWorkspace();
        var sales = new StringBuilder("Date,Order,SKU,Quantity,Amount,Currency,Store\n2025-06-01,0,POT,1,20,USD,Shop\n");
        for (var day = new DateOnly(2025, 10, 1); day <= new DateOnly(2026, 1, 31); day = day.AddDays(1))
        {
            sales.Append(System.Globalization.CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{day.DayNumber},MUG,2,20,USD,Shop\n");
        }

        workspace.ImportText("sales.csv", sales.ToString());
        workspace.ImportText("launches.csv", "SKU,相似款,上市日,计划日销,测试转化率,每日推广预算,单次点击费用,币种\nNEW,MUG、NOBODY,2026-02-15,3,1%,60,0.6,USD\n");
        workspace.ImportText("trends.csv", "品类,国家,月份,指数\n,,2026-01,100\n,,2026-02,100\n,,2026-03,120\n,,2026-04,120\n,,2026-05,120\n");
        var run = workspace.Run();
        var opened = OpenRun.Latest(workspace.Workspace).Required;

        var launched = opened.Sku("NEW")!.Kept;
        var forecast = launched.Demand.Forecasts.Single(one => one.Warehouse < 0);

        Assert.Equal(new DateOnly(2026, 1, 31), run.AsOf);
        Assert.Equal(["MUG"], launched.Facts.Launch!.Similar.AsEnumerable());
        Assert.Equal(
            (new DateOnly(2026, 2, 15), 3.0, 0.01, 60m, 0.6m),
            (launched.Facts.Launch.Day, launched.Facts.Launch.UnitsPerDay, launched.Facts.Launch.Conversion, launched.Facts.Launch.DailyBudget,
                launched.Facts.Launch.ClickCost));
        Assert.Equal((4.0, 1.0), (launched.Demand.Launch!.PriorWeeks, Round(launched.Demand.Launch.ClickUnitsPerDay)));

        // Events of the calendar move some weeks a little.
        Assert.InRange(launched.Demand.Launch.AnalogueUnitsPerDay!.Value, 1.9, 2.1);
        Assert.Equal(["MUG"], launched.Demand.Launch.Analogues.AsEnumerable());
        Assert.Equal("analogue", forecast.Method);
        Assert.Equal([0, 0, 14, 14, 17, 17], forecast.Outlook!.EachWeek().Take(6).Select(week => Math.Round(week.Mean)));
        Assert.Equal((28 + 63 * 1.2) / 91, launched.Demand.TrendAhead, 9);
        Assert.Equal(1, launched.Demand.PromotionsAhead);
        Assert.Null(launched.Demand.Plan);

        static double Round(double? units) => Math.Round(units ?? 0, 6);
    }

    // A new file replaces the plan of its SKU; ahead of the day nothing is measured, after it the gap is.
    [Fact]
    public void S0_14_a_later_file_replaces_a_plan_and_the_gap_is_kept()
    {
        using var workspace = new TempWorkspace();
        workspace.ImportText("sales.csv", "Date,Order,SKU,Quantity,Amount,Currency,Store\n2026-01-22,1,NEW,5,20,USD,Shop\n2026-01-31,2,NEW,5,20,USD,Shop\n");
        workspace.ImportText("launches.csv", "SKU,相似款,上市日,计划日销\nNEW,,2026-03-01,9\n");
        workspace.ImportText("launches2.csv", "SKU,相似款,上市日,计划日销\nNEW,,2026-01-22,4\n");
        workspace.Run();

        var kept = OpenRun.Latest(workspace.Workspace).Required.Sku("NEW")!.Kept;
        var plan = kept.Demand.Plan!;

        Assert.Equal((4.0, new DateOnly(2026, 1, 22), 1.0, -0.75), (plan.PlannedUnitsPerDay, plan.From, plan.ActualUnitsPerDay, plan.Gap));
        Assert.Equal("launch-plan", kept.Demand.Forecasts.Single(one => one.Warehouse < 0).Method);
        Assert.Equal(DemandFigure.Recommended, kept.Demand.Forecasts[^1].Figure);
        Assert.IsType<LaunchForecast>(kept.Demand.Launch);
        Assert.Equal(plan, kept.Line.Forecast!.Plan);
    }

    // Twice as much on the days of the seller's own fair, held twice: the third is known, named and lifts its week.
    [Fact]
    public void S0_41_an_event_of_a_file_reaches_the_forecast_a_run_keeps()
    {
        using var workspace = new TempWorkspace();
        var sales = new StringBuilder("Date,Order,SKU,Quantity,Amount,Currency,Store\n");
        for (var day = new DateOnly(2025, 3, 1); day <= new DateOnly(2026, 4, 30); day = day.AddDays(1))
        {
            var units = day.Month is 5 or 9 && day.Day <= 7 && day.Year == 2025 ? 40 : 10;
            sales.Append(System.Globalization.CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{day.DayNumber},MUG,{units},20,USD,Shop\n");
        }

        workspace.ImportText("sales.csv", sales.ToString());
        workspace.ImportText("events.csv", "名称,代码,开始日期,结束日期,国家\n店庆,,2025-05-01,2025-05-07,\n店庆,,2025-09-01,2025-09-07,\n店庆,,2026-05-08,2026-05-14,\n");
        workspace.Run();
        var opened = OpenRun.Latest(workspace.Workspace).Required;
        var demand = opened.Sku("MUG")!.Kept.Demand;

        var held = Assert.Single(demand.EventsAhead, one => one.Code == "店庆");
        Assert.Equal(new DateOnly(2026, 5, 8), held.Days.Start);
        Assert.InRange(held.Lift, 2.5, 4);
        Assert.Equal(["店庆", "店庆", "店庆"], opened.Info.Network.Events.Select(one => one.Name));
        double[] weeks = [.. demand.Forecasts.Single(one => one.Warehouse < 0).Outlook!.EachWeek().Take(2).Select(week => week.Mean)];
        Assert.InRange(weeks[1] / weeks[0], 2.5, 4);
    }

    // Four a day are planned for each: one sells one, one four, one nine a day in stock; POT has no plan.
    [Fact]
    public void S0_14_the_list_of_demand_sorts_and_chooses_by_the_gap_of_plan_and_sales()
    {
        using var workspace = new TempWorkspace();
        var sales = new StringBuilder("Date,Order,SKU,Quantity,Amount,Currency,Store\n");
        for (var day = 22; day <= 31; day++)
        {
            foreach (var (sku, units) in new[] { ("LOW", 1), ("MID", 4), ("TOP", 9), ("POT", 4) })
            {
                sales.Append(System.Globalization.CultureInfo.InvariantCulture, $"2026-01-{day},{sku}{day},{sku},{units},20,USD,Shop\n");
            }
        }

        workspace.ImportText("sales.csv", sales.ToString());
        workspace.ImportText("launches.csv", "SKU,相似款,上市日,计划日销\nLOW,,2026-01-22,4\nMID,,2026-01-22,4\nTOP,,2026-01-22,4\n");
        workspace.Run();
        var book = RunBook.Open(workspace.Workspace).Required;
        string[] Of(string order, params PlanGap[] plans) =>
            [.. DemandList.Of(book, new DemandQuestion { Plans = plans }, order).Select(line => line.Master.Sku)];

        Assert.Equal(["TOP", "MID", "LOW", "POT"], Of("-planGap"));
        Assert.Equal(["LOW"], Of("sku", PlanGap.Behind));
        Assert.Equal(["MID", "TOP"], Of("sku", PlanGap.Near, PlanGap.Ahead));
        Assert.Equal(3, DemandList.Plans(book));
        string[] low = [.. DemandTable.Of(DemandList.Of(book, new DemandQuestion(), "sku"), TextBook.English).Rows
                .ElementAt(1).TakeLast(3).Select(cell => cell.Invariant)];
        Assert.Equal(["4", "1", "-0.75"], low);
    }
}
