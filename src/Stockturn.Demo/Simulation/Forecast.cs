namespace Stockturn.Demo.Simulation;

/// <summary>What the planner expects: the believed daily rate times the season, plus planned promotions.</summary>
sealed class Forecast(World world)
{
    /// <summary>Units of a channel over a number of days from a day on.</summary>
    public double Of(Sku sku, Channel channel, int from, int days)
    {
        var rate = sku.Believed[(int)channel];
        if (rate <= 0 || days <= 0)
        {
            return 0;
        }

        return rate * (world.Seasons.Sum(sku.Product.Season, from, days) + Promoted(sku, from, days));
    }

    /// <summary>Units of all channels.</summary>
    public double OfAll(Sku sku, int from, int days) =>
        Of(sku, Channel.AmazonUs, from, days) + Of(sku, Channel.AmazonDe, from, days)
            + Of(sku, Channel.Third, from, days);

    /// <summary>Units of the channels served from a region.</summary>
    public double OfRegion(Sku sku, int region, int from, int days) => region == 1
        ? Of(sku, Channel.AmazonDe, from, days)
        : Of(sku, Channel.AmazonUs, from, days) + Of(sku, Channel.Third, from, days);

    // Season-days that planned promotions add in the span.
    double Promoted(Sku sku, int from, int days)
    {
        var added = 0.0;
        foreach (var promotion in sku.Life.Promotions)
        {
            var first = Math.Max(promotion.Start, from);
            var end = Math.Min(promotion.End + 1, from + days);
            if (first < end)
            {
                added += world.Seasons.Sum(sku.Product.Season, first, end - first) * (promotion.PlannedLift - 1);
            }
        }

        return added;
    }
}
