namespace Stockturn.Demo.Simulation;

/// <summary>Once a week the world changes a little and the planner learns from what was sold.</summary>
sealed class Believing(ISellerRecord record)
{
    const double Learning = 0.2;
    const double FactorsNeeded = 0.5;

    /// <summary>Draws the week's true demand, updates the planner's belief, and now and then the price.</summary>
    public void Review(Sku sku, int day)
    {
        var interest = sku.Life.Interest(day) * sku.Product.Popularity;
        for (var channel = 0; channel < Network.Channels; channel++)
        {
            sku.Rate[channel] = interest * sku.Life.Shares[channel] * sku.Random.Spread(0.22);
            Learn(sku, channel);
        }

        if (day == 0 && sku.Life.LaunchDay < 0 || sku.Life.LaunchDay > day - 7 && sku.Life.LaunchDay <= day)
        {
            record.Price(new PriceChange(sku, day, 1, 0));
        }
        else if (sku.Life.LaunchDay < day && sku.Random.Chance(0.012))
        {
            sku.PriceLevel = Math.Clamp(sku.PriceLevel + sku.Random.Of([-0.10, -0.05, 0.05]), 0.75, 1.1);
            record.Price(new PriceChange(sku, day, sku.PriceLevel, 0));
        }
    }

    /// <summary>What a planner guesses of goods that never sold: the truth, give or take.</summary>
    public static void Guess(Sku sku)
    {
        var error = sku.Random.Spread(0.3);
        for (var channel = 0; channel < Network.Channels; channel++)
        {
            sku.Believed[channel] = sku.Product.Popularity * sku.Life.Shares[channel] * error;
        }
    }

    void Learn(Sku sku, int channel)
    {
        // A week mostly out of stock, or wholly out of season, teaches nothing.
        if (sku.WeekFactors[channel] > FactorsNeeded && sku.Life.IsSoldOn((Channel)channel))
        {
            var seen = sku.WeekSold[channel] / sku.WeekFactors[channel];
            sku.Believed[channel] += Learning * (seen - sku.Believed[channel]);
        }

        sku.WeekSold[channel] = 0;
        sku.WeekFactors[channel] = 0;
    }
}
