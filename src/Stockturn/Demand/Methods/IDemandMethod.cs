namespace Stockturn.Demand;

/// <summary>A way to read the rate of demand for one period from a series of periods, oldest first.</summary>
/// <remarks>A new method is its file, its test and one line in <see cref="DemandMethods"/>.</remarks>
public interface IDemandMethod : IForecastMethod
{
    /// <summary>The expected demand of each coming period, the same for all; 0 for a series without demand.</summary>
    double Rate(ReadOnlySpan<double> demand, DemandSmoothing smoothing);

    /// <summary>The weights of <see cref="SmoothingGrid"/> with the least squared error one period ahead.</summary>
    DemandSmoothing Choose(ReadOnlySpan<double> demand);

    /// <inheritdoc/>
    void IForecastMethod.Forecast(ReadOnlySpan<double> demand, Span<double> means) =>
        means.Fill(Rate(demand, Choose(demand)));
}
