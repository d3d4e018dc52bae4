using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>The promotion calendar as a table to take away, and its conditions in words.</summary>
public static class PromotionTable
{
    /// <summary>A line for each promotion of a SKU.</summary>
    public static XlsxSheet Of(ImmutableArray<PromotionRow> rows, OpenRun run, TextBook texts) =>
        new(texts["promotion.title"], [12, 12, 12, 20, 12, 16, 20, 28, 12, 50, 12, 14, 12], Rows(rows, run, texts), HeadingRows: 1);

    /// <summary>The conditions with what is there, such as "✓ stock 120 (at least 80)".</summary>
    public static string Conditions(PlannedPromotion planned, TextBook texts) => string.Join(
        texts["list.separator"],
        planned.Checks.Select(check =>
            Sign(check.State) + texts.Format($"promotion.check.{check.Condition}", Number(check.Found), Number(check.Asked))));

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(ImmutableArray<PromotionRow> rows, OpenRun run, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "promotion.actby", "promotion.start", "promotion.end", "promotion.name", "promotion.type", "column.store", "column.sku",
            "column.name", "promotion.state", "promotion.why", "promotion.reserved", "promotion.after", "promotion.fee");
        foreach (var (name, planned) in rows)
        {
            var promotion = planned.Promotion;
            yield return
            [
                XlsxCell.Of(planned.ActBy), XlsxCell.Of(promotion.Start), XlsxCell.Of(promotion.End), XlsxCell.Of(promotion.Name),
                XlsxCell.Of(texts[$"promotion.type.{promotion.Type}"]), XlsxCell.Of(StoreOf(planned, run)), XlsxCell.Of(planned.Sku),
                XlsxCell.Of(name), XlsxCell.Of(texts[$"promotion.state.{planned.State}"]), XlsxCell.Of(Conditions(planned, texts)),
                ReportCells.Figure(planned.Reserved, MetricUnit.Units), ReportCells.Figure(planned.ExcessAfter, MetricUnit.Units),
                ReportCells.Figure(planned.Fee, MetricUnit.Money),
            ];
        }
    }

    /// <summary>The store's code; empty for all stores.</summary>
    public static string StoreOf(PlannedPromotion planned, OpenRun run) =>
        planned.Promotion.Store < 0 ? "" : run.Info.Network.Stores[planned.Promotion.Store].Code;

    static string Sign(PromotionState state) => state switch
    {
        PromotionState.Eligible => "✓ ",
        PromotionState.NotEligible => "✗ ",
        _ => "? ",
    };

    static string Number(Reading reading) => reading.Value is { } known ? known.ToString("0.##", CultureInfo.InvariantCulture) : "–";
}
