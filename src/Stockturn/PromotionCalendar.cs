using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn;

/// <summary>The promotions of a SKU that are ahead or under way (U-13). See docs/formulas/findings.md#promotion-calendar.</summary>
sealed class PromotionCalendar(SkuFacts facts, StockCase stock, TurnContext turn)
{
    /// <summary>The promotions, the first to start first.</summary>
    public ImmutableArray<PlannedPromotion> Planned(Func<ImmutableArray<short>, Reading> priceIn)
    {
        PromotionLine[] ahead = [.. facts.Promotions.ToArray().Where(line => line.End >= stock.AsOf)];
        return [.. ahead.Select(line => Of(line, ahead, priceIn))];
    }

    PlannedPromotion Of(PromotionLine line, PromotionLine[] ahead, Func<ImmutableArray<short>, Reading> priceIn)
    {
        var discount = 1 - (line.Discount ?? 0);
        var price = priceIn(StoresOf(line)) is var now && now.TryGet(out var known) ? Reading.Of(known * discount) : now;
        var ask = new PromotionAsk(
            (double?)line.MinimumStock?.Units, line.MinimumRating, line.MaximumPrice is { } most ? InReporting(most, line) : null);
        var offer = new PromotionOffer(Reading.Of((double)SellableFor(line).Units), RatingOf(line), price);
        return new(stock.Master.Sku, line, PromotionEligibility.Check(ask, offer))
        {
            Reserved = line.PlannedUnits > Quantity.Zero ? Reading.Of(line.PlannedUnits.Units) : Reading.Missing(Gap.NoPlan),
            ExcessAfter = ExcessAfter(line, ahead),
            Fee = line.Fee is { } fee ? InReporting(fee, line) : Reading.Missing(Gap.NoFee),
        };
    }

    ImmutableArray<short> StoresOf(PromotionLine line) =>
        line.Store >= 0 ? [line.Store] : [.. Enumerable.Range(0, turn.Network.Stores.Length).Select(store => (short)store)];

    Reading InReporting(decimal amount, PromotionLine line) => turn.Costs.ToReporting(amount, line.Currency, stock.AsOf).Reading;

    // Where the policy says which warehouse a store sells from, its units; else those of all places.
    Quantity SellableFor(PromotionLine line)
    {
        var code = line.Store >= 0
            ? turn.Policy.Metrics.WarehouseByStore.GetValueOrDefault(turn.Network.Stores[line.Store].Code)
            : null;
        var units = code is null
            ? stock.Total.Sellable
            : stock.Places.Where(place => turn.Network.Warehouses[place.Warehouse].Code == code)
                .Aggregate(Quantity.Zero, (sum, place) => sum + place.Sellable);
        return Quantity.Max(Quantity.Zero, units);
    }

    Reading RatingOf(PromotionLine line)
    {
        RatingLine[] meant = [.. facts.Ratings.ToArray().Where(rating => line.Store < 0 || rating.Store < 0 || rating.Store == line.Store)];
        return OfferSummaries.RatingOf(meant, stock.AsOf) is { } worst ? Reading.Of(worst.Rating) : Reading.Missing(Gap.NoRating);
    }

    Reading ExcessAfter(PromotionLine line, PromotionLine[] ahead)
    {
        var before = ahead.Where(other => other.Start <= line.Start).ToArray();
        if (before.Any(other => other.PlannedUnits <= Quantity.Zero))
        {
            return Reading.Missing(Gap.NoPlan);
        }

        if (stock.Total.Forecast is not { IsLowerBound: false } forecast)
        {
            return Reading.Missing(Gap.NoForecast);
        }

        var planned = before.Aggregate(Quantity.Zero, (sum, other) => sum + other.PlannedUnits);
        var sales = forecast.UnitsOver(Math.Max(0, line.Start.DayNumber - stock.AsOf.DayNumber));
        var there = stock.Total.Sellable + Inbound(line.End);
        return Reading.Of(Math.Floor(there.Approximate - sales - planned.Approximate));
    }

    // What is on the way and due, no more than lies on the way by the ledger; and what suppliers promised by then.
    Quantity Inbound(DateOnly end)
    {
        var due = stock.Shipments.Where(line => line.ArrivedDay is null && line.ExpectedDay <= end)
            .Aggregate(Quantity.Zero, (sum, line) => sum + Quantity.Max(Quantity.Zero, line.Shipped - (line.Received ?? Quantity.Zero)));
        var ordered = facts.Purchases.ToArray().Where(line => line.ExpectedDay <= end)
            .Aggregate(Quantity.Zero, (sum, line) => sum + line.Open);
        return Quantity.Min(due, Quantity.Max(Quantity.Zero, stock.Total.InTransit)) + ordered;
    }
}
