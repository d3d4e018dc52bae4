using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>What a person told about the files of one import, where the files themselves are silent.</summary>
public sealed record ImportOptions
{
    /// <summary>The day an undated file describes.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The store, where the file does not name one.</summary>
    public string? Store { get; init; }

    /// <summary>The warehouse, where the file does not name one.</summary>
    public string? Warehouse { get; init; }

    /// <summary>The currency, where the file does not name one.</summary>
    public string? Currency { get; init; }
}

/// <summary>Takes the facts a row gives.</summary>
public interface IFactSink
{
    /// <summary>A fact: the output of its source it belongs to, one value for each column, and the row it came from.</summary>
    void Add(SourceOutput output, ReadOnlySpan<long> values, long rowNumber);
}

/// <summary>How numbers and dates are written in one file, decided once for the whole file and never per cell.</summary>
/// <param name="DecimalComma">True for 1.210,00; false for 1,210.00.</param>
/// <param name="DayFirst">True for 31/12/2024; false for 12/31/2024; ISO dates are read either way.</param>
public sealed record FileFormats(bool DecimalComma, bool DayFirst);

/// <summary>One row of a file seen through its source's fields: typed cells in, facts out, troubles as issues.</summary>
/// <remarks>Fields are addressed by their position in <see cref="Source.Fields"/>. Reused from row to row.</remarks>
public sealed class SourceRow
{
    readonly int[] columns;
    readonly string[] headings;
    readonly FileFormats formats;
    readonly long[] values = new long[32];
    ITableRow row = null!;
    IFactSink sink = null!;
    SourceOutput? open;

    /// <summary>A reader of the rows of one file.</summary>
    /// <param name="source">The source the file belongs to.</param>
    /// <param name="columns">For each field the column in the file, −1 where the file lacks it.</param>
    /// <param name="headings">The file's headings.</param>
    /// <param name="formats">How the file writes numbers and dates.</param>
    /// <param name="terms">The vocabulary.</param>
    /// <param name="options">What the person told.</param>
    /// <param name="file">The file's name for issues.</param>
    /// <param name="issues">Where issues go.</param>
    public SourceRow(
        Source source, int[] columns, string[] headings, FileFormats formats, Terms terms, ImportOptions options,
        string file, Action<Issue> issues)
    {
        Source = source;
        this.columns = columns;
        this.headings = headings;
        this.formats = formats;
        Terms = terms;
        Options = options;
        File = file;
        Report = issues;
    }

    /// <summary>The source the file belongs to.</summary>
    public Source Source { get; }

    /// <summary>The vocabulary.</summary>
    public Terms Terms { get; }

    /// <summary>What the person told about the files.</summary>
    public ImportOptions Options { get; }

    /// <summary>The file's name for issues.</summary>
    public string File { get; }

    Action<Issue> Report { get; }

    /// <summary>True once the row was found unusable; nothing more is emitted from it.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>Reads one row: facts go to the sink, troubles to the issues.</summary>
    /// <returns>False when the row was left out.</returns>
    public bool Read(ITableRow table, IFactSink facts)
    {
        row = table;
        sink = facts;
        IsRejected = false;
        Source.Read(this);
        return !IsRejected;
    }

    /// <summary>True when the file carries the field at all.</summary>
    public bool Has(int field) => columns[field] >= 0;

    /// <summary>The cell's text without what protects it from Excel; empty for "no value" marks.</summary>
    public ReadOnlySpan<char> Text(int field) => columns[field] < 0 ? [] : Cells.Clean(row.Cell(columns[field]));

    /// <summary>The id of the cell's text in the vocabulary, or missing.</summary>
    public long Term(int field)
    {
        var text = Text(field);
        return text.IsEmpty ? FactKind.Missing : Terms.IdOf(text);
    }

    /// <summary>The id of a text the source knows by itself.</summary>
    public long Term(string? text) => string.IsNullOrEmpty(text) ? FactKind.Missing : Terms.IdOf(text);

    /// <summary>The cell as a day; missing when empty; the row is rejected when it is no date.</summary>
    public long Day(int field)
    {
        var text = Text(field);
        if (text.IsEmpty)
        {
            return FactKind.Missing;
        }

        return Cells.TryDay(text, formats.DayFirst, out var day)
            ? day.DayNumber
            : Reject("E_DATE", field, "a date such as 2026-01-31", "correct the date and import the file again");
    }

    /// <summary>The cell as a quantity in thousandths.</summary>
    public long Quantity(int field) => Scaled(field, Values.Quantity.Scale);

    /// <summary>The cell as an amount in ten-thousandths.</summary>
    public long Amount(int field) => Scaled(field, Money.Scale);

    /// <summary>The cell as a number in thousand-millionths.</summary>
    public long Number(int field) => Scaled(field, 1_000_000_000);

    /// <summary>The cell as a whole number.</summary>
    public long Whole(int field) => Scaled(field, 1);

