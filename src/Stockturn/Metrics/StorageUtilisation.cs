using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// How many weeks of shipments lie in store, by volume: what platforms take a surcharge by. See
/// docs/formulas/metrics.md#storage_utilisation.
/// </summary>
/// <remarks>
/// Platforms look at 13 weeks. Nothing shipped: endless.
/// </remarks>
public readonly struct StorageUtilisation : IMetric
{
    /// <inheritdoc/>
    public static string Code => "storage_utilisation";

    /// <inheritdoc/>
    public static string Title => "Weeks of shipments in store";

    /// <inheritdoc/>
    public static string ChineseTitle => "仓储利用率（存量/周出货体积）";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Weeks;

    /// <inheritdoc/>
    public static string Formula => "mean daily volume stored ÷ mean daily volume shipped ÷ 7";

    /// <inheritdoc/>
    public static string Anchor => "storage_utilisation";

    const int ShippingDays = 91;

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        if (measurement.DailyStockGap is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        var (stored, shipped) = (measurement.Stock.CubicFeetDays, measurement.Stock.ShippedCubicFeet);
        if (PartialSum.Worse(stored.Gap, shipped.Gap) is not Gap.None and var missing)
        {
            return Reading.Missing(missing);
        }

        var days = measurement.Span.Days;
        return UtilisationSurcharge.Of(stored.Amount / days, shipped.Amount * ShippingDays / days, 0, 0).RatioWeeks;
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        new(
            "cubic feet in store, mean of the days", PerDay(measurement.Stock.CubicFeetDays, measurement),
            MetricUnit.Count),
        new("cubic feet shipped a day", PerDay(measurement.Stock.ShippedCubicFeet, measurement), MetricUnit.Count),
    ];

    static Reading PerDay(PartialSum sum, in Measurement measurement) =>
        sum.Times(1m / Math.Max(1, measurement.Span.Days)).Reading;
}
