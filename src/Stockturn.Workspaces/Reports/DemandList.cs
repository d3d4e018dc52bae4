using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Metrics;

namespace Stockturn.Workspaces.Reports;

/// <summary>Which way the level of sales changed.</summary>
public enum LevelTurn
{
    /// <summary>It rose.</summary>
    Up,

    /// <summary>It fell.</summary>
    Down,
}

/// <summary>How what sold lies to what was planned.</summary>
public enum PlanGap
{
    /// <summary>More than a fifth below the plan.</summary>
    Behind,

    /// <summary>Within a fifth of it.</summary>
    Near,

    /// <summary>More than a fifth above it.</summary>
    Ahead,
}

/// <summary>Whose demand a person looks at.</summary>
public sealed record DemandQuestion
{
    /// <summary>Of which SKUs.</summary>
    public SkuChoice Skus { get; init; } = new();

    /// <summary>Of which classes of demand; empty for all.</summary>
    public IReadOnlyCollection<DemandPattern> Patterns { get; init; } = [];

    /// <summary>With which figures in use; empty for all.</summary>
    public IReadOnlyCollection<DemandFigure> Figures { get; init; } = [];

    /// <summary>Only those whose level changed this way.</summary>
    public LevelTurn? Level { get; init; }

    /// <summary>With which gaps of plan and sales; empty for all, those without a plan too.</summary>
    public IReadOnlyCollection<PlanGap> Plans { get; init; } = [];

    /// <summary>Only those with weeks marked as unusual.</summary>
    public bool IsUnusual { get; init; }
}

/// <summary>The list of what every SKU is expected to sell, everywhere together: chosen and put in order, never computed.</summary>
public static class DemandList
{
    const double GapLeast = 0.2;

    /// <summary>The orders a person may ask for.</summary>
    public static RowOrders<SkuLine> Orders { get; } = new(
        new SortedDictionary<string, Func<SkuLine, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = line => line.Master.Sku,
            ["category"] = line => line.Master.Category,
            ["owner"] = line => line.Master.Owner,
            ["pattern"] = line => line.Forecast?.Pattern,
            ["figure"] = line => line.Forecast?.Figure,
            ["unitsPerDay"] = line => line.UnitsPerDay,
            ["recommended"] = line => line.Forecast?.RecommendedUnitsPerDay,
            ["erp"] = line => line.Forecast?.ErpUnitsPerDay,
            ["quarter"] = line => line.Forecast?.Quarter?.Mean,
            ["error"] = line => line.Forecast?.ErrorOf(PastError.Recommended)?.AbsoluteError,
            ["errorErp"] = line => line.Forecast?.ErrorOf(PastError.Erp)?.AbsoluteError,
            ["errorOwn"] = line => line.Forecast?.ErrorOf(PastError.Own)?.AbsoluteError,
            ["errorNaive"] = line => line.Forecast?.ErrorOf(PastError.Naive)?.AbsoluteError,
            ["mase"] = line => MaseOf(line.Forecast?.ErrorOf(PastError.Recommended)),
            ["bias"] = line => BiasOf(line.Forecast?.ErrorOf(PastError.Recommended)),
            ["observedWeeks"] = line => line.Forecast?.ObservedWeeks,
            ["censoredWeeks"] = line => line.Forecast?.CensoredWeeks,
            ["unusual"] = line => line.Forecast is { UnusualWeeks: > 0 } forecast ? forecast.UnusualWeeks : null,
            ["planGap"] = line => line.Forecast?.Plan?.Gap,
            ["planned"] = line => line.Forecast?.Plan?.PlannedUnitsPerDay,
            ["changed"] = line => line.Forecast?.Curve?.ChangedOn,
            ["slope"] = line => line.Forecast?.Curve?.UnitsPerWeek,
            ["cover"] = line => ForwardCover.Read(line.Whole).Value,
        },
        line => line.Master.Sku);

    /// <summary>The SKUs meant that have a forecast, in an order.</summary>
    public static IReadOnlyList<SkuLine> Of(RunBook book, DemandQuestion asked, string order) =>
        [.. Rows(book).By(order).Where(line => Has(asked, line))];

    /// <summary>How many SKUs have a plan.</summary>
    public static int Plans(RunBook book) => book.Skus.Count(line => line.Forecast?.Plan is not null);

    /// <summary>Mean absolute error over the mean absolute step of the history; null where that never moved.</summary>
    public static double? MaseOf(ForecastErrors? errors) => errors is { AbsoluteScale: > 0 } ? errors.AbsoluteError / errors.AbsoluteScale : null;

    /// <summary>How much more than what sold was forecast, as a share of what sold; null where nothing sold.</summary>
    public static double? BiasOf(ForecastErrors? errors) => errors is { Units: > 0 } ? (errors.ForecastUnits - errors.Units) / errors.Units : null;

    static OrderedRows<SkuLine> Rows(RunBook book) => book.RememberMeasured(
        nameof(DemandList), () => new OrderedRows<SkuLine>([.. book.Skus.Where(line => line.Forecast is not null)], Orders));

    static bool Has(DemandQuestion asked, SkuLine line) =>
        line.Forecast is { } forecast
        && (asked.Patterns.Count == 0 || asked.Patterns.Contains(forecast.Pattern))
        && (asked.Figures.Count == 0 || asked.Figures.Contains(forecast.Figure))
        && (asked.Level is not { } turn || TurnOf(forecast.Curve) == turn)
        && (asked.Plans.Count == 0 || GapOf(forecast.Plan) is { } gap && asked.Plans.Contains(gap))
        && (!asked.IsUnusual || forecast.UnusualWeeks > 0)
        && asked.Skus.Has(line);

    static PlanGap? GapOf(PlannedVelocity? plan) =>
        plan?.Gap is not { } gap ? null : gap < -GapLeast ? PlanGap.Behind : gap > GapLeast ? PlanGap.Ahead : PlanGap.Near;

    static LevelTurn? TurnOf(CurveReading? curve) =>
        curve?.ChangedOn is null ? null : curve.After > curve.Before ? LevelTurn.Up : LevelTurn.Down;
}
