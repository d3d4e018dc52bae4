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
    /// <summary>Days all there is then lasts; null when longer than two years, or nothing sells.</summary>
    public int? CoverDays { get; init; }

    /// <summary>Units of it that will not be sold within the days stock may last.</summary>
    public decimal Excess { get; init; }

    /// <summary>The first day on which all of it would be wanted; null where it is not to be postponed.</summary>
    public DateOnly? PostponeTo { get; init; }

    /// <summary>The last day of the season it comes too late for; null where it does not.</summary>
    public DateOnly? MissedSeason { get; init; }
}

/// <summary>Open orders a buyer should speak with suppliers of: what frees most money first, 500 at most.</summary>
/// <param name="Run">The run.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Value">What all the units too many cost.</param>
/// <param name="CoverMostDays">Days stock may last after a receipt.</param>
/// <param name="Rows">The orders.</param>
public sealed record AdvisedOrderPageWire(long Run, int Total, double Value, int CoverMostDays, IReadOnlyList<AdvisedOrderWire> Rows);
