using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What sort of move it is.</summary>
public enum TransferKind
{
    /// <summary>Goods that lie where they do not sell go on to where they do.</summary>
    Forward,

    /// <summary>Goods that sell in one place go to another.</summary>
    Sideways,
}

/// <summary>Units of a SKU that should go from a warehouse to another, with what it costs and what else could be done.</summary>
/// <param name="From">Index of the warehouse they lie in.</param>
/// <param name="To">Index of the warehouse they go to.</param>
/// <param name="Units">How many.</param>
/// <param name="Kind">What sort of move.</param>
/// <param name="Freight">Freight, duty and import tax of a unit, and who tells it. Reporting currency, as all money here.</param>
/// <param name="Removal">What taking a unit out of a platform's warehouse costs; 0 elsewhere.</param>
public sealed record TransferAdvice(short From, short To, long Units, TransferKind Kind, CostFigure Freight, decimal Removal)
{
    /// <summary>Its share of what the shipment costs whatever goes with it, by what each move of the lane gains.</summary>
    public decimal Shipment { get; init; }

    /// <summary>What the move costs in all.</summary>
    public decimal Cost => (Freight.Sum.Amount + Removal) * Units + Shipment;

    /// <summary>Its share of what all moves of the SKU bring more than doing nothing, their cost taken off.</summary>
    public required double Gain { get; init; }

    /// <summary>What clearing these units where they lie would bring; a gap where nothing sells there.</summary>
    public required Reading Clearing { get; init; }

    /// <summary>What the move brings more than clearing them where they lie.</summary>
    public required Reading GainOverClearing { get; init; }

    /// <summary>The day they can be sold when they leave today.</summary>
    public required DateOnly ArrivesOn { get; init; }

    /// <summary>The day the place runs out without them; null where it does not within 180 days.</summary>
    public DateOnly? RunsOutOn { get; init; }
}

/// <summary>A move that was not looked at because something is not known, or is forbidden.</summary>
/// <param name="From">Index of the warehouse goods lie in.</param>
/// <param name="To">Index of the warehouse that needs them.</param>
/// <param name="Reason">Why.</param>
/// <param name="Units">The most that could have gone.</param>
public sealed record TransferGap(short From, short To, TransferBar Reason, long Units);

/// <summary>Why a move is not looked at.</summary>
public enum TransferBar
{
    /// <summary>Nobody ever sent goods that way, and no lane is named.</summary>
    NoLane,

    /// <summary>Nobody tells what the lane costs.</summary>
    NoFreight,

    /// <summary>Nobody tells how long the lane takes.</summary>
    NoTime,

    /// <summary>Nobody tells what taking goods out of the platform costs.</summary>
    NoRemovalFee,

    /// <summary>What a unit sells for at one end is not known.</summary>
    NoPrice,

    /// <summary>What the place the goods lie in needs itself is not known.</summary>
    NeedUnknown,

    /// <summary>The seller has no VAT number in the country (U-15).</summary>
    NoTaxNumber,

    /// <summary>The record of its stock is too thin to move by (grade D).</summary>
    ThinRecord,

    /// <summary>Nobody tells its volume, and room is limited where it would go.</summary>
    NoVolume,
}

/// <summary>What to move of one SKU.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Moves">What moves, by its ends.</param>
/// <param name="Gaps">What was not looked at and why, by its ends.</param>
/// <param name="Proof">What the moves gain beside doing nothing, and what no moves gain more than.</param>
public sealed record SkuTransfers(string Sku, ImmutableArray<TransferAdvice> Moves, ImmutableArray<TransferGap> Gaps, PlanProof Proof);
