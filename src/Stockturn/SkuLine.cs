using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn;

/// <summary>Units that left a warehouse.</summary>
public readonly record struct SoldUnits(short Warehouse, Quantity Units);

/// <summary>
/// What tables, lists and totals say of one SKU: small enough to keep every SKU's at hand, whole enough to group by anything.
/// </summary>
/// <param name="Master">What the SKU is.</param>
/// <param name="Verdict">What the rules came to; the findings themselves are lines of their own.</param>
public sealed record SkuLine(SkuMaster Master, SkuFindings Verdict)
{
    /// <summary>All of it over the last 365 days.</summary>
    public required Measurement Whole { get; init; }

    /// <summary>True when it has stock or sales on record, not a name alone.</summary>
    public bool HasParts { get; init; }

    /// <summary>Its parts over the last 365 days: stock by warehouse, sales by store and warehouse. Empty where they were not asked for.</summary>
    public ImmutableArray<MeasureCell> Cells { get; init; } = [];

    /// <summary>The ABC-XYZ class in force; null until the whole is known.</summary>
    public string? Class { get; init; }

    /// <summary>The places it lies in, by index.</summary>
    public ImmutableArray<short> Places { get; init; } = [];

    /// <summary>The first day it was received anywhere.</summary>
    public DateOnly? FirstReceipt { get; init; }

    /// <summary>The last day anything was sold.</summary>
    public DateOnly? LastSale { get; init; }

    /// <summary>Age of the oldest goods whose age is known, in days; null without any.</summary>
    public int? OldestDays { get; init; }

    /// <summary>What is expected to sell, everywhere together; null without a forecast.</summary>
    public ForecastLine? Forecast { get; init; }

    /// <summary>Units expected to sell a day, everywhere together; null without a forecast.</summary>
    public double? UnitsPerDay => Forecast?.UnitsPerDay;

    /// <summary>What was sold and shipped over the last 30 days, by warehouse; places that sold nothing are left out.</summary>
    public ImmutableArray<SoldUnits> SoldLast30Days { get; init; } = [];

    /// <summary>How good the record of each place is.</summary>
    public ImmutableArray<DataGrade> Grades { get; init; } = [];

    /// <summary>Where movements and stock seen disagree.</summary>
    public ImmutableArray<StockResidual> Residuals { get; init; } = [];

    /// <summary>Units sold a day over the last 30 days out of a warehouse (日均销量).</summary>
    public Reading SoldPerDay30(short warehouse)
    {
        var sold = SoldLast30Days.FirstOrDefault(one => one.Warehouse == warehouse).Units;
        return SoldPerDay.Read(new Measurement(MeasuredSpans.ThirtyDays(Verdict.AsOf)) { Stock = StockSums.None with { Records = 1, Sold = sold } });
    }

    /// <summary>The line of a SKU that was judged.</summary>
    public static SkuLine Of(SkuTurn sku)
    {
        var (asOf, ledger) = (sku.Ledger.AsOf, sku.Ledger);
        var parts = sku.Measure.Parts(MeasuredSpans.Year(asOf));
        return new SkuLine(sku.Facts.Master, sku.Findings with { Findings = [] })
        {
            Whole = parts.Whole ?? new Measurement(MeasuredSpans.Year(asOf)),
            HasParts = parts.Whole is not null,
            Cells = parts.Cells,
            Places = [.. ledger.Layers.Select(layer => layer.Warehouse).Distinct()],
            FirstReceipt = ledger.Positions.Min(position => position.FirstReceipt),
            LastSale = sku.Demand.LastSale,
            OldestDays = ledger.Layers
                .Where(layer => !layer.IsAgeAtLeast || Age(layer, asOf) > AgeBuckets.Kept[^1])
                .Max(layer => (int?)Age(layer, asOf)),
            Forecast = ForecastLine.Of(sku.Demand),
            SoldLast30Days = [.. ledger.Windows
                .Where(period => period.Span == MeasuredSpans.ThirtyDays(asOf) && !period.Sold.IsZero)
                .Select(period => new SoldUnits(period.Warehouse, period.Sold))],
            Grades = [.. ledger.Positions.Select(position => position.Grade)],
            Residuals = ledger.Residuals,
        };
    }

    static int Age(CostLayer layer, DateOnly asOf) => asOf.DayNumber - layer.NetworkDate.DayNumber;
}
