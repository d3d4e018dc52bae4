namespace Stockturn.Facts;

/// <summary>What one SKU sold and when it was on promotion: all that estimates over every SKU need.</summary>
/// <param name="Category">Its category; null when not told.</param>
/// <param name="Sold">Demand lines by the order day, credits among them.</param>
/// <param name="Promotions">Its promotions, past and planned.</param>
public sealed record SkuSales(string? Category, ReadOnlyMemory<SoldLine> Sold, ReadOnlyMemory<PromotionLine> Promotions)
{
    /// <summary>The season it is for, as its file says; null when not told.</summary>
    public string? Season { get; init; }

    /// <summary>Its code; empty when not told.</summary>
    public string Sku { get; init; } = "";

    /// <summary>What it asks in each store from a day on, by day: the price history of the store, else the price of its orders.</summary>
    public ReadOnlyMemory<PricePoint> Prices { get; init; }

    /// <summary>What is planned for it as a new SKU; null where nobody plans.</summary>
    public LaunchPlan? Launch { get; init; }
}

/// <summary>Units a store sold on a day, and for how much.</summary>
/// <param name="Day">The order date in the store's zone, as a day number.</param>
/// <param name="Store">Index of the store.</param>
/// <param name="Units">Units; below 0 for a credit.</param>
public readonly record struct SoldLine(int Day, short Store, double Units);
