namespace Stockturn.Facts.Sources;

/// <summary>What the lines of Amazon's two reports of removals have in common.</summary>
static class AmazonRemovals
{
    static readonly Words<string> Purposes = new(
        ("return", "Return|Returns"), ("disposal", "Disposal|Disposals|Dispose"), ("liquidation", "Liquidations|Liquidation|Liquidate"));

    /// <summary>The number of the removal order; a row without one is left out.</summary>
    public static long Order(SourceRow row, int field)
    {
        var order = row.Code(field);
        return order != FactKind.Missing ? order
            : row.Reject("E_NO_ORDER", field, "an order number", "export the file again");
    }

    /// <summary>What the goods are taken out for; other words are kept as they are written.</summary>
    public static long Purpose(SourceRow row, int field) =>
        Purposes.TryFind(row.Text(field), out var purpose) ? row.Term(purpose) : row.Term(field);
}
