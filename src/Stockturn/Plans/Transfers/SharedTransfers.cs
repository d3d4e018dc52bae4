using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>What the moves of all SKUs share. Money is in the reporting currency.</summary>
public sealed record TransferLimits
{
    /// <summary>The most all moves may cost, freight, removal and shipments; null for no limit.</summary>
    public double? Budget
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentException($"found {value}; expected a budget of 0 or more");
    }

    /// <summary>Cubic metres that are free in each room; <see cref="TransferGrounds.RoomOf"/> names rooms by their place in it.</summary>
    public ImmutableArray<double> Rooms { get; init; } = [];

    /// <summary>What a shipment on a lane costs whatever goes with it; above 0.</summary>
    public ImmutableSortedDictionary<(short From, short To), double> Shipments { get; init; } =
        ImmutableSortedDictionary<(short From, short To), double>.Empty;

    /// <summary>True where SKUs share nothing.</summary>
    public bool AreNone => Budget is null && Rooms.IsEmpty && Shipments.IsEmpty;
}

/// <summary>What moves take of something they share.</summary>
/// <param name="Limit">How much there is.</param>
/// <param name="Used">How much the moves take.</param>
/// <param name="Price">What one more would gain: of money, of a cubic metre; 0 where it does not bind.</param>
public readonly record struct TransferUse(double Limit, double Used, double Price);

/// <summary>A lane whose shipments cost something whatever goes with them.</summary>
/// <param name="From">Index of the warehouse it starts at.</param>
/// <param name="To">Index of the warehouse it ends at.</param>
/// <param name="Cost">What a shipment costs.</param>
/// <param name="Skus">SKUs that go with it; where none does it costs nothing.</param>
/// <param name="Left">SKUs that would go that way if it cost nothing, and do not.</param>
public readonly record struct TransferShipment(short From, short To, double Cost, int Skus, int Left);

/// <summary>What to move of all SKUs that share shipments, room and money.</summary>
/// <param name="Skus">By SKU, as they were asked.</param>
/// <param name="Proof">What all moves gain, shipments taken off, and what no moves gain more than.</param>
public sealed record SharedTransfers(ImmutableArray<SkuTransfers> Skus, PlanProof Proof)
{
    /// <summary>The budget and what it is worth; null without one.</summary>
    public TransferUse? Budget { get; init; }

    /// <summary>The rooms.</summary>
    public ImmutableArray<TransferUse> Rooms { get; init; } = [];

    /// <summary>The lanes whose shipments cost something.</summary>
    public ImmutableArray<TransferShipment> Shipments { get; init; } = [];

    /// <summary>Of SKUs by what they ask.</summary>
    public static SharedTransfers Of(ImmutableArray<AskedTransfers> asked, TransferLimits limits)
    {
        if (limits.AreNone || !asked.Any(one => one.Moves))
        {
            return new SharedTransfers(
                [.. asked.Select(one => one.Alone())],
                new PlanProof(asked.Sum(one => one.Proof.Value), asked.Sum(one => one.Proof.Bound)))
            {
                Budget = limits.Budget is { } budget ? new TransferUse(budget, 0, 0) : null,
                Rooms = [.. limits.Rooms.Select(room => new TransferUse(room, 0, 0))],
                Shipments = [.. limits.Shipments.Select(lane => new TransferShipment(lane.Key.From, lane.Key.To, lane.Value, 0, 0))],
            };
        }

        return new TransferPool(asked, limits).Best();
    }
}
