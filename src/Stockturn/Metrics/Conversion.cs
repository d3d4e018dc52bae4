using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>How many units visits order: units over sessions, as Amazon counts it. See docs/formulas/metrics.md#conversion.</summary>
public readonly struct Conversion : IMetric
{
    /// <inheritdoc/>
    public static string Code => "conversion";

    /// <inheritdoc/>
    public static string Title => "Conversion";

    /// <inheritdoc/>
    public static string ChineseTitle => "转化率";

    /// <inheritdoc/>
    public static MetricUnit Unit => MetricUnit.Share;

    /// <inheritdoc/>
    public static string Formula => "units ordered ÷ sessions";

    /// <inheritdoc/>
    public static string Anchor => "conversion";

    /// <inheritdoc/>
    public static Reading Read(in Measurement measurement)
    {
        var traffic = measurement.Traffic;
        if (!traffic.HasVisits)
        {
            return Reading.Missing(Gap.NoTraffic);
        }

        return traffic.Sessions > 0 ? Reading.Of(traffic.VisitUnits / traffic.Sessions) : Reading.Missing(Gap.NoVisits);
    }

    /// <inheritdoc/>
    public static ImmutableArray<ExplanationLine> Inputs(in Measurement measurement) =>
    [
        ExplanationLine.Count("units ordered by visits", measurement.Traffic.VisitUnits),
        ExplanationLine.Count("sessions", measurement.Traffic.Sessions),
        ExplanationLine.Count("page views", measurement.Traffic.PageViews),
    ];
}
