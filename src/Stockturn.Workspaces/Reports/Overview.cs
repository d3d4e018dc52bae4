using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Reports;

/// <summary>What the first page looks at; nothing told means all.</summary>
public sealed record OverviewChoice
{
    /// <summary>Of which SKUs.</summary>
    public SkuChoice Skus { get; init; } = new();

    /// <summary>In which country; figures of stock are those exclusive to it.</summary>
    public string? Country { get; init; }

    /// <summary>Of which store.</summary>
    public string? Store { get; init; }

    /// <summary>True when nothing was chosen.</summary>
    public bool IsEverything => Skus == new SkuChoice() && Country is null && Store is null;
}

/// <summary>A figure with its code and unit, ready to be shown.</summary>
public sealed record FigureLine(string Code, Reading Reading, MetricUnit Unit)
{
    /// <summary>True when the true figure may be larger.</summary>
    public bool IsAtLeast { get; init; }

    /// <summary>What it should be: under or at least, as the figure's kind has it.</summary>
    public double? Target { get; init; }

    /// <summary>A metric of a measurement.</summary>
    public static FigureLine Of(MetricEntry metric, in Measurement measurement) =>
        new(metric.Code, metric.Read(in measurement), metric.Unit) { IsAtLeast = metric.IsAtLeast(in measurement) };

    /// <summary>The figures of what is stuck: its value, and its share of all stock by value and by quantity.</summary>
    public static IReadOnlyList<FigureLine> Stuck(EoShare stuck) =>
    [
        new("stuck_value", stuck.EoValue is { } value ? Reading.Of(value) : Reading.Missing(Gap.NoCost), MetricUnit.Money),
        new("eo_rate_value", EoRate.ByValue([stuck]), MetricUnit.Share),
        new("eo_rate_quantity", EoRate.ByQuantity([stuck]), MetricUnit.Share),
    ];

    /// <summary>A metric of a measurement, by its code.</summary>
    public static FigureLine Of(string code, in Measurement measurement) => Of(MetricCatalog.Find(code)!, in measurement);
}

/// <summary>Everything the first page shows of a run. It gathers; the figures are those of the engine.</summary>
public sealed class Overview
{
    const int TodayLines = 10, ShortLines = 5;

    Overview(RunBook book, OverviewChoice choice)
    {
        var skus = Meant(book, choice);
        Health = HealthOf(book, choice, skus);
        Whole = WholeOf(book, choice, Health);
        Figures = FiguresOf(new RunWhole(Whole, skus.Aggregate(EoShare.None, (sum, line) => sum + line.Verdict.Share)), book.Run.Turn);
        Before = choice.IsEverything ? book.WeeksBefore : null;
        FiguresBefore = Before is { } before ? FiguresOf(before.Whole, book.Run.Turn) : [];
        var meant = skus.Select(line => line.Master.Sku).ToHashSet(StringComparer.Ordinal);
        var findings = book.Findings.Where(line => meant.Contains(line.Finding.Sku)).ToList();
        var open = findings.Where(line => line.Finding.State is FindingState.Confirmed or FindingState.Suspected).ToList();
        var leading = open.Where(line => line.Finding.IsPrimary && line.Finding.Kind != EoKind.None);
        Today = Top(leading, TodayLines, line => line.Finding.CostOfDelayPerDay);
        RunningOut = Top(
            open.Where(line => line.Finding is { Rule: "stockout_risk", Warehouse: < 0 }), ShortLines, line => line.Sku.Whole.Sales.NetSales.Amount);
        ExcessOrders = Top(open.Where(line => line.Finding.Rule == "on_order_excess"), ShortLines, line => line.Finding.Value);
        Unresolved = [.. UnresolvedSkus.Of(skus).Take(ShortLines)];
        Classes = StuckGroup.By(skus, SkuGroupings.NameOf(book, "class")!);
        Categories = [.. StuckGroup.By(skus, SkuGroupings.NameOf(book, "category")!).OrderByDescending(group => group.StuckValue.Amount)];
        FeeSteps = [.. Findings.FeeSteps.Of(book.FeeStepFindings.Where(finding => meant.Contains(finding.Sku)))];
        Answers = ThreeAnswers.Of(skus, Whole, ShortLines);
    }

    /// <summary>The health check of the SKUs meant.</summary>
    public HealthCheck Health { get; }

    /// <summary>All of them together over the last 365 days.</summary>
    public Measurement Whole { get; }

    /// <summary>The figures at the top.</summary>
    public ImmutableArray<FigureLine> Figures { get; }

    /// <summary>The run of some weeks before these figures are held against; null without one, and when something was chosen.</summary>
    public (RunInfo Run, RunWhole Whole)? Before { get; }

