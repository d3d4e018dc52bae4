using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;

namespace Stockturn.Metrics;

/// <summary>
/// What keeping, selling and removing one SKU costs in one warehouse as of a day. Reporting currency; each figure
/// names its source.
/// </summary>
public sealed record WarehouseCosts(short Warehouse)
{
    /// <summary>The rate card that applies; null when nothing tells.</summary>
    public string? RateCard { get; init; }

    /// <summary>Volume of one unit in cubic feet; null when not known.</summary>
    public decimal? UnitCubicFeet { get; init; }

    /// <summary>The size tier and how we know it.</summary>
    public SizeTier Size { get; init; }

    /// <summary>Landed cost of all that lies here.</summary>
    public CostFigure Value { get; init; }

    /// <summary>Landed cost of one unit: the mean of what lies here, else the product card's.</summary>
    public CostFigure UnitCost { get; init; }

    /// <summary>Storage of all units on hand on the as-of day.</summary>
    public CostFigure StoragePerDay { get; init; }

    /// <summary>Storage of one unit that has just come in.</summary>
    public CostFigure StoragePerUnitDay { get; init; }

    /// <summary>
    /// The next snapshot that charges for age: its day, units and amount if nothing sells. Null when none will.
    /// </summary>
    public SurchargeStep? NextSurcharge { get; init; }

    /// <summary>Where the next surcharge comes from, or why it is not known.</summary>
    public CostFigure NextSurchargeAmount { get; init; }

    /// <summary>The surcharge of the next snapshot, spread over the days between snapshots.</summary>
    public CostFigure SurchargePerDay { get; init; }

    /// <summary>What the money in it costs a day: at cost.</summary>
    public CostFigure CapitalPerDay { get; init; }

    /// <summary>The same on what the stock would bring today: the figure decisions use.</summary>
    public CostFigure CapitalPerDayRealisable { get; init; }

    /// <summary>What is lost or breaks a day.</summary>
    public CostFigure ShrinkPerDay { get; init; }

    /// <summary>What old value loses a day.</summary>
    public CostFigure ObsolescencePerDay { get; init; }

    /// <summary>True when goods are sold out of it; what lies elsewhere has to be brought to such a place first.</summary>
    public bool Sells { get; init; }

    /// <summary>What one unit sells for today.</summary>
    public CostFigure Price { get; init; }

    /// <summary>What the platform keeps of one sale.</summary>
    public CostFigure ReferralPerUnit { get; init; }

    /// <summary>What picking, packing and sending one unit costs.</summary>
    public CostFigure FulfilmentPerUnit { get; init; }

    /// <summary>What taking one unit back out costs.</summary>
    public CostFigure RemovalPerUnit { get; init; }

    /// <summary>Price less referral and fulfilment: the net selling price before any plan (decision 9).</summary>
    public CostFigure NetSellingPrice { get; init; }

    /// <summary>Storage of what lies here since it came in, at the rates of each day.</summary>
    public CostFigure StorageToDate { get; init; }

    /// <summary>Capital cost of what lies here since it entered the network.</summary>
    public CostFigure CapitalToDate { get; init; }

    /// <summary>What one more day costs, part by part, at cost.</summary>
    public HoldingSplit PerDay => new(
        StoragePerDay.Sum, SurchargePerDay.Sum, CapitalPerDay.Sum, ShrinkPerDay.Sum, ObsolescencePerDay.Sum);
}

/// <summary>
/// What keeping and selling one SKU costs, place by place. The findings and decisions stand on these figures.
/// </summary>
public sealed record SkuCosts(string Sku, DateOnly AsOf)
{
    /// <summary>One for each position of the ledger except virtual places, in its order.</summary>
    public ImmutableArray<WarehouseCosts> Warehouses { get; init; } = [];

    /// <summary>The costs in a warehouse; null where the SKU never lay.</summary>
    public WarehouseCosts? In(short warehouse)
    {
        foreach (var costs in Warehouses)
        {
            if (costs.Warehouse == warehouse)
            {
                return costs;
            }
        }

        return null;
    }

    /// <summary>
    /// The place that speaks for the price of the SKU: of those that sell it, the one most of the stock lies in.
    /// </summary>
    public WarehouseCosts? Main(SkuLedger ledger) => Priced(ledger).FirstOrDefault();

    /// <summary>Places with a net price: those that sell first, then the one most of the stock lies in.</summary>
    internal IEnumerable<WarehouseCosts> Priced(SkuLedger ledger) => Warehouses
        .Where(place => place.NetSellingPrice.Sum.IsWhole)
        .OrderByDescending(place => place.Sells)
        .ThenByDescending(place => ledger.Positions.First(position => position.Warehouse == place.Warehouse).OnHand)
        .ThenBy(place => place.Warehouse);

    /// <summary>Measures every place the SKU ever lay in, as of the ledger's day.</summary>
    public static SkuCosts Measure(SkuFacts facts, SkuLedger ledger, SkuDemand demand, CostContext context)
    {
        var costing = new WarehouseCosting(facts, ledger, demand, context);
        return new(facts.Master.Sku, ledger.AsOf)
        {
            Warehouses =
            [
                .. ledger.Positions
                    .Where(position => KindOf(position.Warehouse, context.Network) != WarehouseKind.Virtual)
                    .Select(costing.Measure),
            ],
        };
    }

    internal static WarehouseKind KindOf(short warehouse, Network network) =>
        warehouse >= 0 && warehouse < network.Warehouses.Length
            ? network.Warehouses[warehouse].Kind
            : WarehouseKind.Unknown;
}
