namespace Stockturn.Metrics;

/// <summary>A number of units that cost so much each.</summary>
public readonly record struct CostedUnits(decimal Units, decimal UnitCost);

/// <summary>
/// A number of units that will bring so much each, net of what selling or removing them costs; negative when it
/// costs.
/// </summary>
public readonly record struct NetUnits(decimal Units, decimal NetPerUnit);

/// <summary>What stock stands in the books with, and what was taken off.</summary>
public readonly record struct Carrying(decimal Amount, decimal WriteDown);

/// <summary>A write-down that came back, and what stock stands in the books with after it.</summary>
public readonly record struct Reversal(decimal CarryingAmount, decimal Amount);

/// <summary>
/// Net realisable value: selling price less what completing and selling costs (IAS 2 §6); stock stands at the lower
/// of it and
/// cost. See docs/formulas/metrics.md#net_realisable_value.
/// </summary>
public static class NetRealisableValue
{
    /// <summary>What one unit brings.</summary>
    public static decimal PerUnit(decimal price, decimal costToSell, decimal costToComplete = 0) =>
        price - costToSell - costToComplete;

    /// <summary>
    /// One item at the lower of cost and net realisable value (§29: item by item, no gain of one covers another's
    /// loss).
    /// </summary>
    public static Carrying OfItem(decimal cost, decimal netRealisable) =>
        new(Math.Min(cost, netRealisable), Math.Max(0, cost - netRealisable));

    /// <summary>One item all of whose layers are taken together: the default unit of account.</summary>
    public static Carrying ByItem(IReadOnlyCollection<CostedUnits> layers, decimal netPerUnit) =>
        OfItem(layers.Sum(layer => layer.Units * layer.UnitCost), layers.Sum(layer => layer.Units) * netPerUnit);

    /// <summary>Each layer on its own: stricter, because a cheap layer does not cover a dear one.</summary>
    public static Carrying ByLayer(IReadOnlyCollection<CostedUnits> layers, decimal netPerUnit)
    {
        var parts = layers.Select(layer => OfItem(layer.Units * layer.UnitCost, layer.Units * netPerUnit)).ToList();
        return new(parts.Sum(part => part.Amount), parts.Sum(part => part.WriteDown));
    }

    /// <summary>
    /// An item part of which is sold under a firm contract: that part at the contract's price (§31), each part on its
    /// own.
    /// </summary>
    public static Carrying WithContract(CostedUnits stock, NetUnits contract, decimal marketNetPerUnit)
    {
        var firm = Math.Min(stock.Units, contract.Units);
        var free = stock.Units - firm;
        var first = OfItem(firm * stock.UnitCost, firm * contract.NetPerUnit);
        var second = OfItem(free * stock.UnitCost, free * marketNetPerUnit);
        return new(first.Amount + second.Amount, first.WriteDown + second.WriteDown);
    }

    /// <summary>What a clearance plan brings in all, the units it must remove counted against it.</summary>
    public static decimal OfPlan(IEnumerable<NetUnits> plan) => plan.Sum(part => part.Units * part.NetPerUnit);

    /// <summary>
    /// Taking back an earlier write-down when prices recover, never more than was written down (§33).
    /// </summary>
    public static Reversal Reverse(decimal cost, decimal previousWriteDown, decimal netRealisable)
    {
        var before = cost - previousWriteDown;
        var after = Math.Min(cost, Math.Max(before, netRealisable));
        return new(after, after - before);
    }
}
