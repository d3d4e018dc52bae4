namespace Stockturn.Facts;

/// <summary>Rows that stand next to one another.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Length">How many there are.</param>
readonly record struct RowRange(int First, int Length)
{
    /// <summary>Goes through the rows.</summary>
    public Enumerator GetEnumerator() => new(First, First + Length);

    /// <summary>Goes through rows.</summary>
    public struct Enumerator(int first, int end)
    {
        int next = first - 1;

        /// <summary>The row.</summary>
        public readonly int Current => next;

        /// <summary>Goes to the next row.</summary>
        public bool MoveNext() => ++next < end;
    }
}

/// <summary>Where the facts of each SKU stand once they are put together by SKU, in the order of import within a SKU.</summary>
/// <remarks>A SKU's rows lie all over what was imported. Put together once, every later reading goes straight through memory.</remarks>
sealed class RowsBySku
{
    readonly int[] starts;

    /// <summary>Sorts by counting: two passes over the rows, whatever their number.</summary>
    /// <param name="skus">For each row the SKU's index, −1 for rows that belong to none; these come last.</param>
    /// <param name="skuCount">How many SKUs there are.</param>
    /// <param name="order">For each place the row that comes to stand there.</param>
    public RowsBySku(ReadOnlySpan<int> skus, int skuCount, out int[] order)
    {
        starts = new int[skuCount + 2];
        foreach (var sku in skus)
        {
            starts[(sku < 0 ? skuCount : sku) + 1]++;
        }

        for (var sku = 0; sku <= skuCount; sku++)
        {
            starts[sku + 1] += starts[sku];
        }

        order = new int[skus.Length];
        var next = starts.AsSpan(0, skuCount + 1).ToArray();
        for (var row = 0; row < skus.Length; row++)
        {
            order[next[skus[row] < 0 ? skuCount : skus[row]]++] = row;
        }
    }

    /// <summary>The places of a SKU's rows; none for a SKU that was met only in other facts.</summary>
    public RowRange Of(int sku) => sku < starts.Length - 2 ? new(starts[sku], starts[sku + 1] - starts[sku]) : default;
}
