using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>Which source is believed about each type of fee and of other settled money in each place (U-4).</summary>
/// <remarks>
/// The choice is made month by month and settlement by settlement: the source named is the best of those that stand for any of
/// them, and the others stand only where it tells nothing, or not at all.
/// </remarks>
public static class MoneyChoices
{
    /// <summary>The kinds of fact this needs.</summary>
    public static ImmutableArray<FactKind> Needed { get; } = [FeeFact.Kind, CashFact.Kind];

    /// <summary>The choices, by kind, place and type.</summary>
    public static ImmutableArray<SourceChoice> Of(FactSet facts) =>
        [.. Of(facts, MoneyColumns.Cash), .. Of(facts, MoneyColumns.Fees)];

    static IEnumerable<SourceChoice> Of(FactSet facts, MoneyColumns columns)
    {
        var (rows, authority) = (facts.Of(columns.Kind), new MoneyAuthority(facts, columns));
        var telling = new Dictionary<(long Place, long Type), (SortedSet<int> Standing, SortedSet<int> All)>();
        for (var row = 0; row < rows.Count; row++)
        {
            var store = rows.At(row, columns.Store);
            var place = store != FactKind.Missing || columns.Warehouse < 0 ? store : rows.At(row, columns.Warehouse);
            var key = (place, rows.At(row, columns.Type));
            if (!telling.TryGetValue(key, out var sources))
            {
                telling[key] = sources = ([], []);
            }

            sources.All.Add(rows.Sources[row]);
            if (!sources.Standing.Contains(rows.Sources[row]) && authority.Believes(rows, row))
            {
                sources.Standing.Add(rows.Sources[row]);
            }
        }

        return telling
            .Select(choice => (
                Place: facts.Terms.TextOf(choice.Key.Place) ?? "", Type: facts.Terms.TextOf(choice.Key.Type) ?? "",
                Standing: choice.Value.Standing.Count > 0 ? choice.Value.Standing : choice.Value.All, choice.Value.All))
            .OrderBy(choice => choice.Place, StringComparer.Ordinal)
            .ThenBy(choice => choice.Type, StringComparer.Ordinal)
            .Select(choice =>
            {
                var believed = choice.Standing.Select(source => facts.Sources[source])
                    .Aggregate((best, other) => other.IsBelievedOver(best) ? other : best);
                return new SourceChoice(columns.Kind.Name, choice.Place, believed,
                [
                    .. choice.All.Select(source => facts.Sources[source]).Where(other => other != believed)
                        .OrderByDescending(other => other.Precedence)
                        .ThenBy(other => other.Code, StringComparer.Ordinal),
                ])
                {
                    Type = choice.Type,
                };
            });
    }
}
