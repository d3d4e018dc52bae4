using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>How units of a SKU go to a place.</summary>
/// <param name="Master">The SKU.</param>
/// <param name="Place">The ways, and the best split.</param>
public sealed record ShippingLine(SkuMaster Master, PlaceShipping Place)
{
    /// <summary>What of it waits for room at the place, by mode (U-8).</summary>
    public ImmutableArray<(ShippingMode Mode, RoomWait Wait)> Waits { get; init; } = [];

    /// <summary>Units that go by a mode when they would, less those that wait.</summary>
    public long Fitting(ShippingChoice choice) =>
        Math.Max(0, choice.Units - Waits.Where(one => one.Mode == choice.Rate.Mode).Sum(one => one.Wait.Units));
}

/// <summary>The containers of a supplier's goods of one way and mode.</summary>
/// <param name="Lane">Whose goods, which way.</param>
/// <param name="ArrivesOn">The day the last of them arrives.</param>
/// <param name="Load">What holds them, and what fills free room.</param>
public sealed record ContainerLine(ContainerLane Lane, DateOnly ArrivesOn, ContainerLoad Load)
{
    /// <summary>What the supplier takes at least, all its goods together; null where it tells none.</summary>
    public SupplierMinimum? Minimum { get; init; }

    /// <summary>SKUs whose volume or weight nobody tells: they are not among the goods.</summary>
    public int Unmeasured { get; init; }
}

/// <summary>How everything that is to go to places goes best.</summary>
/// <param name="Lines">What leaves first first, of those what saves most; then what is best not sent, then what cannot be weighed.</param>
public sealed record ShippingList(ImmutableArray<ShippingLine> Lines)
{
    /// <summary>What is ordered now and goes by sea or rail, by supplier and way; the largest first.</summary>
    public ImmutableArray<ContainerLine> Containers { get; init; } = [];

    /// <summary>Room of places by storage type, and what waits for it.</summary>
    public CapacityList Capacity { get; init; } = CapacityList.None;

    /// <summary>What all best splits cost.</summary>
    public double Cash => Lines.Sum(line => line.Place.Split?.Cash ?? 0);

    /// <summary>What they save against the best single way of each.</summary>
    public double Saving => Lines.Sum(line => line.Place.Saving);

    /// <summary>Lines that cannot be weighed, by why not.</summary>
    public IEnumerable<(Gap Gap, int Lines)> Gaps => Lines.Where(line => line.Place.Gap != Gap.None)
        .GroupBy(line => line.Place.Gap).OrderBy(gap => gap.Key).Select(gap => (gap.Key, gap.Count()));
}

/// <summary>Plans how goods ship from a run and its plans of what to order: rates of all SKUs first, then SKU by SKU.</summary>
public static class PlanShipping
{
    /// <summary>Of all SKUs, with the moves transfers propose, as people decided of them.</summary>
    /// <param name="workspace">The workspace: what people decided is read from it.</param>
    /// <param name="run">The run.</param>
    /// <param name="plans">What to order of its SKUs.</param>
    public static ShippingList Of(Workspace workspace, OpenRun run, IEnumerable<PlannedLine> plans) =>
        Of(run, plans, PlanTransfers.Of(run, plans: () => plans), new PlanDecisions(workspace.Db).Standing(run.Info.AsOf));

    /// <summary>Of all SKUs.</summary>
    /// <param name="run">The run.</param>
    /// <param name="plans">What to order of its SKUs.</param>
    /// <param name="transfers">What is to move between warehouses.</param>
    /// <param name="decided">What people decided of the lines of the plans.</param>
    public static ShippingList Of(OpenRun run, IEnumerable<PlannedLine> plans, TransferList transfers, IEnumerable<PlanDecision> decided)
    {
        var bySku = plans.ToDictionary(line => line.Master.Sku, StringComparer.Ordinal);
        var moves = Onward.Moves(run, transfers, decided);
        var grounds = run.Onward.Shipping;
        var book = new ShippingBook(grounds);
        ImmutableArray<ShippingLine> asked =
        [
            .. run.Kept().AsParallel().AsOrdered()
                .Where(kept => bySku.ContainsKey(kept.Facts.Master.Sku))
                .SelectMany(kept => book.Of(Sku(kept), bySku[kept.Facts.Master.Sku].Plan, [.. moves[kept.Facts.Master.Sku]])
                    .Places.Select(place => new ShippingLine(kept.Facts.Master, place)))
                .AsSequential()
                .OrderByDescending(line => line.Place.Gap == Gap.None)
                .ThenByDescending(line => line.Place.NotAtAll < line.Place.Units)
                .ThenBy(line => line.Place.LeavesOn).ThenByDescending(line => line.Place.Saving)
                .ThenByDescending(line => line.Place.Split?.Cash ?? 0)
                .ThenBy(line => line.Master.Sku, StringComparer.Ordinal).ThenBy(line => line.Place.To).ThenBy(line => line.Place.IsOrdered),
        ];
        var capacity = PlanCapacity.Of(run, bySku, asked);
        ImmutableArray<ShippingLine> lines = [.. asked.Select((line, at) => line with { Waits = capacity.WaitsOf(at, line.Place) })];
        return new ShippingList(lines) { Containers = PlanContainers.Of(run, grounds, bySku, lines), Capacity = capacity };
    }

    internal static PlannedSku Sku(RunSku kept) => new(kept.Facts, kept.Ledger, kept.Demand, kept.Line.Class);
}
