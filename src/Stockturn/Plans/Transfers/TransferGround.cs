namespace Stockturn.Plans;

/// <summary>A problem made ready: what every unit is worth where, and how many units of each can come and go.</summary>
sealed class TransferGround
{
    readonly UnitWorth[,] worths;
    readonly long[,] bought;
    readonly ILookup<int, PlacedDemand> demand;

    /// <summary>Checks the problem and makes it ready.</summary>
    /// <exception cref="ArgumentException">The problem contradicts itself.</exception>
    public TransferGround(TransferProblem problem)
    {
        TransferCheck.Refuse(problem);
        Problem = problem;
        (Skus, Warehouses) = (problem.UnitVolumes.Length, problem.Warehouses.Length);
        worths = new UnitWorth[Warehouses, Skus];
        bought = new long[Warehouses, Skus];
        demand = problem.Demand.ToLookup(row => row.Sku);
        for (var sku = 0; sku < Skus; sku++)
        {
            var most = UnitsMost(sku);
            for (var at = 0; at < Warehouses; at++)
            {
                worths[at, sku] = new UnitWorth(demand[sku].Where(row => row.Warehouse == at), most);
            }

            for (var at = 0; at < Warehouses; at++)
            {
                bought[at, sku] = BuyMost(at, sku);
            }
        }

        NoActionValue = Enumerable.Range(0, Skus).Sum(sku => StayingValue(sku));
    }

    public TransferProblem Problem { get; }

    public int Skus { get; }

    public int Warehouses { get; }

    /// <summary>What doing nothing is worth.</summary>
    public double NoActionValue { get; }

    /// <summary>Units that lie there now.</summary>
    public long Stock(int warehouse, int sku) => Problem.Warehouses[warehouse].Stock[sku];

    /// <summary>The demand of a SKU, wherever.</summary>
    public IEnumerable<PlacedDemand> Demand(int sku) => demand[sku];

    /// <summary>What units are worth there.</summary>
    public UnitWorth Worth(int warehouse, int sku) => worths[warehouse, sku];

    /// <summary>The most units worth buying for a warehouse, in whole packs.</summary>
    public long BoughtMost(int warehouse, int sku) => bought[warehouse, sku];

    /// <summary>The most units that can come in.</summary>
    public long InboundMost(int warehouse, int sku) =>
        bought[warehouse, sku] + Problem.Lanes.Where(lane => lane.To == warehouse).Sum(lane => Stock(lane.From, sku));

    /// <summary>The terms on which a SKU can be bought; null for not at all.</summary>
    public SupplyTerms? Terms(int sku) => Problem.Supplier?.Terms[sku];

    /// <summary>The most packs of a SKU worth sending down a lane.</summary>
    /// <remarks>
    /// The last pack must be worth more at its end, where at least the packs before it lie, than at its start, where at most everything
    /// that can lie there does. Where a warehouse may be too full, goods may have to leave at a loss.
    /// </remarks>
    public long PacksMost(TransferLane lane, int sku)
    {
        var packs = Stock(lane.From, sku) / lane.Pack;
        UnitWorth start = Worth(lane.From, sku), end = Worth(lane.To, sku);
        if (packs == 0 || !start.IsFalling || !end.IsFalling || Problem.Warehouses.Any(warehouse => warehouse.VolumeMost is not null))
        {
            return packs;
        }

        var full = Stock(lane.From, sku) + InboundMost(lane.From, sku);
        var loss = start.Value(full) - start.Value(full - lane.Pack) + lane.Pack * lane.UnitCost;
        long least = 0, most = packs;
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            var gain = end.Value(middle * lane.Pack) - end.Value((middle - 1) * lane.Pack);
            (least, most) = gain > loss ? (middle, most) : (least, middle - 1);
        }

        return least;
    }

    double StayingValue(int sku) =>
        Enumerable.Range(0, Warehouses).Sum(at => worths[at, sku].Value(Stock(at, sku)));

    // As many as there can ever be in one place.
    long UnitsMost(int sku)
    {
        var stock = Problem.Warehouses.Sum(warehouse => warehouse.Stock[sku]);
        return Terms(sku) is null ? stock : Terms(sku)!.Most is { } most ? stock + most + Terms(sku)!.Pack : long.MaxValue;
    }

    long BuyMost(int warehouse, int sku)
    {
        if (Terms(sku) is not { } terms || Problem.Supplier!.InboundCosts[warehouse] is not { } inbound)
        {
            return 0;
        }

        var cheapest = (double)terms.Breaks.Min(one => one.UnitPrice);
        var most = terms.Most ?? long.MaxValue;
        if (Problem.Supplier.Budget is { } budget && cheapest + inbound > 0)
        {
            most = (long)Math.Min(most, Math.Floor((budget + TransferState.Rounding) / (cheapest + inbound)));
        }

        // Beyond what is worth its price only to reach a price break or the least order.
        var asked = Math.Max(terms.LeastOrder, (long)terms.Breaks[^1].From);
        var useful = WorthBuying(warehouse, sku, cheapest + inbound);
        if (useful is null && most == long.MaxValue)
        {
            throw new ArgumentException(
                "a unit left over is worth more than it costs: give the supplier's max or a budget");
        }

        return Math.Min(most, Math.Max(asked, useful ?? most) + terms.Pack - 1) / terms.Pack * terms.Pack;
    }

    long? WorthBuying(int warehouse, int sku, double cost)
    {
        var worth = worths[warehouse, sku];
        if (worth.Step(long.MaxValue) > cost || !worth.IsFalling)
        {
            return worth.Step(long.MaxValue) > cost ? null : worth.Reach;
        }

        var units = worth.Reach;
        while (units > 0 && worth.Step(units) <= cost)
        {
            units--;
        }

        return units;
    }
}
