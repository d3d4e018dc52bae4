using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Findings;

/// <summary>
/// Other thresholds for some SKUs until a day: for a category, a stage of the product's life, a status
/// (清仓, 停售 …) or one SKU. The SKU's own wins over its status's, that over its stage's, that over its category's. What is null stays as it is.
/// </summary>
public sealed record ThresholdOverride
{
    /// <summary>The SKU it is for; null for any.</summary>
    public string? Sku { get; init; }

    /// <summary>The product status it is for; null for any.</summary>
    public string? Status { get; init; }

    /// <summary>The stage of the product's life it is for; null for any.</summary>
    public LifecycleStage? Stage { get; init; }

    /// <summary>The category it is for; null for any.</summary>
    public string? Category { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The last day it holds; null while nobody takes it back.</summary>
    public DateOnly? Until { get; init; }

    /// <inheritdoc cref="FindingSettings.AgeLimitDays"/>
    public int? AgeLimitDays { get; init => field = AllowedRange.CheckIfGiven(value, 1, 3650); }

    /// <inheritdoc cref="FindingSettings.IdleLimitDays"/>
    public int? IdleLimitDays { get; init => field = AllowedRange.CheckIfGiven(value, 1, 3650); }

    /// <inheritdoc cref="FindingSettings.StopLossIdleDays"/>
    public int? StopLossIdleDays { get; init => field = AllowedRange.CheckIfGiven(value, 1, 3650); }

    /// <inheritdoc cref="FindingSettings.NewItemDays"/>
    public int? NewItemDays { get; init => field = AllowedRange.CheckIfGiven(value, 0, 365); }

    /// <inheritdoc cref="FindingSettings.ForecastHorizonMonths"/>
    public int? ForecastHorizonMonths { get; init => field = AllowedRange.CheckIfGiven(value, 1, 60); }

    /// <inheritdoc cref="FindingSettings.SafetyStockUnits"/>
    public decimal? SafetyStockUnits { get; init => field = AllowedRange.CheckIfGiven(value, 0m, 1_000_000_000m); }

    /// <inheritdoc cref="FindingSettings.HealthyStockDays"/>
    public int? HealthyStockDays { get; init => field = AllowedRange.CheckIfGiven(value, 1, 3650); }

    /// <inheritdoc cref="FindingSettings.StockToMonthSalesLimit"/>
    public double? StockToMonthSalesLimit { get; init => field = AllowedRange.CheckIfGiven(value, 0.1, 120.0); }

    /// <inheritdoc cref="FindingSettings.SellThroughTarget"/>
    public double? SellThroughTarget { get; init => field = AllowedRange.CheckIfGiven(value, 0.0, 1.0); }

    /// <summary>Other ages for alerts; empty to leave them.</summary>
    public ImmutableArray<int> AgeAlertDays { get; init => field = AllowedRange.Rising(value); } = [];

    /// <inheritdoc cref="BoundSettings.LowUnits"/>
    public decimal? LowUnits { get; init => field = AllowedRange.CheckIfGiven(value, 0m, 1_000_000_000m); }

    /// <inheritdoc cref="BoundSettings.HighUnits"/>
    public decimal? HighUnits { get; init => field = AllowedRange.CheckIfGiven(value, 0m, 1_000_000_000m); }

    /// <summary>The settings with these thresholds in place of their own.</summary>
    public FindingSettings ApplyTo(FindingSettings settings) => settings with
    {
        AgeLimitDays = AgeLimitDays ?? settings.AgeLimitDays,
        IdleLimitDays = IdleLimitDays ?? settings.IdleLimitDays,
        StopLossIdleDays = StopLossIdleDays ?? settings.StopLossIdleDays,
        NewItemDays = NewItemDays ?? settings.NewItemDays,
        ForecastHorizonMonths = ForecastHorizonMonths ?? settings.ForecastHorizonMonths,
        SafetyStockUnits = SafetyStockUnits ?? settings.SafetyStockUnits,
        HealthyStockDays = HealthyStockDays ?? settings.HealthyStockDays,
        StockToMonthSalesLimit = StockToMonthSalesLimit ?? settings.StockToMonthSalesLimit,
        SellThroughTarget = SellThroughTarget ?? settings.SellThroughTarget,
        AgeAlerts = AgeAlertDays.IsEmpty ? settings.AgeAlerts : settings.AgeAlerts with { Days = AgeAlertDays },
        Bounds = settings.Bounds with
        {
            LowUnits = LowUnits ?? settings.Bounds.LowUnits,
            HighUnits = HighUnits ?? settings.Bounds.HighUnits,
        },
    };
}
