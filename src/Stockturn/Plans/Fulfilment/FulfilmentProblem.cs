using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Orders, and the stock that could fill them.</summary>
/// <param name="Stock">Units in each warehouse.</param>
/// <param name="Orders">The orders, in the order in which they came.</param>
public sealed record FulfilmentProblem(ImmutableArray<long> Stock, ImmutableArray<FulfilmentOrder> Orders);

/// <summary>An order, filled whole from one warehouse or lost.</summary>
/// <param name="Units">Its units, 1 or more.</param>
/// <param name="LostPenalty">What losing it costs.</param>
/// <param name="Costs">What filling it from each warehouse costs; null where that cannot be or comes too late.</param>
public sealed record FulfilmentOrder(long Units, double LostPenalty, ImmutableArray<double?> Costs);

/// <summary>Which warehouse fills which order.</summary>
/// <param name="Warehouses">The warehouse of each order; null for an order that is lost.</param>
/// <param name="MyopicCost">What it would cost to fill each order as it came from the cheapest warehouse that still could.</param>
/// <param name="Proof">What the plan costs, and what no plan costs less than.</param>
public sealed record FulfilmentPlan(ImmutableArray<int?> Warehouses, double MyopicCost, PlanProof Proof);
