using System.Collections.Immutable;
using Stockturn.Findings;

namespace Stockturn;

/// <summary>A policy with a name, and in a sentence what it is for.</summary>
public sealed record PolicyPreset(string Name, string Purpose, Policy Policy);

/// <summary>
/// Ready-made policies. The trade's own writings disagree on thresholds (60–90, 90, 120, 180, 300 days), so each way
/// of looking has a
/// name, and categories may differ by overrides.
/// </summary>
public static class PolicyPresets
{
    /// <summary>Every rule with its default.</summary>
    public const string Standard = "standard";

    // What holds whichever way one looks: facts of condition, listing, fees and orders.
    static readonly ImmutableArray<string> always =
        ["status", "not_listed", "stranded", "on_order_excess", "fee_step", "inbound_shortage"];

    /// <summary>All presets.</summary>
    public static ImmutableArray<PolicyPreset> All { get; } =
    [
        new(Standard, "every rule, with the default thresholds", new Policy()),
        new("S0", "ages 30/60/90 with treatments, review at 60 to 90 days, stop-loss after 120", Surplus()),
        new("S2", "dead after 90 days, under 5 %; sell-through 40 % in 30 days; ABC 70/20/10", ThreeMeasures()),
        new("S3", "upper and lower bounds, ages 30/60/90, stock to sales", Bounds()),
        new("S4", "180 days, status, 12-month forecast, cross rule, ten grades", ExcessAndObsolete()),
    ];

    /// <summary>The preset of a name, upper and lower case alike; null when there is none.</summary>
    public static PolicyPreset? Find(string name) =>
        All.FirstOrDefault(preset => string.Equals(preset.Name, name, StringComparison.OrdinalIgnoreCase));

    static Policy Surplus() => new()
    {
        Findings = new FindingSettings
        {
            Rules = [.. always, "stop_loss", "forecast_excess", "days_of_inventory", "stock_to_sales", "age_alert"],
            AgeAlerts = new AgeAlertSettings { Days = [30, 60, 90], WatchDays = 60, SurplusDays = 90 },
            StopLossIdleDays = 120,
        },
    };

    static Policy ThreeMeasures() => new()
    {
        Findings = new FindingSettings
        {
            Rules = [.. always, "dead_stock", "sell_through"],
            IdleLimitDays = 90,
            SellThroughTarget = 0.40,
        },
    };

    static Policy Bounds() => new()
    {
        Findings = new FindingSettings
        {
            Rules = [.. always, "stock_to_sales", "overstock_risk", "stockout_risk", "age_alert"],
            AgeAlerts = new AgeAlertSettings { Days = [30, 60, 90] },
        },
    };

    static Policy ExcessAndObsolete() => new()
    {
        Findings = new FindingSettings
        {
            Rules = [.. always, "time", "forecast_excess", "cross"],
            AgeLimitDays = 180,
            ForecastHorizonMonths = 12,
            Cross = new CrossSettings
            {
                Conditions =
                [
                    new RuleCondition(CaseMeasure.AgeDays, Comparison.Over, 180),
                    new RuleCondition(CaseMeasure.IdleDays, Comparison.Over, 90),
                ],
            },
        },
    };
}
