namespace Stockturn.Demand;

/// <summary>Croston's method with the correction of Shale, Boylan and Johnston, made for Poisson arrivals.</summary>
/// <remarks>
/// Times 1 − α/(2 − α) with the α of the interval. Shale, Boylan and Johnston 2006. See docs/formulas/demand.md#sbj.
/// </remarks>
public sealed class Sbj : IDemandMethod
{
    /// <inheritdoc/>
    public string Code => "sbj";

    /// <inheritdoc/>
    public double Rate(ReadOnlySpan<double> demand, DemandSmoothing smoothing) =>
        SizeOverInterval.Rate(demand, smoothing) * Correction(smoothing.Timing);

    /// <inheritdoc/>
    public DemandSmoothing Choose(ReadOnlySpan<double> demand) => SizeOverInterval.Choose(demand, Correction);

    static double Correction(double timingWeight) => 1 - timingWeight / (2 - timingWeight);
}
