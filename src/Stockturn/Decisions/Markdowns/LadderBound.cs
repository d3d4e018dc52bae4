namespace Stockturn.Decisions;

/// <summary>What no ladder from some period on brings more than.</summary>
/// <remarks>
/// As if every unit asked for were sold, as long as all that is sold is paid for at a price μ of the stock: then periods part, and the
/// best prices are found backwards by period, last price and changes left. Every μ bounds; the least of several is taken (Lagrange;
/// Geoffrion 1974). The ladder that is best at a price of the stock is a good one to start from.
/// </remarks>
sealed class LadderBound
{
    const int Steps = 32;

    readonly LadderGround ground;
    readonly int ends;
    readonly double[] keeping, weights, factors, gains;
    readonly double stepSize;

    /// <summary>For ladders that end before some period.</summary>
    /// <param name="ground">The problem.</param>
    /// <param name="ends">The first period in which nothing is sold any more: 0 … all.</param>
    /// <param name="factors">What cash of each period counts, and at the end what is left counts: one more than periods.</param>
    /// <param name="leftValue">What a unit left at that end brings.</param>
    public LadderBound(LadderGround ground, int ends, double[] factors, double leftValue)
    {
        (this.ground, this.ends, this.factors) = (ground, ends, factors);
        var prices = ground.Prices.Length;
        keeping = new double[ends + 1];
        keeping[ends] = factors[ends] * leftValue;
        weights = new double[ends * prices];
        for (var period = ends - 1; period >= 0; period--)
        {
            keeping[period] = keeping[period + 1] - factors[period] * ground.Problem.HoldingOf(period);
            for (var price = 0; price < prices; price++)
            {
                weights[period * prices + price] = factors[period] * ground.Net[price] - keeping[period];
            }
        }

        stepSize = Math.Max(0, weights.Length == 0 ? 0 : weights.Max()) / Steps;
        gains = new double[(Steps + 1) * (ends + 1) * prices * (ground.Changes + 1)];
        for (var step = 0; step <= Steps; step++)
        {
            Fill(step);
        }
    }

    /// <summary>What no ladder from a period on exceeds.</summary>
    /// <param name="period">The period, not after the end.</param>
    /// <param name="last">The price before it.</param>
    /// <param name="changesLeft">Changes of price left.</param>
    /// <param name="stock">Units expected there.</param>
    public double Of(int period, int last, int changesLeft, double stock)
    {
        // Convex in the price of the stock: down the slope to its foot.
        var (low, high) = (0, Steps);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (At(middle, period, last, changesLeft, stock) <= At(middle + 1, period, last, changesLeft, stock))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return stock * keeping[period] + At(low, period, last, changesLeft, stock);
    }

    /// <summary>The ladders that are best at each price of the stock, as places of prices.</summary>
    public IEnumerable<int[]> Ladders()
    {
        for (var step = 0; step <= Steps; step++)
        {
            var ladder = new int[ends];
            var (last, changesLeft) = (0, ground.Changes);
            for (var period = 0; period < ends; period++)
            {
                var best = Best(step, period, last, changesLeft);
                if (best < 0)
                {
                    yield break;
                }

                (ladder[period], changesLeft, last) = (best, ground.Left(changesLeft, last, best), best);
            }

            yield return ladder;
        }
    }

    int Best(int step, int period, int last, int changesLeft)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var price = 1; price < ground.Prices.Length; price++)
        {
            if (ground.MayFollow(last, price, changesLeft)
                && Gain(step, period, price, ground.Left(changesLeft, last, price)) - Cost(period, last, price) is var gain && gain > most)
            {
                (best, most) = (price, gain);
            }
        }

        return best;
    }

    double At(int step, int period, int last, int changesLeft, double stock) =>
        step * stepSize * stock + gains[Place(step, period, last, changesLeft)];

    int Place(int step, int period, int last, int changesLeft) =>
        ((step * (ends + 1) + period) * ground.Prices.Length + last) * (ground.Changes + 1) + changesLeft;

    double Cost(int period, int last, int price) => ground.IsChange(last, price) ? factors[period] * ground.Problem.ChangeCost : 0;

    // Of a period at a price, and the best after it.
    double Gain(int step, int period, int price, int changesLeft) =>
        ground.Demand(period, price) * Math.Max(0, weights[period * ground.Prices.Length + price] - step * stepSize)
        + gains[Place(step, period + 1, price, changesLeft)];

    void Fill(int step)
    {
        for (var period = ends - 1; period >= 0; period--)
        {
            for (var changesLeft = 0; changesLeft <= ground.Changes; changesLeft++)
            {
                for (var last = 0; last < ground.Prices.Length; last++)
                {
                    var best = Best(step, period, last, changesLeft);
                    gains[Place(step, period, last, changesLeft)] = best < 0
                        ? double.NegativeInfinity
                        : Gain(step, period, best, ground.Left(changesLeft, last, best)) - Cost(period, last, best);
                }
            }
        }
    }
}
