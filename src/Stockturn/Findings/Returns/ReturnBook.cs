using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>Units of a grade that came back.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Units">How many.</param>
/// <param name="Cost">What they cost, landed, in the reporting currency; null when not known.</param>
/// <param name="Value">What they bring back: cost × the share of the grade; null when not known or not graded.</param>
public sealed record GradedUnits(ReturnGrade Grade, Quantity Units, decimal? Cost, decimal? Value);

/// <summary>Units that came back for a reason, as the customer or platform words it; "" where none is told.</summary>
public sealed record ReturnReason(string Reason, Quantity Units);

/// <summary>What came back of a SKU or a category in 365 days, graded and by reason.</summary>
/// <param name="Count">What was sold and came back.</param>
/// <param name="Grades">By grade, the best first, those not graded last; only grades with units.</param>
/// <param name="Reasons">By reason, the most frequent first.</param>
public sealed record ReturnSummary(ReturnCount Count, ImmutableArray<GradedUnits> Grades, ImmutableArray<ReturnReason> Reasons)
{
    /// <summary>The category's rate; null where it sold nothing.</summary>
    public double? CategoryRate { get; init; }

    /// <summary>True when it comes back more often than the category by more than the policy's points.</summary>
    public bool IsHigh { get; init; }

    /// <summary>What all graded goods bring back; null when some cost is not known. Those not graded stand apart.</summary>
    public decimal? Value =>
        Grades.Where(grade => grade.Grade != ReturnGrade.Ungraded).Aggregate((decimal?)0, (sum, grade) => sum + grade.Value);

    /// <summary>The returns of several SKUs together, under a category's name.</summary>
    public static ReturnSummary Together(string category, IReadOnlyCollection<ReturnSummary> skus) => new(
        new ReturnCount(
            "", category, new(skus.Sum(sku => sku.Count.Sold.Thousandths)), new(skus.Sum(sku => sku.Count.Returned.Thousandths))),
        [
            .. skus.SelectMany(sku => sku.Grades).GroupBy(grade => grade.Grade).OrderBy(grade => ReturnBook.OrderOf(grade.Key))
                .Select(grade => new GradedUnits(
                    grade.Key, new(grade.Sum(one => one.Units.Thousandths)),
                    grade.Aggregate((decimal?)0, (sum, one) => sum + one.Cost), grade.Aggregate((decimal?)0, (sum, one) => sum + one.Value))),
        ],
        ReturnBook.Ordered(skus.SelectMany(sku => sku.Reasons).Select(reason => (reason.Reason, reason.Units))));
}

/// <summary>Returns of the last 365 days SKU by SKU (U-20). Built once of the facts. See docs/formulas/findings.md#returns.</summary>
public sealed class ReturnBook
{
    const int YearDays = 365;

    readonly ReturnSettings settings;
    readonly Network network;
    readonly DateOnly asOf;
    readonly Dictionary<string, List<Row>> bySku = new(StringComparer.Ordinal);

    readonly record struct Row(ReturnGrade Grade, string Reason, Quantity Units);

    /// <summary>Reads the facts.</summary>
    /// <param name="facts">The facts, with every kind of <see cref="Needed"/>.</param>
    /// <param name="network">Places, currencies and rates.</param>
    /// <param name="settings">The policy's words, shares and limits.</param>
    /// <param name="asOf">No later day is looked at.</param>
    public ReturnBook(FactSet facts, Network network, ReturnSettings settings, DateOnly asOf)
    {
        (this.network, this.settings, this.asOf) = (network, settings, asOf);
        var (rows, resolution) = (facts.Of(ReturnFact.Kind), new SkuResolution(facts));
        var authority = new Authority(facts);
        authority.Choose(rows, ReturnFact.Store);
        var year = DateSpan.Last(YearDays, asOf);
        for (var row = 0; row < rows.Count; row++)
        {
            var store = rows.At(row, ReturnFact.Store);
            if (rows.Day(row, ReturnFact.Day) is { } day && year.Contains(day) && rows.Has(row, ReturnFact.Item)
                && authority.Believes(ReturnFact.Kind, store, rows.Sources[row]))
            {
                var (sku, factor) = resolution.Resolve(store, rows.At(row, ReturnFact.Item));
                var units = (Int128)(rows.Quantity(row, ReturnFact.Quantity)?.Thousandths ?? 0) * factor / Quantity.Scale;
                var isResalable = rows.Has(row, ReturnFact.Resalable) ? rows.At(row, ReturnFact.Resalable) != 0 : (bool?)null;
                var grade = settings.GradeOf(facts.Terms.TextOf(rows.At(row, ReturnFact.Condition)), isResalable);
                var name = resolution.Skus[sku];
                var mine = bySku.TryGetValue(name, out var known) ? known : bySku[name] = [];
                mine.Add(new Row(grade, facts.Terms.TextOf(rows.At(row, ReturnFact.Reason)) ?? "", new Quantity((long)units)));
            }
        }
    }

    /// <summary>The kinds of fact this needs.</summary>
    public static ImmutableArray<FactKind> Needed { get; } = [AliasFact.Kind, ProductFact.Kind, ListingFact.Kind, ReturnFact.Kind];

    /// <summary>What a SKU sold and took back in the last 365 days.</summary>
    public static ReturnCount CountOf(SkuMaster master, SkuDemand demand, DateOnly asOf)
    {
        var year = DateSpan.Last(YearDays, asOf);
        var periods = demand.Periods.Where(period => period.Span == year).ToArray();
        return new ReturnCount(
            master.Sku,
            master.Category,
            new(periods.Sum(period => period.Units.Thousandths)),
            new(periods.Sum(period => period.ReturnedUnits.Thousandths)));
    }

    /// <summary>The returns of a SKU, graded and by reason.</summary>
    public ReturnSummary Of(SkuFacts facts, SkuLedger ledger, SkuDemand demand)
    {
        var rows = bySku.GetValueOrDefault(facts.Master.Sku) ?? [];
        var unit = rows.Count == 0 ? null : new SkuUnitCost(facts.Master, ledger, network, asOf).Landed(null);
        return new ReturnSummary(
            CountOf(facts.Master, demand, asOf),
            [.. rows.GroupBy(row => row.Grade).OrderBy(grade => OrderOf(grade.Key)).Select(grade => Graded(grade.Key, grade, unit))],
            Ordered(rows.Select(row => (row.Reason, row.Units))));
    }

    // Those not graded come last.
    internal static int OrderOf(ReturnGrade grade) => grade == ReturnGrade.Ungraded ? int.MaxValue : (int)grade;

    internal static ImmutableArray<ReturnReason> Ordered(IEnumerable<(string Reason, Quantity Units)> reasons) =>
    [
        .. reasons.GroupBy(one => one.Reason, StringComparer.Ordinal)
            .Select(reason => new ReturnReason(reason.Key, new(reason.Sum(one => one.Units.Thousandths))))
            .OrderByDescending(reason => reason.Units)
            .ThenBy(reason => reason.Reason, StringComparer.Ordinal),
    ];

    GradedUnits Graded(ReturnGrade grade, IEnumerable<Row> rows, decimal? unit)
    {
        var units = new Quantity(rows.Sum(row => row.Units.Thousandths));
        var cost = SkuUnitCost.Of(unit, units);
        var share = (decimal?)settings.ShareOf(grade);
        return new GradedUnits(grade, units, cost, share * cost is { } value ? decimal.Round(value, 4) : null);
    }
}
