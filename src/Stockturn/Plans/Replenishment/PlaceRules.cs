namespace Stockturn.Plans;

/// <summary>How much is ordered of a class when it is due (S2-14).</summary>
public enum OrderingWay
{
    /// <summary>Up to its level: what is asked for until the next order, and a cycle.</summary>
    UpTo,

    /// <summary>Always the same lot, or as many of it as are needed.</summary>
    FixedLot,

    /// <summary>No more than brings the position back above its reorder point.</summary>
    Least,

    /// <summary>Only what customers ordered and nothing is there or comes for.</summary>
    OnDemand,
}

/// <summary>What the seller's policy and the product say of ordering for a place.</summary>
public sealed record PlaceRules
{
    /// <summary>Nothing but the service.</summary>
    public static PlaceRules None { get; } = new();

    /// <summary>How much is ordered when it is due.</summary>
    public OrderingWay Way { get; init; }

    /// <summary>Units of a fixed lot, above 0; a cycle of demand where it is 0.</summary>
    public double Lot { get; init; }

    /// <summary>Units customers ordered that are not sent yet.</summary>
    public decimal Owed { get; init; }

    /// <summary>Days of supply the platform charges below, on average over a cycle (U-21); 0 where it does not.</summary>
    public int LowStockDays { get; init; }

    /// <summary>The day a successor takes its place (U-18); null where none does.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Units kept at least when an order of a cycle arrives, so that on average the days of supply lie there.</summary>
    /// <param name="unitsOfDays">Expected units of those days.</param>
    /// <param name="unitsOfCycle">Expected units of a cycle: half of them lie there on average.</param>
    internal static double LeastKept(double unitsOfDays, double unitsOfCycle) => Math.Max(0, unitsOfDays - unitsOfCycle / 2);
}
