using Stockturn.Facts;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What to order as a table to work on: every line with its id, by which it is known when the table comes back.</summary>
public static class PlanTable
{
    /// <summary>A line for each SKU.</summary>
    public static XlsxSheet Of(IReadOnlyList<PlannedLine> lines, RunBook book, TextBook texts) => new(
        texts["plan.title"], [16, 24, 16, 12, 14, 12, 10, 12, 12, 10, 12, 12, 12, 12, 12, 12, 40, 10, 12, 24, 12, 20],
        Rows(lines, book, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(
        IReadOnlyList<PlannedLine> lines, RunBook book, TextBook texts)
    {
        yield return DecisionCells.Head(
            texts, "column.sku", "column.name", "plan.supplier", "plan.order", "plan.cost", "plan.by", "plan.late", "plan.empty", "plan.arrives",
            "plan.out", "plan.hand", "plan.coming", "plan.day", "plan.need", "plan.literal", "plan.erp", "plan.why");
        foreach (var (line, plan) in lines.Select(line => (line, line.Plan)))
        {
            var id = PlanLineId.Order(plan.Sku);
            var decided = book.PlanDecisions.GetValueOrDefault(id);
            yield return
            [
                XlsxCell.Of(plan.Sku), XlsxCell.Of(line.Master.Name), XlsxCell.Of(line.Supplier),
                XlsxCell.Of(plan.Order.Quantity, CellStyle.Whole), ReportCells.Figure(line.Cost, Metrics.MetricUnit.Money),
                XlsxCell.Of(plan.OrderBy), XlsxCell.Of((double?)plan.OverdueDays, CellStyle.Whole), XlsxCell.Of(plan.RunsOutOn),
                XlsxCell.Of(plan.ArrivesOn), XlsxCell.Of((double?)plan.DaysOut, CellStyle.Whole), XlsxCell.Of(plan.OnHand, CellStyle.Whole),
                XlsxCell.Of(plan.Coming, CellStyle.Whole), XlsxCell.Of(plan.UnitsPerDay, CellStyle.Decimal),
                XlsxCell.Of(plan.Need, CellStyle.Whole), XlsxCell.Of(decimal.Ceiling(plan.Literal), CellStyle.Whole),
                XlsxCell.Of(plan.Erp?.Quantity, CellStyle.Whole),
                XlsxCell.Of(string.Join(texts["list.separator"], PlanWords.Notes(plan, book.Run.Info.Network, texts))),
                .. DecisionCells.Of(id, decided, plan.Proposed, texts),
            ];
        }
    }
}
