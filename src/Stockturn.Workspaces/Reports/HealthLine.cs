using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>A line of the health check: a figure in its unit, and what the policy wants of it.</summary>
/// <param name="Code">The figure's code.</param>
/// <param name="Title">Its name in the person's language.</param>
/// <param name="Reading">The figure, or why there is none.</param>
/// <param name="Unit">What it counts.</param>
public sealed record HealthLine(string Code, string Title, Reading Reading, MetricUnit Unit)
{
    static readonly string[] Codes =
    [
        "stock_value", "net_realisable_value", "write_down", "value_lost_by_age", "in_transit_value", "cash_tied_up", "working_capital_share",
        "turnover", "turnover_to_peer", "turnover_two_point", "days_inventory_outstanding", "gmroi",
        "stock_to_sales", "sell_through", "in_stock_rate", "lost_sales", "dead_stock_share", "idle_exempt_share", "forward_cover", "weighted_age",
        "value_weighted_age",
        "holding_cost", "cost_of_one_more_day", "gross_margin", "net_margin", "cash_cycle_days", "imbalance",
    ];

    /// <summary>True when the true figure may be larger.</summary>
    public bool IsAtLeast { get; init; }

    /// <summary>What it should stay under; null where the policy sets no such target.</summary>
    public double? Under { get; init; }

    /// <summary>The least it should be.</summary>
    public double? AtLeast { get; init; }

    /// <summary>Whether the target is met; null without a target or a figure.</summary>
    public bool? IsMet => (Reading.Value, Under, AtLeast) switch
    {
        ({ } value, { } limit, _) => !DeadStockShare.IsOverTarget(value, limit),
        ({ } value, _, { } least) => !SellThroughTargetGap.IsMissed(value, least),
        _ => null,
    };

    /// <summary>The lines of a health check, in the order in which they are shown.</summary>
    public static ImmutableArray<HealthLine> Of(HealthCheck health, TextBook texts)
    {
        var metrics = Codes.Select(code => MetricCatalog.Find(code)
            ?? throw new InvalidOperationException($"the metric catalogue has no {code}"));
        var position = health.Whole.Position;
        var unsellable = position.Positions == 0 ? Reading.Missing(Gap.NoStockData) : Reading.Of(position.Unsellable.Units);
        var unknownAge = position.Positions == 0
            ? Reading.Missing(Gap.NoStockData)
            : Reading.Of(health.Whole.Ages.Unknown.Quantity.Units);
        return
        [
            new("eo_rate_quantity", texts["health.eo_quantity"], health.EoByQuantity, MetricUnit.Share),
            new("eo_rate_value", texts["health.eo_value"], health.EoByValue, MetricUnit.Share),
            .. metrics.Select(metric => Of(metric, health, texts)),
            new("unsellable_units", texts["health.unsellable"], unsellable, MetricUnit.Units),
            new("unknown_age_units", texts["health.unknownage"], unknownAge, MetricUnit.Units),
        ];
    }

    /// <summary>The target in words, and whether it is met; empty without a target.</summary>
    public string Target(TextBook texts)
    {
        var wanted = Under is { } limit ? texts.Format("target.under", limit)
            : AtLeast is { } least ? texts.Format("target.least", least)
            : "";
        return IsMet is { } met ? texts.Format(met ? "target.met" : "target.missed", wanted) : wanted;
    }

    static HealthLine Of(MetricEntry metric, HealthCheck health, TextBook texts)
    {
        var targets = MetricTargets.Of(health.Run.Turn.Costs);
        return new(metric.Code, ReportCells.Title(metric, texts), metric.Read(health.Whole), metric.Unit)
        {
            IsAtLeast = metric.IsAtLeast(health.Whole),
            Under = metric.Code == "dead_stock_share" ? targets.DeadShare : null,
            AtLeast = metric.Code == "sell_through" ? targets.SellThrough : null,
        };
    }
}
