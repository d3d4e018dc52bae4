using System.Collections.Immutable;
using System.Diagnostics;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A move of a SKU with what it is.</summary>
/// <param name="Master">The SKU.</param>
/// <param name="Move">What moves.</param>
public sealed record TransferLine(SkuMaster Master, TransferAdvice Move);

/// <summary>What was not looked at for one reason on one way, all SKUs together.</summary>
/// <param name="From">Index of the warehouse goods lie in.</param>
/// <param name="To">Index of the warehouse that needs them.</param>
/// <param name="Reason">Why.</param>
/// <param name="Skus">How many SKUs.</param>
/// <param name="Units">The most that could have gone.</param>
public sealed record TransferGapLine(short From, short To, TransferBar Reason, int Skus, long Units);

/// <summary>Room of a storage type in a warehouse.</summary>
/// <param name="Room">The limit that holds when goods arrive.</param>
/// <param name="Use">What is free, what moves take, and what a cubic metre more would gain.</param>
/// <param name="IsExceeded">True where what lies there and comes exceeds the room already.</param>
public sealed record TransferRoomLine(StorageLimit Room, TransferUse Use, bool IsExceeded);

/// <summary>What to move between warehouses in all.</summary>
/// <param name="Lines">The moves, those that gain most first.</param>
/// <param name="Gaps">What was not looked at, those of most SKUs first.</param>
/// <param name="Proof">What all moves gain, and what no moves gain more than.</param>
/// <param name="Skus">How many SKUs were looked at.</param>
/// <param name="Took">How long it took.</param>
public sealed record TransferList(
    ImmutableArray<TransferLine> Lines, ImmutableArray<TransferGapLine> Gaps, PlanProof Proof, int Skus, TimeSpan Took)
{
    /// <summary>Lanes of the policy that do not join two known warehouses.</summary>
    public ImmutableArray<NamedLane> UnknownLanes { get; init; } = [];

    /// <summary>The budget all moves keep to, and what more of it would gain; null without one.</summary>
    public TransferUse? Budget { get; init; }

    /// <summary>Rooms with a limit, what moves take of them, and what more room would gain.</summary>
    public ImmutableArray<TransferRoomLine> Rooms { get; init; } = [];

    /// <summary>Lanes whose shipments cost something whatever goes with them.</summary>
    public ImmutableArray<TransferShipment> Shipments { get; init; } = [];

    /// <summary>What all moves cost.</summary>
    public decimal Cost => Lines.Sum(line => line.Move.Cost);

    /// <summary>Units that move.</summary>
    public long Units => Lines.Sum(line => line.Move.Units);
}

