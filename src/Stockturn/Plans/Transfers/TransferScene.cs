using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>A place that has more than it needs.</summary>
/// <param name="Place">Index of the warehouse.</param>
/// <param name="Units">Units it can give.</param>
/// <param name="Kept">Units there or on their way that stay its own.</param>
/// <param name="Need">What it needs itself; null where nothing sells.</param>
sealed record TransferGiver(short Place, long Units, long Kept, PlaceNeed? Need)
{
    /// <summary>False where what it needs itself cannot be told: then it gives nothing.</summary>
    public bool IsKnown { get; init; } = true;
}

/// <summary>A way from a place that gives to one that asks.</summary>
sealed record TransferWay(TransferGiver Giver, CostFigure Freight, decimal Removal, SupplyTime Time)
{
    /// <summary>Units go in multiples of this.</summary>
    public int Pack { get; init; } = 1;
}

/// <summary>The transfer problem of one SKU while it is put together, and its answer in the seller's words.</summary>
sealed class TransferScene(TransferGrounds grounds, PlannedSku sku, ReplenishmentPlan plan)
{
    const double Waiting = 1e-6;

    readonly Network network = grounds.Costs.Network;
    SkuCosts? measured;
    TransferGround? ground;
    TransferFlow? flow;
    readonly List<short> places = [];
    readonly List<long> stock = [];
    readonly List<PlacedDemand> worth = [];
    readonly List<(TransferLane Lane, TransferWay Way, PlaceNeed To)> ways = [];

    PlanSettings Settings => grounds.Settings;

    // Of use only where something may move.
    SkuCosts Costs => measured ??= SkuCosts.Measure(sku.Facts, sku.Ledger, sku.Demand, grounds.Costs);

    /// <summary>What a unit is worth in a place; null where that is not known.</summary>
    public PlaceTerms? Terms(short place) => PlaceTerms.Of(Costs.In(place), Again(place), Settings.ClearingShare);

    /// <summary>Units a place asks for when goods take so long to it; by its own orders where no time is told.</summary>
    public long Asked(PlaceNeed place, SupplyTime? time)
    {
        var need = time is null ? place : PlaceNeed.Of(place.Stock with { Time = time }, place.Service, Settings, sku.Ledger.AsOf);
        return (long)Math.Floor(need.Units);
    }

    /// <summary>How long goods take from a place to another; null where there is no way or nobody tells.</summary>
    public SupplyTime? Time(TransferGiver giver, short to, ImmutableArray<(short From, short To)> lanes) =>
        lanes.Contains((giver.Place, to)) ? grounds.Lanes.Time((giver.Place, to), grounds.Times)
        : IsRemoval(giver.Place, to) ? new SupplyTime(SupplyTimeSource.Told, [grounds.RemovalDays])
        : null;

    /// <summary>The way from a place to another, or why there is none.</summary>
    public (TransferWay? Way, TransferBar Bar) Way(TransferGiver giver, short to, ImmutableArray<(short From, short To)> lanes)
    {
        if (sku.IsRecordThin)
        {
            return (null, TransferBar.ThinRecord);
        }

        var (from, lane) = (network.Warehouses[giver.Place], (giver.Place, to));
        var isKnown = lanes.Contains(lane);
        var isRemoval = !isKnown && IsRemoval(giver.Place, to);
        if (!isKnown && !isRemoval)
        {
            return (null, TransferBar.NoLane);
        }

        var freight = isRemoval ? new CostFigure(PartialSum.Of(0), "in the removal fee") : grounds.Lanes.Freight(lane, sku.Facts);
        var time = Time(giver, to, lanes);
        var removal = from.Kind == WarehouseKind.Platform
            ? Costs.In(giver.Place)?.RemovalPerUnit.Sum ?? PartialSum.Missing(Gap.NoFee)
            : PartialSum.Of(0);
        TransferBar? bar = !giver.IsKnown ? TransferBar.NeedUnknown
            : IsWithoutTaxNumber(to) ? TransferBar.NoTaxNumber
            : !freight.Sum.IsWhole || !grounds.Lanes.Shipment(lane).IsWhole ? TransferBar.NoFreight
            : time is null ? TransferBar.NoTime
            : !removal.IsWhole ? TransferBar.NoRemovalFee
            : giver.Need is not null && Terms(giver.Place) is null ? TransferBar.NoPrice
            : RoomOf(lane) >= 0 && Volume <= 0 ? TransferBar.NoVolume
            : null;
        return bar is { } why ? (null, why) : (new TransferWay(giver, freight, removal.Amount, time!) { Pack = Pack(giver) }, default);
    }

    // A warehouse of the seller's sends whole cartons, another's where whole cartons lie there; what is less than one goes as it is.
    int Pack(TransferGiver giver)
    {
        if (sku.Facts.Master.PackQuantity?.Units is not { } carton || carton < 2 || carton != decimal.Truncate(carton) || carton > giver.Units)
        {
            return 1;
        }

        var lies = sku.Ledger.Positions.First(position => position.Warehouse == giver.Place).Sellable.Units;
        return network.Warehouses[giver.Place].Kind switch
        {
            WarehouseKind.Own => (int)carton,
            WarehouseKind.ThirdParty => lies % carton == 0 ? (int)carton : 1,
            _ => 1,
        };
    }

