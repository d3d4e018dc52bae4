using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>A SKU with a primary finding, as a line of the list of what is stuck.</summary>
public sealed record StuckLine(MeasuredSku Sku, Finding Finding);

/// <summary>How many SKUs lack the same thing for the same rule or figure.</summary>
public readonly record struct GapCount(string Rule, Gap Gap, int Skus);

/// <summary>The first look at a seller's stock: readings of the whole, what is stuck, what is not known. It only gathers.</summary>
public sealed class HealthCheck
{
    readonly Dictionary<string, Quantity> stocks;

    HealthCheck(OpenRun run)
    {
        Run = run;
        Skus = run.Skus();
        Findings = [.. run.Findings()];
        stocks = Skus.ToDictionary(sku => sku.Kept.Facts.Master.Sku, sku => sku.Kept.Verdict.Share.Stock, StringComparer.Ordinal);
        var measures = Skus.Select(sku => sku.Measure).ToArray();
        Whole = MeasurementBook.Group(measures, MeasureGrouping.Total) is [var total, ..]
            ? total.Measurement
            : new Measurement(MeasuredSpans.Year(run.Info.AsOf));
        Months = MeasurementBook.Trend(measures, MeasuredSpans.Months(run.Info.AsOf, 13));
        Warehouses = MeasurementBook.Group(measures, MeasureGrouping.Warehouse);
        var shares = Skus.Select(sku => sku.Kept.Verdict.Share).ToArray();
        EoByQuantity = EoRate.ByQuantity(shares);
        EoByValue = EoRate.ByValue(shares);
        Stuck = StuckLines();
        Gaps = Skus
            .SelectMany(sku => sku.Kept.Verdict.Gaps)
            .GroupBy(gap => (gap.Rule, gap.Gap))
            .Select(gap => new GapCount(gap.Key.Rule, gap.Key.Gap, gap.Count()))
            .OrderByDescending(gap => gap.Skus)
            .ThenBy(gap => gap.Rule, StringComparer.Ordinal)
            .ToImmutableArray();
        Missing = MissingData.Of(this);
    }

    /// <summary>The run it is about.</summary>
    public OpenRun Run { get; }

    /// <summary>Every SKU.</summary>
    public ImmutableArray<MeasuredSku> Skus { get; }

    /// <summary>Every finding.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Everything together over the last 365 days.</summary>
    public Measurement Whole { get; }

    /// <summary>Everything together, month by month.</summary>
    public ImmutableArray<Measurement> Months { get; }

    /// <summary>Each warehouse over the last 365 days.</summary>
    public ImmutableArray<MeasuredGroup> Warehouses { get; }

    /// <summary>E&amp;O units over all units (呆滞率).</summary>
    public Reading EoByQuantity { get; }

    /// <summary>E&amp;O value over stock value.</summary>
    public Reading EoByValue { get; }

    /// <summary>SKUs whose stock is stuck, by what they tie up, the most first.</summary>
    public ImmutableArray<StuckLine> Stuck { get; }

    /// <summary>What could not be judged, and for want of what.</summary>
    public ImmutableArray<GapCount> Gaps { get; }

    /// <summary>The data that is missing, and what it would unlock.</summary>
    public ImmutableArray<MissingData> Missing { get; }

    /// <summary>Gathers the health check of a run.</summary>
    public static HealthCheck Of(OpenRun run) => new(run);

    // Some unsellable units among good ones: shown with their own figure, not as stuck stock (U-22).
    bool IsPartlyUnsellable(Finding finding) =>
        finding.Rule == "status" && stocks.TryGetValue(finding.Sku, out var stock) && finding.Quantity + finding.Quantity < stock;

    ImmutableArray<StuckLine> StuckLines()
    {
        var primary = Findings
            .Where(finding => finding.IsPrimary && finding.Kind != EoKind.None && !IsPartlyUnsellable(finding))
            .ToDictionary(finding => finding.Sku, StringComparer.Ordinal);
        return
        [
            .. Skus
                .Where(sku => primary.ContainsKey(sku.Kept.Facts.Master.Sku) && sku.Kept.Verdict.Share.Eo > Quantity.Zero)
                .Select(sku => new StuckLine(sku, primary[sku.Kept.Facts.Master.Sku]))
                .OrderByDescending(line => line.Sku.Kept.Verdict.Share.EoValue ?? 0m)
                .ThenByDescending(line => line.Sku.Kept.Verdict.Share.Eo)
                .ThenBy(line => line.Finding.Sku, StringComparer.Ordinal),
        ];
    }
}
