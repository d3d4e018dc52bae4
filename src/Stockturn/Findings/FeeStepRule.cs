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
    /// <inheritdoc/>
    public string Code => "fee_step";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.WarehouseOnly;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) => Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        var next = stock.Costs.NextFeeSteps
            .Where(step => step.Warehouse == view.Warehouse && step.Day > stock.AsOf)
            .OrderBy(step => step.Day)
            .ThenBy(step => step.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (next is null || next.Day.DayNumber - stock.AsOf.DayNumber > limits.Platform.FeeStepNoticeDays)
        {
            return null;
        }

        var actBy = next.Day.AddDays(-limits.Platform.RemovalLeadDays);
        var working = new Working()
            .Add("fee", next.Name)
            .Add("step_day", next.Day)
            .Add("units_at_step", next.Quantity)
            .Add("step_cost", next.Cost)
            .Add("removal_lead_days", limits.Platform.RemovalLeadDays);
        return view.Found(Code, Values.Quantity.Min(next.Quantity, view.OnHand), working) is { } finding
            ? finding with { ActBy = actBy }
            : null;
    }
}
