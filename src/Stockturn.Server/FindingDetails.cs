using Stockturn.Server.Wire;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>The findings of a SKU with their working in words.</summary>
static class FindingDetails
{
    public static IEnumerable<FindingDetailWire> Of(RunBook book, string sku, TextBook texts) => book.Run.Findings(sku)
        .Select(finding => new FindingDetailWire(
            FindingWire.From(book.Told(finding), book),
            [.. finding.Working.Select(line => new WorkingWire(line.Name, line.Value, WorkingWords.Line(line, texts)))]));
}
