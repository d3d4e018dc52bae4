using Stockturn.Facts;
using Stockturn.Tests.Facts;
using Stockturn.Values;

namespace Stockturn.Tests;

/// <summary>Builds the facts of a small workspace in memory, as the store would hand them out.</summary>
sealed class FactSetBuilder
{
    readonly Terms terms = new();
    readonly List<SourceRank> sources = [];
    readonly Dictionary<string, (FactKind Kind, List<long[]> Rows, List<int> Sources)> kinds = [];
    int source;

    public FactSetBuilder() => From("manual", 50);

    /// <summary>The rows that follow come from this source.</summary>
    public FactSetBuilder From(string code, int precedence)
    {
        source = sources.FindIndex(known => known.Code == code);
        if (source < 0)
        {
            source = sources.Count;
            sources.Add(new SourceRank(code, precedence));
        }

        return this;
    }

    /// <summary>Adds a fact; columns not named are missing. Texts become terms, days day numbers, units thousandths, decimals amounts.</summary>
    public FactSetBuilder Add(FactKind kind, params (int Column, object Value)[] values)
    {
        if (!kinds.TryGetValue(kind.Name, out var known))
        {
            kinds[kind.Name] = known = (kind, [], []);
        }

        var row = Enumerable.Repeat(FactKind.Missing, kind.Columns.Length).ToArray();
        foreach (var (column, value) in values)
        {
            row[column] = Stored(kind.Columns[column], value);
        }

        return Add(known, row);
    }

    /// <summary>Adds what a file told.</summary>
    public FactSetBuilder Add(FactFile file)
    {
        From(file.Match.Source.Code, file.Match.Source.Precedence);
        foreach (var fact in file.Facts)
        {
            var kind = fact.Output.Kind;
            if (!kinds.TryGetValue(kind.Name, out var known))
            {
                kinds[kind.Name] = known = (kind, [], []);
            }

            Add(known, [.. kind.Columns.Select((column, at) =>
                column.Type == ColumnType.Term && fact.Text(at) is { } text ? terms.IdOf(text) : fact[at])]);
        }

        return this;
    }

    FactSetBuilder Add((FactKind Kind, List<long[]> Rows, List<int> Sources) known, long[] row)
    {
        known.Rows.Add(row);
        known.Sources.Add(source);
        return this;
    }

    /// <summary>The facts.</summary>
    public FactSet Build() => new(terms, sources, kinds.Values.ToDictionary(known => known.Kind.Name, Columns));

    static FactColumns Columns((FactKind Kind, List<long[]> Rows, List<int> Sources) known)
    {
        var columns = new FactColumns(known.Kind, known.Rows.Count);
        for (var row = 0; row < known.Sources.Count; row++)
        {
            columns.Sources[row] = (ushort)known.Sources[row];
        }

        for (var column = 0; column < known.Kind.Columns.Length; column++)
        {
            var at = column;
            long[] values = [.. known.Rows.Select(row => row[at])];
            if (FactColumns.IsInt(known.Kind, column))
            {
                columns.Set(column, [.. values.Select(value => value == FactKind.Missing ? FactColumns.MissingInt : (int)value)]);
            }
            else
            {
                columns.Set(column, values);
            }
        }

        return columns;
    }

    long Stored(FactColumn column, object value) => (column.Type, value) switch
    {
        (ColumnType.Hash, string text) => SourceRow.Hash(text),
        (_, string text) => terms.IdOf(text),
        (_, DateOnly day) => day.DayNumber,
        (ColumnType.Quantity, int units) => Quantity.Of((long)units).Thousandths,
        (ColumnType.Amount, decimal amount) => Money.ToStored(amount),
        (ColumnType.Number, double number) => (long)Math.Round(number * 1e9),
        (_, Enum choice) => Convert.ToInt64(choice),
        (_, int whole) => whole,
        _ => throw new ArgumentException($"{value} does not fit the column {column.Name}"),
    };
}
