using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Plans;

/// <summary>Stock that lies in warehouses, what it is worth in each, and the lanes and the supplier that can change where it lies.</summary>
/// <remarks>SKUs and warehouses are told by their place in the lists, 0 first.</remarks>
public sealed record TransferProblem
{
    /// <summary>The cubic metres of a unit of each SKU.</summary>
    public required ImmutableArray<double> UnitVolumes { get; init; }

    /// <summary>The warehouses.</summary>
    public required ImmutableArray<TransferWarehouse> Warehouses { get; init; }

    /// <summary>What is asked for, where; stock without a row is worth nothing.</summary>
    public required ImmutableArray<PlacedDemand> Demand { get; init; }

    /// <summary>The ways stock can move; at most one from a warehouse to another.</summary>
    public required ImmutableArray<TransferLane> Lanes { get; init; }

    /// <summary>Where more can be bought; null for nowhere.</summary>
    public TransferSupplier? Supplier { get; init; }
}

/// <summary>A warehouse and what lies in it.</summary>
/// <param name="Stock">Units of each SKU.</param>
/// <param name="VolumeMost">Cubic metres it may hold after all moves; null for no limit.</param>
public sealed record TransferWarehouse(ImmutableArray<long> Stock, double? VolumeMost = null);

/// <summary>The demand of a SKU in a warehouse over the horizon, and what a unit brings there.</summary>
/// <param name="Warehouse">The warehouse.</param>
/// <param name="Sku">The SKU.</param>
/// <param name="Count">How many units are asked for.</param>
/// <param name="UnitMargin">Net cash of a unit sold: fees and last mile off, purchase cost not, for it is spent.</param>
/// <param name="LeftoverValue">What a unit left over is worth; negative when it costs money to remove.</param>
public sealed record PlacedDemand(int Warehouse, int Sku, CountDistribution Count, double UnitMargin, double LeftoverValue);

/// <summary>A direct way from a warehouse to another.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="UnitCost">Cost of each unit.</param>
public sealed record TransferLane(int From, int To, double UnitCost)
{
    /// <summary>Cost once, when anything goes that way.</summary>
    public double FixedCost { get; init; }

    /// <summary>Units of a SKU go in multiples of this.</summary>
    public int Pack { get; init; } = 1;

    /// <summary>The most units of all SKUs together; null for no limit.</summary>
    public double? UnitsMost { get; init; }

    /// <summary>The most cubic metres of all SKUs together; null for no limit.</summary>
    public double? VolumeMost { get; init; }

    /// <summary>True when SKUs share something of this lane.</summary>
    public bool IsShared => FixedCost > 0 || UnitsMost is not null || VolumeMost is not null;
}

/// <summary>Who can be bought from.</summary>
/// <param name="InboundCosts">Cost of a unit to each warehouse; null where nothing is delivered.</param>
/// <param name="Terms">The terms of each SKU; null for a SKU that cannot be bought.</param>
/// <param name="Budget">The most that purchases and their inbound cost may come to; null for no limit.</param>
public sealed record TransferSupplier(
    ImmutableArray<double?> InboundCosts, ImmutableArray<SupplyTerms?> Terms, double? Budget = null);

/// <summary>The terms of a SKU.</summary>
/// <param name="Breaks">Prices from a quantity on, for all units of the order; rising whole quantities, one at least.</param>
public sealed record SupplyTerms(ImmutableArray<PriceBreak> Breaks)
{
    /// <summary>The least order over all warehouses, if any.</summary>
    public long LeastOrder { get; init; }

    /// <summary>Each warehouse gets a multiple of this.</summary>
    public int Pack { get; init; } = 1;

    /// <summary>The most over all warehouses; null for no limit.</summary>
    public long? Most { get; init; }
}
