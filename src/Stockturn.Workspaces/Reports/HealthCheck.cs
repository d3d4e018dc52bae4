using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>A SKU with a primary finding, as a line of the list of what is stuck.</summary>
public sealed record StuckLine(SkuLine Sku, Finding Finding);

/// <summary>How many SKUs lack the same thing for the same rule or figure.</summary>
public readonly record struct GapCount(string Rule, Gap Gap, int Skus);

/// <summary>The first look at a seller's stock: readings of the whole, what is stuck, what is not known. It only gathers.</summary>
public sealed class HealthCheck
{
    readonly Lazy<ImmutableArray<MeasuredGroup>> warehouses;
    readonly Lazy<ImmutableArray<StuckLine>> stuck;
    readonly Lazy<ImmutableArray<MissingData>> missing;
    readonly Lazy<ImmutableArray<Measurement>> months;

    HealthCheck(OpenRun run, ImmutableArray<SkuLine> skus, Func<IEnumerable<SkuLine>> withCells)
    {
        (Run, Skus) = (run, skus);
        Whole = MeasurementBook.Group(skus.Select(run.Cells), MeasureGrouping.Total) is [var total, ..]
            ? total.Measurement
            : new Measurement(MeasuredSpans.Year(run.Info.AsOf));
        EoByQuantity = EoRate.ByQuantity(skus.Select(sku => sku.Verdict.Share));
        EoByValue = EoRate.ByValue(skus.Select(sku => sku.Verdict.Share));
        warehouses = new(() => MeasurementBook.Group(withCells().Select(run.Cells), MeasureGrouping.Warehouse));
        months = new(run.Trend);
        stuck = new(StuckLines);
        missing = new(() => MissingData.Of(this));
    }

    /// <summary>The run it is about.</summary>
    public OpenRun Run { get; }

    /// <summary>The line of every SKU; its parts may be left out.</summary>
    public ImmutableArray<SkuLine> Skus { get; }

    /// <summary>Every finding, read one after the other.</summary>
    public IEnumerable<Finding> Findings => Run.Findings();

    /// <summary>Everything together over the last 365 days.</summary>
    public Measurement Whole { get; }

    /// <summary>Everything together, month by month.</summary>
    public ImmutableArray<Measurement> Months => months.Value;

    /// <summary>Each warehouse over the last 365 days.</summary>
    public ImmutableArray<MeasuredGroup> Warehouses => warehouses.Value;

    /// <summary>E&amp;O units over all units (呆滞率).</summary>
    public Reading EoByQuantity { get; }

    /// <summary>E&amp;O value over stock value.</summary>
    public Reading EoByValue { get; }

    /// <summary>SKUs whose stock is stuck, by what they tie up, the most first.</summary>
    public ImmutableArray<StuckLine> Stuck => stuck.Value;

    /// <summary>What could not be judged, and for want of what.</summary>
    public ImmutableArray<GapCount> Gaps =>
    [
        .. Skus
            .SelectMany(sku => sku.Verdict.Gaps)
            .GroupBy(gap => (gap.Rule, gap.Gap))
            .Select(gap => new GapCount(gap.Key.Rule, gap.Key.Gap, gap.Count()))
            .OrderByDescending(gap => gap.Skus)
            .ThenBy(gap => gap.Rule, StringComparer.Ordinal),
    ];

    /// <summary>The data that is missing, and what it would unlock.</summary>
    public ImmutableArray<MissingData> Missing => missing.Value;

    /// <summary>Gathers the health check of a run.</summary>
    public static HealthCheck Of(OpenRun run) => new(run, [.. run.LinesWithoutCells()], run.Lines);

    /// <summary>The same of some of its SKUs, whose lines are at hand; the months are those of all.</summary>
    public static HealthCheck Of(OpenRun run, ImmutableArray<SkuLine> skus) => new(run, skus, () => skus);

    // Some unsellable units among good ones: shown with their own figure, not as stuck stock (U-22).
    static bool IsPartlyUnsellable(Finding finding, SkuLine sku) =>
        finding.Rule == "status" && finding.Quantity + finding.Quantity < sku.Verdict.Share.Stock;

    ImmutableArray<StuckLine> StuckLines()
    {
        var skus = Skus.ToDictionary(sku => sku.Master.Sku, StringComparer.Ordinal);
        return
        [
            .. Run.PrimaryFindings()
                .Where(finding => finding.Kind != EoKind.None && skus.ContainsKey(finding.Sku))
                .Select(finding => new StuckLine(skus[finding.Sku], finding))
                .Where(line => line.Sku.Verdict.Share.Eo > Quantity.Zero && !IsPartlyUnsellable(line.Finding, line.Sku))
                .OrderByDescending(line => line.Sku.Verdict.Share.EoValue ?? 0m)
                .ThenByDescending(line => line.Sku.Verdict.Share.Eo)
                .ThenBy(line => line.Finding.Sku, StringComparer.Ordinal),
        ];
    }
}
