namespace Stockturn.Demand;

/// <summary>Plain smoothing with the best of all weights, from one that hardly moves to one that believes the last period.</summary>
/// <remarks>Eight weights in the lanes of two vectors, then eight between the neighbours of the best. See docs/formulas/demand.md#ets.</remarks>
/// <param name="Weight">The weight α.</param>
/// <param name="Level">The level after the last period, in units.</param>
/// <param name="SquaredError">Sum of the squared errors one period ahead.</param>
readonly record struct LevelFit(double Weight, double Level, double SquaredError)
{
    const int Lanes = 4;
    const double Least = 0.02, Most = 0.98;

    /// <summary>The weights tried first.</summary>
    public static ReadOnlySpan<double> Weights => [0.02, 0.06, 0.12, 0.22, 0.36, 0.54, 0.76, 0.98];

    /// <summary>The best fit of a series; a level of 0 for none.</summary>
    public static LevelFit Of(ReadOnlySpan<double> demand)
    {
        if (demand.Length < 2)
        {
            return new LevelFit(Weights[0], demand.IsEmpty ? 0 : demand[0], 0);
        }

        var (first, place) = Best(demand, Weights);
        var low = place > 0 ? Weights[place - 1] : Least;
        var high = place < Weights.Length - 1 ? Weights[place + 1] : Most;
        Span<double> between = stackalloc double[2 * Lanes];
        for (var at = 0; at < between.Length; at++)
        {
            between[at] = low + (high - low) * (at + 1) / (between.Length + 1);
        }

        var (second, _) = Best(demand, between);
        return second.SquaredError < first.SquaredError ? second : first;
    }

    static (LevelFit Fit, int Place) Best(ReadOnlySpan<double> demand, ReadOnlySpan<double> weights)
    {
        Span<double> errors = stackalloc double[2 * Lanes];
        Ses.SquaredErrors(demand, weights, errors);
        var place = SmoothingGrid.Least(errors);
        return (new LevelFit(weights[place], Ses.Level(demand, weights[place]), errors[place]), place);
    }
}
