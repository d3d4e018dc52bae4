namespace Stockturn.Demand;

/// <summary>A way to forecast the mean demand of each coming period from a series of periods, oldest first.</summary>
/// <remarks>
/// A method with a trend or a season answers each step apart; a flat one (<see cref="IDemandMethod"/>) answers its
/// rate for all. A new method is its file, its test and one line in <see cref="ForecastMethods"/>.
/// </remarks>
public interface IForecastMethod
{
    /// <summary>Its code: naive, theta …</summary>
    string Code { get; }

    /// <summary>True when a period's place in the season matters, so that a period left out must keep its place.</summary>
    bool KeepsCalendar => false;

    /// <summary>Writes the expected units of each coming period, with the weights the method chooses itself.</summary>
    /// <param name="demand">Units of each period, oldest first; may be empty.</param>
    /// <param name="means">One figure for each coming period, the next first; 0 for a series without demand. May go
    /// below 0 where the trend falls.</param>
    void Forecast(ReadOnlySpan<double> demand, Span<double> means);
}
