namespace Stockturn.Demand;

/// <summary>The elasticity of one group with its variance.</summary>
/// <remarks>
/// A SKU with U units in all sells in week t the share of U that goes with price to the power e; the e that makes what was
/// sold most likely is found by Newton's steps. The variance is by SKU (the sandwich), at least that of chance and of
/// what weeks vary beyond it. See docs/formulas/demand.md#price.
/// </remarks>
readonly record struct PriceFit(double Elasticity, double Variance)
{
    const int WeeksLeast = 8;
    const int StepsMost = 60;
    const double Reach = 20;
    const double Precise = 1e-10;

    /// <summary>The fit of some SKUs; null where no price moved.</summary>
    public static PriceFit? Of(IEnumerable<PricedSeries> series)
    {
        // The SKUs that sell least first, so that their order does not matter to rounding.
        var skus = series.Select(Weeks)
            .Where(weeks => weeks.Length >= WeeksLeast && weeks.Any(week => week.Units > 0))
            .OrderBy(weeks => weeks.Sum(week => week.Units))
            .ThenBy(weeks => weeks[0].Price)
            .ThenBy(weeks => weeks.Length)
            .ToArray();
        var elasticity = 0.0;
        for (var step = 0; step < StepsMost; step++)
        {
            var (score, information) = Sum(skus, elasticity);
            if (information < Precise)
            {
                return null;
            }

            var next = Math.Clamp(elasticity + Math.Clamp(score / information, -1, 1), -Reach, Reach);
            if (Math.Abs(next - elasticity) < Precise)
            {
                break;
            }

            elasticity = next;
        }

        return new PriceFit(elasticity, VarianceAt(skus, elasticity));
    }

    static (double Score, double Information) Sum((double Units, double Price)[][] skus, double elasticity)
    {
        double score = 0, information = 0;
        foreach (var weeks in skus)
        {
            var one = Told(weeks, elasticity);
            score += one.Score;
            information += one.Information;
        }

        return (score, information);
    }

    static double VarianceAt((double Units, double Price)[][] skus, double elasticity)
    {
        double information = 0, squares = 0, apart = 0;
        var free = -1;
        foreach (var weeks in skus)
        {
            var one = Told(weeks, elasticity);
            information += one.Information;
            squares += one.Score * one.Score;
            apart += one.Apart;
            free += weeks.Length - 1;
        }

        var bySku = skus.Length > 1 ? squares / (information * information) * skus.Length / (skus.Length - 1) : 0;
        return Math.Max(Math.Max(1, apart / free) / information, bySku);
    }

    // The derivative of the logarithm of the likelihood, its curvature, and how far the weeks lie from it, squared over expected.
    static (double Score, double Information, double Apart) Told((double Units, double Price)[] weeks, double elasticity)
    {
        double weights = 0, mean = 0, square = 0, units = 0, priced = 0;
        foreach (var week in weeks)
        {
            var weight = Math.Exp(elasticity * week.Price);
            weights += weight;
            mean += weight * week.Price;
            square += weight * week.Price * week.Price;
            units += week.Units;
            priced += week.Units * week.Price;
        }

        mean /= weights;
        var apart = 0.0;
        foreach (var week in weeks)
        {
            var expected = units * Math.Exp(elasticity * week.Price) / weights;
            apart += expected > 0 ? (week.Units - expected) * (week.Units - expected) / expected : 0;
        }

        return (priced - units * mean, units * Math.Max(0, square / weights - mean * mean), apart);
    }

    // The weeks of which both are known, with the logarithm of the price over its mean.
    static (double Units, double Price)[] Weeks(PricedSeries series)
    {
        var weeks = new List<(double Units, double Price)>();
        for (var week = 0; week < Math.Min(series.Units.Length, series.Prices.Length); week++)
        {
            if (series.Units[week] is { } units && series.Prices[week] is { } price)
            {
                ArgumentOutOfRangeException.ThrowIfNegative(units, nameof(series));
                ArgumentOutOfRangeException.ThrowIfNegativeOrZero(price, nameof(series));
                weeks.Add((units, Math.Log(price)));
            }
        }

        var mean = weeks.Count == 0 ? 0 : weeks.Average(week => week.Price);
        return [.. weeks.Select(week => (week.Units, week.Price - mean))];
    }
}