    /// <summary>Adds a place that asks, and the ways to it.</summary>
    public void Add(PlaceNeed place, long asked, PlaceTerms terms, IReadOnlyCollection<TransferWay> to)
    {
        var at = Put(place.Stock.Warehouse, 0);
        var from = Math.Ceiling(to.Max(way => way.Time.MeanDays));
        var before = Math.Max(0, (long)Math.Floor((double)place.Stock.Position.Units - place.Stock.Forecast.UnitsOver(from)));
        worth.AddRange(terms.Rows((at, 0), place.Stock.Forecast, (from, AgainDays(place), Settings.TransferDays), before));
        // No more than it asks for, whatever it would be worth there.
        var most = Math.Max(1, Math.Max(Math.Abs(terms.Sold), Math.Abs(terms.Cleared))) * 1000;
        // Where whole cartons come, the last one may be begun.
        var carton = to.Max(way => way.Pack);
        worth.Add(new PlacedDemand(at, 0, new KnownCount((asked + carton - 1) / carton * carton), 0, -most));
        foreach (var way in to)
        {
            var start = places.IndexOf(way.Giver.Place);
            if (start < 0)
            {
                start = Put(way.Giver.Place, way.Giver.Units);
                worth.AddRange(Staying(start, way.Giver));
            }

            ways.Add((new TransferLane(start, at, (double)(way.Freight.Sum.Amount + way.Removal)) { Pack = way.Pack }, way, place));
        }
    }

    /// <summary>True where nothing may move.</summary>
    public bool IsEmpty => ways.Count == 0;

    /// <summary>How many ways there are.</summary>
    public int Ways => ways.Count;

    /// <summary>The ends of a way.</summary>
    public (short From, short To) Ends(int way) => (ways[way].Way.Giver.Place, ways[way].To.Stock.Warehouse);

    /// <summary>Units in whole packs of a way, no more than these.</summary>
    public long Whole(int way, double units) => (long)Math.Floor(units + 1e-9) / ways[way].Lane.Pack * ways[way].Lane.Pack;

    /// <summary>What a unit costs on a way.</summary>
    public double UnitCost(int way) => ways[way].Lane.UnitCost;

    /// <summary>The room a unit that goes a way takes where it ends; below 0 where there is no limit.</summary>
    public int Room(int way) => RoomOf(Ends(way));

    /// <summary>Cubic metres of a unit; 0 where nobody tells.</summary>
    public double Volume => sku.Facts.Master.VolumeM3 ?? 0;

    int RoomOf((short From, short To) lane) => grounds.RoomOf(sku.Facts.Master, lane);

    /// <summary>The best moves when units cost so much on the ways.</summary>
    /// <param name="costs">The cost of a unit by way; infinite for a way that is closed.</param>
    /// <param name="moved">Where the units of each way are put.</param>
    /// <returns>What they gain at these costs beside doing nothing, and what no moves gain more than.</returns>
    public PlanProof Solve(ReadOnlySpan<double> costs, Span<long> moved)
    {
        ground ??= new TransferGround(Problem());
        if (Flow() is { } whole)
        {
            var gain = whole.Solve(0, costs, moved);
            return new PlanProof(gain, gain);
        }

        var open = new List<int>();
        for (var way = 0; way < costs.Length; way++)
        {
            if (double.IsFinite(costs[way]))
            {
                open.Add(way);
            }
        }

        double[] paid = [.. costs];
        var best = TransferOptimiser.Solve(ground.Problem with { Lanes = [.. open.Select(way => ways[way].Lane with { UnitCost = paid[way] })] })!;
        moved.Clear();
        foreach (var move in best.Moves)
        {
            moved[ways.FindIndex(way => way.Lane.From == move.From && way.Lane.To == move.To)] = move.Units;
        }

        return new PlanProof(best.Gain, best.Proof.Bound - best.NoActionValue);
    }

    /// <summary>What moves gain beside doing nothing, their cost taken off.</summary>
    public double Gain(ReadOnlySpan<long> moved)
    {
        var state = new TransferState(ground!);
        for (var way = 0; way < moved.Length; way++)
        {
            if (moved[way] > 0)
            {
                state.Move(way, 0, moved[way]);
            }
        }

        return state.Value - ground!.NoActionValue;
    }

    // Where all ways have one pack; else null.
    TransferFlow? Flow()
    {
        var pack = ways[0].Lane.Pack;
        var isPlain = ways.All(way => way.Lane.Pack == pack) && Enumerable.Range(0, places.Count).All(at => ground!.Worth(at, 0).IsFalling);
        return isPlain ? flow ??= new TransferFlow(ground!, pack) : null;
    }

    TransferProblem Problem() => new()
    {
        UnitVolumes = [0],
        Warehouses = [.. stock.Select(units => new TransferWarehouse([units]))],
        Demand = [.. worth],
        Lanes = [.. ways.Select(way => way.Lane)],
    };

