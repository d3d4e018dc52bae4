using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Workspaces.Reports;

/// <summary>Stock of an age, or of none.</summary>
/// <param name="Name">Days as the trade writes them, such as 31-60, or a word of <see cref="StockByAge"/>.</param>
/// <param name="Stock">What lies there.</param>
public readonly record struct StockOfAge(string Name, ValuedUnits Stock);

/// <summary>Stock by age as every table tells it: age by age, and beside them what has none. Together they are the stock.</summary>
public static class StockByAge
{
    /// <summary>Stock whose age no record tells.</summary>
    public const string Unknown = "unknown";

    /// <summary>Stock below nothing, which has no age.</summary>
    public const string Negative = "negative";

    /// <summary>The ages, the youngest first.</summary>
    public static ImmutableArray<StockOfAge> Ages(Measurement measurement) =>
        [.. measurement.Ages.By(AgeBuckets.Kept).Select(age => new StockOfAge(age.Name, new ValuedUnits(age.Quantity, age.Value)))];

    /// <summary>The ages, then what is unknown, then what lies below nothing.</summary>
    public static ImmutableArray<StockOfAge> Of(Measurement measurement) =>
    [
        .. Ages(measurement),
        new(Unknown, measurement.Ages.UnknownBeside(AgeBuckets.Kept)),
        new(Negative, measurement.NegativeStock),
    ];

    /// <summary>The stock of one of them; null when there is no such age.</summary>
    public static StockOfAge? Find(Measurement measurement, string name) =>
        Of(measurement).Where(age => age.Name == name).Select(age => (StockOfAge?)age).FirstOrDefault();

    /// <summary>Its value, or why there is none: where stock cannot be told of a group, nor can its ages.</summary>
    public static Reading Value(Measurement measurement, StockOfAge age) =>
        measurement.PositionGap is not Gap.None and var gap ? Reading.Missing(gap) : age.Stock.Value.Reading;
}
