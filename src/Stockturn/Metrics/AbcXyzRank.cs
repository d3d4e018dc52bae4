namespace Stockturn.Metrics;

/// <summary>An item's place in the order of net sales, and the class that follows.</summary>
/// <param name="Sku">The item.</param>
/// <param name="NetSales">Its net sales.</param>
/// <param name="ShareBefore">Share of all positive net sales that the items before it bring, 0 to 1; missing when
/// nobody sells.</param>
/// <param name="ShareWith">The same, with the item itself.</param>
/// <param name="Class">Its class.</param>
public sealed record AbcXyzRank(string Sku, decimal NetSales, Reading ShareBefore, Reading ShareWith, AbcClass Class);
