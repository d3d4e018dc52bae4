namespace Stockturn.Plans;

/// <summary>Finds where a claim ceases to hold, halving to the last digit.</summary>
static class Bisection
{
    const int StepsMost = 300;

    /// <summary>The point up to which a claim holds that holds at the low end and not at the high one.</summary>
    public static double Root(double low, double high, Func<double, bool> holds)
    {
        for (var step = 0; step < StepsMost; step++)
        {
            var middle = low + (high - low) / 2;
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }

        return low + (high - low) / 2;
    }
}
