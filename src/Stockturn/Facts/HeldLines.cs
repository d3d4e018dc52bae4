using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>
/// Lines of orders held until the file ends, because their platform prints the order's own amounts on every line.
/// </summary>
/// <remarks>
/// An amount that is the same on every line that has it is the order's and is split over all of its lines by their
/// weight, exactly (largest remainder, in cents where it is whole cents). Amounts that differ from line to line are the
/// lines' own and stay. Which line stands first in the file does not matter.
/// </remarks>
sealed class HeldLines(Terms terms)
{
    const long Cent = Money.Scale / 100;

    readonly List<Line> lines = [];

    public void Add(SourceOutput output, ReadOnlySpan<long> fact, long rowNumber) =>
        lines.Add(new Line(output, [.. fact], rowNumber));

    /// <summary>Hands the lines on in the order of the file.</summary>
    public void HandOn(IFactSink facts)
    {
        foreach (var order in lines.GroupBy(line => (line.Output, line.Fact[line.Output.Shared!.Order])))
        {
            Line[] sorted = [.. order.Order(Comparer<Line>.Create(Compare))];
            foreach (var column in order.Key.Output.Shared!.Amounts)
            {
                Split(sorted, column);
            }

            if (order.Key.Output.Shared.RefundOfGoods is var (refund, discount))
            {
                LowerRefunds(sorted, refund, discount);
            }
        }

        foreach (var line in lines)
        {
            facts.Add(line.Output, line.Fact, line.Row);
        }

        lines.Clear();
    }

    static void Split(Line[] order, int column)
    {
        long[] told = [.. order.Select(line => line.Fact[column]).Where(amount => amount != FactKind.Missing).Distinct()];
        if (told is not [var total])
        {
            return;
        }

        var unit = total % Cent == 0 ? Cent : 1;
        var parts = LargestRemainder.Split(total / unit, [.. order.Select(line => Math.Max(0m, line.Weight))]);
        for (var at = 0; at < order.Length; at++)
        {
            order[at].Fact[column] = parts[at] * unit;
        }
    }

    static void LowerRefunds(Line[] order, int refund, int discount)
    {
        foreach (var line in order)
        {
            var (back, given) = (line.Fact[refund], line.Fact[discount]);
            if (back is not (FactKind.Missing or 0) && given is not (FactKind.Missing or 0) && line.Weight > 0)
            {
                line.Fact[refund] = back - (long)decimal.Round(given * back / line.Weight / Cent, MidpointRounding.AwayFromZero) * Cent;
            }
        }
    }

    // By what the lines are, not by where they stand; equal lines may change places unseen.
    int Compare(Line? one, Line? other)
    {
        for (var column = 0; column < one!.Fact.Length; column++)
        {
            var (left, right) = (one.Fact[column], other!.Fact[column]);
            var isTerm = one.Output.Kind.Columns[column].Type == ColumnType.Term;
            var compared = isTerm ? string.CompareOrdinal(terms.TextOf(left), terms.TextOf(right)) : left.CompareTo(right);
            if (compared != 0)
            {
                return compared;
            }
        }

        return 0;
    }

    sealed record Line(SourceOutput Output, long[] Fact, long Row)
    {
        public decimal Weight => Fact[Output.Shared!.Weight] is FactKind.Missing ? 0 : Fact[Output.Shared.Weight];
    }
}
