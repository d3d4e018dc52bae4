using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>
/// The cross standard (交叉判定, S4-6): conditions over age, idleness, sales, returns and damage, all or by weight.
/// </summary>
/// <remarks>
/// The age condition is asked of each layer, the others of the SKU; the finding is the units of the layers that pass.
/// What passes is
/// suspected until the listing check finds it was on offer. See docs/formulas/findings.md#cross.
/// </remarks>
public sealed class CrossRule : IRule
{
    /// <inheritdoc/>
    public string Code => "cross";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.SalesBased | RuleTraits.IdleBased | RuleTraits.Slowness;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits)
    {
        if (view.Layers is not [var oldest, ..])
        {
            return Gap.NoStockData;
        }

        // By weight, a measure that is not known simply does not count; all of them cannot hold without it.
        return limits.Cross.Mode == ConditionMode.Weighted
            ? Gap.None
            : limits.Cross.Conditions
                .Select(condition => stock.Measure(condition, oldest).Gap)
                .FirstOrDefault(gap => gap != Gap.None);
    }

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        if (limits.Cross.Conditions.IsEmpty)
        {
            return null;
        }

        var quantity = view.UsableIn(layer => Passes(stock, layer, limits.Cross));
        if (view.Found(Code, quantity, Show(stock, view, limits.Cross)) is not { } finding)
        {
            return null;
        }

        var isListed = ListingCheck.Of(stock, limits.Words) == ListingEvidence.Listed;
        return finding with
        {
            Kind = view.SlowKind,
            State = isListed ? FindingState.Confirmed : FindingState.Suspected,
        };
    }

    static bool Passes(StockCase stock, CostLayer layer, CrossSettings cross)
    {
        var weight = 0.0;
        foreach (var condition in cross.Conditions)
        {
            var holds = stock.Measure(condition, layer).TryGet(out var figure) && condition.Holds(figure);
            if (!holds && cross.Mode == ConditionMode.All)
            {
                return false;
            }

            weight += holds ? condition.Weight : 0;
        }

        return cross.Mode == ConditionMode.All || weight >= cross.WeightLimit;
    }

    static Working Show(StockCase stock, StockView view, CrossSettings cross)
    {
        var oldest = view.Layers.FirstOrDefault(layer => layer.Status == StockStatus.Good) ?? view.Layers[0];
        var working = new Working().Add("mode", cross.Mode == ConditionMode.All ? "all" : "weighted");
        foreach (var condition in cross.Conditions)
        {
            var name = Name(condition.Measure);
            var side = condition.Comparison == Comparison.Over ? "over" : "under";
            working = working
                .Add(name, stock.Measure(condition, oldest))
                .Add($"{name}_{side}", condition.Limit);
        }

        return cross.Mode == ConditionMode.All ? working : working.Add("weight_limit", cross.WeightLimit);
    }

    static string Name(CaseMeasure measure) => measure switch
    {
        CaseMeasure.AgeDays => "age_days",
        CaseMeasure.IdleDays => "idle_days",
        CaseMeasure.SoldUnits => "sold_units_90_days",
        CaseMeasure.ReturnRate => "return_rate",
        CaseMeasure.DamageRate => "damage_rate",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}
