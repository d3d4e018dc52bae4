using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>Units whose removal from a platform's warehouse is ordered and not done: they are going already.</summary>
/// <remarks>Requested less cancelled, disposed of and shipped, of orders told by the most believed source.</remarks>
public sealed class RemovalsAhead
{
    readonly Dictionary<(string Sku, string Place), Quantity> units = [];
    readonly Network network;

    RemovalsAhead(Network network) => this.network = network;

    /// <summary>The kinds of facts it is read from.</summary>
    public static ImmutableArray<FactKind> Needed { get; } = [RemovalFact.Kind, AliasFact.Kind, ProductFact.Kind, ListingFact.Kind];

    /// <summary>Of the removal orders up to a day.</summary>
    /// <param name="facts">With the kinds it needs.</param>
    /// <param name="network">The places.</param>
    /// <param name="asOf">The day.</param>
    public static RemovalsAhead Of(FactSet facts, Network network, DateOnly asOf)
    {
        var (ahead, rows, resolution) = (new RemovalsAhead(network), facts.Of(RemovalFact.Kind), new SkuResolution(facts));
        var told = Enumerable.Range(0, rows.Count)
            .Where(row => rows.Has(row, RemovalFact.Requested) && rows.Has(row, RemovalFact.Item) && rows.Day(row, RemovalFact.RequestedDay) <= asOf);
        foreach (var order in told.GroupBy(row => rows.At(row, RemovalFact.Order)))
        {
            SourceRank SourceOf(int row) => facts.Sources[rows.Sources[row]];
            var believed = order.Select(SourceOf).Aggregate((best, other) => other.IsBelievedOver(best) ? other : best);
            foreach (var row in order.Where(row => SourceOf(row) == believed))
            {
                ahead.Add(facts, resolution, row);
            }
        }

        return ahead;
    }

    /// <summary>Units of a SKU that are still to leave a warehouse.</summary>
    public decimal Units(string sku, short warehouse) => units.GetValueOrDefault((sku, network.Warehouses[warehouse].Code)).Units;

    void Add(FactSet facts, SkuResolution resolution, int row)
    {
        var rows = facts.Of(RemovalFact.Kind);
        Quantity Told(int column) => rows.Quantity(row, column) ?? Quantity.Zero;
        var status = facts.Terms.TextOf(rows.At(row, RemovalFact.Status)) ?? "";
        var left = Told(RemovalFact.Requested) - Told(RemovalFact.Cancelled) - Told(RemovalFact.Disposed) - Told(RemovalFact.Shipped);
        var isDone = status.Equals("Completed", StringComparison.OrdinalIgnoreCase) || status.Equals("Cancelled", StringComparison.OrdinalIgnoreCase);
        if (left > Quantity.Zero && !isDone)
        {
            var (sku, factor) = resolution.Resolve(FactKind.Missing, rows.At(row, RemovalFact.Item));
            var key = (resolution.Skus[sku], facts.Terms.TextOf(rows.At(row, RemovalFact.Warehouse)) ?? "");
            units[key] = units.GetValueOrDefault(key) + new Quantity((long)((Int128)left.Thousandths * factor / Quantity.Scale));
        }
    }
}
