using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Imports, issues and the quality of records as they go over the wire.</summary>
static class FactPages
{
    public static BatchWire Batch(BatchInfo batch, Workspace workspace, TextBook texts) =>
        new(batch.Id, batch.Status, batch.CreatedAt, batch.Note)
        {
            Files = [.. batch.Files.Select(file => new BatchFileWire(
                file.Name, file.Part, file.Source, SourceTitle(file.Source, texts), file.Bytes, file.Rows.Total, file.Rows.Taken, file.Rows.Rejected)
            {
                Encoding = file.Encoding,
                AsOf = file.Options.AsOf,
                From = file.Options.From,
            })],
            Changes = [.. batch.Changes.Select(one => Difference(one, texts))],
            Issues = [.. new Batches(workspace.Db).IssueCounts(batch.Id).Select(one => new IssueCountWire(one.Code, one.Severity, one.Count))],
        };

    public static StagedWire Staged(long batch, ImportDifference difference, TextBook texts) => new(
        batch,
        [.. difference.Facts.Select(one => Difference(one, texts))],
        [.. difference.Guards.Select(issue => Issue(issue with { File = SourceNamed(issue.File, texts) }, texts))],
        difference.RowsRejected, difference.ChangesNothing);

    public static IssueWire Issue(Issue told, TextBook texts)
    {
        var issue = IssueWords.Of(told, texts);
        return new(issue.Code, issue.Severity, issue.File, issue.Row, issue.Column, issue.Found, issue.Expected, issue.Remedy);
    }

    /// <summary>How an import that was staged or accepted ended.</summary>
    public static JobEnd End(ImportReport report, TextBook texts) => report.Refusal is { } refusal
        ? new JobEnd(JobState.Refused, RefusalWords.Of(refusal, texts)) { Batch = report.Batch, Result = report }
        : new JobEnd(JobState.Done, "") { Batch = report.Batch, Result = report };

    public static ImportResultWire Result(ImportReport report, TextBook texts) => new(
        report.Batch, [.. report.Tables.Select(table => Table(table, texts))], [.. report.Issues.Select(issue => Issue(issue, texts))]);

    public static UnresolvedPageWire Unresolved(RunBook book, ListAsked list)
    {
        var lines = UnresolvedSkus.Of(book.Skus);
        var page = Listing<SkuLine>.Page(lines, list.PageNumber, list.PageSize);
        return new(book.Run.Info.Id, page.Total, [.. page.Rows.Select(line => new UnresolvedWire(
            line.Master.Sku,
            line.Whole.Position.OnHand.Units,
            FigureWire.From(FigureLine.Of("stock_value", line.Whole)),
            FigureWire.From("net_sales", line.Whole.Sales.NetSales.Reading, MetricUnit.Money)))]);
    }

    /// <summary>The record of each SKU in each warehouse, the worst first.</summary>
    public static StockLine[] QualityLines(RunBook book, DataGrade? grade) =>
    [
        .. book.Stock.Rows.Where(line => GradeOf(line) is { } known && (grade is null || known == grade))
            .OrderByDescending(GradeOf)
            .ThenBy(line => line.Sku.Master.Sku, StringComparer.Ordinal),
    ];

    public static QualityPageWire Quality(RunBook book, ListAsked list, DataGrade? grade)
    {
        var lines = QualityLines(book, grade);
        var page = Listing<StockLine>.Page(lines, list.PageNumber, list.PageSize);
        var warehouses = book.Run.Info.Network.Warehouses;
        return new(book.Run.Info.Id, page.Total, [.. page.Rows.Select(line => new QualityWire(
            line.Sku.Master.Sku, line.Sku.Master.Name, warehouses[line.Warehouse].Code, GradeOf(line)!.Value,
            [.. line.Sku.Residuals.Where(residual => residual.Warehouse == line.Warehouse).Select(residual => new ResidualWire(
                residual.From, residual.To, residual.Expected.Units, residual.Found.Units))]))]);
    }

