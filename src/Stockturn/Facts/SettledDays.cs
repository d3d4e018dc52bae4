using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>
/// The days of each store of which a settlement tells what was charged: on them a fee that is not there was not charged, on the
/// others the table answers.
/// </summary>
static class SettledDays
{
    /// <summary>The spans by index of the store, in order, without overlap.</summary>
    public static ImmutableArray<ImmutableArray<DateSpan>> Of(FactSet facts, NetworkMap map)
    {
        var spans = Told(facts);
        var stores = new SortedSet<(short Store, long Settlement)>();
        Note(facts.Of(FeeFact.Kind), FeeFact.Store, FeeFact.Settlement);
        Note(facts.Of(CashFact.Kind), CashFact.Store, CashFact.Settlement);
        return
        [
            .. Enumerable.Range(0, map.Network.Stores.Length).Select(store => Joined(
                stores.Where(told => told.Store == store && spans.ContainsKey(told.Settlement)).Select(told => spans[told.Settlement]))),
        ];

        void Note(FactColumns rows, int storeColumn, int settlementColumn)
        {
            for (var row = 0; row < rows.Count; row++)
            {
                if (rows.Has(row, settlementColumn) && map.StoreOf(rows.At(row, storeColumn)) is var store and >= 0)
                {
                    stores.Add((store, rows.At(row, settlementColumn)));
                }
            }
        }
    }

    /// <summary>The types of fees that settlements of each store by index tell.</summary>
    public static ImmutableArray<ImmutableSortedSet<string>> FeesOf(FactSet facts, NetworkMap map)
    {
        var types = map.Network.Stores.Select(_ => new HashSet<long>()).ToArray();
        var rows = facts.Of(FeeFact.Kind);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Has(row, FeeFact.Settlement) && map.StoreOf(rows.At(row, FeeFact.Store)) is var store and >= 0)
            {
                types[store].Add(rows.At(row, FeeFact.Type));
            }
        }

        return [.. types.Select(told => told.Select(facts.Terms.TextOf).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal))];
    }

    // A statement tells its days; of one that does not, the first and last day of its amounts.
    static Dictionary<long, DateSpan> Told(FactSet facts)
    {
        var spans = new Dictionary<long, DateSpan>();
        Widen(facts.Of(FeeFact.Kind), FeeFact.Day, FeeFact.Settlement);
        Widen(facts.Of(CashFact.Kind), CashFact.Day, CashFact.Settlement);
        var rows = facts.Of(SettlementFact.Kind);
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Day(row, SettlementFact.FromDay) is { } from && rows.Day(row, SettlementFact.ToDay) is { } to && from < to)
            {
                spans[rows.At(row, SettlementFact.Settlement)] = new DateSpan(from, to);
            }
        }

        return spans;

        void Widen(FactColumns amounts, int dayColumn, int settlementColumn)
        {
            for (var row = 0; row < amounts.Count; row++)
            {
                if (amounts.Has(row, settlementColumn) && amounts.Day(row, dayColumn) is { } day)
                {
                    var settlement = amounts.At(row, settlementColumn);
                    var one = new DateSpan(day, day.AddDays(1));
                    spans[settlement] = spans.TryGetValue(settlement, out var known) ? Around(known, one) : one;
                }
            }
        }
    }

    static ImmutableArray<DateSpan> Joined(IEnumerable<DateSpan> spans)
    {
        var joined = ImmutableArray.CreateBuilder<DateSpan>();
        foreach (var span in spans.OrderBy(span => span.Start).ThenBy(span => span.End))
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = Around(joined[^1], span);
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined.ToImmutable();
    }

    static DateSpan Around(DateSpan left, DateSpan right) =>
        new(left.Start < right.Start ? left.Start : right.Start, left.End > right.End ? left.End : right.End);
}
