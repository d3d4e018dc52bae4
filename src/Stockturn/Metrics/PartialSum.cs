using System.Numerics;

namespace Stockturn.Metrics;

/// <summary>An amount that adds up, and why it is not whole when a part of it is not known.</summary>
/// <remarks>
/// Adding keeps the known amount and the weightier gap, so the order of adding does not matter. A reading of a sum
/// with a
/// gap is the gap: a part that is not known is never a zero.
/// </remarks>
/// <param name="Amount">What is known of it.</param>
/// <param name="Gap">None when that is all of it.</param>
public readonly record struct PartialSum(decimal Amount, Gap Gap) :
    IAdditionOperators<PartialSum, PartialSum, PartialSum>
{
    /// <summary>True when nothing is missing.</summary>
    public bool IsWhole => Gap == Gap.None;

    /// <summary>The amount, or the gap.</summary>
    public Reading Reading => IsWhole ? Reading.Of(Amount) : Reading.Missing(Gap);

    /// <summary>A whole amount.</summary>
    public static PartialSum Of(decimal amount) => new(amount, Gap.None);

    /// <summary>Nothing known, and why.</summary>
    public static PartialSum Missing(Gap gap) => new(0, gap);

    /// <inheritdoc/>
    public static PartialSum operator +(PartialSum left, PartialSum right) =>
        new(left.Amount + right.Amount, Worse(left.Gap, right.Gap));

    /// <summary>The amount less another; missing where either is.</summary>
    public static PartialSum operator -(PartialSum left, PartialSum right) =>
        new(left.Amount - right.Amount, Worse(left.Gap, right.Gap));

    /// <summary>The amount so many times.</summary>
    public PartialSum Times(decimal factor) => this with { Amount = Amount * factor };

    /// <summary>Of two gaps the one that stands later in the list; None yields to any.</summary>
    public static Gap Worse(Gap left, Gap right) => left > right ? left : right;
}

/// <summary>A cost or price, and where it comes from: an own report, a dated table, the policy.</summary>
/// <param name="Sum">The amount in the reporting currency, or its gap.</param>
/// <param name="Source">The source in words, such as "fba-us from 2024-04-01 (official)" or "own report of
/// 2026-05-01".</param>
public readonly record struct CostFigure(PartialSum Sum, string Source)
{
    /// <summary>The amount, or why there is none.</summary>
    public Reading Reading => Sum.Reading;

    /// <summary>No figure, and why.</summary>
    public static CostFigure Missing(Gap gap) => new(PartialSum.Missing(gap), "");

    /// <summary>The same figure so many times, from the same source.</summary>
    public CostFigure Times(decimal factor) => this with { Sum = Sum.Times(factor) };
}
