using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>The stock of one SKU in one warehouse, or in all of them together (−1), as the rules look at it.</summary>
public sealed record StockView(string Sku, DateOnly AsOf, short Warehouse)
{
    /// <summary>What sort of place it is; unknown for all together.</summary>
    public WarehouseKind Kind { get; init; }

    /// <summary>Everything that lies there; for all together also what is on the way.</summary>
    public Quantity OnHand { get; init; }

    /// <summary>In sellable condition, before reservations, without what is on the way.</summary>
    public Quantity Good { get; init; }

    /// <summary>What can be sold now.</summary>
    public Quantity Sellable { get; init; }

    /// <summary>Damaged, unsellable, expired.</summary>
    public Quantity Unsellable { get; init; }

    /// <summary>Owned and on the way to another place.</summary>
    public Quantity InTransit { get; init; }

    /// <summary>Landed cost in the reporting currency; null when some units have no cost.</summary>
    public decimal? Value { get; init; }

    /// <summary>The day goods first came in.</summary>
    public DateOnly? FirstReceipt { get; init; }

    /// <summary>The day of the last sale, by order date; null when none is known.</summary>
    public DateOnly? LastSale { get; init; }

    /// <summary>How good the record is: the worst of the places with stock.</summary>
    public DataGrade Grade { get; init; }

    /// <summary>Layers with goods in them, oldest first by network date.</summary>
    public ImmutableArray<CostLayer> Layers { get; init; } = [];

    /// <summary>What is expected to sell; null when no forecast can stand.</summary>
    public DemandForecast? Forecast { get; init; }

    /// <summary>The first day sales are known; null without any sales data.</summary>
    public DateOnly? SalesFrom { get; init; }

    /// <summary>True for the view over all warehouses.</summary>
    public bool IsTotal => Warehouse == StockCase.AllWarehouses;

    /// <summary>On hand or on the way, not unsellable: what can be called slow.</summary>
    public Quantity Usable => Quantity.Max(Quantity.Zero, OnHand - Unsellable);

    /// <summary>
    /// Days since the last sale; for goods never sold, since the first receipt or, where sales are known only from a
    /// later
    /// day, since that day. Null when nothing says whether they sold.
    /// </summary>
    public int? IdleDays => IdleSince is { } day ? Math.Max(0, AsOf.DayNumber - day.DayNumber) : null;

    /// <summary>The day idleness counts from.</summary>
    public DateOnly? IdleSince => LastSale ?? NeverSoldSince;

    /// <summary>
    /// Days surely idle, for goods never sold of which no record tells since when they lie there: since they were first
    /// seen. Null when idle days are known, or nothing is.
    /// </summary>
    public int? IdleAtLeastDays => (IdleDays, SalesFrom, SeenSince) switch
    {
        (null, { } known, { } seen) => Math.Max(0, AsOf.DayNumber - Math.Max(known.DayNumber, seen.DayNumber)),
        _ => null,
    };

    DateOnly? SeenSince => Layers is [var oldest, ..] ? oldest.NetworkDate : null;

    DateOnly? NeverSoldSince => (FirstReceipt, SalesFrom) switch
    {
        ({ } received, { } known) => received > known ? received : known,
        _ => null,
    };

    /// <summary>Age in the network of a layer, in days; where no record dates it, the least it can be.</summary>
    public int AgeDays(CostLayer layer) => Math.Max(0, AsOf.DayNumber - layer.NetworkDate.DayNumber);

    /// <summary>Good units of which nobody knows whether they are older than so many days.</summary>
    public Quantity UnknownAge(int days)
    {
        var sum = Quantity.Zero;
        foreach (var layer in Layers)
        {
            var isUnknown = layer.IsAgeAtLeast && AgeDays(layer) <= days;
            sum += isUnknown && layer.Status == StockStatus.Good ? layer.Quantity : Quantity.Zero;
        }

        return sum;
    }

    /// <summary>Why nothing can be said of goods older than so many days; None when something can.</summary>
    public Gap AgeGap(int days)
    {
        if (Layers.IsEmpty)
        {
            return Gap.NoStockData;
        }

        var isSure = Layers.Any(layer => layer.Status == StockStatus.Good && AgeDays(layer) > days);
        return isSure || UnknownAge(days).IsZero ? Gap.None : Gap.NoAge;
    }

    /// <summary>Usable goods in the layers that a test picks, never more than is usable.</summary>
    public Quantity UsableIn(Func<CostLayer, bool> picks)
    {
        var sum = Quantity.Zero;
        foreach (var layer in Layers)
        {
            if (layer.Status == StockStatus.Good && picks(layer))
            {
                sum += layer.Quantity;
            }
        }

        return Quantity.Min(sum, Usable);
    }

    /// <summary>
    /// What goods expected to sell over some days come to; null without a forecast. To a whole unit
    /// upwards where the stock is in whole units, so that the rounding favours keeping.
    /// </summary>
    public Quantity? DemandOver(double days) =>
        Forecast is null ? null : ForecastExcess.Demand(Forecast.UnitsOver(days), Sellable);

    /// <summary>
    /// Obsolete when the forecast expects no sale at all, else excess (S4-1: future use none, or very small).
    /// </summary>
    public EoKind SlowKind => Forecast is { UnitsPerDay: <= 0 } ? EoKind.Obsolete : EoKind.Excess;

    internal Finding? Found(string rule, Quantity quantity, Working working) =>
        quantity <= Quantity.Zero
            ? null
            : new Finding(Sku, Warehouse, rule, quantity)
            {
                Value = LayerValue.OfOldestUsable(this, quantity),
                Working = working.Lines,
            };
}
