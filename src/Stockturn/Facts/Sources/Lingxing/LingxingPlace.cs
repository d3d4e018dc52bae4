namespace Stockturn.Facts.Sources;

/// <summary>Which warehouse and currency rows of 领星 belong to, where its files give numbers or nothing.</summary>
static class LingxingPlace
{
    const string HomeCurrency = "CNY";

    /// <summary>The warehouse: the person's, or the number or name the file gives.</summary>
    public static long Warehouse(SourceRow row, int field) =>
        row.Options.Warehouse is { } told ? row.Term(told) : row.Warehouse(field);

    /// <summary>Where goods for Amazon leave from: the person's warehouse unless it is Amazon's, or missing.</summary>
    public static long Origin(SourceRow row) =>
        Marketplaces.Named(row.Options.Warehouse) is null ? row.Term(row.Options.Warehouse) : FactKind.Missing;

    /// <summary>The currency of stock costs, which its files leave out: the person's, or yuan.</summary>
    public static long Currency(SourceRow row) => row.Term(row.Options.Currency ?? HomeCurrency);
}
