using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>What two sources say of the same fact, SKU and place, over the days both tell.</summary>
/// <param name="Kind">The kind of fact: sale, advertising.</param>
/// <param name="Place">The store.</param>
/// <param name="Sku">The SKU.</param>
/// <param name="Believed">The code of the source whose rows make the figures.</param>
/// <param name="Other">The code of the source that is only compared.</param>
public sealed record SourceDifference(string Kind, string Place, string Sku, string Believed, string Other)
{
    /// <summary>The days both sources tell of the place.</summary>
    public DateSpan Days { get; init; }

    /// <summary>Units of the believed source.</summary>
    public decimal BelievedUnits { get; init; }

    /// <summary>Units of the other.</summary>
    public decimal OtherUnits { get; init; }

    /// <summary>Value of the believed source in the reporting currency; null when a rate is missing.</summary>
    public decimal? BelievedValue { get; init; }

    /// <summary>Value of the other.</summary>
    public decimal? OtherValue { get; init; }

    /// <summary>The other's units less the believed.</summary>
    public decimal Units => OtherUnits - BelievedUnits;

    /// <summary>The other's value less the believed.</summary>
    public decimal? Value => OtherValue - BelievedValue;
}

/// <summary>
/// One authority for each fact and place: the others only feed this report, SKU by SKU. Nothing of it enters a figure.
/// </summary>
public static class SourceComparison
{
    const decimal Cent = 0.01m;

    static readonly Told Nothing = new(0, 0);

    /// <summary>Columns of a kind that are compared.</summary>
    sealed record Compared(FactKind Kind, int Place, int Item, int Units, int Value)
    {
        public int Currency { get; } = Array.FindIndex([.. Kind.Columns], column => column.Name == "currency");
    }

    static readonly ImmutableArray<Compared> Kinds =
    [
        new(SaleFact.Kind, SaleFact.Store, SaleFact.Item, SaleFact.Units, SaleFact.Gross),
        new(AdvertisingFact.Kind, AdvertisingFact.Store, AdvertisingFact.Item, AdvertisingFact.Units, AdvertisingFact.Cost),
    ];

    /// <summary>The kinds of fact this needs beside those of a network.</summary>
    public static ImmutableArray<FactKind> Needed { get; } = [.. Kinds.Select(compared => compared.Kind)];

    /// <summary>The differences, the largest value first, then units, then by name.</summary>
    /// <param name="facts">The facts, with every kind of <see cref="Needed"/> and what resolves SKUs.</param>
    /// <param name="network">Places, currencies and rates.</param>
    /// <param name="asOf">No later day is looked at.</param>
    public static ImmutableArray<SourceDifference> Of(FactSet facts, Network network, DateOnly asOf)
    {
        var resolution = new SkuResolution(facts);
        var found = new List<SourceDifference>();
        foreach (var compared in Kinds)
        {
            var authority = new Authority(facts);
            authority.Choose(facts.Of(compared.Kind), compared.Place);
            foreach (var choice in authority.Choices.Where(choice => !choice.Others.IsEmpty))
            {
                found.AddRange(Compare(new Question(facts, network, asOf, resolution), compared, choice));
            }
        }

        return
        [
            .. found
                .OrderByDescending(difference => Math.Abs(difference.Value ?? 0))
                .ThenByDescending(difference => Math.Abs(difference.Units))
                .ThenBy(difference => (difference.Kind, difference.Place, difference.Sku, difference.Other)),
        ];
    }

    sealed record Question(FactSet Facts, Network Network, DateOnly AsOf, SkuResolution Resolution);

    static IEnumerable<SourceDifference> Compare(Question question, Compared compared, SourceChoice choice)
    {
        var believed = new Telling(question, compared, choice.Place, choice.Believed.Code);
        foreach (var other in choice.Others)
        {
            var theirs = new Telling(question, compared, choice.Place, other.Code);
            if (Common(believed.Days, theirs.Days) is not { } days)
            {
                continue;
            }

            var (left, right) = (believed.Sums(days), theirs.Sums(days));
            foreach (var sku in left.Keys.Union(right.Keys).Order(StringComparer.Ordinal))
            {
                var (one, two) = (left.GetValueOrDefault(sku, Nothing), right.GetValueOrDefault(sku, Nothing));
                if (one.Units != two.Units || Math.Abs((one.Value ?? 0) - (two.Value ?? 0)) > Cent)
                {
                    yield return new(compared.Kind.Name, choice.Place, sku, choice.Believed.Code, other.Code)
                    {
                        Days = days,
                        BelievedUnits = one.Units,
                        OtherUnits = two.Units,
                        BelievedValue = one.Value,
                        OtherValue = two.Value,
                    };
                }
            }
        }
    }

    static DateSpan? Common(DateSpan? left, DateSpan? right)
    {
        if (left is not { } one || right is not { } two)
        {
            return null;
        }

        var start = one.Start > two.Start ? one.Start : two.Start;
        var end = one.End < two.End ? one.End : two.End;
        return start < end ? new DateSpan(start, end) : null;
    }

    // What one source tells of one kind of fact in one place.
    sealed class Telling
    {
        readonly Question question;
        readonly Compared compared;
        readonly FactColumns rows;
        readonly int[] mine;

        public Telling(Question question, Compared compared, string place, string source)
        {
            (this.question, this.compared) = (question, compared);
            rows = question.Facts.Of(compared.Kind);
            mine =
            [
                .. Enumerable.Range(0, rows.Count).Where(row =>
                    question.Facts.Sources[rows.Sources[row]].Code == source
                    && (question.Facts.Terms.TextOf(rows.At(row, compared.Place)) ?? "") == place
                    && rows.Has(row, compared.Item)
                    && DayOf(row) <= question.AsOf),
            ];
        }

        /// <summary>From its first day to its last; null when it tells of none.</summary>
        public DateSpan? Days => mine.Length == 0 ? null : new DateSpan(mine.Min(DayOf), mine.Max(DayOf).AddDays(1));

        /// <summary>Units and value of each SKU over some days.</summary>
        public Dictionary<string, Told> Sums(DateSpan days)
        {
            var sums = new Dictionary<string, Told>(StringComparer.Ordinal);
            foreach (var row in mine.Where(row => days.Contains(DayOf(row))))
            {
                var store = rows.At(row, compared.Place);
                var (sku, factor) = question.Resolution.Resolve(store, rows.At(row, compared.Item));
                var name = question.Resolution.Skus[sku];
                var before = sums.GetValueOrDefault(name, Nothing);
                var units = (rows.Quantity(row, compared.Units)?.Units ?? 0) * factor / Quantity.Scale;
                sums[name] = new(before.Units + units, before.Value + ValueOf(row));
            }

            return sums;
        }

        DateOnly DayOf(int row) => rows.Day(row, compared.Kind.DayColumn!.Value) ?? DateOnly.MinValue;

        decimal? ValueOf(int row)
        {
            if (rows.Amount(row, compared.Value) is not { } amount)
            {
                return 0;
            }

            var code = question.Facts.Terms.TextOf(rows.At(row, compared.Currency));
            return Currency.IsCode(code)
                ? amount * question.Network.Rates.On(DayOf(row), new Currency(code!), question.Network.Reporting)
                : null;
        }
    }

    readonly record struct Told(decimal Units, decimal? Value);
}
