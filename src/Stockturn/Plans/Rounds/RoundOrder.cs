namespace Stockturn.Plans;

/// <summary>What an ordering round orders of one series, and why.</summary>
/// <param name="Units">Whole units to order, 0 or more.</param>
/// <param name="StockAtArrival">Expected units there, without the order, when its goods can first be sold.</param>
/// <param name="ExpectedDemand">Expected units asked for in the periods the order must do for.</param>
/// <param name="ExpectedLeft">Expected units left at the end of each of these periods, added up.</param>
/// <param name="ExpectedLost">Expected units lost in these periods.</param>
/// <param name="ExpectedCost">What both cost.</param>
public sealed record RoundOrder(
    long Units, double StockAtArrival, double ExpectedDemand, double ExpectedLeft, double ExpectedLost, double ExpectedCost)
{
    /// <summary>Expected units there with the order: what it orders up to.</summary>
    public double Target => StockAtArrival + Units;
}
