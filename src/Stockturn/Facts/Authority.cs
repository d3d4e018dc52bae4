using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>Which source is believed about one kind of fact in one place, and which others tell the same.</summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Place">The warehouse or store; empty where the rows name none.</param>
/// <param name="Believed">The source whose rows make the figures.</param>
/// <param name="Others">The others, the most trusted first: kept for comparison, never counted a second time.</param>
public sealed record SourceChoice(string Kind, string Place, SourceRank Believed, ImmutableArray<SourceRank> Others)
{
    /// <summary>Of money its type: referral, storage, refund …; null for facts that have none.</summary>
    public string? Type { get; init; }
}

/// <summary>
/// One authority for each kind of fact and place: the source of highest precedence that tells anything there. Rows of
/// the others stay in the store for comparison and never enter a figure twice.
/// </summary>
public sealed class Authority
{
    const int Nobody = -1;

    readonly FactSet facts;
    readonly Dictionary<FactKind, int[]> believed = [];
    readonly Dictionary<(FactKind Kind, long Place), SortedSet<int>> telling = [];

    /// <summary>The kinds of fact told by one source in each place, and the column that names the place.</summary>
    public static ImmutableArray<(FactKind Kind, int Place)> Places { get; } =
    [
        (MovementFact.Kind, MovementFact.Warehouse),
        (SaleFact.Kind, SaleFact.Store),
        (ReturnFact.Kind, ReturnFact.Store),
        (AgeFact.Kind, AgeFact.Warehouse),
        (AdvertisingFact.Kind, AdvertisingFact.Store),
        (TrafficFact.Kind, TrafficFact.Store),
    ];

    /// <summary>Chooses among the sources of some facts.</summary>
    public Authority(FactSet facts) => this.facts = facts;

    /// <summary>Looks at a kind of fact whose place stands in a column, and chooses for each place.</summary>
    public void Choose(FactColumns rows, int placeColumn)
    {
        var lastSource = NobodyAnywhere();
        believed[rows.Kind] = NobodyAnywhere();
        for (var row = 0; row < rows.Count; row++)
        {
            var place = rows.At(row, placeColumn);
            ref var last = ref lastSource[SlotOf(place)];
            if (last != rows.Sources[row])
            {
                last = rows.Sources[row];
                Note((rows.Kind, place), last);
            }
        }
    }

    /// <summary>True when the source is the one believed there.</summary>
    public bool Believes(FactKind kind, long place, int source) => About(kind).Holds(place, source);

    /// <summary>Who is believed about one kind of fact: for a look at each of many rows.</summary>
    internal Belief About(FactKind kind) => new(believed[kind]);

    /// <summary>The source believed in each place about one kind of fact.</summary>
    internal readonly struct Belief(int[] sources)
    {
        /// <summary>True when the source is the one believed there.</summary>
        public bool Holds(long place, int source) => sources[SlotOf(place)] == source;
    }

    /// <summary>The choices made, by kind and place.</summary>
    public ImmutableArray<SourceChoice> Choices =>
    [
        .. telling
            .Select(choice => (choice.Key, Sources: choice.Value, Believed: believed[choice.Key.Kind][SlotOf(choice.Key.Place)]))
            .Select(choice => new SourceChoice(
                choice.Key.Kind.Name,
                facts.Terms.TextOf(choice.Key.Place) ?? "",
                facts.Sources[choice.Believed],
                [
                    .. choice.Sources.Where(source => source != choice.Believed)
                        .Select(source => facts.Sources[source])
                        .OrderByDescending(other => other.Precedence)
                        .ThenBy(other => other.Code, StringComparer.Ordinal),
                ]))
            .OrderBy(choice => choice.Kind, StringComparer.Ordinal)
            .ThenBy(choice => choice.Place, StringComparer.Ordinal),
    ];

    // By term, for a look at every row; the first slot is for rows that name no place.
    static int SlotOf(long place) => place == FactKind.Missing ? 0 : (int)place + 1;

    int[] NobodyAnywhere()
    {
        var places = new int[facts.Terms.Count + 1];
        Array.Fill(places, Nobody);
        return places;
    }

    void Note((FactKind Kind, long Place) key, int source)
    {
        if (!telling.TryGetValue(key, out var all))
        {
            telling[key] = all = [];
        }

        ref var best = ref believed[key.Kind][SlotOf(key.Place)];
        if (all.Add(source) && (best == Nobody || IsBetter(source, best)))
        {
            best = source;
        }
    }

    bool IsBetter(int left, int right) => facts.Sources[left].IsBelievedOver(facts.Sources[right]);
}
