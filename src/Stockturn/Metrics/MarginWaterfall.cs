using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>A step of the waterfall, signed: sales positive, costs negative.</summary>
/// <param name="Code">A stable code such as storage.</param>
/// <param name="Name">Its name in words.</param>
/// <param name="Amount">What it adds; a gap when it is not known, never a zero.</param>
public sealed record WaterfallPart(string Code, string Name, PartialSum Amount);

/// <summary>
/// One unit from price to profit: what goes in (S1-17). Rates are shares of the price, or of the cost a year.
/// </summary>
public sealed record UnitEconomics(decimal Price, decimal UnitCost, decimal DaysHeld)
{
    /// <summary>Storage of one unit a day.</summary>
    public decimal StoragePerDay { get; init; }

    /// <summary>What capital costs a year.</summary>
    public double CapitalRateYear { get; init; }

    /// <summary>What is set aside a year for goods that will not sell at their price.</summary>
    public double ObsolescenceRateYear { get; init; }

    /// <summary>What the platform keeps of the price.</summary>
    public decimal ReferralRate { get; init; }

    /// <summary>What advertising takes of the price.</summary>
    public decimal AdvertisingRate { get; init; }

    /// <summary>What returns cost of the price.</summary>
    public decimal ReturnLossRate { get; init; }
}

/// <summary>
/// From sales to net profit, step by step, nothing left out. See docs/formulas/metrics.md#net_margin.
/// </summary>
public sealed record MarginWaterfall(ImmutableArray<WaterfallPart> Parts)
{
    /// <summary>All steps together; missing while one is not known.</summary>
    public PartialSum Net => Parts.Aggregate(PartialSum.Of(0), (sum, part) => sum + part.Amount);

    /// <summary>Net profit over sales.</summary>
    public Reading NetMargin => OverSales(Net);

    /// <summary>Sales less goods over sales.</summary>
    public Reading GrossMargin => OverSales(Parts
        .Where(part => part.Code is "sales" or "refunds" or "goods")
        .Aggregate(PartialSum.Of(0), (sum, part) => sum + part.Amount));

    /// <summary>
    /// The most the margin can be: the costs that are not known taken as nothing. To be shown as "at most".
    /// </summary>
    public Reading NetMarginAtMost => OverSales(PartialSum.Of(Net.Amount));

    /// <summary>A step over sales, signed as it is.</summary>
    public Reading ShareOf(WaterfallPart part) => OverSales(part.Amount);

    PartialSum Sales => Parts
        .Where(part => part.Code is "sales" or "refunds")
        .Aggregate(PartialSum.Of(0), (sum, part) => sum + part.Amount);

    /// <summary>The waterfall of a group over its span.</summary>
    public static MarginWaterfall Of(in Measurement measurement)
    {
        var (sales, stock, costs) = (measurement.Sales, measurement.Stock, measurement.Costs);
        var noPrice = sales.NetSales.Gap;
        return new(
        [
            new("sales", "sales less discount", new(sales.Sales, noPrice)),
            new("refunds", "refunds", new(-sales.Refunds, noPrice)),
            new("goods", "cost of goods sold", new(-stock.CostOfSales, stock.CostGap)),
            new("written_off", "written off", new(-stock.WrittenOffValue, stock.CostGap)),
            Cost("referral", "referral fees", costs.Referral),
            Cost("fulfilment", "fulfilment", costs.Fulfilment),
            Cost("advertising", "advertising", costs.Advertising),
            Cost("untold_advertising", "advertising, estimated", costs.UntoldAdvertising),
            Cost("other_fees", "other fees", costs.OtherFees),
            new("reimbursed", "reimbursed", costs.Reimbursed),
            Cost("storage", "storage", costs.Holding.Storage),
            Cost("aged_surcharge", "surcharge for age", costs.Holding.Surcharge),
            Cost("capital", "capital", costs.Holding.Capital),
            Cost("shrink", "shrink", WithoutWrittenOff(costs.Holding.Shrink, stock.WrittenOffValue)),
            Cost("obsolescence", "obsolescence", costs.Holding.Obsolescence),
        ]);
    }

    /// <summary>The waterfall of one unit held for some days.</summary>
    public static MarginWaterfall Of(UnitEconomics unit) => new(
    [
        new("sales", "price", PartialSum.Of(unit.Price)),
        Cost("goods", "unit cost", PartialSum.Of(unit.UnitCost)),
        Cost("referral", "referral fees", PartialSum.Of(unit.Price * unit.ReferralRate)),
        Cost("advertising", "advertising", PartialSum.Of(unit.Price * unit.AdvertisingRate)),
        Cost("returns", "loss on returns", PartialSum.Of(unit.Price * unit.ReturnLossRate)),
        Cost("storage", "storage", PartialSum.Of(unit.StoragePerDay * unit.DaysHeld)),
        Cost("capital", "capital", Carried(unit, unit.CapitalRateYear)),
        Cost("obsolescence", "obsolescence", Carried(unit, unit.ObsolescenceRateYear)),
    ]);

    /// <summary>The amount of a step by its code, as a cost is spoken of: positive.</summary>
    public PartialSum CostOf(string code) => Parts
        .Where(part => part.Code == code)
        .Aggregate(PartialSum.Of(0), (sum, part) => sum + part.Amount)
        .Times(-1);

    static WaterfallPart Cost(string code, string name, PartialSum cost) => new(code, name, cost.Times(-1));

    static PartialSum Carried(UnitEconomics unit, double rateYear) =>
        PartialSum.Of(CarryingCost.Of(unit.UnitCost, rateYear, unit.DaysHeld));

    // What was really written off stands in its own step: the rate for shrink is only for what no count has found yet.
    static PartialSum WithoutWrittenOff(PartialSum shrink, decimal writtenOff) =>
        shrink with { Amount = Math.Max(0, shrink.Amount - Math.Max(0, writtenOff)) };

    Reading OverSales(PartialSum amount)
    {
        if (PartialSum.Worse(amount.Gap, Sales.Gap) is not Gap.None and var gap)
        {
            return Reading.Missing(gap);
        }

        return Sales.Amount > 0 ? Reading.Of(amount.Amount / Sales.Amount) : Reading.Missing(Gap.NoSales);
    }
}