    /// <summary>A hash of the cell's text, equal on every machine; missing when empty.</summary>
    public long Hash(int field)
    {
        var text = Text(field);
        return text.IsEmpty ? FactKind.Missing : Hash(text);
    }

    /// <summary>A hash of a text, equal on every machine.</summary>
    public static long Hash(ReadOnlySpan<char> text)
    {
        Span<byte> digest = stackalloc byte[16];
        MD5.HashData(MemoryMarshal.AsBytes(text), digest);
        return MemoryMarshal.Read<long>(digest) & long.MaxValue;
    }

    /// <summary>Starts a fact: one value for each column of the output's kind, all missing.</summary>
    public Span<long> Begin(SourceOutput output)
    {
        open = output;
        var span = values.AsSpan(0, output.Kind.Columns.Length);
        span.Fill(FactKind.Missing);
        return span;
    }

    /// <summary>Hands the started fact on, unless the row was rejected.</summary>
    public void Emit()
    {
        if (!IsRejected && open is not null)
        {
            sink.Add(open, values.AsSpan(0, open.Kind.Columns.Length), row.Number);
        }

        open = null;
    }

    /// <summary>Leaves the row out and says why.</summary>
    /// <returns>Missing, so that a getter can end with it.</returns>
    public long Reject(string code, int field, string expected, string remedy)
    {
        if (!IsRejected)
        {
            Report(At(code, Severity.Error, field, expected, remedy));
        }

        IsRejected = true;
        return FactKind.Missing;
    }

    /// <summary>Takes the row but asks a person to look.</summary>
    public void Warn(string code, int field, string expected, string remedy) =>
        Report(At(code, Severity.Warning, field, expected, remedy));

    Issue At(string code, Severity severity, int field, string expected, string remedy)
    {
        var found = columns[field] < 0 ? "" : row.Cell(columns[field]).ToString();
        found = found.Length > 80 ? string.Concat(found.AsSpan(0, 80), "…") : found;
        var heading = columns[field] < 0 ? Source.Fields[field].Name : headings[columns[field]];
        return new Issue(code, severity, File, row.Number, heading, found, expected, remedy);
    }

    long Scaled(int field, long scale)
    {
        var text = Text(field);
        if (text.IsEmpty)
        {
            return FactKind.Missing;
        }

        return Cells.TryScaled(text, formats.DecimalComma, scale, out var value)
            ? value
            : Reject("E_NUMBER", field, "a number such as 12.50", "correct the number and import the file again");
    }
}

/// <summary>How the cells of sellers' files are read: protections stripped, numbers and dates in the forms really met.</summary>
public static class Cells
{
    /// <summary>Removes blanks, a leading tab, apostrophe or back-tick, ="…"; the marks for "no value" become empty.</summary>
    public static ReadOnlySpan<char> Clean(ReadOnlySpan<char> cell)
    {
        var text = cell.Trim().TrimStart("\t'`").Trim();
        if (text.Length >= 3 && text.StartsWith("=\"") && text[^1] == '"')
        {
            text = text[2..^1].Trim();
        }

        return text is "--" or "-" or "N/A" or "n/a" or "null" or "NULL" ? [] : text;
    }

    /// <summary>A number in thousandths or another scale, exact; thousands separators, a percent sign and currency signs allowed.</summary>
    public static bool TryScaled(ReadOnlySpan<char> text, bool decimalComma, long scale, out long value)
    {
        value = 0;
        var style = NumberStyles.Number;
        Span<char> plain = stackalloc char[64];
        if (text.Length > plain.Length)
        {
            return false;
        }

        var length = 0;
        foreach (var letter in text)
        {
            if (letter == (decimalComma ? '.' : ',') || letter is ' ' or '\u00a0' or '\u202f' or '$' or '€' or '£' or '¥' or '￥')
            {
                continue;
            }

            plain[length++] = decimalComma && letter == ',' ? '.' : letter;
        }

        if (!decimal.TryParse(plain[..length], style, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        var scaled = decimal.Round(number * scale, 0, MidpointRounding.AwayFromZero);
        if (Math.Abs(scaled) > long.MaxValue / 4)
        {
            return false;
        }

        value = (long)scaled;
        return true;
    }

    /// <summary>A day in ISO form, or with the day or the month first as the file does.</summary>
    public static bool TryDay(ReadOnlySpan<char> text, bool dayFirst, out DateOnly day)
    {
        if (text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        {
            return true;
        }

        var head = text.IndexOf(' ') is var blank and > 0 ? text[..blank] : text;
        string[] forms = dayFirst
            ? ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy/M/d", "yyyyMMdd", "d-MMM-yy", "d-MMM-yyyy"]
            : ["M/d/yyyy", "yyyy/M/d", "M-d-yyyy", "yyyyMMdd", "d-MMM-yy", "d-MMM-yyyy"];
        return DateOnly.TryParseExact(head, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}
