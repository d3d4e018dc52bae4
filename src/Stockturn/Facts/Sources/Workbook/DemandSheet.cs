using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>预测: which figure of demand to use for a SKU: the recommended, the rule of ERPs, or one of your own with its reason and end.</summary>
public static class DemandSheet
{
    const int From = 0, Sku = 1, Warehouse = 2, Choice = 3, UnitsPerDay = 4, Until = 5, Reason = 6, Person = 7;

    static readonly SourceOutput Output = new(
        DemandChoiceFact.Kind, [DemandChoiceFact.Day, DemandChoiceFact.Item, DemandChoiceFact.Warehouse]);

    static readonly Words<DemandFigure> Figures = new(
        (DemandFigure.Recommended, "推荐|系统推荐|recommended"),
        (DemandFigure.Erp, "ERP|ERP规则|7/15/30"),
        (DemandFigure.Own, "自定|自填|自定义|own"));

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-demand", "预测", "Forecast choices")
    {
        Help = "One row for each SKU whose forecast you choose yourself; the newest row that holds counts.",
        Columns =
        [
            new("from", "开始日期", "From", "2026-07-01")
            {
                Help = "The first day it holds.", Content = FieldContent.Day, IsRequired = true, Aliases = ["生效日期"],
            },
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code or the platform's.", Content = Id, IsRequired = true, Aliases = ["商品编码", "平台SKU"],
            },
            new("warehouse", "仓库", "Warehouse", "FBA-US") { Help = "The warehouse; empty for all of them together.", Aliases = ["仓库编码"] },
            new("choice", "采用", "Use", "自定") { Help = "推荐 recommended, ERP (mean of 7, 15 and 30 days), 自定 own.", IsRequired = true },
            new("units", "日均销量", "Units a day", "3.5")
            {
                Help = "Your own figure, units a day.", Content = Number, Aliases = ["日均", "预测日销量"],
            },
            new("until", "结束日期", "Until", "2026-08-15")
            {
                Help = "The last day it holds; a figure of your own needs one.", Content = FieldContent.Day, Aliases = ["失效日期"],
            },
            new("reason", "原因", "Reason", "直播排期") { Help = "Why; a figure of your own needs one." },
            new("person", "填写人", "Entered by", "林晓") { Help = "Who chose it." },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var isKnown = Figures.TryFind(row.Text(Choice), out var figure);
        var units = row.Number(UnitsPerDay);
        var until = row.Day(Until);
        var fact = row.Begin(Output);
        fact[DemandChoiceFact.Day] = row.Day(From);
        fact[DemandChoiceFact.Until] = until;
        fact[DemandChoiceFact.Item] = row.Item(Sku);
        fact[DemandChoiceFact.Warehouse] = row.Term(Warehouse);
        fact[DemandChoiceFact.Choice] = (long)figure;
        fact[DemandChoiceFact.UnitsPerDay] = figure == DemandFigure.Own ? units : FactKind.Missing;
        fact[DemandChoiceFact.Reason] = row.Term(Reason);
        fact[DemandChoiceFact.Person] = row.Term(Person);
        if (!isKnown)
        {
            row.Reject("E_DEMAND_CHOICE", Choice, "推荐, ERP or 自定", "choose one of the three");
        }
        else if (figure == DemandFigure.Own && (units == FactKind.Missing || units < 0))
        {
            row.Reject("E_DEMAND_CHOICE", UnitsPerDay, "units a day, 0 or more", "fill in your own figure");
        }
        else if (figure == DemandFigure.Own && (until == FactKind.Missing || row.Text(Reason).IsEmpty))
        {
            var lacking = until == FactKind.Missing ? Until : Reason;
            row.Reject("E_DEMAND_CHOICE", lacking, "an end and a reason beside a figure of your own", "fill in both");
        }
        else if (until != FactKind.Missing && until < fact[DemandChoiceFact.Day])
        {
            row.Reject("E_DATE", Until, "a first day and a last day on or after it", "correct the days and import the file again");
        }

        row.Emit();
    }
}
