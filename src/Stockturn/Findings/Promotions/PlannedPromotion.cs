using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>A promotion of a SKU that is ahead or under way.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Promotion">What was planned and what the platform asks for.</param>
/// <param name="Checks">The conditions, each with what is there.</param>
public sealed record PlannedPromotion(string Sku, PromotionLine Promotion, ImmutableArray<PromotionCheck> Checks)
{
    /// <summary>Whether the SKU may take part as it stands today.</summary>
    public PromotionState State => PromotionEligibility.Of(Checks);

    /// <summary>The day to act by: the deadline, else the first day.</summary>
    public DateOnly ActBy => Promotion.Deadline ?? Promotion.Start;

    /// <summary>The units kept for it: those planned; a gap where none are.</summary>
    public Reading Reserved { get; init; }

    /// <summary>
    /// What is left after it: stock now + what comes in before its end − expected sales until it starts − planned units of it
    /// and of those before it. Below zero: so much is lacking.
    /// </summary>
    public Reading ExcessAfter { get; init; }

    /// <summary>What taking part costs, in the reporting currency; a gap where no fee is told.</summary>
    public Reading Fee { get; init; }
}
