using System.Collections.Immutable;
using System.Text.Json;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>A table made of JSON. It is read twice: first for the columns, then for the rows.</summary>
sealed class JsonTable : Table
{
    readonly TableOrigin origin;
    readonly Func<Utf8Stream> open;
    readonly OpenRequest request;
    readonly JsonColumns columns;
    readonly IEnumerator<StoredRow> rows;
    ITableRow row = new StoredRow(0, []);

    JsonTable(TableOrigin origin, Func<Utf8Stream> open, OpenRequest request, JsonColumns columns)
    {
        this.origin = origin;
        this.open = open;
        this.request = request;
        this.columns = columns;
        Headings = columns.Fix();
        rows = Rows().GetEnumerator();
    }

    /// <inheritdoc/>
    public override string Name => origin.Name;

    /// <inheritdoc/>
    public override ImmutableArray<string> Headings { get; }

    /// <inheritdoc/>
    public override long HeadingRow => 0;

    /// <inheritdoc/>
    public override string EncodingName => origin.Encoding().Encoding.Name;

    /// <inheritdoc/>
    public override double EncodingConfidence => origin.Encoding().Confidence;

    /// <inheritdoc/>
    public override char? Delimiter => null;

    /// <inheritdoc/>
    public override ITableRow Row => row;

    /// <inheritdoc/>
    public override long BytesRead => Math.Min(origin.Source.Meter.Bytes, BytesTotal);

    /// <inheritdoc/>
    public override long BytesTotal => origin.Source.BytesTotal;

    /// <summary>Gathers the columns. Null, and an issue told, when the text is no JSON or holds no rows.</summary>
    public static JsonTable? Open(TableOrigin origin, Func<Utf8Stream> open, OpenRequest request)
    {
        var columns = new JsonColumns();
        try
        {
            using var values = new JsonValues(open());
            while (values.Next() is { } value)
            {
                using (value)
                {
                    if (!Note(value.RootElement, columns, origin, request))
                    {
                        return null;
                    }
                }
            }
        }
        catch (Exception error) when (Issue(error, origin.Name) is { } issue)
        {
            request.Report(issue);
            return null;
        }

        if (columns.Count == 0)
        {
            request.Report(FileIssue.Empty(origin.Name, Severity.Note));
            return null;
        }

        return new JsonTable(origin, open, request, columns);
    }

    /// <inheritdoc/>
    public override bool Read()
    {
        request.Cancel.ThrowIfCancellationRequested();
        try
        {
            if (rows.MoveNext())
            {
                row = rows.Current;
                return true;
            }
        }
        catch (Exception error) when (Issue(error, Name) is { } issue)
        {
            request.Report(issue);
        }

        return false;
    }

    /// <inheritdoc/>
    public override void Dispose() => rows.Dispose();

    static bool Note(JsonElement answer, JsonColumns columns, TableOrigin origin, OpenRequest request)
    {
        if (JsonAnswer.Refusal(answer) is { } message)
        {
            request.Report(FileIssue.JsonAnswer(origin.Name, message));
            return false;
        }

        foreach (var row in JsonAnswer.Rows(answer))
        {
            request.Cancel.ThrowIfCancellationRequested();
            columns.Note(row);
        }

        if (columns.Count > TableHead.ColumnsMax)
        {
            request.Report(FileIssue.TooManyColumns(origin.Name, null, columns.Count, TableHead.ColumnsMax));
        }

        return columns.Count <= TableHead.ColumnsMax;
    }

    IEnumerable<StoredRow> Rows()
    {
        long number = 0;
        using var values = new JsonValues(open());
        while (values.Next() is { } value)
        {
            using (value)
            {
                foreach (var cells in JsonAnswer.Rows(value.RootElement).SelectMany(columns.Rows))
                {
                    yield return new StoredRow(++number, cells);
                }
            }
        }
    }

    static Issue? Issue(Exception error, string file) => error switch
    {
        JsonException json => FileIssue.Json(file, json.LineNumber + 1, json.Message.Split(" LineNumber")[0]),
        JsonTooLargeException => FileIssue.TooLarge(file, "one JSON value of more than 256 MB", "256 MB at most"),
        _ => FileIssue.Of(error, file),
    };
}
