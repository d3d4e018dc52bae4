namespace Stockturn.Facts.Sources;

/// <summary>Amounts of a list inside a JSON row, which stand in one cell parted by semicolons: "-2.00;-1.00".</summary>
static class ListedAmounts
{
    /// <summary>The sum of the amounts without their signs, in ten-thousandths; missing when there is none.</summary>
    public static long Sum(ReadOnlySpan<char> amounts)
    {
        var sum = FactKind.Missing;
        foreach (var part in amounts.Split(';'))
        {
            sum = Snapshots.Sum(sum, Of(amounts[part]));
        }

        return sum;
    }

    /// <summary>The sum of those amounts beside which the word stands in the other list of the same length.</summary>
    public static long Sum(ReadOnlySpan<char> amounts, ReadOnlySpan<char> words, string word)
    {
        if (amounts.Count(';') != words.Count(';'))
        {
            return FactKind.Missing;
        }

        var sum = FactKind.Missing;
        var kinds = words.Split(';');
        foreach (var part in amounts.Split(';'))
        {
            kinds.MoveNext();
            sum = words[kinds.Current].Trim().Says(word) ? Snapshots.Sum(sum, Of(amounts[part])) : sum;
        }

        return sum;
    }

    static long Of(ReadOnlySpan<char> amount) =>
        Cells.TryScaled(amount.Trim(), false, Values.Money.Scale, out var value) ? Math.Abs(value) : FactKind.Missing;
}
