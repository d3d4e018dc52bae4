using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>A question about transfers, read.</summary>
sealed class TransferQuestion
{
    readonly Dictionary<string, int> skus = [], warehouses = [];

    /// <summary>Reads it.</summary>
    public TransferQuestion(Question question)
    {
        var goods = question.List("skus");
        var places = question.List("warehouses");
        Skus = Ids(goods, skus);
        Warehouses = Ids(places, warehouses);
        if (Skus.Count == 0 || Warehouses.Count == 0)
        {
            throw question.Refuse(Skus.Count == 0 ? "skus" : "warehouses", "expected one at least");
        }

        Problem = new TransferProblem
        {
            UnitVolumes = [.. goods.Select(one => Amount(one, "unit_volume") ?? 0)],
            Warehouses = [.. places.Select(Warehouse)],
            Demand = [.. question.List("demand").Select(Demand)],
            Lanes = Lanes(question),
            Supplier = question.Has("supplier") ? Supplier(question.Object("supplier")) : null,
        };
    }

    /// <summary>The ids of the SKUs.</summary>
    public IReadOnlyList<string> Skus { get; }

    /// <summary>The ids of the warehouses.</summary>
    public IReadOnlyList<string> Warehouses { get; }

    /// <summary>The problem.</summary>
    public TransferProblem Problem { get; }

    static IReadOnlyList<string> Ids(IReadOnlyList<Question> list, Dictionary<string, int> places)
    {
        foreach (var one in list)
        {
            if (!places.TryAdd(one.Text("id"), places.Count))
            {
                throw one.Refuse("id", $"\"{one.Text("id")}\" stands twice");
            }
        }

        return [.. places.Keys];
    }

    static int Place(Question question, string name, Dictionary<string, int> places) =>
        places.TryGetValue(question.Text(name), out var place)
            ? place
            : throw question.Refuse(name, $"\"{question.Text(name)}\" is not known; expected one of {string.Join(", ", places.Keys.Take(10))}");

    static void Known(Question question, Dictionary<string, int> places)
    {
        if (question.Names.FirstOrDefault(name => !places.ContainsKey(name)) is { } unknown)
        {
            throw question.Refuse(unknown, $"\"{unknown}\" is not known; expected one of {string.Join(", ", places.Keys.Take(10))}");
        }
    }

    static double? Amount(Question question, string name) => (double?)NotNegative(question, name);

    static decimal? Price(Question question) => NotNegative(question, "price");

    static decimal? NotNegative(Question question, string name) => question.OptionalNumber(name) is not { } amount ? null
        : amount >= 0 ? amount
        : throw question.Refuse(name, $"found {amount}; expected 0 or more");

    static long? Units(Question question, string name, long least) => !question.Has(name) ? null
        : question.Whole(name) is var units && units >= least ? units
        : throw question.Refuse(name, $"found {question.Whole(name)}; expected a whole number of {least} or more");

    static int Pack(Question question) => (int)Math.Min(Units(question, "pack", 1) ?? 1, int.MaxValue);

    TransferWarehouse Warehouse(Question question)
    {
        if (!question.Has("stock"))
        {
            return new TransferWarehouse([.. Skus.Select(_ => 0L)], Amount(question, "capacity_volume"));
        }

        var stock = question.Object("stock");
        Known(stock, skus);
        return new TransferWarehouse([.. Skus.Select(sku => Units(stock, sku, 0) ?? 0)], Amount(question, "capacity_volume"));
    }

    PlacedDemand Demand(Question question) => new(
        Place(question, "warehouse", warehouses),
        Place(question, "sku", skus),
        Count(question.Object("distribution")),
        (double)question.Number("unit_margin"),
        (double)question.Number("leftover_value"));

    static CountDistribution Count(Question question) => question.Text("type") switch
    {
        "deterministic" => new KnownCount(Amount(question, "qty") ?? throw question.Refuse("qty", "qty is missing")),
        "poisson" => new PoissonCount(Amount(question, "mean") ?? throw question.Refuse("mean", "mean is missing")),
        "pmf" => Table(question),
        var other => throw question.Refuse("type", $"found \"{other}\"; expected deterministic, poisson or pmf"),
    };

    static TabledCount Table(Question question)
    {
        var table = question.Object("pmf");
        try
        {
            return new TabledCount([.. table.Names.Select(name => (
                long.TryParse(name, out var units) ? units : throw table.Refuse(name, "expected a whole number of units"),
                Amount(table, name) ?? 0))]);
        }
        catch (ArgumentException error)
        {
            throw question.Refuse("pmf", error.Message);
        }
    }

    ImmutableArray<TransferLane> Lanes(Question question)
    {
        var lanes = new List<TransferLane>();
        foreach (var one in question.List("lanes"))
        {
            var lane = new TransferLane(
                Place(one, "from", warehouses), Place(one, "to", warehouses), Amount(one, "unit_cost") ?? 0)
            {
                FixedCost = Amount(one, "fixed_cost") ?? 0,
                Pack = Pack(one),
                UnitsMost = Amount(one, "capacity_units"),
                VolumeMost = Amount(one, "capacity_volume"),
            };
            if (lane.From == lane.To || lanes.Any(other => (other.From, other.To) == (lane.From, lane.To)))
            {
                throw one.Refuse("to", lane.From == lane.To ? "a lane must join two warehouses" : "this lane stands twice");
            }

            lanes.Add(lane);
        }

        return [.. lanes];
    }

    TransferSupplier Supplier(Question question)
    {
        var inbound = question.Object("inbound_cost");
        var terms = question.Object("skus");
        Known(inbound, warehouses);
        Known(terms, skus);
        return new TransferSupplier(
            [.. Warehouses.Select(id => Amount(inbound, id))],
            [.. Skus.Select(id => terms.Has(id) ? Terms(terms.Object(id)) : null)],
            Amount(question, "budget"));
    }

    static SupplyTerms Terms(Question question)
    {
        PriceBreak[] breaks =
        [
            .. question.List("price_breaks").Select(one => new PriceBreak(
                Units(one, "from", 0) ?? 0, Price(one) ?? throw one.Refuse("price", "price is missing"))),
        ];
        if (breaks.Length == 0 || breaks.Zip(breaks.Skip(1)).Any(pair => pair.First.From >= pair.Second.From))
        {
            throw question.Refuse("price_breaks", "expected one price at least, by rising quantity");
        }

        return new SupplyTerms([.. breaks])
        {
            LeastOrder = Units(question, "moq", 0) ?? 0,
            Pack = Pack(question),
            Most = Units(question, "max", 0),
        };
    }
}
