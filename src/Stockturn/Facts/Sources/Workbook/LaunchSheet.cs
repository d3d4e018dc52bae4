using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>新品计划: what a seller plans for a new SKU: what it is like, when it goes on sale, and what promotion is to bring.</summary>
public static class LaunchSheet
{
    const int Sku = 0, Similar = 1, LaunchDay = 2, UnitsPerDay = 3, Conversion = 4, DailyBudget = 5, ClickCost = 6, Currency = 7;

    static readonly SourceOutput Output = new(LaunchPlanFact.Kind, [LaunchPlanFact.Item]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-launches", "新品计划", "Launch plans")
    {
        Help = "One row for each new SKU; a later file replaces its plan. Empty cells are not known, never zero.",
        Columns =
        [
            new("sku", "SKU", "SKU", "MUG-RED-L")
            {
                Help = "Your own code or the platform's.", Content = Id, IsRequired = true, Aliases = ["商品编码", "平台SKU", "新品SKU"],
            },
            new("similar", "相似款", "Similar SKUs", "MUG-RED-S、MUG-BLUE-S")
            {
                Help = "SKUs it is expected to sell like, parted by commas, semicolons or 、.", Aliases = ["参考款", "对标款", "Analogues"],
            },
            new("launch-day", "上市日", "Launch day", "2026-08-01")
            {
                Help = "The day it goes on sale.", Content = Day, IsRequired = true, Aliases = ["上市日期", "上新日期", "Launch date"],
            },
            new("units", "计划日销", "Planned units a day", "12")
            {
                Help = "Units a day you plan to sell.", Content = Number, Aliases = ["计划日销量", "目标日销", "Planned daily units"],
            },
            new("conversion", "测试转化率", "Test conversion", "8%")
            {
                Help = "Units bought for each click in a test, such as 8%.", Content = Number, Aliases = ["转化率", "Conversion"],
            },
            new("budget", "每日推广预算", "Promotion budget a day", "60")
            {
                Help = "What promotion may cost a day.", Content = Number, Aliases = ["日推广预算", "推广预算", "Daily budget"],
            },
            new("click-cost", "单次点击费用", "Cost of a click", "0.60")
            {
                Help = "What one click costs.", Content = Number, Aliases = ["单次点击成本", "CPC"],
            },
            new("currency", "币种", "Currency", "USD") { Help = "Currency of budget and click.", Aliases = ["货币"] },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[LaunchPlanFact.Item] = row.Item(Sku);
        fact[LaunchPlanFact.Similar] = row.Term(Similar);
        fact[LaunchPlanFact.LaunchDay] = row.Day(LaunchDay);
        fact[LaunchPlanFact.UnitsPerDay] = row.Number(UnitsPerDay);
        fact[LaunchPlanFact.Conversion] = row.Share(Conversion);
        fact[LaunchPlanFact.DailyBudget] = row.Amount(DailyBudget);
        fact[LaunchPlanFact.ClickCost] = row.Amount(ClickCost);
        fact[LaunchPlanFact.Currency] = row.Currency(Currency);
        if (fact[LaunchPlanFact.LaunchDay] == FactKind.Missing)
        {
            row.Reject("E_LAUNCH_PLAN", LaunchDay, "the day it goes on sale, such as 2026-08-01", "fill in the day and import the file again");
        }

        if (fact[LaunchPlanFact.UnitsPerDay] is < 0 and not FactKind.Missing)
        {
            row.Reject("E_LAUNCH_PLAN", UnitsPerDay, "planned units a day, 0 or more", "correct the figure or leave the cell empty");
        }

        if (fact[LaunchPlanFact.DailyBudget] is < 0 and not FactKind.Missing)
        {
            row.Reject("E_LAUNCH_PLAN", DailyBudget, "a budget a day, 0 or more", "correct the figure or leave the cell empty");
        }

        if (fact[LaunchPlanFact.ClickCost] is <= 0 and not FactKind.Missing)
        {
            row.Reject("E_LAUNCH_PLAN", ClickCost, "a cost of a click above zero", "correct the figure or leave the cell empty");
        }

        WarnOfHalfATest(row, fact);
        row.Emit();
    }

    static void WarnOfHalfATest(SourceRow row, ReadOnlySpan<long> fact)
    {
        var told = 0;
        var lacking = -1;
        foreach (var (column, field) in new[]
        {
            (LaunchPlanFact.Conversion, Conversion), (LaunchPlanFact.DailyBudget, DailyBudget), (LaunchPlanFact.ClickCost, ClickCost),
        })
        {
            var isTold = fact[column] != FactKind.Missing;
            told += isTold ? 1 : 0;
            lacking = isTold || lacking >= 0 ? lacking : field;
        }

        if (told > 0 && lacking >= 0 && !row.IsRejected)
        {
            row.Warn(
                "W_LAUNCH_PLAN", lacking, "conversion, budget and cost of a click together",
                "fill in all three; without them promotion brings nothing to the forecast");
        }
    }
}
