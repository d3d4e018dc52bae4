namespace Stockturn.Bench;

/// <summary>Whether a mean difference over series is more than chance: series drawn with replacement, fixed seed.</summary>
static class PairedBootstrap
{
    const int Seed = 20260101, Draws = 1000;

    /// <summary>What the bounds of a difference say where less is better.</summary>
    public static string Verdict(double low, double high) => high < 0 ? "win" : low > 0 ? "loss" : "even";

    /// <summary>The bounds between which 95 % of the means of drawn series lie.</summary>
    public static (double Low, double High) Interval(double[] differences)
    {
        if (differences.Length == 0)
        {
            return (0, 0);
        }

        var chance = new Random(Seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var count = 0; count < differences.Length; count++)
            {
                means[draw] += differences[chance.Next(differences.Length)] / differences.Length;
            }
        }

        Array.Sort(means);
        return (means[Draws / 40], means[Draws - 1 - Draws / 40]);
    }
}
