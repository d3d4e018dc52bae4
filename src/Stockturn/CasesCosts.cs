using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn;

/// <summary>Hands what the stage Metrics knows of a SKU to the stage Findings, in the few figures findings need.</summary>
static class CasesCosts
{
    const int YearDays = 365;

    /// <summary>The costs of one SKU's case.</summary>
    public static CaseCosts Of(SkuMeasure measure, SkuLedger ledger, TurnContext turn)
    {
        var costs = measure.Costs;
        var main = costs.Main(ledger);
        var year = measure.Over(MeasuredSpans.Year(turn.AsOf));
        return new CaseCosts
        {
            CostPerDay = costs.Warehouses.Aggregate(PartialSum.Of(0), (sum, place) => sum + place.PerDay.Total).Reading,
            UnitNetPrice = main?.NetSellingPrice.Reading ?? Reading.Missing(Gap.NoPrice),
            UnitDisposalValue = main is null ? Reading.Missing(Gap.NoFee) : main.RemovalPerUnit.Times(-1).Reading,
            UnitHoldingPerYear = main is null ? Reading.Missing(Gap.NoFee) : main.StoragePerUnitDay.Times(YearDays).Reading,
            DiscountRateYear = turn.Policy.Metrics.CapitalRateYear,
            NextSurcharges = Steps(costs),
            DaysOfInventory = DaysInventoryOutstanding.Read(year),
            StockToMonthSales = StockValueToMonthSales.Read(year),
        };
    }

    static ImmutableSortedDictionary<short, SurchargeStep> Steps(SkuCosts costs) => costs.Warehouses
        .Where(place => place.NextSurcharge is not null)
        .ToImmutableSortedDictionary(place => place.Warehouse, place => place.NextSurcharge!);
}
