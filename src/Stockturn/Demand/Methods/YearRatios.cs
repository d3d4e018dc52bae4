namespace Stockturn.Demand;

/// <summary>What each period of a year is to its year, from a year and a half or more.</summary>
/// <remarks>
/// Growth of a year is what the periods seen twice sold over what they sold a year before; without it each period stands
/// over the mean of all, five in a row averaged, and the times a place was seen are averaged. How they differ says how much
/// of it is chance.
/// </remarks>
static class YearRatios
{
    const int Smoothed = 5;

    /// <summary>The mean ratio of each place and the variance of such a mean; null where the periods seen twice sold nothing.</summary>
    public static (double[] Indices, double Variance)? Of(ReadOnlySpan<double> units, int periods)
    {
        double later = 0, earlier = 0;
        for (var at = periods; at < units.Length; at++)
        {
            later += units[at];
            earlier += units[at - periods];
        }

        if (!(later > 0 && earlier > 0))
        {
            return null;
        }

        var ratios = Ratios(units, Math.Log(later / earlier) / periods);
        var indices = new double[periods];
        double apart = 0, shares = 0, sum = 0;
        for (var place = 0; place < periods; place++)
        {
            var times = 0;
            for (var at = place; at < ratios.Length; at += periods)
            {
                indices[place] += ratios[at];
                times++;
            }

            indices[place] /= times;
            shares += 1.0 / times / periods;
            sum += indices[place];
            for (var at = place; at < ratios.Length; at += periods)
            {
                apart += (ratios[at] - indices[place]) * (ratios[at] - indices[place]);
            }
        }

        for (var place = 0; place < periods; place++)
        {
            indices[place] *= periods / sum;
        }

        return (indices, apart / (units.Length - periods) * shares);
    }

    static double[] Ratios(ReadOnlySpan<double> units, double growth)
    {
        var level = new double[units.Length];
        for (var at = 0; at < level.Length; at++)
        {
            level[at] = units[at] * Math.Exp(-growth * at);
        }

        var mean = Moments.Of(level).Mean;
        var ratios = new double[level.Length];
        for (var at = 0; at < level.Length; at++)
        {
            var first = Math.Max(0, at - Smoothed / 2);
            var near = level.AsSpan(first, Math.Min(level.Length, at + Smoothed / 2 + 1) - first);
            ratios[at] = Moments.Of(near).Mean / mean;
        }

        return ratios;
    }
}
