using Stockturn.Demand;

namespace Stockturn.Bench;

/// <summary>Theta as it entered the M3 competition: the season taken out by classical indices where a test finds one, else not.</summary>
sealed class ClassicTheta(int season) : IForecastMethod
{
    const double Quantile = 1.645;

    public string Code => "theta-classic";

    public bool KeepsCalendar => true;

    public void Forecast(ReadOnlySpan<double> demand, Span<double> means)
    {
        var indices = IsSeasonal(demand) ? Indices(demand) : [.. Enumerable.Repeat(1.0, season)];
        var level = demand.ToArray();
        for (var period = 0; period < level.Length; period++)
        {
            level[period] /= indices[period % season];
        }

        new Theta().Forecast(level, means);
        for (var step = 0; step < means.Length; step++)
        {
            means[step] *= indices[(demand.Length + step) % season];
        }
    }

    bool IsSeasonal(ReadOnlySpan<double> demand)
    {
        if (demand.Length < 3 * season)
        {
            return false;
        }

        double[] apart = demand.ToArray();
        var mean = apart.Average();
        var square = apart.Sum(units => (units - mean) * (units - mean));
        double Correlation(int lag) => Enumerable.Range(lag, apart.Length - lag).Sum(at => (apart[at] - mean) * (apart[at - lag] - mean)) / square;
        var before = Enumerable.Range(1, season - 1).Sum(lag => Correlation(lag) * Correlation(lag));
        return square > 0 && Math.Abs(Correlation(season)) > Quantile * Math.Sqrt((1 + 2 * before) / apart.Length);
    }

    double[] Indices(ReadOnlySpan<double> demand)
    {
        var (sums, counts) = (new double[season], new double[season]);
        for (var period = season / 2; period < demand.Length - season / 2; period++)
        {
            var around = -(demand[period - season / 2] + demand[period + season / 2]) / 2;
            foreach (var units in demand.Slice(period - season / 2, season + 1))
            {
                around += units;
            }

            sums[period % season] += demand[period] / (around / season);
            counts[period % season]++;
        }

        double[] indices = [.. sums.Zip(counts, (sum, count) => sum / count)];
        var mean = indices.Average();
        return [.. indices.Select(index => index / mean)];
    }
}
