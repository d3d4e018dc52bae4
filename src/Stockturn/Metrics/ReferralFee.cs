namespace Stockturn.Metrics;

/// <summary>What a platform keeps of a sale, in the card's currency. See docs/formulas/metrics.md#referral.</summary>
public static class ReferralFee
{
    /// <summary>
    /// The fee on one unit at a price: each portion of the price at its own rate, or the whole price at the rate of
    /// its band
    /// where the card says so; never less than the minimum of the band. Null when the card has no row.
    /// </summary>
    public static CostFigure? Of(FeeTable fees, FeeQuestion question, decimal price)
    {
        var rows = fees.FindAll(question)
            .Where(rate => rate.Unit == "share_of_price" && price > (rate.PriceOver ?? -1))
            .ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var fee = rows.Sum(rate => OnBand(rate, price));
        var top = rows.MaxBy(rate => rate.PriceOver ?? -1)!;
        var name = top.Categories.IsEmpty ? "all categories" : top.Categories[0];
        return new(PartialSum.Of(Math.Max(fee, top.PerUnitMinimum ?? 0)), $"{top.Citation}, {name}");
    }

    static decimal OnBand(FeeRate rate, decimal price)
    {
        var isInside = rate.PriceTo is not { } top || price <= top;
        if (rate.IsForWholePrice)
        {
            return isInside ? price * rate.Rate : 0;
        }

        return ((isInside ? price : rate.PriceTo!.Value) - (rate.PriceOver ?? 0)) * rate.Rate;
    }
}
