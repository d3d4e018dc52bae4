using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>What sending a unit from a warehouse to customers of a country costs and takes, as the seller tells it.</summary>
/// <param name="From">The code of the warehouse.</param>
/// <param name="Country">The country, two letters such as DE; the store's code where a store tells no country.</param>
/// <param name="Days">Days from leaving to the customer, 0 or more.</param>
/// <param name="PerUnit">Picking, packing and sending a unit.</param>
/// <param name="Currency">The currency of its cost.</param>
public sealed record NamedShipping(string From, string Country, int Days, decimal PerUnit, Currency Currency);
