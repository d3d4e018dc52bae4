using System.Collections.Immutable;

namespace Stockturn.Findings;

/// <summary>What a condition of the cross rule looks at (S4-6).</summary>
public enum CaseMeasure
{
    /// <summary>Network age of each layer, in days.</summary>
    AgeDays,

    /// <summary>Days since the last sale.</summary>
    IdleDays,

    /// <summary>Units sold in the last 90 days.</summary>
    SoldUnits,

    /// <summary>Units sent back over units sold in 365 days.</summary>
    ReturnRate,

    /// <summary>Unsellable over on hand.</summary>
    DamageRate,
}

/// <summary>Which side of the limit a condition means.</summary>
public enum Comparison
{
    /// <summary>Strictly more than the limit.</summary>
    Over,

    /// <summary>Strictly less than the limit.</summary>
    Under,
}

/// <summary>How the conditions are put together.</summary>
public enum ConditionMode
{
    /// <summary>All of them must hold.</summary>
    All,

    /// <summary>The weights of those that hold must reach the weight limit.</summary>
    Weighted,
}

/// <summary>One condition of the cross rule.</summary>
/// <param name="Measure">What it looks at.</param>
/// <param name="Comparison">Which side.</param>
/// <param name="Limit">The limit, in the measure's own unit.</param>
/// <param name="Weight">How much it counts in weighted mode.</param>
public sealed record RuleCondition(CaseMeasure Measure, Comparison Comparison, double Limit, double Weight = 1)
{
    /// <summary>True when a figure lies on the condition's side of the limit.</summary>
    public bool Holds(double figure) => Comparison == Comparison.Over ? figure > Limit : figure < Limit;
}

/// <summary>The cross rule's conditions; by default older than 180 days and no sale for more than 90.</summary>
public sealed record CrossSettings
{
    /// <summary>How they are put together.</summary>
    public ConditionMode Mode { get; init; } = ConditionMode.All;

    /// <summary>In weighted mode, the weight that must be reached.</summary>
    public double WeightLimit { get; init => field = AllowedRange.Check(value, 0.0, 1000.0); } = 1;

    /// <summary>The conditions; none switches the rule off.</summary>
    public ImmutableArray<RuleCondition> Conditions { get; init; } =
    [
        new(CaseMeasure.AgeDays, Comparison.Over, 180),
        new(CaseMeasure.IdleDays, Comparison.Over, 90),
    ];
}
