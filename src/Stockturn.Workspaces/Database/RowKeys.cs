using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>
/// Works out what identifies the rows of one output of a source: key, check of all values, scope and place.
/// </summary>
/// <remarks>
/// A key is mixed from the source's code, the output's position and the key columns, texts by their letters and never
/// by their ids, so that it is the same on every machine. The check leaves empty columns out and mixes the position of
/// the others in, so that a kind may gain a column without making old rows look changed.
/// </remarks>
sealed class RowKeys
{
    readonly TermHashes texts;
    readonly bool[] isText;
    readonly int[] textColumns;
    readonly int[] keyColumns;
    readonly int[] scopeColumns;
    readonly int[] placeColumns;
    readonly FactKey seed;

    public RowKeys(string source, int outputIndex, SourceOutput output, TermHashes texts)
    {
        this.texts = texts;
        Output = output;
        isText = [.. output.Kind.Columns.Select(column => column.Type == ColumnType.Term)];
        textColumns = [.. Enumerable.Range(0, isText.Length).Where(column => isText[column])];
        keyColumns = [.. output.Key];
        scopeColumns = [.. output.Scope];
        placeColumns = [.. PlaceColumns(output)];
        seed = TermHashes.Of(string.Create(CultureInfo.InvariantCulture, $"{source}#{outputIndex}"));
    }

    /// <summary>The output the rows belong to.</summary>
    public SourceOutput Output { get; }

    /// <summary>Makes sure every text of a row can be mixed; called by the thread that reads the file.</summary>
    public void Ensure(ReadOnlySpan<long> values)
    {
        foreach (var column in textColumns)
        {
            texts.Ensure(values[column]);
        }
    }

    /// <summary>What makes a row the same row.</summary>
    public FactKey KeyOf(ReadOnlySpan<long> values) => Mix(values, keyColumns);

    /// <summary>What a newer file replaces as a whole.</summary>
    public FactKey ScopeOf(ReadOnlySpan<long> values) => Mix(values, scopeColumns);

    /// <summary>The scope without its day: the store or warehouse that sizes of files are compared by.</summary>
    public FactKey PlaceOf(ReadOnlySpan<long> values) => Mix(values, placeColumns);

    /// <summary>A check over all values: equal rows have equal checks.</summary>
    public long CheckOf(ReadOnlySpan<long> values)
    {
        var mix = new KeyMix(unchecked((ulong)seed.High), 0);
        for (var column = 0; column < values.Length; column++)
        {
            if (values[column] != FactKind.Missing)
            {
                var word = isText[column] ? texts[values[column]].High : values[column];
                mix.AddHigh(unchecked((ulong)word + ((ulong)column << 56)));
            }
        }

        return mix.High;
    }

    FactKey Mix(ReadOnlySpan<long> values, int[] columns)
    {
        var mix = new KeyMix(unchecked((ulong)seed.High), unchecked((ulong)seed.Low));
        foreach (var column in columns)
        {
            var value = values[column];
            var word = isText[column] && value != FactKind.Missing ? texts[value] : new FactKey(value, value);
            mix.Add(unchecked((ulong)word.High), unchecked((ulong)word.Low));
        }

        return mix.Key;
    }

    // A source that replaces nothing is compared store by store.
    static IEnumerable<int> PlaceColumns(SourceOutput output)
    {
        if (!output.Scope.IsEmpty)
        {
            return output.Scope.Where(column => column != output.Kind.DayColumn);
        }

        var store = output.Kind.Columns.Select(column => column.Terms).ToImmutableArray().IndexOf("store");
        return store < 0 ? [] : [store];
    }
}
