namespace Stockturn.Demand;

/// <summary>Croston's method: the size of a demand and the time between two are smoothed apart.</summary>
/// <remarks>
/// Both move only on demand, so the rate z/p of an item that has died stays for ever: never order a dying item on
/// it. Croston 1972. See docs/formulas/demand.md#croston.
/// </remarks>
public sealed class Croston : IDemandMethod
{
    /// <inheritdoc/>
    public string Code => "croston";

    /// <inheritdoc/>
    public double Rate(ReadOnlySpan<double> demand, DemandSmoothing smoothing) =>
        SizeOverInterval.Rate(demand, smoothing);

    /// <inheritdoc/>
    public DemandSmoothing Choose(ReadOnlySpan<double> demand) => SizeOverInterval.Choose(demand, static _ => 1);
}
