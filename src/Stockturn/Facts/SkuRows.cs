using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>The rows of one kind of fact that belong to one SKU, with quantities in the SKU's own units.</summary>
readonly ref struct SkuRows
{
    readonly long[] factors;

    /// <summary>Some rows of a kind.</summary>
    /// <param name="columns">All facts of the kind.</param>
    /// <param name="rows">The rows of the SKU.</param>
    /// <param name="factors">For each fact how many base units a piece holds, in thousandths; empty when one each.</param>
    public SkuRows(FactColumns columns, RowRange rows, long[] factors)
    {
        Columns = columns;
        Rows = rows;
        this.factors = factors;
    }

    /// <summary>All facts of the kind.</summary>
    public FactColumns Columns { get; }

    /// <summary>The SKU's rows, in the order of import.</summary>
    public RowRange Rows { get; }

    /// <summary>A quantity in base units; nothing where it is missing.</summary>
    public Quantity Units(int row, int column)
    {
        var told = Columns.At(row, column);
        if (told == FactKind.Missing)
        {
            return Quantity.Zero;
        }

        return factors.Length == 0 || factors[row] == Quantity.Scale
            ? new Quantity(told)
            : new Quantity((long)((Int128)told * factors[row] / Quantity.Scale));
    }
}
