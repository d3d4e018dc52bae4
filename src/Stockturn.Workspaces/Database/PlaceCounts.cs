using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>How many rows a place has in one batch, in how many scopes, and how often each column is empty.</summary>
sealed class PlaceCount(int columns)
{
    /// <summary>Rows of the place.</summary>
    public long Rows { get; set; }

    /// <summary>Different scopes of the place: days, mostly. 1 for a source that replaces nothing.</summary>
    public long Scopes { get; set; }

    /// <summary>For each column, in how many rows it is empty.</summary>
    public long[] Empty { get; } = new long[columns];

    /// <summary>The share of rows in which a column is empty.</summary>
    public double EmptyShare(int column) => Rows == 0 ? 0 : (double)Empty[column] / Rows;
}

/// <summary>Counts the staged rows of one output by place, for the import guard.</summary>
sealed class PlaceCounts(RowKeys keys)
{
    // A scope as fine as an order number has no sizes worth comparing.
    const int PlacesMax = 10_000;

    readonly Dictionary<FactKey, PlaceCount> places = [];
    readonly HashSet<FactKey> scopes = [];
    readonly bool hasScope = !keys.Output.Scope.IsEmpty;
    FactKey lastPlace;
    FactKey lastScope;
    PlaceCount? last;

    /// <summary>The places in the order in which they were met.</summary>
    public IReadOnlyDictionary<FactKey, PlaceCount> Places => places;

    /// <summary>Counts a row.</summary>
    public void Add(ReadOnlySpan<long> values)
    {
        var place = PlaceOf(keys.PlaceOf(values));
        place.Rows++;
        for (var column = 0; column < values.Length; column++)
        {
            place.Empty[column] += values[column] == FactKind.Missing ? 1 : 0;
        }

        if (hasScope)
        {
            CountScope(place, keys.ScopeOf(values));
        }
    }

    void CountScope(PlaceCount place, FactKey scope)
    {
        if (scope != lastScope && places.Count < PlacesMax && scopes.Add(scope))
        {
            place.Scopes++;
        }

        lastScope = scope;
    }

    PlaceCount PlaceOf(FactKey key)
    {
        if (last is not null && key == lastPlace)
        {
            return last;
        }

        // Past the limit, all further places are counted as one that no later batch will be compared with.
        lastPlace = places.Count >= PlacesMax && !places.ContainsKey(key) ? default : key;
        if (!places.TryGetValue(lastPlace, out last))
        {
            last = new PlaceCount(keys.Output.Kind.Columns.Length) { Scopes = hasScope ? 0 : 1 };
            places.Add(lastPlace, last);
        }

        lastPlace = key;
        return last;
    }
}
