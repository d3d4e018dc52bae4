using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>What one SKU asks in each week, those behind and those ahead, over what it asks on the last day known.</summary>
/// <remarks>
/// The mean of the days of a week: the sale price where there is one, but the usual price on the days of a promotion, whose lift is told
/// apart; in the week of an event, whose lift is told apart too, that of the week before. Before the first price known it is that one; a
/// price in another currency than the last is not compared. See docs/formulas/demand.md#price.
/// </remarks>
/// <param name="weeks">The weeks, whole ones, those ahead among them.</param>
/// <param name="known">The last day known; prices from a later day on are planned.</param>
sealed class AskedPrices(DateSpan weeks, DateOnly known)
{
    /// <summary>The ratios of one store; null where its price is not known or never moved.</summary>
    /// <param name="points">The prices of the SKU, by day.</param>
    /// <param name="promotions">Its promotions.</param>
    /// <param name="store">The store.</param>
    /// <param name="isEvent">Whether an event moves a week there.</param>
    public double[]? Of(ReadOnlySpan<PricePoint> points, ReadOnlySpan<PromotionLine> promotions, short store, Func<int, bool> isEvent)
    {
        var told = Told(points, store);
        if (told.Count == 0 || told.TrueForAll(point => (point.Price, point.SalePrice) == (told[0].Price, told[0].SalePrice)))
        {
            return null;
        }

        var prices = new double[weeks.Days / DemandSeries.WeekDays];
        var place = 0;
        for (var week = 0; week < prices.Length; week++)
        {
            var mean = Mean(told, promotions, week, ref place);
            prices[week] = week > 0 && isEvent(week) ? prices[week - 1] : mean;
        }

        var last = (known.DayNumber - weeks.Start.DayNumber) / DemandSeries.WeekDays;
        var now = isEvent(last) ? prices[last] : Asked(told[Math.Max(0, told.FindLastIndex(point => point.Day <= known))], promotions, known);
        for (var week = 0; week < prices.Length; week++)
        {
            prices[week] /= now;
        }

        return Array.TrueForAll(prices, ratio => ratio == 1) ? null : prices;
    }

    // Those of the store in the currency of the last price known.
    List<PricePoint> Told(ReadOnlySpan<PricePoint> points, short store)
    {
        var told = new List<PricePoint>();
        foreach (ref readonly var point in points)
        {
            if (point.Store == store && point.Price > 0)
            {
                told.Add(point);
            }
        }

        var last = told.FindLastIndex(point => point.Day <= known);
        if (last >= 0)
        {
            var currency = told[last].Currency;
            told.RemoveAll(point => point.Currency != currency);
        }

        return told;
    }

    double Mean(List<PricePoint> told, ReadOnlySpan<PromotionLine> promotions, int week, ref int place)
    {
        var sum = 0.0;
        for (var at = 0; at < DemandSeries.WeekDays; at++)
        {
            var day = weeks.Start.AddDays(week * DemandSeries.WeekDays + at);
            while (place + 1 < told.Count && told[place + 1].Day <= day)
            {
                place++;
            }

            sum += Asked(told[place], promotions, day);
        }

        return sum / DemandSeries.WeekDays;
    }

    static double Asked(in PricePoint point, ReadOnlySpan<PromotionLine> promotions, DateOnly day) =>
        (double)(point.SalePrice is { } sale and > 0 && sale < point.Price && !PromotionLine.AnyOn(promotions, day) ? sale : point.Price);
}
