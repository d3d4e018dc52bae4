namespace Stockturn.Facts.Sources;

/// <summary>Sums and checks of the parts of a stock.</summary>
static class Snapshots
{
    /// <summary>The sum of the parts that are told; missing when none is.</summary>
    public static long Sum(params ReadOnlySpan<long> parts)
    {
        var sum = FactKind.Missing;
        foreach (var part in parts)
        {
            if (part != FactKind.Missing)
            {
                sum = (sum == FactKind.Missing ? 0 : sum) + part;
            }
        }

        return sum;
    }

    /// <summary>Asks about a total that is not the sum of its parts; the row is taken as it is.</summary>
    public static void Check(SourceRow row, int totalField, long total, params ReadOnlySpan<long> parts)
    {
        var sum = Sum(parts);
        if (total != FactKind.Missing && sum != FactKind.Missing && total != sum)
        {
            row.Warn(
                "W_BALANCE", totalField, $"{new Values.Quantity(sum)}, the sum of its parts",
                "check the row; it was taken as it is");
        }
    }

    /// <summary>A part of stock that is zero where the file leaves it out.</summary>
    public static long OrZero(long part) => part == FactKind.Missing ? 0 : part;
}
