using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>
/// The next step of a fee: units that will reach a dearer tier soon, what it adds, and the last day a removal still
/// avoids it.
/// </summary>
/// <remarks>The days and costs come from the dated fee tables by way of the case's costs. See
/// docs/formulas/findings.md#fee-step.</remarks>
public sealed class FeeStepRule : IRule
{
    internal const string Name = "fee_step";

    /// <inheritdoc/>
    public string Code => Name;

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.WarehouseOnly;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) => Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var isAhead = stock.Costs.NextSurcharges.TryGetValue(view.Warehouse, out var next) && next.Date > stock.AsOf;
        if (!isAhead || next!.Date.DayNumber - stock.AsOf.DayNumber > limits.Platform.FeeStepNoticeDays)
        {
            return null;
        }

        var (units, actBy) = (Values.Quantity.Of(next.Units), next.Date.AddDays(-limits.Platform.RemovalLeadDays));
        var working = new Working()
            .Add("fee", "aged_surcharge")
            .Add("step_day", next.Date)
            .Add("units_at_step", units)
            .Add("step_cost", next.Amount)
            .Add("removal_lead_days", limits.Platform.RemovalLeadDays);
        return view.Found(Code, Values.Quantity.Min(units, view.OnHand), working) is { } finding
            ? finding with { ActBy = actBy }
            : null;
    }
}
