namespace Stockturn.Metrics;

/// <summary>
/// What keeping stock costs, each part apart (S0-3, S1-16). See docs/formulas/metrics.md#holding_cost.
/// </summary>
/// <param name="Storage">What the place charges for space.</param>
/// <param name="Surcharge">What it charges for age.</param>
/// <param name="Capital">What the tied-up money costs.</param>
/// <param name="Shrink">What is lost or breaks.</param>
/// <param name="Obsolescence">What old goods lose in value.</param>
public readonly record struct HoldingSplit(
    PartialSum Storage, PartialSum Surcharge, PartialSum Capital, PartialSum Shrink, PartialSum Obsolescence)
{
    /// <summary>All parts together; a gap where one is not known.</summary>
    public PartialSum Total => Storage + Surcharge + Capital + Shrink + Obsolescence;

    /// <summary>Part by part.</summary>
    public static HoldingSplit operator +(HoldingSplit left, HoldingSplit right) => new(
        left.Storage + right.Storage,
        left.Surcharge + right.Surcharge,
        left.Capital + right.Capital,
        left.Shrink + right.Shrink,
        left.Obsolescence + right.Obsolescence);

    /// <summary>
    /// The split of a value kept for some days at a storage rate, all of it exposed to obsolescence (Silver, Pyke and
    /// Thomas
    /// 2017, chapter 3).
    /// </summary>
    public static HoldingSplit Of(decimal value, decimal days, decimal storage, MetricSettings settings) => new(
        PartialSum.Of(storage),
        PartialSum.Of(0),
        PartialSum.Of(CarryingCost.Of(value, settings.CapitalRateYear, days)),
        PartialSum.Of(CarryingCost.Of(value, settings.ShrinkRateYear, days)),
        PartialSum.Of(CarryingCost.Of(value, settings.ObsolescenceRateYear, days)));
}
