using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// Goods that were shipped, arrived in part, and are still missing after 14 days: a claim with a last day (U-22).
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
            var age = line.ArrivedDay is { } arrived ? stock.AsOf.DayNumber - arrived.DayNumber : 0;
            if (line.Shipped <= line.Received || age <= platform.ShortageDays || age > platform.ClaimDays)
            {
                continue;
            }

            missing += line.Shipped - line.Received;
            var last = line.ArrivedDay!.Value.AddDays(platform.ClaimDays);
            claimBy = claimBy < last ? claimBy : last;
            working = working.Add("shipment", line.Shipment).Add("missing", line.Shipped - line.Received);
        }

        return view.Found(Code, missing, working) is { } finding
            ? finding with { Value = null, ActBy = claimBy }
            : null;
    }
}
