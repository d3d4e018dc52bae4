using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>What a unit of a SKU cost, to buy and to bring, in the reporting currency.</summary>
sealed class SkuUnitCost(SkuMaster master, SkuLedger ledger, Network network, DateOnly asOf)
{
    /// <summary>What some units come to, to a ten-thousandth; null where a unit's cost is not known.</summary>
    public static decimal? Of(decimal? unit, Quantity units) => unit is { } one ? decimal.Round(one * units.Units, 4) : null;

    /// <summary>What a unit costs to buy, at the rate of the day; null when not told.</summary>
    public decimal? Bought { get; } = Converted(master.UnitCost, master.Currency, network, asOf);

    /// <summary>What a unit cost with freight and duty: where it lies, else in all places together, else by the product list.</summary>
    public decimal? Landed(string? place) =>
        Average(ledger.Positions.Where(position => place is not null && network.Warehouses[position.Warehouse].Code == place))
        ?? Average(ledger.Positions)
        ?? (Bought + (Converted(master.InboundCost, master.Currency, network, asOf) ?? 0));

    /// <summary>Amounts in the reporting currency, each at the rate of its day; null when a rate is not known.</summary>
    public decimal? Reporting(IEnumerable<CashLine> lines) =>
        lines.Aggregate((decimal?)0, (sum, line) => sum + Converted(line.Amount, line.Currency, network, line.Day));

    static decimal? Average(IEnumerable<StockPosition> positions)
    {
        StockPosition[] held = [.. positions.Where(position => position.OnHand > Quantity.Zero)];
        return held.Length > 0 && held.All(position => position.Value is not null)
            ? held.Sum(position => position.Value) / held.Sum(position => position.OnHand.Units)
            : null;
    }

    static decimal? Converted(decimal? amount, short currency, Network network, DateOnly day) =>
        currency >= 0 && currency < network.Currencies.Length
            ? amount * network.Rates.On(day, network.Currencies[currency], network.Reporting)
            : null;
}
