using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>What a warehouse sent, and should have sent, to the customers of a region.</summary>
/// <remarks>The cost of a unit is what sending it costs and what the unit is worth in its warehouse: what one more there costs.</remarks>
/// <param name="Region">The country of the store; the store's code where it tells none.</param>
/// <param name="Warehouse">Index of the warehouse.</param>
public sealed record ServedRegion(string Region, short Warehouse)
{
    /// <summary>Units it sent.</summary>
    public long Units { get; init; }

    /// <summary>What they cost to send, in the reporting currency.</summary>
    public double Sending { get; init; }

    /// <summary>What they cost with their worth there.</summary>
    public double Cost { get; init; }

    /// <summary>Units it would have sent by the best assignment.</summary>
    public long BestUnits { get; init; }

    /// <summary>What those would have cost to send.</summary>
    public double BestSending { get; init; }

    /// <summary>What those would have cost with their worth there.</summary>
    public double BestCost { get; init; }

    /// <summary>Days to the customer; null where nobody tells.</summary>
    public int? Days { get; init; }

    /// <summary>Two of the same warehouse and region together.</summary>
    public static ServedRegion operator +(ServedRegion left, ServedRegion right) => left with
    {
        Units = left.Units + right.Units,
        Sending = left.Sending + right.Sending,
        Cost = left.Cost + right.Cost,
        BestUnits = left.BestUnits + right.BestUnits,
        BestSending = left.BestSending + right.BestSending,
        BestCost = left.BestCost + right.BestCost,
    };
}

/// <summary>Units of a region that could have come from a warehouse, had anybody told what that costs.</summary>
/// <param name="Region">The region.</param>
/// <param name="Warehouse">Index of the warehouse.</param>
/// <param name="Units">Units ordered there.</param>
/// <param name="IsPresent">True where the warehouse did send them: then what they cost is not known either.</param>
public sealed record ServingGap(string Region, short Warehouse, long Units, bool IsPresent);

/// <summary>Where the orders of a SKU came from, and where they best come from.</summary>
/// <param name="Rows">By region and warehouse.</param>
/// <param name="Gaps">What could not be weighed.</param>
/// <param name="Proof">What the best assignment costs, and what none costs less than.</param>
public sealed record SkuServing(ImmutableArray<ServedRegion> Rows, ImmutableArray<ServingGap> Gaps, PlanProof Proof);
