using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>Stock of a SKU in a warehouse as somebody's books have it; no value when they do not tell.</summary>
public sealed record StockBalance(string Sku, short Warehouse, Quantity Quantity, decimal? Value);

/// <summary>Where our books and another system's differ.</summary>
public sealed record StockDifference(string Sku, short Warehouse, StockBalance? Ours, StockBalance? Theirs)
{
    /// <summary>Theirs less ours; what a side does not list counts as nothing.</summary>
    public Quantity Quantity => (Theirs?.Quantity ?? Quantity.Zero) - (Ours?.Quantity ?? Quantity.Zero);

    /// <summary>Theirs less ours; null when either side lists units without a value.</summary>
    public decimal? Value => ValueOf(Theirs) - ValueOf(Ours);

    static decimal? ValueOf(StockBalance? balance) =>
        balance is null || (balance.Quantity.IsZero && balance.Value is null) ? 0m : balance.Value;
}

/// <summary>Holds our stock and its value against those of an ERP, SKU by SKU and warehouse by warehouse.</summary>
public static class StockReconciliation
{
    /// <summary>The differences, the largest value first; those without a value after them, by quantity.</summary>
    /// <param name="ours">The positions of the ledger with their SKU.</param>
    /// <param name="theirs">The lines of the other system; several of one SKU and warehouse are added up.</param>
    /// <param name="cents">Differences of value up to this are not worth a line when the quantities agree.</param>
    public static ImmutableArray<StockDifference> Compare(
        IEnumerable<(string Sku, StockPosition Position)> ours, IEnumerable<StockBalance> theirs, decimal cents = 0.01m)
    {
        var left = ByPlace(ours.Select(line =>
            new StockBalance(line.Sku, line.Position.Warehouse, line.Position.OnHand, line.Position.Value)));
        var right = ByPlace(theirs);
        return
        [
            .. left.Keys.Union(right.Keys)
                .Select(place => new StockDifference(
                    place.Sku, place.Warehouse, left.GetValueOrDefault(place), right.GetValueOrDefault(place)))
                .Where(difference => !difference.Quantity.IsZero || Math.Abs(difference.Value ?? 0m) > cents)
                .OrderByDescending(difference => Math.Abs(difference.Value ?? 0m))
                .ThenByDescending(difference => Math.Abs(difference.Quantity.Thousandths))
                .ThenBy(difference => difference.Sku, StringComparer.Ordinal)
                .ThenBy(difference => difference.Warehouse),
        ];
    }

    static Dictionary<(string Sku, short Warehouse), StockBalance> ByPlace(IEnumerable<StockBalance> lines) =>
        lines
            .GroupBy(line => (line.Sku, line.Warehouse))
            .ToDictionary(place => place.Key, place => place.Aggregate((sum, line) =>
                sum with { Quantity = sum.Quantity + line.Quantity, Value = sum.Value + line.Value }));
}
