namespace Stockturn.Demo.Randomness;

/// <summary>
/// e to the power of x by + and × alone: library functions may differ in the last bit between machines.
/// </summary>
static class Exponential
{
    /// <summary>e^x, right to about twelve digits for |x| below 40.</summary>
    public static double Of(double x)
    {
        // e^x = (e^(x/1024))^1024, with a short series for the small power.
        var small = x / 1024;
        var power = 1 + (small * (1 + (small / 2 * (1 + (small / 3 * (1 + (small / 4)))))));
        for (var doubling = 0; doubling < 10; doubling++)
        {
            power *= power;
        }

        return power;
    }
}