    /// <summary>Moves in the seller's words; a move's gain is its share of what all of them gain, by what the plan would lose without it.</summary>
    public ImmutableArray<TransferAdvice> Told(ReadOnlySpan<long> moved, double total)
    {
        var state = new TransferState(ground!);
        for (var lane = 0; lane < ways.Count; lane++)
        {
            state.Move(lane, 0, moved[lane]);
        }

        int[] used = [.. Enumerable.Range(0, ways.Count).Where(lane => state.Moved(lane, 0) > 0)];
        double[] alone = [.. used.Select(lane => Math.Max(0, -state.ChangeOf(lane, 0, -state.Moved(lane, 0))))];
        if (alone.Sum() <= 0)
        {
            alone = [.. used.Select(lane => (double)state.Moved(lane, 0))];
        }

        return
        [
            .. used.Select((lane, at) => Advice(lane, total * alone[at] / alone.Sum(), state, ground!))
                .OrderBy(move => move.From).ThenBy(move => move.To),
        ];
    }

    TransferAdvice Advice(int lane, double gain, TransferState state, TransferGround on)
    {
        var (way, place, units) = (ways[lane].Way, ways[lane].To, state.Moved(lane, 0));
        var (from, to) = (way.Giver.Place, place.Stock.Warehouse);
        var cleared = IsSelling(way.Giver) && Terms(from) is { } terms ? terms.Cleared * units : (double?)null;
        return new TransferAdvice(
            from, to, units, IsSelling(way.Giver) ? TransferKind.Sideways : TransferKind.Forward, way.Freight, way.Removal)
        {
            Gain = gain,
            Clearing = cleared is { } brings ? Reading.Of(brings) : Reading.Missing(Gap.NoPrice),
            GainOverClearing = cleared is { } now
                ? Reading.Of(gain - (now - StayingWorth(lane, units, on, state)))
                : Reading.Missing(Gap.NoPrice),
            ArrivesOn = sku.Ledger.AsOf.AddDays((int)Math.Ceiling(way.Time.MeanDays)),
            RunsOutOn = place.Projection?.RunsOutOn,
        };
    }

    // What the units would be worth if they stayed where they lie.
    double StayingWorth(int lane, long units, TransferGround on, TransferState state)
    {
        var start = ways[lane].Lane.From;
        var rest = stock[start];
        for (var other = 0; other < ways.Count; other++)
        {
            rest -= ways[other].Lane.From == start ? state.Moved(other, 0) : 0;
        }

        return on.Worth(start, 0).Value(rest + units) - on.Worth(start, 0).Value(rest);
    }

    int Put(short place, long units)
    {
        places.Add(place);
        stock.Add(units);
        return places.Count - 1;
    }

    // Sold from there: what stays sells there, or is cleared. Else it waits: each unit spares buying one, as far as the places will want it,
    // by a millionth less than where it is asked for, so that of equals what is asked for goes.
    IEnumerable<PlacedDemand> Staying(int at, TransferGiver giver)
    {
        if (IsSelling(giver))
        {
            var days = giver.Need is null ? Settings.TransferDays : AgainDays(giver.Need);
            return Terms(giver.Place)!.Value.Rows((at, 0), giver.Need?.Stock.Forecast, (0, days, Settings.TransferDays), giver.Kept);
        }

        var wanted = plan.Places.Sum(place =>
            Math.Max(0, place.Stock.Forecast.UnitsOver(Settings.TransferDays) - (double)place.Stock.Position.Units));
        return Again(giver.Place) is { } price
            ? [new PlacedDemand(at, 0, new KnownCount(Math.Min(1e9, wanted)), (double)price * (1 - Waiting), 0)]
            : [];
    }

    // It sells there, or could: a price is known.
    bool IsSelling(TransferGiver giver) => giver.Need is not null || (Costs.In(giver.Place) is { Sells: true } && Terms(giver.Place) is not null);

    double AgainDays(PlaceNeed place) => place.Stock.Time is { } time ? time.MeanDays + Settings.ReviewDays : Settings.TransferDays;

    decimal? Again(short place) => plan.Stop == BuyingStop.None
        ? ReplacementPrice.Of(sku.Facts, place, grounds.Costs, grounds.Lanes, grounds.Times, sku.Ledger.AsOf)
        : null;

    // A removal brings goods to an address in the country.
    bool IsRemoval(short from, short to) =>
        network.Warehouses[from] is { Kind: WarehouseKind.Platform, Country: { } country }
        && network.Warehouses[to] is { Kind: not WarehouseKind.Platform } end && end.Country == country;

    bool IsWithoutTaxNumber(short to) =>
        !grounds.TaxNumberCountries.IsEmpty && network.Warehouses[to].Country is { } country
        && TaxRates.Shipped.On(country, sku.Ledger.AsOf) is { Rate: > 0 }
        && !grounds.TaxNumberCountries.Contains(country, StringComparer.OrdinalIgnoreCase);
}
