using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>The columns of a sheet of plans that a person fills in, and the id by which a line is known when the sheet comes back.</summary>
static class DecisionCells
{
    /// <summary>How wide they are.</summary>
    public static IReadOnlyList<double> Widths { get; } = [10, 12, 24, 12, 28];

    /// <summary>Headings of a table that ends with them.</summary>
    public static IReadOnlyList<XlsxCell> Head(TextBook texts, params string[] keys) => ReportCells.Headings(
        texts, [.. keys, "plan.decision", "plan.decided", "plan.reason", "plan.until", "column.lineid"]);

    /// <summary>Those of a line; where nothing is decided the units recommended stand ready to be changed.</summary>
    public static IEnumerable<XlsxCell> Of(PlanLineId line, PlanDecision? decided, decimal recommended, TextBook texts) =>
    [
        XlsxCell.Of(decided is null ? "" : texts[$"plan.answer.{decided.Answer}"]),
        XlsxCell.Of(decided?.Units ?? recommended, CellStyle.Whole), XlsxCell.Of(decided?.Reason), XlsxCell.Of(decided?.Until),
        XlsxCell.Of(line.ToString()),
    ];
}
