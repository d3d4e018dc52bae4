namespace Stockturn.Facts;

/// <summary>
/// One row of a file seen through its source's fields: typed cells in, facts out, troubles as issues.
/// </summary>
/// <remarks>Fields are addressed by their position in <see cref="Source.Fields"/>. Reused from row to row.</remarks>
public sealed partial class SourceRow
{
    readonly int[] columns;
    readonly string[] headings;
    readonly FileFormats formats;
    readonly int limitDay;
    readonly List<(SourceOutput Output, int Start)> given = [];
    readonly Dictionary<Type, object> memories = [];
    readonly HashSet<string> told = new(StringComparer.Ordinal);
    readonly int[] keyFields;
    readonly HeldLines held;
    readonly BuyerHash buyers;
    long[] values = new long[256];
    int used;
    ITableRow row = null!;
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
        this.formats = options.DayFirst is { } dayFirst
            ? formats with { DayFirst = dayFirst, DayOrderIsTold = true }
            : formats;
        limitDay = (options.Today ?? options.AsOf)?.DayNumber ?? int.MaxValue;
        keyFields = [.. Enumerable.Range(0, columns.Length).Where(field => IsKey(source.Fields[field]))];
        Terms = terms;
        held = new HeldLines(terms);
        Options = options;
        buyers = new BuyerHash(options.BuyerKey);
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

    /// <summary>The row as a person counts it in the file.</summary>
    public long RowNumber => row.Number;

    Action<Issue> Report { get; }

    /// <summary>True once the row was found unusable or left out; nothing more is emitted from it.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>
    /// True once the whole file was found unusable: nothing of it may be kept, also of the rows before.
    /// </summary>
    public bool IsRefused { get; private set; }

    /// <summary>
    /// Reads one row: facts go to the sink, troubles to the issues. A row gives all of its facts or none.
    /// </summary>
    /// <returns>False when the row was left out.</returns>
    public bool Read(ITableRow table, IFactSink facts)
    {
        row = table;
        used = 0;
        given.Clear();
        IsRejected = IsRefused || IsTotals();
        if (!IsRejected && !IsBlank())
        {
            Source.Read(this);
        }

        foreach (var (output, start) in given)
        {
            if (!IsRejected)
            {
                HandOn(facts, output, values.AsSpan(start, output.Kind.Columns.Length));
            }
        }

        return !IsRejected;
    }

    /// <summary>
    /// Ends the file: lines whose amounts belong to whole orders are handed on, each with its part of them.
    /// </summary>
    public void Finish(IFactSink facts)
    {
        if (!IsRefused)
        {
            held.HandOn(facts);
        }
    }

    /// <summary>What a source remembers from row to row of this one file: made when first asked for.</summary>
    public T Memory<T>()
        where T : class, new()
    {
        if (!memories.TryGetValue(typeof(T), out var memory))
        {
            memory = new T();
            memories.Add(typeof(T), memory);
        }

        return (T)memory;
    }

    /// <summary>Starts a fact: one value for each column of the output's kind, all missing.</summary>
    public Span<long> Begin(SourceOutput output)
    {
        open = output;
        var length = output.Kind.Columns.Length;
        if (used + length > values.Length)
        {
            Array.Resize(ref values, values.Length * 2);
        }

        var span = values.AsSpan(used, length);
        span.Fill(FactKind.Missing);
        return span;
    }

    /// <summary>Hands the started fact on, unless the row is rejected before its end.</summary>
    public void Emit()
    {
        if (open is not null)
        {
            given.Add((open, used));
            used += open.Kind.Columns.Length;
        }

        open = null;
    }

    /// <summary>A hash of a text, equal on every machine.</summary>
    public static long Hash(ReadOnlySpan<char> text) => TextHash.Of(text);

    /// <summary>The buyer a field names, as a number that names nobody; by store, which may be told by the person.</summary>
    public long Buyer(int field, long store) => buyers.Of(Text(field), Terms.TextOf(store));

    // The other lines of an order may stand anywhere below: its amounts are split when all are known.
    void HandOn(IFactSink facts, SourceOutput output, ReadOnlySpan<long> fact)
    {
        if (output.Shared is null || fact[output.Shared.Order] == FactKind.Missing)
        {
            facts.Add(output, fact, row.Number);
        }
        else
        {
            held.Add(output, fact, row.Number);
        }
    }

    static bool IsKey(SourceField field) => field is { Required: true, Content: FieldContent.Text or FieldContent.Id };

    bool IsBlank()
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

    // 合计 or Total in the first cell that holds anything, and nothing in the cells that would name an item.
    bool IsTotals()
    {
        var first = 0;
        while (first < row.CellCount && row.Cell(first).IsWhiteSpace())
        {
            first++;
        }

        if (first >= row.CellCount || !Cells.IsTotalsWord(Cells.Clean(row.Cell(first))))
        {
            return false;
        }

        foreach (var field in keyFields)
        {
            if (columns[field] >= 0 && columns[field] != first && !Cells.Clean(row.Cell(columns[field])).IsEmpty)
            {
                return false;
            }
        }

        var found = Shorten(row.Cell(first));
        Report(new Issue(
            "N_TOTALS_ROW", Severity.Note, File, row.Number, HeadingOf(first), found, "an item", "nothing to do"));
        return true;
    }
}
