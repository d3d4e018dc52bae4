using Stockturn.Plans;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Wire;

/// <summary>Units of a SKU that should go from a warehouse to another. Money is in the reporting currency.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Name">What it is called.</param>
/// <param name="From">The code of the warehouse they lie in.</param>
/// <param name="To">The code of the warehouse they go to.</param>
/// <param name="Units">How many.</param>
/// <param name="Kind">What sort of move.</param>
public sealed record TransferWire(string Sku, string? Name, string From, string To, long Units, TransferKind Kind)
{
    /// <summary>The id of the line, by which it is decided.</summary>
    public required string Line { get; init; }

    /// <summary>What was decided of it; null where nothing stands.</summary>
    public PlanDecisionWire? Decision { get; init; }

    /// <summary>Freight and removal of all of them, and their share of the shipment.</summary>
    public decimal Cost { get; init; }

    /// <summary>Freight, duty and import tax of a unit.</summary>
    public decimal Freight { get; init; }

    /// <summary>Who tells the freight.</summary>
    public required string FreightFrom { get; init; }

    /// <summary>What taking a unit out of the platform's warehouse costs.</summary>
    public decimal Removal { get; init; }

    /// <summary>Its share of what the shipment costs whatever goes with it.</summary>
    public decimal Shipment { get; init; }

    /// <summary>What the move brings more than doing nothing, its cost taken off.</summary>
    public double Gain { get; init; }

    /// <summary>What clearing these units where they lie would bring.</summary>
    public required FigureWire Clearing { get; init; }

    /// <summary>What the move brings more than clearing them there.</summary>
    public required FigureWire GainOverClearing { get; init; }

    /// <summary>The day they can be sold when they leave today.</summary>
    public DateOnly ArrivesOn { get; init; }

    /// <summary>The day the place runs out without them; null where it does not within 180 days.</summary>
    public DateOnly? RunsOutOn { get; init; }
}

/// <summary>A file of the moves that were accepted or changed.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Warehouse">The marketplace's warehouse it is for; empty for transfers.</param>
/// <param name="Lines">How many moves.</param>
/// <param name="Units">Their units.</param>
public sealed record TransferDraftWire(TransferDraftKind Kind, string Warehouse, int Lines, decimal Units)
{
    /// <summary>What is not known and stays empty, in words.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>What moves on a lane in all.</summary>
public sealed record TransferLaneWire(string From, string To, int Skus, long Units, decimal Cost, double Gain);

/// <summary>What was not looked at on a way, and why.</summary>
/// <param name="From">The code of the warehouse goods lie in.</param>
/// <param name="To">The code of the warehouse that needs them.</param>
/// <param name="Skus">How many SKUs.</param>
/// <param name="Units">The most that could have gone.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Supply">What tells it, in words.</param>
public sealed record TransferGapWire(string From, string To, int Skus, long Units, string Reason, string Supply);

/// <summary>A page of what to move, with what all that is meant comes to.</summary>
/// <param name="Run">The run.</param>
/// <param name="Total">How many moves are meant.</param>
/// <param name="Units">Their units.</param>
/// <param name="Cost">What they cost.</param>
/// <param name="Gain">What they bring more than doing nothing.</param>
/// <param name="Status">How sure it is that no other plan gains more.</param>
/// <param name="Bound">What no plan of all moves gains more than.</param>
/// <param name="BoundGap">How far that is away, as a share of the gain of all moves.</param>
/// <param name="Seconds">How long the plan took.</param>
public sealed record TransferPageWire(
    long Run, int Total, long Units, decimal Cost, double Gain, PlanStatus Status, double Bound, double BoundGap, double Seconds)
{
    /// <summary>What is meant by lane, most units first.</summary>
    public required IReadOnlyList<TransferLaneWire> Lanes { get; init; }

    /// <summary>The files that what was accepted goes out as.</summary>
    public required IReadOnlyList<TransferDraftWire> Drafts { get; init; }

    /// <summary>What was not looked at, all SKUs together.</summary>
    public required IReadOnlyList<TransferGapWire> Gaps { get; init; }

    /// <summary>Budget, room and shipments all moves share, in words.</summary>
    public required IReadOnlyList<string> Limits { get; init; }

    /// <summary>Lanes of the policy that name a warehouse nobody knows, in words.</summary>
    public required IReadOnlyList<string> UnknownLanes { get; init; }

    /// <summary>The rows of the page.</summary>
    public required IReadOnlyList<TransferWire> Rows { get; init; }
}

/// <summary>What to move of one SKU.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rows">The moves.</param>
public sealed record SkuTransfersWire(long Run, IReadOnlyList<TransferWire> Rows);

/// <summary>What a warehouse sent to a region in 90 days, and should have sent.</summary>
/// <param name="Region">The country, or the store where it tells none.</param>
/// <param name="Warehouse">Its code.</param>
/// <param name="Units">Units it sent.</param>
/// <param name="SendingPerUnit">What sending one cost; null where it sent none.</param>
/// <param name="Cost">What they cost with their worth there.</param>
/// <param name="BestUnits">Units it would have sent by the best assignment.</param>
/// <param name="BestCost">What those would have cost.</param>
/// <param name="Days">Days to the customer; null where nobody tells.</param>
public sealed record ServedRegionWire(
    string Region, string Warehouse, long Units, double? SendingPerUnit, double Cost, long BestUnits, double BestCost, int? Days)
{
    /// <summary>What sending one would cost by the best assignment; null where it would send none.</summary>
    public double? BestSendingPerUnit { get; init; }
}

/// <summary>Which warehouse serves which region: the orders of 90 days the seller sent himself, assigned anew.</summary>
/// <param name="Run">The run.</param>
/// <param name="Skus">How many SKUs he sent himself.</param>
/// <param name="Cost">What the present rule cost.</param>
/// <param name="Saving">What the best assignment saves.</param>
/// <param name="Status">How sure it is that none is better.</param>
/// <param name="Bound">What none costs less than.</param>
/// <param name="Rows">By region and warehouse.</param>
/// <param name="Gaps">What could not be weighed, in words.</param>
public sealed record ServingWire(
    long Run, int Skus, double Cost, double Saving, PlanStatus Status, double Bound,
    IReadOnlyList<ServedRegionWire> Rows, IReadOnlyList<string> Gaps);
