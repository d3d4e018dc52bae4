using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Excess and obsolete stock of one SKU, each unit counted once (S4-1).</summary>
/// <remarks>
/// Status first, then the larger of time and forecast, because the units the forecast will not use are taken to be the
/// old ones
/// as far as they go: E&amp;O = S + max(T, X), shown as S, T and max(0, X − T). See docs/formulas/findings.md#eo-union.
/// </remarks>
/// <param name="Status">S: unsellable or superseded.</param>
/// <param name="Time">T: too old, of the rest.</param>
/// <param name="ForecastBeyond">max(0, X − T): will not sell within the horizon, beyond what is too old.</param>
public readonly record struct EoSplit(Quantity Status, Quantity Time, Quantity ForecastBeyond)
{
    /// <summary>All of it.</summary>
    public Quantity Total => Status + Time + ForecastBeyond;

    /// <summary>The union of what three rules found.</summary>
    public static EoSplit Of(Quantity status, Quantity time, Quantity forecast) =>
        new(status, time, Quantity.Max(Quantity.Zero, forecast - time));
}

/// <summary>Stock and the E&amp;O in it, of a SKU or a group; values null where a cost is not known.</summary>
public readonly record struct EoShare(Quantity Stock, decimal? StockValue, Quantity Eo, decimal? EoValue)
{
    /// <summary>Nothing in stock.</summary>
    public static EoShare None { get; } = new(Quantity.Zero, 0m, Quantity.Zero, 0m);

    /// <summary>Two groups as one; a value not known in either is not known.</summary>
    public static EoShare operator +(EoShare left, EoShare right) =>
        new(left.Stock + right.Stock, left.StockValue + right.StockValue, left.Eo + right.Eo, left.EoValue + right.EoValue);
}

/// <summary>
/// The rate of E&amp;O (呆滞率) of a group of SKUs, as a share: a ratio of sums, never a mean of rates (S4-14, S4-15).
/// </summary>
/// <remarks>See docs/formulas/findings.md#eo-rate.</remarks>
public static class EoRate
{
    /// <summary>E&amp;O units over all units; a gap without stock.</summary>
    public static Reading ByQuantity(IEnumerable<EoShare> group)
    {
        var stock = Quantity.Zero;
        var stuck = Quantity.Zero;
        foreach (var item in group)
        {
            stock += item.Stock;
            stuck += item.Eo;
        }

        return stock > Quantity.Zero ? Reading.Of(stuck.Units / stock.Units) : Reading.Missing(Gap.NoStock);
    }

    /// <summary>
    /// E&amp;O value over stock value, at layer cost; a gap without stock or where a cost is missing.
    /// </summary>
    public static Reading ByValue(IEnumerable<EoShare> group)
    {
        var stock = 0m;
        var stuck = 0m;
        var units = Quantity.Zero;
        foreach (var item in group)
        {
            if (item.StockValue is not { } stockValue || item.EoValue is not { } stuckValue)
            {
                return Reading.Missing(Gap.NoCost);
            }

            units += item.Stock;
            stock += stockValue;
            stuck += stuckValue;
        }

        if (units <= Quantity.Zero)
        {
            return Reading.Missing(Gap.NoStock);
        }

        return stock > 0 ? Reading.Of(stuck / stock) : Reading.Missing(Gap.NoCost);
    }
}