    /// <summary>The same figures of that run; empty without one.</summary>
    public ImmutableArray<FigureLine> FiguresBefore { get; }

    /// <summary>What to decide today: what loses the most while nothing is done.</summary>
    public ImmutableArray<FindingLine> Today { get; }

    /// <summary>SKUs about to run out, in one place or in all, the best sellers first.</summary>
    public ImmutableArray<FindingLine> RunningOut { get; }

    /// <summary>Open orders that will become excess.</summary>
    public ImmutableArray<FindingLine> ExcessOrders { get; }

    /// <summary>SKUs nothing explains, what most money hangs on first.</summary>
    public ImmutableArray<SkuLine> Unresolved { get; }

    /// <summary>By ABC-XYZ class.</summary>
    public ImmutableArray<StuckGroup> Classes { get; }

    /// <summary>By category, the most stuck first.</summary>
    public ImmutableArray<StuckGroup> Categories { get; }

    /// <summary>The next steps of storage fees, by day.</summary>
    public ImmutableArray<FeeStep> FeeSteps { get; }

    /// <summary>The three questions a seller asks.</summary>
    public ThreeAnswers Answers { get; }

    /// <summary>Gathers the first page.</summary>
    public static Overview Of(RunBook book, OverviewChoice choice) => new(book, choice);

    /// <summary>All that is meant together, over the last 365 days, as the first page tells it.</summary>
    public static Measurement Measured(RunBook book, OverviewChoice choice) =>
        WholeOf(book, choice, HealthOf(book, choice, Meant(book, choice)));

    /// <summary>The SKUs meant.</summary>
    public static ImmutableArray<SkuLine> Meant(RunBook book, OverviewChoice choice) => choice.IsEverything
        ? book.Skus
        : [.. book.Skus.Where(line => choice.Skus.Has(line) && IsThere(book, choice, line))];

    static HealthCheck HealthOf(RunBook book, OverviewChoice choice, ImmutableArray<SkuLine> skus) =>
        skus.Length == book.Skus.Length ? book.Health : book.RememberMeasured(choice, () => HealthCheck.Of(book.Run, skus));

    static bool IsThere(RunBook book, OverviewChoice choice, SkuLine line)
    {
        var network = book.Run.Info.Network;
        return (choice.Country is null
                || line.Cells.Any(cell => cell.Warehouse >= 0 && network.Warehouses[cell.Warehouse].Country == choice.Country)
                || line.Cells.Any(cell => cell.Store >= 0 && network.Stores[cell.Store].Country == choice.Country))
            && (choice.Store is null || line.Cells.Any(cell => cell.Store >= 0 && network.Stores[cell.Store].Code == choice.Store));
    }

    // A country's or a store's stock is told only where it is exclusive to it, as every table of groups tells it.
    static Measurement WholeOf(RunBook book, OverviewChoice choice, HealthCheck health)
    {
        var (grouping, name) = choice.Store is { } store ? (MeasureGrouping.Store, store)
            : choice.Country is { } country ? (MeasureGrouping.Country, country)
            : (MeasureGrouping.Total, "");
        return grouping == MeasureGrouping.Total
            ? health.Whole
            : book.Groups(grouping, choice.Skus).FirstOrDefault(group => group.Name == name)?.Measurement
                ?? new Measurement(health.Whole.Span);
    }

    static ImmutableArray<FigureLine> FiguresOf(RunWhole of, TurnContext turn)
    {
        var (whole, stuck) = (of.Year, of.Stuck);
        return
        [
            FigureLine.Of("cash_tied_up", whole),
            FigureLine.Of("stock_value", whole),
            FigureLine.Of("in_transit_value", whole),
            .. FigureLine.Stuck(stuck),
            FigureLine.Of("cost_of_one_more_week", whole),
            FigureLine.Of("days_inventory_outstanding", whole) with { Target = turn.Policy.Findings.HealthyStockDays },
            FigureLine.Of("turnover", whole),
            FigureLine.Of("lost_sales", whole),
            FigureLine.Of("in_stock_rate", whole),
            FigureLine.Of("dead_stock_share", whole) with { Target = MetricTargets.Of(turn.Costs).DeadShare },
        ];
    }

    static ImmutableArray<FindingLine> Top(IEnumerable<FindingLine> lines, int most, Func<FindingLine, decimal?> weight) =>
    [
        .. lines.OrderByDescending(weight).ThenBy(line => line.Finding.ActBy ?? DateOnly.MaxValue)
            .ThenBy(line => line.Finding.Sku, StringComparer.Ordinal).Take(most),
    ];
}
