namespace Stockturn.Workspaces.Reports;

/// <summary>The work list of codes nothing explains: what most money hangs on comes first.</summary>
public static class UnresolvedSkus
{
    /// <summary>Those of some SKUs, by the value of their stock and their net sales together.</summary>
    public static IReadOnlyList<SkuLine> Of(IEnumerable<SkuLine> skus) =>
    [
        .. skus.Where(line => !line.Master.IsResolved)
            .OrderByDescending(line => line.Whole.Position.Value.Amount + line.Whole.Sales.NetSales.Amount)
            .ThenBy(line => line.Master.Sku, StringComparer.Ordinal),
    ];
}
