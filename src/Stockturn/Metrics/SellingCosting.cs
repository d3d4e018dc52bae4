using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;

namespace Stockturn.Metrics;

/// <summary>
/// Adds what one unit sells for from a place and what selling or removing it costs: own report first, then the table.
/// </summary>
sealed class SellingCosting(SkuFacts facts, SkuDemand demand, CostContext context, ReportedFees reported)
{
    internal WarehouseCosts Add(WarehouseCosts costs, DateOnly asOf)
    {
        var stores = SellingStores.Of(costs.Warehouse, demand, context);
        var question = new PriceQuestion(stores, asOf);
        var price = CurrentPrice.Of(facts, demand, context, question);
        var referral = Referral(stores, CurrentPrice.Paid(facts, demand, context, question), asOf);
        var fulfilment = Fulfilment(costs, stores, asOf);
        var net = price.Sum - referral.Sum - fulfilment.Sum;
        return costs with
        {
            Sells = SellingStores.Sell(costs.Warehouse, demand, context),
            Price = price,
            ReferralPerUnit = referral,
            FulfilmentPerUnit = fulfilment,
            RemovalPerUnit = Removal(costs, asOf),
            NetSellingPrice = new(
                net, $"{price.Source}, less referral ({referral.Source}) and fulfilment ({fulfilment.Source})"),
        };
    }

    /// <summary>What was charged for a unit against the table, for each type of fee that was charged.</summary>
    internal IEnumerable<FeeComparison?> Compare(WarehouseCosts costs, DateOnly asOf)
    {
        var stores = SellingStores.Of(costs.Warehouse, demand, context);
        var paid = reported.PerUnitSettled(stores)
            ?? CurrentPrice.Paid(facts, demand, context, new PriceQuestion(stores, asOf));
        yield return Compare(costs, "referral", stores, () => TableReferral(stores, paid, asOf));
        yield return Compare(costs, "fulfilment", stores, () => TableFulfilment(costs, asOf));
    }

    FeeComparison? Compare(WarehouseCosts costs, string type, ImmutableArray<short> stores, Func<CostFigure> table) =>
        reported.PerUnitCharged(type, stores, demand) is { } charged
            ? new(costs.Warehouse, type, charged, table(), reported.UnitsCharged(type, stores, demand))
            : null;

    CostFigure Referral(ImmutableArray<short> stores, CostFigure paid, DateOnly asOf) =>
        Reported("referral", stores) ?? TableReferral(stores, paid, asOf);

    CostFigure TableReferral(ImmutableArray<short> stores, CostFigure paid, DateOnly asOf)
    {
        if (!paid.Sum.IsWhole)
        {
            return CostFigure.Missing(paid.Sum.Gap);
        }

        foreach (var store in stores)
        {
            if (RateCards.Of(context.Network.Stores[store], context.Settings) is { } card
                && OnCard(new(card, "referral", asOf) { Category = facts.Master.Category }, paid.Sum.Amount)
                    is { } fee)
            {
                return fee;
            }
        }

        return CostFigure.Missing(Gap.NoFee);
    }

    // The bands of a card are in its own currency: the price goes in converted, the fee comes back the same way.
    CostFigure? OnCard(FeeQuestion question, decimal price)
    {
        if (context.Fees.Find(question) is not { } row
            || context.Network.Rates.On(question.Day, row.Currency, context.Network.Reporting) is not { } rate)
        {
            return null;
        }

        return ReferralFee.Of(context.Fees, question, price / rate)?.Times(rate);
    }

    CostFigure Fulfilment(WarehouseCosts costs, ImmutableArray<short> stores, DateOnly asOf) =>
        Abroad(costs.Warehouse, stores) ?? Reported("fulfilment", stores) ?? TableFulfilment(costs, asOf);

    // The store that sells most is the customer's.
    CostFigure? Abroad(short warehouse, ImmutableArray<short> stores) =>
        !stores.IsEmpty && CrossBorderFee.Of(facts, context.Network, warehouse, stores[0]) is { } fee
            ? new(context.ToReporting(fee.Amount, fee.Currency, fee.Day), $"{fee.Source} of {fee.Day:yyyy-MM-dd} per unit to {fee.Country}")
            : null;

    CostFigure TableFulfilment(WarehouseCosts costs, DateOnly asOf) =>
        costs.RateCard is { } card
            && context.Fees.Find(new(card, "fulfilment", asOf) { SizeTier = costs.Size.Code }) is { Unit: "per_unit" } row
            ? new(context.ToReporting(PartialSum.Of(row.Rate), row.Currency, asOf), row.Citation)
            : CostFigure.Missing(Gap.NoFee);

    CostFigure? Reported(string type, ImmutableArray<short> stores) =>
        reported.PerUnit(type, stores) ?? reported.PerUnitCharged(type, stores, demand);

    CostFigure Removal(WarehouseCosts costs, DateOnly asOf)
    {
        if (costs.RateCard is not { } card)
        {
            return CostFigure.Missing(Gap.NoFee);
        }

        var question = new FeeQuestion(card, "removal", asOf) { SizeTier = costs.Size.Code };
        if (context.Fees.Find(question) is not { } row)
        {
            return CostFigure.Missing(Gap.NoFee);
        }

        if (facts.Master.WeightKg is not { } weight)
        {
            return row.WeightToPounds is null && row.WeightOverPounds is null
                ? new(context.ToReporting(PartialSum.Of(row.Rate), row.Currency, asOf), row.Citation)
                : CostFigure.Missing(Gap.NoVolume);
        }

        return RemovalFee.PerUnit(context.Fees, question, weight) is { } fee
            ? fee with { Sum = context.ToReporting(fee.Sum, row.Currency, asOf) }
            : CostFigure.Missing(Gap.NoFee);
    }
}
