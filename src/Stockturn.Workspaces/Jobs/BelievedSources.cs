using Stockturn.Facts;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Who is believed about a kind of fact in each place, learnt while its rows are read one after the other.</summary>
sealed class BelievedSources(FactKind kind, IReadOnlyDictionary<long, FactOrigin> origins)
{
    readonly int? place = Authority.Places.Where(choice => choice.Kind == kind).Select(choice => (int?)choice.Place).FirstOrDefault();
    readonly Dictionary<long, SourceRank> best = [];
    readonly Dictionary<long, SourceRank> ranks = origins.ToDictionary(
        origin => origin.Key, origin => new SourceRank(origin.Value.Source, Precedence(origin.Value.Source)));

    /// <summary>Where a row is about; −1 where every source is heard.</summary>
    public long PlaceOf(in FactRow row) => place is { } column ? row.Values[column] : -1;

    /// <summary>Learns of a row's source.</summary>
    public void Note(in FactRow row)
    {
        var here = PlaceOf(row);
        var rank = ranks[row.Origin];
        if (!best.TryGetValue(here, out var known) || rank.IsBelievedOver(known))
        {
            best[here] = rank;
        }
    }

    /// <summary>True when a source is believed there. Ask only when all rows were read.</summary>
    public bool Has(long place, string source) => this.place is null || best[place].Code == source;

    static int Precedence(string source) => SourceCatalog.All.FirstOrDefault(one => one.Code == source)?.Precedence ?? 0;
}
