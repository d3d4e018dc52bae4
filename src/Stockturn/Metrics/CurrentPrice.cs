using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What one unit sells for today without tax, before any plan, in the reporting currency.</summary>
/// <remarks>
/// The last price of the price history (the sale price where there is one), else the listing's, else the average of
/// what was
/// got in the last 90 days; the store that sells most first.
/// </remarks>
public static class CurrentPrice
{
    const int WindowDays = 90;

    /// <summary>The price without tax in the first of the stores that tells one.</summary>
    public static CostFigure Of(SkuFacts facts, SkuDemand demand, CostContext context, PriceQuestion question) =>
        Told(facts, context, question) is var (store, told)
            ? WithoutTax(told, context.Taxes.Of(store, facts.Master.Category, question.AsOf))
            : Average(demand, question);

    /// <summary>What a customer pays for it there, with the tax where prices hold it: what platforms take their share of.</summary>
    public static CostFigure Paid(SkuFacts facts, SkuDemand demand, CostContext context, PriceQuestion question)
    {
        if (Told(facts, context, question) is var (_, told))
        {
            return told;
        }

        var tax = question.Stores.Count > 0
            ? context.Taxes.Of(question.Stores.First(), facts.Master.Category, question.AsOf)
            : TaxTerms.Without;
        return Average(demand, question).Times(1 + tax.Rate);
    }

    static (short Store, CostFigure Price)? Told(SkuFacts facts, CostContext context, PriceQuestion question)
    {
        foreach (var store in question.Stores)
        {
            var told = InHistory(facts, context, store, question.AsOf)
                ?? InListing(facts, context, store, question.AsOf);
            if (told is { } price)
            {
                return (store, price);
            }
        }

        return null;
    }

    static CostFigure? InHistory(SkuFacts facts, CostContext context, short store, DateOnly asOf)
    {
        PricePoint? newest = null;
        foreach (var point in facts.Prices.Span)
        {
            if (point.Store == store && point.Day <= asOf && (newest is null || point.Day >= newest.Value.Day))
            {
                newest = point;
            }
        }

        if (newest is not { } found)
        {
            return null;
        }

        var amount = found.SalePrice is { } sale and > 0 ? Math.Min(sale, found.Price) : found.Price;
        return new(
            context.ToReporting(amount, found.Currency, asOf),
            $"price history of {context.Network.Stores[store].Code}, {found.Day:yyyy-MM-dd}");
    }

    static CostFigure? InListing(SkuFacts facts, CostContext context, short store, DateOnly asOf)
    {
        ListingLine? last = null;
        foreach (var listing in facts.Listings.Span)
        {
            last = listing.Store == store && listing.Price > 0 ? listing : last;
        }

        return last is null
            ? null
            : new(
                context.ToReporting(last.Price!.Value, last.Currency, asOf),
                $"listing in {context.Network.Stores[store].Code}");
    }

    static CostFigure WithoutTax(CostFigure told, TaxTerms tax) => tax.PriceWithoutTax(told.Sum.Amount) is { } price
        ? new(told.Sum with { Amount = price }, tax.Rate == 0 ? told.Source : $"{told.Source}, less tax ({tax.Words})")
        : told with { Sum = told.Sum with { Gap = PartialSum.Worse(told.Sum.Gap, Gap.NoTaxBasis) } };

    static CostFigure Average(SkuDemand demand, PriceQuestion question)
    {
        var window = DateSpan.Last(WindowDays, question.AsOf);
        var periods = demand.Periods
            .Where(period => period.Span == window)
            .Where(period => question.Stores.Count == 0 || question.Stores.Contains(period.Store))
            .ToList();
        var units = periods.Sum(period => (period.Units - period.UnpricedUnits - period.ReturnedUnits).Units);
        var net = periods.Sum(period => period.NetSales);
        var gap = periods.TrueForAll(period => period.UnitsOfUnknownTax.IsZero) ? Gap.None : Gap.NoTaxBasis;
        return units <= 0 || net <= 0
            ? CostFigure.Missing(Gap.NoPrice)
            : new(new(net / units, gap), $"average of the last {WindowDays} days");
    }
}

/// <summary>In which stores, in which order, and for which day a price is asked.</summary>
public sealed record PriceQuestion(IReadOnlyCollection<short> Stores, DateOnly AsOf);
