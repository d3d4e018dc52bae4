using System.Collections.Immutable;

namespace Stockturn.Facts.Sources;

/// <summary>Columns of a row that are parts of one amount, and what becomes of the rest of it that no column explains.</summary>
/// <param name="Rest">What the part of the sum is that no known column explains; the sum's own meaning where there are none.</param>
/// <param name="Sum">The headings of the column that holds the sum, parted by |; null where no column does.</param>
sealed record SettledGroup(SettledMeaning Rest, string? Sum)
{
    /// <summary>The parts: what an amount is, and the headings under which files carry it, parted by |.</summary>
    public ImmutableArray<(SettledMeaning Meaning, string Headings)> Parts { get; init; } = [];
}

/// <summary>
/// How a row of a settlement with a column for each charge becomes facts: every column once, every sum only for what its columns
/// leave open, so that columns nobody knows yet are not lost and not counted twice.
/// </summary>
/// <param name="first">The position of the first of these columns among the source's fields.</param>
/// <param name="groups">The groups; what they come to together should be the row's total.</param>
sealed class SettledColumns(int first, params ImmutableArray<SettledGroup> groups)
{
    /// <summary>The columns as the source declares them.</summary>
    public ImmutableArray<SourceField> Fields { get; } = [.. groups.SelectMany(FieldsOf)];

    /// <summary>Hands on each amount of the row, signed as it stands: to the seller positive.</summary>
    /// <returns>What the groups come to, in ten-thousandths: the total less this is what nothing explains.</returns>
    public long Emit(SourceRow row, SettledMoney money, in SettledAmount settled)
    {
        var (told, field) = (0L, first);
        foreach (var group in groups)
        {
            var sum = group.Sum is null ? FactKind.Missing : row.Amount(field++);
            var parts = 0L;
            foreach (var (meaning, _) in group.Parts)
            {
                var part = Snapshots.OrZero(row.Amount(field));
                money.Emit(row, settled with { Meaning = meaning, Amount = part, Detail = row.Source.Fields[field].Name });
                parts += part;
                field++;
            }

            if (sum != FactKind.Missing)
            {
                money.Emit(row, settled with { Meaning = group.Rest, Amount = sum - parts, Detail = NameOf(group) });
                parts = sum;
            }

            told += parts;
        }

        return told;
    }

    static IEnumerable<SourceField> FieldsOf(SettledGroup group) =>
        new[] { group.Sum }.OfType<string>().Concat(group.Parts.Select(part => part.Headings))
            .Select(headings => headings.Split('|'))
            .Select(names => Column.Number(names[0], names[1..]));

    static string NameOf(SettledGroup group) => group.Sum!.Split('|')[0];
}
