using Stockturn.Plans;

namespace Stockturn.Server.Wire;

/// <summary>An open order of a SKU and what to ask of its supplier.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Supplier">Of whom; empty where nobody is named.</param>
/// <param name="Order">The order.</param>
/// <param name="Day">The day it is expected.</param>
/// <param name="Units">Units still to come.</param>
/// <param name="Action">What to do.</param>
/// <param name="Value">What the units too many cost.</param>
public sealed record AdvisedOrderWire(
    string Sku, string? Name, string Supplier, string Order, DateOnly Day, decimal Units, OpenOrderAction Action, FigureWire Value)
{
    /// <summary>The id of the line, by which it is decided.</summary>
    public required string Line { get; init; }

    /// <summary>Units the supplier is asked to cancel or to deliver later; 0 where nothing is asked.</summary>
    public decimal Asked { get; init; }

    /// <summary>What was decided of it; null where nothing stands.</summary>
    public PlanDecisionWire? Decision { get; init; }

    /// <summary>Days all there is then lasts; null when longer than two years, or nothing sells.</summary>
    public int? CoverDays { get; init; }

    /// <summary>Units of it that will not be sold within the days stock may last.</summary>
    public decimal Excess { get; init; }

    /// <summary>The first day on which all of it would be wanted; null where it is not to be postponed.</summary>
    public DateOnly? PostponeTo { get; init; }

    /// <summary>The last day of the season it comes too late for; null where it does not.</summary>
    public DateOnly? MissedSeason { get; init; }
}

/// <summary>A page of open orders a buyer should speak with suppliers of.</summary>
/// <param name="Run">The run.</param>
/// <param name="Total">How many are meant.</param>
/// <param name="Value">What all the units too many cost.</param>
/// <param name="CoverMostDays">Days stock may last after a receipt.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record AdvisedOrderPageWire(long Run, int Total, double Value, int CoverMostDays, IReadOnlyList<AdvisedOrderWire> Rows);
