namespace Stockturn.Demand;

/// <summary>The mean of the last periods, equally weighted: the moving average most sheets use.</summary>
/// <remarks>A history shorter than the window gives its own mean. See docs/formulas/demand.md#window-mean.</remarks>
public sealed class WindowMean : IForecastMethod
{
    /// <summary>Periods of the window where nobody chose: a quarter of weeks, a year of months and one.</summary>
    public const int PeriodsDefault = 13;

    readonly int periods;

    /// <summary>Over the last periods.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one period.</exception>
    public WindowMean(int periods)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        this.periods = periods;
    }

    /// <inheritdoc/>
    public string Code => "window-mean";

    /// <inheritdoc/>
    public void Forecast(ReadOnlySpan<double> demand, Span<double> means)
    {
        var window = demand[^Math.Min(periods, demand.Length)..];
        var sum = 0.0;
        foreach (var units in window)
        {
            sum += units;
        }

        means.Fill(window.IsEmpty ? 0 : sum / window.Length);
    }
}
