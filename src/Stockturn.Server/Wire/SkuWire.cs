using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Server.Wire;

/// <summary>Everything a page tells of a SKU.</summary>
public sealed record SkuWire(long Run, string Sku, string Currency)
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>What it is a variant of.</summary>
    public string? Parent { get; init; }

    /// <summary>Category, brand, season, supplier, owner, status, colour, size: what is known of them.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>In which countries the units of a shared pool lie; empty where no report tells.</summary>
    public IReadOnlyList<PooledWire> Pooled { get; init; } = [];

    /// <summary>Where it is in its life, and what may still be bought.</summary>
    public required LifecycleWire Life { get; init; }

    /// <summary>ABC-XYZ class.</summary>
    public string? Class { get; init; }

    /// <summary>Grade 1 to 10.</summary>
    public int? Grade { get; init; }

    /// <summary>The discount on cost the selling team gets for the grade, as a share.</summary>
    public double? CostDiscount { get; init; }

    /// <summary>How good the record is.</summary>
    public required DataGrade DataGrade { get; init; }

    /// <summary>True when nothing tells what the code is.</summary>
    public required bool IsResolved { get; init; }

    /// <summary>Every metric.</summary>
    public required IReadOnlyList<FigureWire> Figures { get; init; }

    /// <summary>Where it lies.</summary>
    public required IReadOnlyList<StockWire> Places { get; init; }

    /// <summary>The layers, by warehouse, oldest first.</summary>
    public required IReadOnlyList<LayerWire> Layers { get; init; }

    /// <summary>Its findings with their working, the primary one first.</summary>
    public required IReadOnlyList<FindingDetailWire> Findings { get; init; }

    /// <summary>Month by month: what came, sold and lay there.</summary>
    public required IReadOnlyList<SkuMonthWire> Months { get; init; }

    /// <summary>Its share of the money beside its share of the sales, month by month.</summary>
    public required IReadOnlyList<ShareMonthWire> Shares { get; init; }

    /// <summary>Units sold in each of the last 52 weeks, oldest first; the last week ends on the run's day.</summary>
    public required IReadOnlyList<double> WeeklyUnits { get; init; }

    /// <summary>What happened: receipts, price changes, promotions, listings.</summary>
    public required IReadOnlyList<SkuEventWire> Events { get; init; }

    /// <summary>The expected rate of each place; empty warehouse for all together.</summary>
    public required IReadOnlyList<ForecastWire> Forecasts { get; init; }

    /// <summary>What persons chose in its place, by the day it holds from.</summary>
    public required IReadOnlyList<DemandChoiceWire> DemandChoices { get; init; }

    /// <summary>The grade in each run that was kept, oldest first.</summary>
    public required IReadOnlyList<GradeWire> Grades { get; init; }
}

/// <summary>Where a SKU is in its life.</summary>
/// <param name="Stage">The stage told, or the one its status means.</param>
/// <param name="StageDay">The day the stage began.</param>
/// <param name="Stop">Why it is not to be bought any more.</param>
/// <param name="Successor">The SKU that takes its place.</param>
/// <param name="SuccessorDay">The day the successor takes over.</param>
/// <param name="Left">Units left on that day; null where no such day is told.</param>
public sealed record LifecycleWire(
    LifecycleStage Stage, DateOnly? StageDay, BuyingStop Stop, string? Successor, DateOnly? SuccessorDay, FigureWire? Left);

/// <summary>Goods that came in together.</summary>
public sealed record LayerWire(
    string Warehouse, DateOnly NetworkDate, DateOnly LocationDate, decimal Units, decimal? Value, StockStatus Status, bool IsEstimated,
    bool IsAgeAtLeast);

/// <summary>A month of a SKU, all places together.</summary>
public sealed record SkuMonthWire(DateOnly Month, decimal Received, decimal Sold, decimal Closing, FigureWire ClosingValue);

/// <summary>Something that happened to a SKU.</summary>
/// <param name="Day">When.</param>
/// <param name="End">Until when; null for a single day.</param>
/// <param name="Kind">What: receipt, price, promotion, listed, unlisted.</param>
/// <param name="Text">Its name or number.</param>
/// <param name="Value">Units or price.</param>
public sealed record SkuEventWire(DateOnly Day, DateOnly? End, string Kind, string? Text, decimal? Value);

/// <summary>What is expected to sell; Recommended is what would be had nobody chosen another figure, null where nobody did.</summary>
public sealed record ForecastWire(
    string Warehouse, string Method, double UnitsPerDay, string Pattern, int CensoredDays, int ObservedDays, bool IsLowerBound, double? Recommended);

/// <summary>Which figure of demand a person chose, and whether it holds on the day of the run.</summary>
public sealed record DemandChoiceWire(DateOnly From, DateOnly? Until, string Warehouse, DemandFigure Figure, double? UnitsPerDay, bool Holds)
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who chose.</summary>
    public string? Person { get; init; }
}

/// <summary>The grade a run gave.</summary>
public sealed record GradeWire(long Run, DateOnly AsOf, int? Grade);

/// <summary>Why a figure of a SKU, a group or all is what it is.</summary>
public sealed record ExplanationWire(long Run, string Name, FigureWire Figure)
{
    /// <summary>The formula in words.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the formula is written down.</summary>
    public required string Anchor { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The version of the policy.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>What it was worked out from.</summary>
    public required IReadOnlyList<InputWire> Inputs { get; init; }
}

/// <summary>An input of a figure.</summary>
public sealed record InputWire(string Name, FigureWire Figure);

/// <summary>A row of an imported file.</summary>
public sealed record SourceRowWire(string Kind, int OfAll, string File, long Row, IReadOnlyList<string> Cells);

/// <summary>Units of a shared pool in a country.</summary>
/// <param name="Pool">The code of the warehouse that counts them.</param>
/// <param name="Country">The country.</param>
/// <param name="Units">How many lie there.</param>
/// <param name="Day">The day of the report.</param>
/// <param name="HasTaxNumber">Whether the policy names a VAT number there; null when it names none at all.</param>
/// <param name="ShipsTo">The stores customers of which can be sent goods from there: of the country first, then of its union.</param>
public sealed record PooledWire(
    string Pool, string Country, decimal Units, DateOnly Day, bool? HasTaxNumber, IReadOnlyList<ReachedStoreWire> ShipsTo);

/// <summary>A store whose customers a pool's units can be sent to.</summary>
/// <param name="Store">The store.</param>
/// <param name="Fee">What sending one unit there from abroad costs, in the run's currency; null within a country or untold.</param>
public sealed record ReachedStoreWire(string Store, double? Fee);
