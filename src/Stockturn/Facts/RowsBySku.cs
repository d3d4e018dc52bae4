namespace Stockturn.Facts;

/// <summary>The rows of one kind of fact put together by SKU, keeping their order within each SKU.</summary>
sealed class RowsBySku
{
    readonly int[] starts;
    readonly int[] rows;

    /// <summary>Sorts by counting: two passes over the rows, whatever their number.</summary>
    /// <param name="skus">For each row the SKU's index, −1 for rows left out.</param>
    /// <param name="skuCount">How many SKUs there are.</param>
    public RowsBySku(ReadOnlySpan<int> skus, int skuCount)
    {
        starts = new int[skuCount + 1];
        foreach (var sku in skus)
        {
            if (sku >= 0)
            {
                starts[sku + 1]++;
            }
        }

        for (var sku = 0; sku < skuCount; sku++)
        {
            starts[sku + 1] += starts[sku];
        }

        rows = new int[starts[skuCount]];
        var next = starts.AsSpan(0, skuCount).ToArray();
        for (var row = 0; row < skus.Length; row++)
        {
            if (skus[row] >= 0)
            {
                rows[next[skus[row]]++] = row;
            }
        }
    }

    /// <summary>The rows of a SKU in their original order.</summary>
    public ReadOnlySpan<int> Of(int sku) => rows.AsSpan(starts[sku], starts[sku + 1] - starts[sku]);
}
