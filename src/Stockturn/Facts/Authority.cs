using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>Which source is believed about one kind of fact in one place, and which others tell the same.</summary>
public sealed record SourceChoice(string Kind, string Place, string Believed, ImmutableArray<string> Others);

/// <summary>
/// One authority for each kind of fact and place: the source of highest precedence that tells anything there. Rows of
/// the others stay in the store for comparison and never enter a figure twice.
/// </summary>
public sealed class Authority
{
    readonly FactSet facts;
    readonly Dictionary<(FactKind Kind, long Place), int> believed = [];
    readonly Dictionary<(FactKind Kind, long Place), SortedSet<int>> telling = [];

    /// <summary>The kinds of fact told by one source in each place, and the column that names the place.</summary>
    public static ImmutableArray<(FactKind Kind, int Place)> Places { get; } =
    [
        (MovementFact.Kind, MovementFact.Warehouse),
        (SaleFact.Kind, SaleFact.Store),
        (AgeFact.Kind, AgeFact.Warehouse),
        (AdvertisingFact.Kind, AdvertisingFact.Store),
    ];

    /// <summary>Chooses among the sources of some facts.</summary>
    public Authority(FactSet facts) => this.facts = facts;

    /// <summary>Looks at a kind of fact whose place stands in a column, and chooses for each place.</summary>
    public void Choose(FactColumns rows, int placeColumn, Func<int, bool>? counts = null)
    {
        var last = (Place: long.MinValue + 1, Source: -1);
        for (var row = 0; row < rows.Count; row++)
        {
            var here = (Place: rows.At(row, placeColumn), Source: rows.Sources[row]);
            if (here == last || (counts is not null && !counts(row)))
            {
                continue;
            }

            last = here;
            Note((rows.Kind, here.Place), here.Source);
        }
    }

    /// <summary>True when the source is the one believed there.</summary>
    public bool Believes(FactKind kind, long place, int source) =>
        believed.TryGetValue((kind, place), out var chosen) && chosen == source;

    /// <summary>True when any source tells the kind of fact there.</summary>
    public bool Knows(FactKind kind, long place) => believed.ContainsKey((kind, place));

    /// <summary>The choices made, by kind and place.</summary>
    public ImmutableArray<SourceChoice> Choices =>
    [
        .. believed
            .Select(choice => new SourceChoice(
                choice.Key.Kind.Name,
                facts.Terms.TextOf(choice.Key.Place) ?? "",
                facts.Sources[choice.Value].Code,
                [.. telling[choice.Key].Where(source => source != choice.Value).Select(source => facts.Sources[source].Code)]))
            .OrderBy(choice => choice.Kind, StringComparer.Ordinal)
            .ThenBy(choice => choice.Place, StringComparer.Ordinal),
    ];

    void Note((FactKind Kind, long Place) key, int source)
    {
        if (!telling.TryGetValue(key, out var all))
        {
            telling[key] = all = [];
        }

        if (all.Add(source) && (!believed.TryGetValue(key, out var best) || IsBetter(source, best)))
        {
            believed[key] = source;
        }
    }

    bool IsBetter(int left, int right) => facts.Sources[left].IsBelievedOver(facts.Sources[right]);
}
