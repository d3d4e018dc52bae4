using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn;

/// <summary>Everything the loop says about one SKU.</summary>
public sealed record SkuTurn(SkuFacts Facts, SkuLedger Ledger, SkuDemand Demand, SkuMeasure Measure, SkuFindings Findings);

/// <summary>What the whole adds once every SKU is judged.</summary>
public sealed record TurnSummary
{
    /// <summary>The place of each SKU in the order of net sales, and its class.</summary>
    public ImmutableArray<ClassifiedSku> Classes { get; init; } = [];

    /// <summary>Findings that need other SKUs beside: a family, or the peers of an offer.</summary>
    public ImmutableArray<Finding> FamilyFindings { get; init; } = [];
}

/// <summary>The class of a SKU: what this run proposes, and what is in force once it was proposed twice.</summary>
public sealed record ClassifiedSku(AbcXyzRank Rank, AbcXyzClass Proposed, AbcXyzClass InForce);

/// <summary>The class a SKU had in the run before.</summary>
public readonly record struct ClassBefore(AbcXyzClass Proposed, AbcXyzClass InForce);

/// <summary>What one SKU tells the whole: the summary a slice hands on.</summary>
public sealed record SkuSummary(string Sku, decimal NetSales, XyzClass Steadiness, FamilyMember? Member)
{
    /// <summary>What judging its offer needs; null where nothing is for sale.</summary>
    public OfferSummary? Offer { get; init; }

    /// <summary>What it sold and took back in 365 days; null where that was not asked.</summary>
    public ReturnCount? Returns { get; init; }

    /// <summary>Its shipments; null where they were not asked for.</summary>
    public TransitSummary? Transit { get; init; }

    /// <summary>Its grade, 1 to 10; null where grading does not apply.</summary>
    public int? Grade { get; init; }
}

/// <summary>
/// The loop, once round. Facts of one SKU become its ledger, its demand, its measures and its findings; then the whole
/// is taken over small summaries. Pure: the same facts, policy and day give the same result to the last bit.
/// </summary>
public static class Engine
{
    /// <summary>Everything that concerns one SKU alone.</summary>
    public static SkuTurn RunSku(SkuFacts facts, TurnContext turn)
    {
        var ledger = StockLedger.Replay(facts, turn.Network, turn.Policy.Ledger, turn.AsOf);
        var demand = DemandBook.Measure(facts, ledger, turn.Network, turn.Policy.Demand, turn.AsOf, turn.Drivers);
        return Judge(facts, ledger, demand, turn);
    }

    /// <summary>Measures and judges a SKU whose ledger and demand are known: from a run that was kept, for example.</summary>
    public static SkuTurn Judge(SkuFacts facts, SkuLedger ledger, SkuDemand demand, TurnContext turn)
    {
        var measure = SkuMeasure.Of(facts, ledger, demand, turn.Costs);
        var context = turn.Cases with { Costs = CasesCosts.Of(measure, ledger, turn) };
        var stock = StockCase.Of(facts, ledger, demand, context);
        return new SkuTurn(facts, ledger, demand, measure, turn.Rules.Judge(stock));
    }

    /// <summary>Where a SKU is in its life, whether it may still be bought, and what its successor leaves over.</summary>
    public static Lifecycle LifecycleOf(SkuFacts facts, SkuLedger ledger, SkuDemand demand, TurnContext turn) =>
        Lifecycle.Of(StockCase.Of(facts, ledger, demand, turn.Cases));

    /// <summary>The promotions of a SKU that are ahead or under way, and whether it may take part.</summary>
    public static ImmutableArray<PlannedPromotion> PromotionsOf(SkuFacts facts, SkuLedger ledger, SkuDemand demand, TurnContext turn) =>
        facts.Promotions.IsEmpty
            ? []
            : new PromotionCalendar(facts, StockCase.Of(facts, ledger, demand, turn.Cases), turn).Planned(
                stores => CurrentPrice.Paid(facts, demand, turn.Costs, new PriceQuestion([.. stores], turn.AsOf)).Reading);

    /// <summary>What the visits of a SKU say of its offer, for <see cref="VisitBook"/>; null where nothing can be sold.</summary>
    public static OfferSummary? VisitsOf(SkuFacts facts, SkuLedger ledger, SkuDemand demand, TurnContext turn) =>
        SellableOf(ledger, turn) is var sellable && sellable > Quantity.Zero ? OfferSummaries.Visits(facts, demand, sellable, turn) : null;