/// <summary>Plans what to move between the seller's warehouses from a run: lanes and times of all SKUs first, then SKU by SKU.</summary>
public static class PlanTransfers
{
    /// <summary>What to move of all SKUs.</summary>
    /// <param name="run">The run.</param>
    /// <param name="budget">The most all moves may cost, in the reporting currency; null for no limit.</param>
    /// <param name="plans">What is ordered, where the caller has it worked out already; asked for only where room is limited.</param>
    public static TransferList Of(OpenRun run, decimal? budget = null, Func<IEnumerable<PlannedLine>>? plans = null)
    {
        var watch = Stopwatch.StartNew();
        var (grounds, lanes) = run.Onward.Transfers;
        var needs = run.Replenishment(isForMoves: true);
        var relations = new SkuRelations(run, needs);
        var rooms = Rooms(run, plans ?? (() => PlanStock.Of(run)));
        var roomAt = RoomsOf(rooms, lanes, run);
        var book = new TransferBook(grounds with
        {
            RoomOf = (master, lane) =>
                roomAt.Count == 0 ? -1 : roomAt.GetValueOrDefault((lane, StorageTypes.Of(master, run.Turn.Policy.Plans)), -1),
        });
        (SkuMaster Master, AskedTransfers Asked)[] asked =
        [
            .. run.Kept().AsParallel().AsOrdered().Select(kept =>
            {
                var sku = relations.Of(kept);
                return (kept.Facts.Master, book.Ask(sku, needs.Of(sku)));
            }),
        ];
        var shared = SharedTransfers.Of([.. asked.Select(one => one.Asked)], new TransferLimits
        {
            Budget = (double?)budget,
            Rooms = [.. rooms.Select(room => Math.Max(0, room.Limit.Room - room.Used - room.Inbound))],
            Shipments = Shipments(lanes),
        });
        return new TransferList(
            [
                .. asked.Zip(shared.Skus, (one, plan) => plan.Moves.Select(move => new TransferLine(one.Master, move))).SelectMany(lines => lines)
                    .OrderByDescending(line => line.Move.Gain).ThenBy(line => line.Master.Sku, StringComparer.Ordinal)
                    .ThenBy(line => line.Move.From).ThenBy(line => line.Move.To),
            ],
            [
                .. shared.Skus.SelectMany(plan => plan.Gaps)
                    .GroupBy(gap => (gap.From, gap.To, gap.Reason))
                    .Select(gap => new TransferGapLine(gap.Key.From, gap.Key.To, gap.Key.Reason, gap.Count(), gap.Sum(one => one.Units)))
                    .OrderByDescending(gap => gap.Skus).ThenBy(gap => gap.From).ThenBy(gap => gap.To).ThenBy(gap => gap.Reason),
            ],
            shared.Proof,
            asked.Length,
            watch.Elapsed)
        {
            UnknownLanes = lanes.Unknown,
            Budget = shared.Budget,
            Rooms =
            [
                .. rooms.Zip(shared.Rooms, (room, use) => new TransferRoomLine(room.Limit, use, room.Status == CapacityStatus.Exceeded)),
            ],
            Shipments = shared.Shipments,
        };
    }

    // What lies in places with limited room and comes to them; what is to be shipped of new orders competes for it and is not taken
    // off. Limits in units, and of one store's goods, hold where goods are shipped.
    static ImmutableArray<CapacityUse> Rooms(OpenRun run, Func<IEnumerable<PlannedLine>> plans) =>
        run.Turn.Policy.Plans.Capacities.IsEmpty && run.Info.Network.StorageRooms.IsEmpty
        ? []
        :
        [
            .. PlanCapacity.Of(run, plans().ToDictionary(line => line.Plan.Sku, StringComparer.Ordinal), []).Rows
                .Where(room => room.Limit is { Store: null, Measure: StorageMeasure.CubicMetres }),
        ];

    // By lane and storage type: of the limits where it ends, the one that holds when goods of today arrive.
    static Dictionary<((short From, short To) Lane, string Type), int> RoomsOf(ImmutableArray<CapacityUse> rooms, LaneRates lanes, OpenRun run)
    {
        var at = new Dictionary<((short From, short To) Lane, string Type), int>();
        foreach (var lane in rooms.IsEmpty ? [] : lanes.Lanes)
        {
            var days = lanes.Time(lane, run.Supply)?.MeanDays ?? 0;
            var arrives = run.Info.AsOf.AddDays(Math.Max(1, (int)Math.Ceiling(days)));
            for (var room = 0; room < rooms.Length; room++)
            {
                if (rooms[room].Limit is var limit && limit.Place == run.Info.Network.Warehouses[lane.To].Code && limit.Holds(arrives))
                {
                    at[(lane, limit.Type)] = room;
                }
            }
        }

        return at;
    }

    static ImmutableSortedDictionary<(short From, short To), double> Shipments(LaneRates lanes) => lanes.Lanes
        .Select(lane => (Lane: lane, Cost: lanes.Shipment(lane)))
        .Where(one => one.Cost is { IsWhole: true, Amount: > 0 })
        .ToImmutableSortedDictionary(one => one.Lane, one => (double)one.Cost.Amount);
}
