using Stockturn.Facts;
using Stockturn.Plans;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Which moves a person looks at; nothing told means all.</summary>
public sealed record TransferQuestion
{
    /// <summary>Of which SKUs.</summary>
    public SkuChoice Skus { get; init; } = new();

    /// <summary>Of which sorts.</summary>
    public IReadOnlyCollection<TransferKind> Kinds { get; init; } = [];

    /// <summary>Out of which warehouses, by code.</summary>
    public IReadOnlyCollection<string> From { get; init; } = [];

    /// <summary>To which warehouses, by code.</summary>
    public IReadOnlyCollection<string> To { get; init; } = [];

    /// <summary>With what decided of them.</summary>
    public IReadOnlyCollection<DecidedState> Decided { get; init; } = [];

    /// <summary>The most all moves together may cost, in the reporting currency; null for no limit.</summary>
    public decimal? Budget { get; init; }
}

/// <summary>The list of what to move: chosen and put in order, never computed.</summary>
public static class TransferRows
{
    /// <summary>The orders a person may ask for.</summary>
    public static RowOrders<TransferLine> Orders(Network network) => new(
        new SortedDictionary<string, Func<TransferLine, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = line => line.Master.Sku,
            ["from"] = line => network.Warehouses[line.Move.From].Code,
            ["to"] = line => network.Warehouses[line.Move.To].Code,
            ["units"] = line => line.Move.Units,
            ["kind"] = line => line.Move.Kind,
            ["cost"] = line => line.Move.Cost,
            ["gain"] = line => line.Move.Gain,
            ["clearing"] = line => line.Move.Clearing.Value,
            ["gainOverClearing"] = line => line.Move.GainOverClearing.Value,
            ["arrivesOn"] = line => line.Move.ArrivesOn,
            ["runsOutOn"] = line => line.Move.RunsOutOn,
        },
        line => line.Master.Sku);

    /// <summary>The moves meant, in an order, else what gains most first.</summary>
    public static IReadOnlyList<TransferLine> Of(RunBook book, string? order, TransferQuestion asked)
    {
        var places = book.Run.Info.Network.Warehouses;
        return
        [
            .. book.OrderedTransfersWithin(asked.Budget).In(order).Where(line =>
                (asked.Kinds.Count == 0 || asked.Kinds.Contains(line.Move.Kind))
                && (asked.From.Count == 0 || asked.From.Contains(places[line.Move.From].Code))
                && (asked.Decided.Count == 0 || asked.Decided.Contains(PlanList.DecidedOf(book, OfferedLine.IdOf(line, book.Run.Info.Network))))
                && (asked.To.Count == 0 || asked.To.Contains(places[line.Move.To].Code))
                && book.Line(line.Master.Sku) is { } sku && asked.Skus.Has(sku)),
        ];
    }

    /// <summary>The same as a table to work on.</summary>
    public static XlsxSheet Table(IReadOnlyList<TransferLine> lines, RunBook book, TextBook texts) => new(
        texts["transfer.title"], [16, 24, 12, 12, 10, 12, 12, 14, 14, 14, 12, 12, 24, .. DecisionCells.Widths],
        Rows(lines, book, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(IReadOnlyList<TransferLine> lines, RunBook book, TextBook texts)
    {
        var network = book.Run.Info.Network;
        yield return DecisionCells.Head(
            texts, "column.sku", "column.name", "transfer.from", "transfer.to", "transfer.units", "transfer.kind", "transfer.cost",
            "transfer.gain", "transfer.clearing", "transfer.over", "plan.arrives", "plan.empty", "transfer.source");
        foreach (var line in lines)
        {
            var (master, move, id) = (line.Master, line.Move, OfferedLine.IdOf(line, network));
            yield return
            [
                XlsxCell.Of(master.Sku), XlsxCell.Of(master.Name),
                XlsxCell.Of(network.Warehouses[move.From].Code), XlsxCell.Of(network.Warehouses[move.To].Code),
                XlsxCell.Of((double)move.Units, CellStyle.Whole), XlsxCell.Of(texts[$"transfer.kind.{move.Kind}"]),
                XlsxCell.Of(move.Cost, CellStyle.Money), XlsxCell.Of(move.Gain, CellStyle.Money),
                ReportCells.Figure(move.Clearing, Metrics.MetricUnit.Money), ReportCells.Figure(move.GainOverClearing, Metrics.MetricUnit.Money),
                XlsxCell.Of(move.ArrivesOn), XlsxCell.Of(move.RunsOutOn), XlsxCell.Of(SourceWords.Of(move.Freight.Source, texts)),
                .. DecisionCells.Of(id, book.Decided(id), move.Units, texts),
            ];
        }
    }
}
