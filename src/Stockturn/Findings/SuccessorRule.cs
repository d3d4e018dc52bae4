using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Stock that will be left on the day the successor takes over (U-18): sell it off before, or move the day.</summary>
/// <remarks>See docs/formulas/findings.md#successor-overlap.</remarks>
public sealed class SuccessorRule : IRule
{
    internal const string RuleCode = "successor_overlap";

    /// <inheritdoc/>
    public string Code => RuleCode;

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.None;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Medium;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) => RunOut.Of(stock)?.Left.Gap ?? Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        if (RunOut.Of(stock) is not { } runOut || !runOut.Left.TryGet(out var left))
        {
            return null;
        }

        var working = new Working()
            .Add("successor", stock.Master.Successor ?? "–")
            .Add("successor_day", runOut.Day)
            .Add("sellable", view.Sellable)
            .Add("in_transit", view.InTransit)
            .Add("on_order", runOut.OnOrder);
        working = runOut.UnitsPerDay.TryGet(out var rate) ? working.Add("forecast_units_per_day", rate) : working;
        var finding = view.Found(Code, Quantity.Of((decimal)left), working.Add("left_at_successor", Quantity.Of((decimal)left)));
        return finding is null ? null : finding with { ActBy = runOut.Day > stock.AsOf ? runOut.Day : stock.AsOf };
    }
}