    /// <summary>What a SKU tells the whole.</summary>
    public static SkuSummary Summarise(SkuTurn sku, TurnContext turn)
    {
        var year = MeasuredSpans.Year(turn.AsOf);
        var sold = sku.Demand.Periods.Where(period => period.Span == year).ToArray();
        var sellable = SellableOf(sku.Ledger, turn);
        var steadiness = AbcXyz.Steadiness(AbcXyz.Variation(sku.Demand.WeeklyUnits.AsSpan()), turn.Policy.Metrics.AbcXyz);
        var member = MemberOf(sku.Facts, sku.Ledger, sku.Demand, turn);
        return new SkuSummary(sku.Facts.Master.Sku, sold.Sum(period => period.NetSales), steadiness, member)
        {
            Offer = OfferSummaries.Of(sku, sellable, turn),
            Transit = TransitSummary.Of(sku.Facts, sku.Ledger, turn.Network),
            Returns = ReturnBook.CountOf(sku.Facts.Master, sku.Demand, turn.AsOf),
            Grade = sku.Findings.Grade,
        };
    }

    /// <summary>What a SKU is among the sizes of its parent; null where it has none.</summary>
    public static FamilyMember? MemberOf(SkuFacts facts, SkuLedger ledger, SkuDemand demand, TurnContext turn)
    {
        if (facts.Master.Parent is not { } parent)
        {
            return null;
        }

        var year = MeasuredSpans.Year(turn.AsOf);
        return new FamilyMember(
            facts.Master.Sku,
            parent,
            Variant(facts.Master),
            demand.Periods.Where(period => period.Span == year).Sum(period => period.Units.Units),
            demand.Forecasts.FirstOrDefault(forecast => forecast.Warehouse < 0)?.UnitsPerDay ?? 0,
            SellableOf(ledger, turn),
            ledger.Positions.All(position => position.Value is not null) ? ledger.Positions.Sum(position => position.Value) : null);
    }

    /// <summary>What needs the whole: classes and families.</summary>
    /// <param name="summaries">One for each SKU.</param>
    /// <param name="policy">What the seller chose.</param>
    /// <param name="before">The classes of the run before, by SKU.</param>
    public static TurnSummary Combine(
        IReadOnlyList<SkuSummary> summaries, Policy policy, IReadOnlyDictionary<string, ClassBefore> before)
    {
        var steadiness = summaries.ToDictionary(summary => summary.Sku, summary => summary.Steadiness, StringComparer.Ordinal);
        var ranks = AbcXyz.Classify(summaries.Select(summary => (summary.Sku, summary.NetSales)), policy.Metrics.AbcXyz);
        return new TurnSummary
        {
            Classes = [.. ranks.Select(rank => Classified(rank, new AbcXyzClass(rank.Class, steadiness[rank.Sku]), before))],
            FamilyFindings = [.. FoundBeside(summaries, policy.Findings)],
        };
    }

    static Quantity SellableOf(SkuLedger ledger, TurnContext turn) => ledger.Positions
        .Where(position => turn.Network.Warehouses[position.Warehouse].Kind is not (WarehouseKind.InTransit or WarehouseKind.Virtual))
        .Aggregate(Quantity.Zero, (sum, position) => sum + position.Sellable);

    // A finding carries the grade of its SKU, whichever stage found it.
    static IEnumerable<Finding> FoundBeside(IReadOnlyList<SkuSummary> summaries, FindingSettings settings)
    {
        var grades = summaries.ToDictionary(summary => summary.Sku, summary => summary.Grade, StringComparer.Ordinal);
        return BrokenRuns.Find(summaries.Select(summary => summary.Member).OfType<FamilyMember>(), settings.BrokenRun)
            .Concat(OfferFindings.Find(summaries.Select(summary => summary.Offer).OfType<OfferSummary>(), settings.Offers))
            .Concat(HighReturns.Find([.. summaries.Select(summary => summary.Returns).OfType<ReturnCount>()], settings.Returns))
            .Concat(LateShipments.Find([.. summaries.Select(summary => summary.Transit).OfType<TransitSummary>()]))
            .Select(finding => finding with { Grade = grades[finding.Sku] });
    }

    static ClassifiedSku Classified(
        AbcXyzRank rank, AbcXyzClass proposed, IReadOnlyDictionary<string, ClassBefore> before) =>
        before.TryGetValue(rank.Sku, out var known)
            ? new ClassifiedSku(rank, proposed, AbcXyz.WithHysteresis(known.Proposed, known.InForce, proposed))
            : new ClassifiedSku(rank, proposed, proposed);

    static string? Variant(SkuMaster master) =>
        string.Join(' ', new[] { master.Color, master.Size }.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } variant
            ? variant
            : null;
}
