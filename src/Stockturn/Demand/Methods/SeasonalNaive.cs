namespace Stockturn.Demand;

/// <summary>The last season repeats: a coming Monday is like the last Monday seen.</summary>
/// <remarks>A history shorter than a season repeats its last period. See docs/formulas/demand.md#naive.</remarks>
public sealed class SeasonalNaive : IForecastMethod
{
    readonly int seasonPeriods;

    /// <summary>For a season of so many periods.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one period.</exception>
    public SeasonalNaive(int seasonPeriods)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seasonPeriods, 1);
        this.seasonPeriods = seasonPeriods;
    }

    /// <inheritdoc/>
    public string Code => "seasonal-naive";

    /// <inheritdoc/>
    public bool KeepsCalendar => true;

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means)
    {
        var season = Math.Min(seasonPeriods, demand.Length) == seasonPeriods ? seasonPeriods : 1;
        for (var step = 0; step < means.Length; step++)
        {
            means[step] = demand.IsEmpty ? 0 : demand[demand.Length - season + step % season];
        }
    }
}
