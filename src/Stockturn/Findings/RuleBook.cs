using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// Judges SKUs by the rules of the catalogue. Made once for a run and asked SKU by SKU, from any thread.
/// </summary>
/// <remarks>
/// For each SKU: the thresholds that hold for it, every rule that is on and lacks nothing, then the state of each
/// finding (exempt,
/// never listed, suspected under data grade D), the union of E&amp;O, the grade, and one primary finding.
/// </remarks>
public sealed class RuleBook
{
    readonly OverrideBook overrides;
    readonly ImmutableArray<IRule> rules;

    /// <summary>A book for these settings.</summary>
    public RuleBook(FindingSettings settings)
    {
        overrides = new OverrideBook(settings);
        rules =
        [
            .. RuleCatalog.All.Where(rule => settings.Rules.IsEmpty || settings.Rules.Contains(rule.Code)),
        ];
    }

    /// <summary>What the rules find in one SKU. For many SKUs make a book once.</summary>
    public static SkuFindings Judge(StockCase stock, FindingSettings settings) => new RuleBook(settings).Judge(stock);

    /// <summary>What the rules find in one SKU.</summary>
    public SkuFindings Judge(StockCase stock)
    {
        var limits = overrides.For(stock.Master, stock.AsOf);
        stock = stock with { Bounds = PlacedBounds.Worked(stock, limits.Bounds) };
        var verdict = Verdict.Of(stock, limits);
        var found = new List<Finding>();
        var gaps = ImmutableArray.CreateBuilder<RuleGap>();
        foreach (var rule in rules)
        {
            var lacked = Apply(rule, verdict, found);
            if (lacked != Gap.None)
            {
                gaps.Add(new RuleGap(rule.Code, lacked));
            }
        }

        var eo = Union(found, stock.Total.OnHand);
        var onHand = stock.Total.OnHand;
        return new SkuFindings(stock.Master.Sku, stock.AsOf)
        {
            Findings = Ordered(found, onHand),
            Gaps = gaps.ToImmutable(),
            Eo = eo,
            Share = Share(stock, eo),
            IsExcess = Counting(found).Any(IsExcessInStock),
            IsObsolete = Counting(found).Any(finding => finding.Kind == EoKind.Obsolete),
            Grade = verdict.Grade,
            CostDiscount = verdict.Grade is { } grade ? Grading.CostDiscount(grade, limits.Grades) : null,
            DataGrade = stock.Total.Grade,
            Listing = verdict.Listing,
        };
    }

    /// <summary>True when rules that count idle days do not count against a SKU yet: off season, new, or just received.</summary>
    public bool IsIdleExempt(StockCase stock)
    {
        var limits = overrides.For(stock.Master, stock.AsOf);
        return (SalesExemption.Of(stock, limits) ?? SalesExemption.OfRestock(stock, limits)) is not null;
    }

    // The gap of the SKU as a whole, or of the first warehouse that lacks something.
    Gap Apply(IRule rule, Verdict verdict, List<Finding> found)
    {
        var lacked = Gap.None;
        foreach (var view in Views(rule, verdict.Stock))
        {
            var gap = rule.Lacks(verdict.Stock, view, verdict.Limits);
            lacked = lacked == Gap.None ? gap : lacked;
            var finding = gap == Gap.None ? rule.Judge(verdict.Stock, view, verdict.Limits) : null;
            if (finding is not null)
            {
                var given = overrides.ExemptionOf(finding.Sku, rule.Code, verdict.Stock.AsOf);
                found.Add(verdict.Dress(finding, rule, given));
            }
        }

        return lacked;
    }

    static IEnumerable<StockView> Views(IRule rule, StockCase stock)
    {
        var judgesEmpty = rule.Traits.HasFlag(RuleTraits.JudgesEmptyStock);
        var judgesEveryPlace = rule.Traits.HasFlag(RuleTraits.EveryPlace);
        var isPerWarehouse = judgesEveryPlace || rule.Traits.HasFlag(RuleTraits.PerWarehouse);
        var isWarehouseOnly = rule.Traits.HasFlag(RuleTraits.WarehouseOnly);
        if (!isWarehouseOnly && (judgesEmpty || stock.Total.OnHand > Quantity.Zero))
        {
            yield return stock.Total;
        }

        if (!isWarehouseOnly && !isPerWarehouse)
        {
            yield break;
        }

        var places = stock.Places.Where(place => judgesEveryPlace || place.OnHand > Quantity.Zero).ToArray();
        if (isWarehouseOnly || places.Length > 1)
        {
            foreach (var place in places)
            {
                yield return place;
            }
        }
    }

    static bool IsExcessInStock(Finding finding) =>
        finding.Kind == EoKind.Excess && finding.Rule != OnOrderRule.RuleCode;

    static IEnumerable<Finding> Counting(List<Finding> found) =>
        found.Where(finding => finding.State is FindingState.Confirmed or FindingState.Suspected);

    // A product that is obsolete as a whole leaves nothing for the other two rules.
    static EoSplit Union(List<Finding> found, Quantity onHand)
    {
        var status = Of("status");
        var rest = onHand - status;
        return EoSplit.Of(status, Quantity.Min(rest, Of("time")), Quantity.Min(rest, Of("forecast_excess")));

        Quantity Of(string rule) => Counting(found)
            .Where(finding => finding.Rule == rule && finding.Warehouse == StockCase.AllWarehouses)
            .Aggregate(Quantity.Zero, (sum, finding) => sum + finding.Quantity);
    }

    static EoShare Share(StockCase stock, EoSplit eo)
    {
        var total = stock.Total;
        var onHand = Quantity.Max(Quantity.Zero, total.OnHand);
        var status = Quantity.Min(eo.Status, total.Unsellable);
        var value = LayerValue.OfUnsellable(total, status) + LayerValue.OfOldestUsable(total, eo.Total - status);
        return new EoShare(onHand, onHand.IsZero ? 0m : total.Value, eo.Total, eo.Total.IsZero ? 0m : value);
    }

    // A few unsellable units among good ones do not lead the line: they are listed apart from 呆滞 (U-22).
    static ImmutableArray<Finding> Ordered(List<Finding> found, Quantity onHand)
    {
        var ordered = found
            .OrderBy(finding => finding.State == FindingState.Exempt ? 1 : 0)
            .ThenBy(finding => finding.Rule == "status" && finding.Quantity + finding.Quantity < onHand ? 1 : 0)
            .ThenBy(finding => RuleCatalog.Order(finding.Rule))
            .ThenBy(finding => finding.Warehouse)
            .ToArray();
        if (ordered.Length > 0 && ordered[0].State != FindingState.Exempt)
        {
            ordered[0] = ordered[0] with { IsPrimary = true };
        }

        return [.. ordered];
    }
}
