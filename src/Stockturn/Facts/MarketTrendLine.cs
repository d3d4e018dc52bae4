namespace Stockturn.Facts;

/// <summary>How large a market is in a month, as an index of any base.</summary>
/// <param name="Category">The category; empty for all.</param>
/// <param name="Country">The country; empty for all.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Index">Above 0; only its ratio to other months of the same list counts.</param>
public readonly record struct MarketTrendLine(string Category, string Country, DateOnly Month, double Index);
