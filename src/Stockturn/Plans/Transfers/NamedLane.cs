using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>A way between two warehouses as the seller tells it: what it costs and how long it takes.</summary>
/// <param name="From">The code of the warehouse it starts at.</param>
/// <param name="To">The code of the warehouse it ends at.</param>
/// <param name="Days">Days from leaving to being sellable, 0 or more.</param>
/// <param name="Currency">The currency of its cost.</param>
public sealed record NamedLane(string From, string To, int Days, Currency Currency)
{
    /// <summary>Freight, duty and handling of a unit; null where it is told by volume.</summary>
    public decimal? PerUnit { get; init => field = Cost(value); }

    /// <summary>The same of a cubic metre; null where it is told by unit. Both together add up.</summary>
    public decimal? PerCubicMetre { get; init => field = Cost(value); }

    static decimal? Cost(decimal? cost) => cost is null or >= 0
        ? cost
        : throw new ArgumentException($"found {cost}; expected a cost of 0 or more");
}
