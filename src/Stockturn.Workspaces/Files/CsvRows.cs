using System.Text;
using CsvHelper;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// Records read by the CSV library, with its two silent accidents undone: a quote that is never closed, which swallows
/// the lines after it, and a line too long for memory.
/// </summary>
sealed class CsvRows : RowSource
{
    readonly Func<Stream> open;
    readonly OpenRequest request;
    readonly string file;
    readonly char delimiter;
    readonly CsvRow row;
    LineGuardStream guard;
    CsvReader reader;
    CsvReader? swallowed;
    long swallowedLine;
    long failedLine;
    bool isPositioned;
    CsvMalformedReason? trouble;

    /// <summary>Reads the UTF-8 text a stream gives; it may have to be opened a second time.</summary>
    public CsvRows(Func<Stream> open, string file, OpenRequest request, char delimiter, CsvRow row)
    {
        this.open = open;
        this.request = request;
        this.file = file;
        this.delimiter = delimiter;
        this.row = row;
        guard = new LineGuardStream(open(), request.Options.LineBytesMax);
        reader = CsvReader.Create(guard, ReaderOptions(linesInQuotes: true));
    }

    /// <inheritdoc/>
    public override ITableRow Row => row;

    /// <inheritdoc/>
    public override bool Read()
    {
        while (true)
        {
            if (ReadSwallowed())
            {
                return true;
            }

            trouble = null;
            if (!TryRead(out var found))
            {
                ReadByLines();
                continue;
            }

            if (!found)
            {
                return false;
            }

            if (IsWhole())
            {
                row.Take(reader, reader.LineNumber);
                return true;
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        swallowed?.Dispose();
        reader.Dispose();
    }

    CsvReaderOptions ReaderOptions(bool linesInQuotes) => CsvReaderOptions.Default with
    {
        Separator = delimiter,
        HasHeader = false,
        Encoding = Encoding.UTF8,
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = linesInQuotes,
        MaxRecordSize = (int)Math.Min(int.MaxValue, request.Options.LineBytesMax + (64L * 1024)),
        OnMalformedRecord = record => trouble = record.Reason,
    };

    bool TryRead(out bool found)
    {
        try
        {
            found = isPositioned || reader.Read();
            isPositioned = false;
            return true;
        }
        catch (CsvFormatException tooLong) when (failedLine == 0)
        {
            failedLine = Math.Max(1, tooLong.LineNumber);
            found = false;
            return false;
        }
    }

    // The current record is a row, unless it was cut or swallowed the lines after it.
    bool IsWhole()
    {
        if (trouble is null && !guard.HasCut)
        {
            return true;
        }

        var first = reader.LineNumber;
        var last = first + reader.RawRecord.Count((byte)'\n');
        if (guard.WasCut(first, last))
        {
            request.Report(FileIssue.LineTooLong(file, first, request.Options.LineBytesMax));
            return false;
        }

        return trouble is null || last == first || !Swallowed();
    }

    bool ReadSwallowed()
    {
        if (swallowed is null)
        {
            return false;
        }

        if (swallowed.Read())
        {
            row.Take(swallowed, swallowedLine + swallowed.LineNumber - 1);
            return true;
        }

        swallowed.Dispose();
        swallowed = null;
        return false;
    }

    // A record over several lines with a misplaced quote: if its lines look like rows, they are rows.
    bool Swallowed()
    {
        var record = reader.RawRecord.ToArray();
        int lines = 0, rows = 0;
        using (var look = CsvReader.Create(record, ReaderOptions(linesInQuotes: false)))
        {
            while (look.Read())
            {
                lines++;
                rows += ColumnCount == 0 || look.FieldCount == ColumnCount ? 1 : 0;
            }
        }

        if (rows * 2 < lines)
        {
            return false;
        }

        swallowedLine = reader.LineNumber;
        request.Report(FileIssue.OpenQuote(file, swallowedLine));
        swallowed = CsvReader.Create(record, ReaderOptions(linesInQuotes: false));
        return true;
    }

    // A quote swallowed more than memory may hold: from that line on no quote reaches over the end of its line.
    void ReadByLines()
    {
        request.Report(FileIssue.OpenQuote(file, failedLine));
        reader.Dispose();
        guard = new LineGuardStream(open(), request.Options.LineBytesMax);
        reader = CsvReader.Create(guard, ReaderOptions(linesInQuotes: false));
        while (reader.Read())
        {
            if (reader.LineNumber >= failedLine)
            {
                isPositioned = true;
                return;
            }
        }
    }
}
