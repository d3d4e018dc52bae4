using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>What is known of a table before its rows are read.</summary>
/// <param name="Name">What an issue prints as the file.</param>
/// <param name="Source">The bytes it comes from.</param>
/// <param name="Encoding">The encoding, as far as it is decided.</param>
/// <param name="Delimiter">The delimiter of a text.</param>
sealed record TableOrigin(string Name, ByteSource Source, Func<EncodingChoice> Encoding, char? Delimiter);

/// <summary>A table whose headings stand in one of its first rows, below notes and titles.</summary>
sealed class HeadedTable : Table
{
    readonly TableOrigin origin;
    readonly RowSource rows;
    readonly OpenRequest request;
    readonly TableHead head;
    readonly Queue<StoredRow> seen;
    ITableRow row = new StoredRow(0, []);
    bool ended;

    HeadedTable(TableOrigin origin, RowSource rows, OpenRequest request, (TableHead Head, Queue<StoredRow> Seen) start)
    {
        this.origin = origin;
        this.rows = rows;
        this.request = request;
        (head, seen) = start;
        rows.ColumnCount = head.Headings.Length;
    }

    /// <inheritdoc/>
    public override string Name => origin.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Headings => head.Headings;

    /// <inheritdoc/>
    public override long HeadingRow => head.Row;

    /// <inheritdoc/>
    public override string EncodingName => origin.Encoding().Encoding.Name;

    /// <inheritdoc/>
    public override double EncodingConfidence => origin.Encoding().Confidence;

    /// <inheritdoc/>
    public override char? Delimiter => origin.Delimiter;

    /// <inheritdoc/>
    public override ITableRow Row => row;

    /// <inheritdoc/>
    public override long BytesRead => Math.Min(origin.Source.Meter.Bytes, origin.Source.BytesTotal);

    /// <inheritdoc/>
    public override long BytesTotal => origin.Source.BytesTotal;

    /// <summary>Finds the headings. Null when there are no rows at all, or more columns than a table has.</summary>
    public static HeadedTable? Open(TableOrigin origin, RowSource rows, OpenRequest request)
    {
        var first = new List<(StoredRow Row, string[] HeadCells)>();
        while (first.Count < HeadingHits.HeadRows && rows.Read())
        {
            var cells = rows.HeadCells();
            if (!Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
            {
                first.Add((Store(rows.Row), cells));
            }
        }

        if (first.Count == 0)
        {
            return null;
        }

        var chosen = TableHead.Choose([.. first.Select(f => f.HeadCells)], request.Options.IsKnownHeading);
        var (headingRow, headings) = first[chosen];
        if (headings.Length > TableHead.ColumnsMax)
        {
            request.Report(FileIssue.TooManyColumns(
                origin.Name, headingRow.Number, headings.Length, TableHead.ColumnsMax));
            return null;
        }

        var head = TableHead.Of(headingRow.Number, headings, origin.Name, request);
        var seen = new Queue<StoredRow>(first.Skip(chosen + 1).Select(f => f.Row).Where(r => !IsBlank(r)));
        return new HeadedTable(origin, rows, request, (head, seen));
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        if (seen.TryDequeue(out var stored))
        {
            row = stored;
            return true;
        }

        request.Cancel.ThrowIfCancellationRequested();
        try
        {
            while (!ended && rows.Read())
            {
                row = rows.Row;
                if (!IsBlank(row))
                {
                    return true;
                }
            }
        }
        catch (Exception error) when (FileIssue.Of(error, Name, row.Number) is { } issue)
        {
            request.Report(issue);
        }

        ended = true;
        return false;
    }

    /// <inheritdoc/>
    public override void Dispose() => rows.Dispose();

    static StoredRow Store(ITableRow row) =>
        new(row.Number, [.. Enumerable.Range(0, row.CellCount).Select(i => row.Cell(i).ToString())]);

    static bool IsBlank(ITableRow row)
    {
        for (var column = 0; column < row.CellCount; column++)
        {
            if (!row.Cell(column).IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }
}
