using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// Goods that were shipped, arrived in part, and are still missing after 14 days: a claim with a last day (U-22). Where
/// nobody told what was received nothing is known to be missing.
/// </summary>
/// <remarks>See docs/formulas/findings.md#inbound-shortage.</remarks>
public sealed class ShortageRule : IRule
{
    /// <inheritdoc/>
    public string Code => "inbound_shortage";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.JudgesEmptyStock;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Medium;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) => Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var platform = limits.Platform;
        var missing = Quantity.Zero;
        DateOnly? claimBy = null;
        var working = new Working().Add("shortage_days", platform.ShortageDays);
        foreach (var line in stock.Shipments)
        {
            var lacking = InboundShortage.Missing(line, stock.AsOf, platform);
            if (lacking.IsZero || stock.AsOf.DayNumber - line.ArrivedDay!.Value.DayNumber > platform.ClaimDays)
            {
                continue;
            }

            missing += lacking;
            var last = line.ArrivedDay.Value.AddDays(platform.ClaimDays);
            claimBy = claimBy < last ? claimBy : last;
            working = working.Add("shipment", line.Shipment).Add("missing", lacking);
        }

        return view.Found(Code, missing, working) is { } finding
            ? finding with { Value = null, ActBy = claimBy }
            : null;
    }
}
