namespace Stockturn.Plans;

/// <summary>How sure it is that a plan is the best.</summary>
public enum PlanStatus
{
    /// <summary>No other plan is worth more.</summary>
    Optimal,

    /// <summary>Another plan may be worth more, but not more than the bound.</summary>
    WithinGap,

    /// <summary>A plan without a bound worth telling.</summary>
    Heuristic,
}

/// <summary>What a plan is worth beside what no plan can exceed.</summary>
/// <param name="Value">What the plan is worth.</param>
/// <param name="Bound">What no plan can exceed; for a cost, what no plan can fall below.</param>
public readonly record struct PlanProof(double Value, double Bound)
{
    /// <summary>A plan this close to its bound, as a share of the value, is called optimal.</summary>
    public const double Closeness = 1e-7;

    const double WorthTelling = 0.1;

    /// <summary>How far the bound is away, as a share of the value (of 1 where the value is less).</summary>
    public double Gap => Math.Abs(Bound - Value) / Math.Max(1, Math.Abs(Value));

    /// <summary>How sure it is.</summary>
    public PlanStatus Status =>
        Gap <= Closeness * 1.01 ? PlanStatus.Optimal : Gap <= WorthTelling ? PlanStatus.WithinGap : PlanStatus.Heuristic;
}
