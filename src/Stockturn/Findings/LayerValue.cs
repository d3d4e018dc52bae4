using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>What some units of a stock cost, taken from its layers.</summary>
/// <remarks>
/// Units found stuck are taken from the oldest layers first, so that units two rules point at are the same units and
/// cost
/// the same. Units beyond the layers cost the stock's average. See docs/formulas/findings.md#value-of-a-finding.
/// </remarks>
static class LayerValue
{
    /// <summary>The cost of the oldest usable units; null when a cost is not known.</summary>
    public static decimal? OfOldestUsable(StockView stock, Quantity quantity) =>
        OfOldest(stock, quantity, isUsable: true);

    /// <summary>The cost of unsellable units; null when a cost is not known.</summary>
    public static decimal? OfUnsellable(StockView stock, Quantity quantity) =>
        OfOldest(stock, quantity, isUsable: false);

    static decimal? OfOldest(StockView stock, Quantity quantity, bool isUsable)
    {
        var left = quantity;
        var sum = 0m;
        foreach (var layer in stock.Layers)
        {
            if (left <= Quantity.Zero)
            {
                break;
            }

            if (layer.Status == StockStatus.Good != isUsable)
            {
                continue;
            }

            if (layer.Value is not { } value)
            {
                return null;
            }

            var taken = Quantity.Min(left, layer.Quantity);
            sum += taken == layer.Quantity ? value : value * taken.Units / layer.Quantity.Units;
            left -= taken;
        }

        return left <= Quantity.Zero ? sum : sum + AtAverage(stock, left);
    }

    static decimal? AtAverage(StockView stock, Quantity quantity) =>
        stock.Value is { } value && stock.OnHand > Quantity.Zero ? value * quantity.Units / stock.OnHand.Units : null;
}
