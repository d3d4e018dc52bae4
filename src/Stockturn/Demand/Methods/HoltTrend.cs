namespace Stockturn.Demand;

/// <summary>How Holt's method follows a series.</summary>
/// <param name="Level">The weight α of the newest error in the level, 0 to 1.</param>
/// <param name="Trend">The weight γ of the level's move in the trend, 0 to 1; the trend moves by α·γ of the error.</param>
/// <param name="Damping">The share φ of the trend that lasts from one period to the next; 1 for a straight line.</param>
public readonly record struct HoltWeights(double Level, double Trend, double Damping = 1);

/// <summary>The level and the trend of Holt's method, in units and units a period.</summary>
/// <remarks>
/// e = y − (l + φb); l ← l + φb + αe; b ← φb + αγe. The forecast of the next period is level and trend, not the level
/// alone. Holt 1957; Gardner and McKenzie 1985. See docs/formulas/demand.md#holt.
/// </remarks>
/// <param name="Level">The level after the last period.</param>
/// <param name="Trend">The trend after the last period.</param>
public readonly record struct HoltTrend(double Level, double Trend)
{
    /// <summary>The start where nobody gives one: the first value is met exactly, and the trend is the first step.</summary>
    public static HoltTrend Start(ReadOnlySpan<double> demand, double damping)
    {
        var trend = demand.Length > 1 ? demand[1] - demand[0] : 0;
        return new HoltTrend(demand.IsEmpty ? 0 : demand[0] - damping * trend, trend);
    }

    /// <summary>Level and trend after a series, and the sum of the squared errors one period ahead.</summary>
    public (HoltTrend After, double SquaredError) Follow(ReadOnlySpan<double> demand, in HoltWeights weights)
    {
        double level = Level, trend = Trend, sum = 0;
        foreach (var value in demand)
        {
            var lasting = weights.Damping * trend;
            var error = value - (level + lasting);
            level += lasting + weights.Level * error;
            trend = lasting + weights.Level * weights.Trend * error;
            sum += error * error;
        }

        return (new HoltTrend(level, trend), sum);
    }

    /// <summary>Writes the expected units of each coming period.</summary>
    public void Forecast(double damping, Span<double> means)
    {
        double lasting = 1, steps = 0;
        for (var step = 0; step < means.Length; step++)
        {
            lasting *= damping;
            steps += lasting;
            means[step] = Level + steps * Trend;
        }
    }

    /// <summary>Writes the forecast of the weights with the least squared error one period ahead.</summary>
    internal static void Best(ReadOnlySpan<double> demand, double damping, Span<double> means)
    {
        var start = Start(demand, damping);
        var (best, least) = start.Follow(demand, new HoltWeights(SmoothingGrid.Weights[0], 0, damping));
        foreach (var level in SmoothingGrid.Weights)
        {
            foreach (var trend in SmoothingGrid.Weights)
            {
                var (after, error) = start.Follow(demand, new HoltWeights(level, trend, damping));
                (best, least) = error < least ? (after, error) : (best, least);
            }
        }

        best.Forecast(damping, means);
    }
}
