using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>
/// Alerts by age over 30, 60 and 90 days or the category's own ages (S0-7, S3-22), each band with its treatment
/// (S0-31).
/// </summary>
/// <remarks>See docs/formulas/findings.md#age-levels.</remarks>
public sealed class AgeAlertRule : IRule
{
    /// <inheritdoc/>
    public string Code => "age_alert";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Low;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        view.AgeGap(limits.AgeAlerts.Days[0]);

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var good = view.Layers.Where(layer => layer.Status == StockStatus.Good).ToArray();
        var alerts = limits.AgeAlerts;
        var oldest = good.Select(view.AgeDays).DefaultIfEmpty().Max();
        var level = AgeBand.Level(oldest, alerts.Days);
        if (level == 0)
        {
            return null;
        }

        var working = new Working()
            .Add("oldest_age_days", oldest)
            .Add("level", level)
            .Add("verdict", AgeBand.Verdict(oldest, alerts).ToString().ToLowerInvariant())
            .Add("treatment", Treatment(level, alerts));
        var last = alerts.Days[^1];
        var dated = good.Where(layer => !layer.IsAgeAtLeast || view.AgeDays(layer) > last);
        var bands = AgeBand.Split(dated.Select(layer => (view.AgeDays(layer), layer.Quantity)), alerts.Days);
        for (var band = 0; band < bands.Length; band++)
        {
            working = working.Add(BandName(band, alerts), bands[band]);
        }

        working = working.AddIfAny("units_of_unknown_age", view.UnknownAge(last));

        var quantity = view.UsableIn(layer => view.AgeDays(layer) > alerts.Days[0]);
        return view.Found(Code, quantity, working) is { } finding
            ? finding with { Severity = level == alerts.Days.Length ? FindingSeverity.Medium : FindingSeverity.Low }
            : null;
    }

    /// <summary>What is done with goods of a level: the last treatment also holds for levels beyond the list.</summary>
    public static string Treatment(int level, AgeAlertSettings alerts) =>
        alerts.Treatments.IsEmpty ? "none" : alerts.Treatments[Math.Min(level, alerts.Treatments.Length - 1)];

    static string BandName(int band, AgeAlertSettings alerts)
    {
        var from = band == 0 ? 0 : alerts.Days[band - 1] + 1;
        return band < alerts.Days.Length ? $"age_{from}_{alerts.Days[band]}" : $"age_{from}_up";
    }
}
