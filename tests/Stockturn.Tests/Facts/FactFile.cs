using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>A file read in memory as the shell would: recognised, voted on, read row by row.</summary>
sealed class FactFile : IFactSink
{
    readonly List<ReadFact> facts = [];
    readonly List<Issue> issues = [];

    FactFile(SourceMatch match) => Match = match;

    public SourceMatch Match { get; }

    public Terms Terms { get; } = new();

    public SourceRow Reader { get; private set; } = null!;

    public IReadOnlyList<ReadFact> Facts => facts;

    public IReadOnlyList<Issue> Issues => issues;

    /// <summary>Rows of which something was kept.</summary>
    public int RowsRead { get; private set; }

    /// <summary>A file of lines; cells are parted by the delimiter and nothing is quoted.</summary>
    public static FactFile Of(string text, ImportOptions? options = null, char delimiter = '\t')
    {
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split(delimiter))
            .ToArray();
        return Of([.. rows[0]], rows[1..], options);
    }

    /// <summary>A file of rows that are parted already.</summary>
    public static FactFile Of(
        ImmutableArray<string> headings, IReadOnlyList<string[]> rows, ImportOptions? options = null)
    {
        var match = Recognition.Match(headings);
        Assert.NotNull(match);
        return Of(match, headings, rows, options);
    }

    /// <summary>A file of a known source.</summary>
    public static FactFile Of(
        SourceMatch match, ImmutableArray<string> headings, IReadOnlyList<string[]> rows, ImportOptions? options)
    {
        Assert.Empty(match.MissingRequired);
        var file = new FactFile(match);
        var formats = FormatVote.Of(match, [.. rows.Take(500)]);
        file.Reader = new SourceRow(
            match.Source, [.. match.Columns], [.. headings], formats, file.Terms, options ?? new ImportOptions(),
            "file.txt", file.issues.Add);
        var row = new TestRow();
        for (var at = 0; at < rows.Count && !file.Reader.IsRefused; at++)
        {
            row.Set(rows[at], at + 2);
            file.RowsRead += file.Reader.Read(row, file) ? 1 : 0;
        }

        file.Reader.Finish(file);

        return file;
    }

    public void Add(SourceOutput output, ReadOnlySpan<long> values, long rowNumber) =>
        facts.Add(new ReadFact(this, output, [.. values], rowNumber));

    /// <summary>The facts of a kind, in the order of the file.</summary>
    public ReadFact[] Of(FactKind kind) => [.. facts.Where(fact => fact.Output.Kind == kind)];

    /// <summary>The one fact of a kind.</summary>
    public ReadFact Single(FactKind kind) => Assert.Single(Of(kind));

    /// <summary>The facts as texts without row numbers, sorted: equal for files that mean the same.</summary>
    public string[] Sorted() =>
        [.. facts.Select(fact => fact.ToString()).Order(StringComparer.Ordinal)];
}

/// <summary>A fact as a test looks at it.</summary>
sealed record ReadFact(FactFile File, SourceOutput Output, ImmutableArray<long> Values, long Row)
{
    /// <summary>The stored value of a column.</summary>
    public long this[int column] => Values[column];

    /// <summary>The text of a term, null where missing.</summary>
    public string? Text(int column) => File.Terms.TextOf(Values[column]);

    /// <summary>Units of a quantity.</summary>
    public decimal? Units(int column) => Scaled(column, 1000);

    /// <summary>An amount.</summary>
    public decimal? Amount(int column) => Scaled(column, 10_000);

    /// <summary>A rate, length or share.</summary>
    public decimal? Number(int column) => Scaled(column, 1_000_000_000);

    /// <summary>A day as text, null where missing.</summary>
    public string? Day(int column) =>
        Values[column] == FactKind.Missing
            ? null
            : DateOnly.FromDayNumber((int)Values[column]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string ToString() => Output.Kind.Name + " " + string.Join(
        ' ', Output.Kind.Columns.Select(
            (column, i) => column.Type == ColumnType.Term ? Text(i) ?? "?" : $"{Values[i]}"));

    decimal? Scaled(int column, decimal scale) => Values[column] == FactKind.Missing ? null : Values[column] / scale;
}

/// <summary>A row of cells.</summary>
sealed class TestRow : ITableRow
{
    string[] cells = [];

    public long Number { get; private set; }

    public int CellCount => cells.Length;

    public void Set(string[] row, long number) => (cells, Number) = (row, number);

    public ReadOnlySpan<char> Cell(int column) => column < cells.Length ? cells[column] : [];
}

/// <summary>Answers of 领星 as tables: nested names with dots, a row for each item, a column for each age.</summary>
static class JsonTables
{
    public static (ImmutableArray<string> Headings, string[][] Rows) Of(string json, string? itemList = null)
    {
        using var document = JsonDocument.Parse(json);
        var data = document.RootElement.GetProperty("data");
        var list = data.ValueKind == JsonValueKind.Array ? data : data.GetProperty("list");
        var rows = list.EnumerateArray().SelectMany(row => Rows(row, itemList)).ToArray();
        var headings = rows.SelectMany(row => row.Keys).Distinct().ToImmutableArray();
        return (headings, [.. rows.Select(row => headings.Select(name => row.GetValueOrDefault(name, "")).ToArray())]);
    }

    static IEnumerable<Dictionary<string, string>> Rows(JsonElement row, string? itemList)
    {
        var parent = new Dictionary<string, string>();
        foreach (var property in row.EnumerateObject().Where(property => property.Name != itemList))
        {
            Put(parent, property.Name, property.Value);
        }

        if (itemList is null)
        {
            return [parent];
        }

        return row.GetProperty(itemList).EnumerateArray().Select(item =>
        {
            var cells = new Dictionary<string, string>(parent);
            Put(cells, itemList, item);
            return cells;
        });
    }

    static void Put(Dictionary<string, string> cells, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Put(cells, $"{path}.{property.Name}", property.Value);
                }

                break;
            case JsonValueKind.Array when path == "stock_age_list":
                foreach (var age in value.EnumerateArray())
                {
                    cells[$"{path}.{age.GetProperty("name").GetString()}"] = age.GetProperty("qty").ToString();
                }

                break;
            case JsonValueKind.Array:
                cells[path] = string.Join(';', value.EnumerateArray().Select(item => item.ToString()));
                break;
            default:
                cells[path] = value.ToString();
                break;
        }
    }
}
