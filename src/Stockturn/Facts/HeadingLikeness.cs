namespace Stockturn.Facts;

/// <summary>
/// How alike two headings are, 0 to 1: the same, one inside the other, or by the pairs of letters they share.
/// </summary>
static class HeadingLikeness
{
    const double InsideWeight = 0.9;
    const double PairsWeight = 0.8;

    /// <summary>The likeness of two headings in the form of <see cref="Headings.Normalise"/>.</summary>
    public static double Of(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        if (left == right)
        {
            return 1;
        }

        var (small, large) = left.Length < right.Length ? (left, right) : (right, left);
        var isWord = small.Length >= 3 || small[0] > '\u2e80';
        var inside = isWord && large.Contains(small, StringComparison.Ordinal)
            ? InsideWeight * (0.5 + (0.5 * small.Length / large.Length))
            : 0;
        return Math.Max(inside, PairsWeight * SharedPairs(left, right));
    }

    // Dice's coefficient over pairs of neighbouring letters.
    static double SharedPairs(string left, string right)
    {
        if (left.Length < 2 || right.Length < 2)
        {
            return 0;
        }

        var pairs = Enumerable.Range(0, right.Length - 1).Select(at => right.Substring(at, 2)).ToList();
        var shared = 0;
        for (var at = 0; at < left.Length - 1; at++)
        {
            shared += pairs.Remove(left.Substring(at, 2)) ? 1 : 0;
        }

        return 2.0 * shared / (left.Length + right.Length - 2);
    }
}
