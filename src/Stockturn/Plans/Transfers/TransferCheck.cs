namespace Stockturn.Plans;

/// <summary>What a transfer problem must be.</summary>
static class TransferCheck
{
    /// <summary>Refuses a problem that contradicts itself, and says where.</summary>
    /// <exception cref="ArgumentException">It does.</exception>
    public static void Refuse(TransferProblem problem)
    {
        var (skus, warehouses) = (problem.UnitVolumes.Length, problem.Warehouses.Length);
        Expect(problem.UnitVolumes.All(IsAmount), "a unit's volume must be 0 or more");
        Expect(problem.Warehouses.All(one => one.Stock.Length == skus), "every warehouse must tell the stock of every SKU");
        Expect(problem.Warehouses.All(one => one.Stock.All(units => units >= 0)), "stock must be 0 or more");
        Expect(problem.Warehouses.All(one => IsLimit(one.VolumeMost)), "what a warehouse may hold must be 0 or more");
        Expect(
            problem.Demand.All(row => IsPlace(row.Warehouse, warehouses) && IsPlace(row.Sku, skus)),
            "demand must be of a known SKU in a known warehouse");
        Expect(
            problem.Demand.All(row => double.IsFinite(row.UnitMargin) && double.IsFinite(row.LeftoverValue)),
            "what a unit brings must be a number");
        Expect(problem.Lanes.All(lane => IsLane(lane, warehouses)), "a lane must join two known warehouses, at costs of 0 or more");
        Expect(
            problem.Lanes.Select(lane => (lane.From, lane.To)).Distinct().Count() == problem.Lanes.Length,
            "there may be one lane from a warehouse to another");
        Expect(problem.Supplier is null || IsSupplier(problem.Supplier, skus, warehouses), "the supplier's terms are not whole");
    }

    static bool IsLane(TransferLane lane, int warehouses) =>
        IsPlace(lane.From, warehouses) && IsPlace(lane.To, warehouses) && lane.From != lane.To
        && IsAmount(lane.UnitCost) && IsAmount(lane.FixedCost) && lane.Pack >= 1
        && IsLimit(lane.UnitsMost) && IsLimit(lane.VolumeMost);

    static bool IsSupplier(TransferSupplier supplier, int skus, int warehouses) =>
        supplier.InboundCosts.Length == warehouses && supplier.Terms.Length == skus && IsLimit(supplier.Budget)
        && supplier.InboundCosts.All(IsLimit)
        && supplier.Terms.All(terms => terms is null || AreTerms(terms));

    static bool AreTerms(SupplyTerms terms) =>
        terms.Breaks.Length > 0 && terms.Pack >= 1 && terms.LeastOrder >= 0 && terms.Most is not < 0
        && terms.Breaks.All(one => one.UnitPrice >= 0 && one.From >= 0 && decimal.IsInteger(one.From))
        && terms.Breaks.Zip(terms.Breaks.Skip(1)).All(pair => pair.First.From < pair.Second.From);

    static bool IsPlace(int place, int count) => place >= 0 && place < count;

    static bool IsAmount(double amount) => double.IsFinite(amount) && amount >= 0;

    static bool IsLimit(double? limit) => limit is not { } known || IsAmount(known);

    static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