    public static StockDifferencePageWire Differences(RunBook book, ListAsked list, ImmutableArray<StockDifference>? differences)
    {
        var page = Listing<StockDifference>.Page(differences ?? [], list.PageNumber, list.PageSize);
        var warehouses = book.Run.Info.Network.Warehouses;
        return new(book.Run.Info.Id, differences is not null, page.Total, [.. page.Rows.Select(line => new StockDifferenceWire(
            line.Sku, warehouses[line.Warehouse].Code, line.Ours?.Quantity.Units, line.Theirs?.Quantity.Units, line.Quantity.Units,
            line.Ours?.Value, line.Theirs?.Value, line.Value))])
        {
            Units = (differences ?? []).Sum(line => line.Quantity.Units),
            Value = (differences ?? []).Aggregate((decimal?)0m, (sum, line) => sum + line.Value),
        };
    }

    // The worst of all its places: a line keeps no grade of each.
    static DataGrade? GradeOf(StockLine line) => line.Sku.Verdict.DataGrade;

    static ImportedTableWire Table(ImportedTable table, TextBook texts) => new(
        table.Name, table.Source?.Code, table.Source is null ? null : Told(texts, table.Source.ChineseTitle, table.Source.Title),
        table.Rows.Total, table.Rows.Taken, table.Rows.Rejected)
    {
        File = table.File,
        Part = table.Part,
        Refusal = table.Refusal is { } refusal ? RefusalWords.Of(refusal, texts) : null,
        Mapping = table.Suggestion?.Mapping.ToJson(),
        Columns = table.Suggestion?.Columns ?? [],
        Missing = table.Suggestion?.Missing ?? [],
        Confidence = table.Suggestion?.Confidence,
        Headings = table.Headings,
        FirstRows = [.. table.FirstRows],
    };

    /// <summary>What a mapped table may be.</summary>
    public static IReadOnlyList<SheetWire> Sheets(TextBook texts) =>
    [
        .. MappedSource.Kinds.Select(kind => (kind, sheet: MappedSource.SheetOf(kind)!)).Select(one => new SheetWire(
            one.kind, Told(texts, one.sheet.Chinese, one.sheet.English), [.. one.sheet.Columns.Select(column => new SheetColumnWire(
                column.Name, Told(texts, column.Chinese, column.English), column.IsRequired, column.Or, column.Example))])),
    ];

    /// <summary>How a table could be read as a kind; null when there is no such kind.</summary>
    public static GuessWire? Guess(GuessAskedWire asked)
    {
        if (MappedSource.SheetOf(asked.Kind) is null)
        {
            return null;
        }

        var guess = ColumnSuggestion.For(asked.Kind, [.. asked.Headings], [.. asked.FirstRows.Select(row => row.ToArray())]);
        return new(guess.Mapping.ToJson(), guess.Columns, guess.Missing, guess.Confidence);
    }

    static string Told(TextBook texts, string chinese, string english) => texts.Language == Language.Chinese ? chinese : english;

    static DifferenceWire Difference(FactDifference one, TextBook texts) => new(
        one.Source, one.Kind.Name, one.Staged, one.Inserted, one.Replaced, one.Removed, one.Unchanged, one.Stale, one.Repeated)
    {
        SourceTitle = SourceTitle(one.Source, texts),
        Totals = [.. one.Totals.Select(total => new TotalWire(
            total.Column.Name, total.Currency, Scaled(total.Before, total.Column), Scaled(total.After, total.Column)))],
    };

    static double Scaled(Int128 stored, FactColumn column) =>
        (double)stored / (column.Type == ColumnType.Quantity ? Values.Quantity.Scale : Values.Money.Scale);

    // What speaks against an import names the source it speaks of.
    static string SourceNamed(string title, TextBook texts) =>
        SourceCatalog.All.FirstOrDefault(source => source.Title == title) is { } source ? Told(texts, source.ChineseTitle, title) : title;

    internal static string SourceTitle(string code, TextBook texts) => SourceWords.Title(code, texts);
}
