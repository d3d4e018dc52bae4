using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>The unit cost the seller's own product list names, for goods that come in without one.</summary>
/// <remarks>Purchase cost plus inbound cost, converted at the day asked for. A layer valued so is estimated.</remarks>
sealed class StandardCost(SkuMaster master, Network network)
{
    /// <summary>No product list: nothing has a standard cost.</summary>
    public static StandardCost None { get; } = new(new SkuMaster(""), new Network());

    /// <summary>The cost of one unit in the reporting currency, or null when there is none or no rate.</summary>
    public decimal? On(DateOnly day) =>
        master.UnitCost is { } cost ? Converted(cost + (master.InboundCost ?? 0m), master.Currency, day) : null;

    /// <summary>An amount in the reporting currency; an amount whose currency is not told stands as it is.</summary>
    public decimal? Converted(decimal amount, short currency, DateOnly day) =>
        currency < 0 ? amount : amount * network.Rates.On(day, network.Currencies[currency], network.Reporting);
}

/// <summary>
/// The cost last seen in a place, kept as a total and a quantity so that it is never a rounded unit cost.
/// </summary>
struct LastCost
{
    decimal value;
    Quantity quantity;

    /// <summary>True when a cost was seen.</summary>
    public readonly bool IsKnown => !quantity.IsZero;

    /// <summary>Remembers what a layer cost.</summary>
    public void Note(in OpenLayer layer)
    {
        if (layer.IsCosted && !layer.Quantity.IsZero)
        {
            value = layer.Value;
            quantity = layer.Quantity;
        }
    }

    /// <summary>What so many units cost.</summary>
    public readonly decimal Of(Quantity units) => CostShare.Of(value, units, quantity);
}
