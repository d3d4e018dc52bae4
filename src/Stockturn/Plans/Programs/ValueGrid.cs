namespace Stockturn.Plans;

/// <summary>The step that all values of a problem are multiples of, where there is one.</summary>
/// <remarks>
/// Where every cost and gain of a whole unit is a multiple of 0.1, so is every plan, and a branch whose bound is less than 0.1 above the best
/// plan holds no better one.
/// </remarks>
static class ValueGrid
{
    const double Finest = 1e-6, Rounding = 1e-4;
    const double Most = 1e12;

    /// <summary>The greatest common step of some amounts; 0 when there is none as coarse as a millionth.</summary>
    public static double StepOf(IEnumerable<double> amounts)
    {
        var common = 0L;
        foreach (var amount in amounts)
        {
            var parts = Math.Abs(amount) / Finest;
            if (!(parts <= Most) || Math.Abs(parts - Math.Round(parts)) > Rounding)
            {
                return 0;
            }

            common = GreatestCommon((long)Math.Round(parts), common);
        }

        return common * Finest;
    }

    static long GreatestCommon(long left, long right) => right == 0 ? left : GreatestCommon(right, left % right);
}
