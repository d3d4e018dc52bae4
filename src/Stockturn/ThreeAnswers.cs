using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;

namespace Stockturn;

/// <summary>The three questions of a seller: what sells well, what is always stuck, what earns well but turns slowly (S1-19).</summary>
/// <remarks>Lists of SKUs, the weightiest first. See docs/formulas/findings.md#three-answers.</remarks>
/// <param name="SellsWell">The most net sales of the last 365 days.</param>
/// <param name="OftenStuck">The worst grade, the most stock value first.</param>
/// <param name="EarnsButSlow">A gross margin on sales above that of all together, and a turnover below; the most stock value first.</param>
public sealed record ThreeAnswers(
    ImmutableArray<SkuLine> SellsWell, ImmutableArray<SkuLine> OftenStuck, ImmutableArray<SkuLine> EarnsButSlow)
{
    /// <summary>The answers over some SKUs.</summary>
    /// <param name="skus">The SKUs.</param>
    /// <param name="whole">All of them together.</param>
    /// <param name="most">How many lines each answer has at most.</param>
    public static ThreeAnswers Of(ImmutableArray<SkuLine> skus, Measurement whole, int most)
    {
        var turnover = Turnover.Read(in whole);
        var slow = turnover.TryGet(out var turns) && MarginShare(whole) is { } share
            ? skus.Where(line => Turnover.Read(line.Whole).Value < turns && MarginShare(line.Whole) > share)
            : [];
        return new(
            Most(skus.Where(line => line.Whole.Sales.NetSales is { IsWhole: true, Amount: > 0 }), line => line.Whole.Sales.NetSales.Amount, most),
            Most(skus.Where(line => line.Verdict.Grade == GradeSettings.Worst), line => line.Whole.Position.Value.Amount, most),
            Most(slow, line => line.Whole.Position.Value.Amount, most));
    }

    static decimal? MarginShare(Measurement of) =>
        of.GrossMargin.IsWhole && of.Sales.NetSales is { IsWhole: true, Amount: > 0 } sales ? of.GrossMargin.Amount / sales.Amount : null;

    static ImmutableArray<SkuLine> Most(IEnumerable<SkuLine> skus, Func<SkuLine, decimal> weight, int most) =>
        [.. skus.OrderByDescending(weight).ThenBy(line => line.Master.Sku, StringComparer.Ordinal).Take(most)];
}
