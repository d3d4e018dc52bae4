namespace Stockturn.Demand;

/// <summary>Croston's method with the correction of Syntetos and Boylan.</summary>
/// <remarks>
/// The ratio of two smoothed figures is too high; times 1 − α/2 with the α of the interval, never a fixed 0.95,
/// which is right for α = 0.1 only. Syntetos and Boylan 2005. See docs/formulas/demand.md#sba.
/// </remarks>
public sealed class Sba : IDemandMethod
{
    /// <inheritdoc/>
    public string Code => "sba";

    /// <inheritdoc/>
    public double Rate(ReadOnlySpan<double> demand, DemandSmoothing smoothing) =>
        SizeOverInterval.Rate(demand, smoothing) * Correction(smoothing.Timing);

    /// <inheritdoc/>
    public DemandSmoothing Choose(ReadOnlySpan<double> demand) => SizeOverInterval.Choose(demand, Correction);

    static double Correction(double timingWeight) => 1 - timingWeight / 2;
}
