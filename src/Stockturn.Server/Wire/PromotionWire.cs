using Stockturn.Facts;
using Stockturn.Findings;

namespace Stockturn.Server.Wire;

/// <summary>A promotion of a SKU that is ahead or under way.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Title">What the SKU is called.</param>
/// <param name="Name">What the promotion is called.</param>
/// <param name="Type">What sort it is.</param>
/// <param name="Store">The store; empty for all.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
public sealed record PromotionWire(
    string Sku, string? Title, string? Name, PromotionType Type, string Store, DateOnly Start, DateOnly End)
{
    /// <summary>The day to act by: the deadline, else the first day.</summary>
    public required DateOnly ActBy { get; init; }

    /// <summary>True when the deadline is over.</summary>
    public required bool IsPassed { get; init; }

    /// <summary>Whether the SKU may take part as it stands today.</summary>
    public required PromotionState State { get; init; }

    /// <summary>The conditions with what is there, in words.</summary>
    public required string Conditions { get; init; }

    /// <summary>Units kept for it.</summary>
    public required FigureWire Reserved { get; init; }

    /// <summary>Units left after it; below zero so many are lacking.</summary>
    public required FigureWire Left { get; init; }

    /// <summary>What taking part costs.</summary>
    public required FigureWire Fee { get; init; }
}

/// <summary>A page of promotions.</summary>
public sealed record PromotionPageWire(long Run, int Total, IReadOnlyList<PromotionWire> Rows);
