using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Upper and lower bound of a stock in units (S3-21); null where one cannot be derived.</summary>
/// <remarks>
/// Low: the number given, else 28 days of demand. High: the number given, else 90 days of demand. A run judges stock before
/// classes are known, and a reorder point needs them: that of each place stands in its plan.
/// Stock on a bound is inside. See docs/formulas/findings.md#stock-bounds.
/// </remarks>
public readonly record struct StockBounds(decimal? LowUnits, decimal? HighUnits)
{
    /// <summary>The bounds of a stock.</summary>
    public static StockBounds Of(StockView view, BoundSettings settings)
    {
        // Without demand there is nothing to derive from; what does not sell is for the other rules.
        var forecast = view.Forecast is { UnitsPerDay: > 0 } selling ? selling : null;
        var low = settings.LowUnits ?? (decimal?)forecast?.UnitsOver(settings.LowDays);
        var high = settings.HighUnits ?? (decimal?)forecast?.UnitsOver(settings.HighDays);

        // A number a person gave may lie beyond the derived bound of the other side; then both are that number.
        return settings.HighUnits is null && low > high
            ? new StockBounds(low, low)
            : new StockBounds(Least(low, high), high);
    }

    static decimal? Least(decimal? low, decimal? high) => low > high ? high : low;

    /// <summary>Units missing below the lower bound; none inside the bounds or without one.</summary>
    public Quantity MissingIn(Quantity sellable) =>
        LowUnits is { } low ? Off(Quantity.Of(low) - sellable, sellable) : Quantity.Zero;

    /// <summary>Units above the upper bound; none inside the bounds or without one.</summary>
    public Quantity AboveIn(Quantity sellable) =>
        HighUnits is { } high ? Off(sellable - Quantity.Of(high), sellable) : Quantity.Zero;

    // Goods counted in whole units are short of whole units: less than one off is on the bound.
    static Quantity Off(Quantity off, Quantity sellable)
    {
        var isWhole = sellable.Thousandths % Quantity.Scale == 0;
        var counted = isWhole ? new Quantity(off.Thousandths - off.Thousandths % Quantity.Scale) : off;
        return Quantity.Max(Quantity.Zero, counted);
    }
}
