using System.Collections.Immutable;

namespace Stockturn.Findings;

/// <summary>When stock is called stuck. Where a text says "more than", the limit itself is still inside.</summary>
public sealed record FindingSettings
{
    const int DaysMost = 3650;

    /// <summary>The codes of the rules that judge; empty for every rule of the catalogue.</summary>
    public ImmutableArray<string> Rules { get; init => field = RuleCatalog.CheckCodes(value); } = [];

    /// <summary>Stock older than this is excess or obsolete by time.</summary>
    public int AgeLimitDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 180;

    /// <summary>A stocktake older than this no longer tells what is in stock; the time rule then falls back.</summary>
    public int CountValidDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 365;

    /// <summary>Stock without a sale for longer than this is dead.</summary>
    public int IdleLimitDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 90;

    /// <summary>Stock without a sale for longer than this starts the stop-loss.</summary>
    public int StopLossIdleDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 120;

    /// <summary>How many days after that the stop-loss must be decided.</summary>
    public int StopLossDueDays { get; init => field = AllowedRange.Check(value, 0, 365); } = 14;

    /// <summary>Rules that look at sales leave a SKU alone for this long after its first receipt.</summary>
    public int NewItemDays { get; init => field = AllowedRange.Check(value, 0, 365); } = 60;

    /// <summary>How far ahead the forecast rule looks.</summary>
    public int ForecastHorizonMonths { get; init => field = AllowedRange.Check(value, 1, 60); } = 12;

    /// <summary>Units kept as safety stock in the forecast rule.</summary>
    public decimal SafetyStockUnits { get; init => field = AllowedRange.Check(value, 0m, 1_000_000_000m); }

    /// <summary>How many days a healthy stock of the category lasts: its target cycle.</summary>
    public int HealthyStockDays { get; init => field = AllowedRange.Check(value, 1, DaysMost); } = 60;

    /// <summary>Days of inventory from this multiple of the healthy days on are flagged.</summary>
    public double HealthyStockMultiple { get; init => field = AllowedRange.Check(value, 1.0, 20.0); } = 2;

    /// <summary>Stock value over month's sales above this raises an alert.</summary>
    public double StockToMonthSalesLimit { get; init => field = AllowedRange.Check(value, 0.1, 120.0); } = 3;

    /// <summary>The share of a receipt that should have sold after 30 days.</summary>
    public double SellThroughTarget { get; init => field = AllowedRange.Check(value, 0.0, 1.0); } = 0.40;

    /// <summary>True to ask sell-through of new items only; false for every receipt.</summary>
    public bool SellThroughNewItemsOnly { get; init; } = true;

    /// <summary>Alerts by age.</summary>
    public AgeAlertSettings AgeAlerts { get; init; } = new();

    /// <summary>Upper and lower bounds of each SKU.</summary>
    public BoundSettings Bounds { get; init; } = new();

    /// <summary>The rule that crosses several measures.</summary>
    public CrossSettings Cross { get; init; } = new();

    /// <summary>The ten grades.</summary>
    public GradeSettings Grades { get; init; } = new();

    /// <summary>What is asked of stock in a platform's warehouse.</summary>
    public PlatformSettings Platform { get; init; } = new();

    /// <summary>Within how many days what a platform lost can be claimed.</summary>
    public ClaimSettings Claims { get; init; } = new();

    /// <summary>How returned goods are graded, and when a SKU comes back too often.</summary>
    public ReturnSettings Returns { get; init; } = new();

    /// <summary>When a size run is broken.</summary>
    public BrokenRunSettings BrokenRun { get; init; } = new();

    /// <summary>When an offer lacks visits, orders, good advertising or good reviews.</summary>
    public OfferSettings Offers { get; init; } = new();

    /// <summary>The words by which product and listing states are known.</summary>
    public StatusWords Words { get; init; } = new();

    /// <summary>Other thresholds for a category, a status or a SKU.</summary>
    public ImmutableArray<ThresholdOverride> Overrides { get; init; } = [];

    /// <summary>SKUs a person has taken out of a rule for a time.</summary>
    public ImmutableArray<SkuExemption> Exemptions { get; init; } = [];

    /// <summary>Seasons outside which rules that look at sales wait.</summary>
    public ImmutableArray<SeasonWindow> Seasons { get; init; } = [];
}
