namespace Stockturn.Demand;

/// <summary>The mean and the sample variance of some periods.</summary>
/// <param name="Mean">Units a period; 0 for none.</param>
/// <param name="Variance">Units² a period; 0 for less than two.</param>
readonly record struct Moments(double Mean, double Variance)
{
    /// <summary>Of some periods.</summary>
    public static Moments Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return default;
        }

        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        double mean = sum / values.Length, square = 0;
        foreach (var value in values)
        {
            square += (value - mean) * (value - mean);
        }

        return new Moments(mean, values.Length > 1 ? square / (values.Length - 1) : 0);
    }
}
