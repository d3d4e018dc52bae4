using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Plans;

/// <summary>Ways the demand of the coming periods may go, all equally likely.</summary>
/// <remarks>
/// Each period has the quantiles of its forecast, which hold what its mean may be wrong by; beyond that the periods are
/// drawn apart. See docs/formulas/plans.md#ordering-round.
/// </remarks>
public sealed class DemandPaths
{
    readonly double[][] units;

    DemandPaths(double[][] units) => this.units = units;

    /// <summary>The levels the quantiles of a forecast are asked at.</summary>
    public static ImmutableArray<double> Levels { get; } =
    [
        0.001, 0.005, 0.01, 0.02, 0.035, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85,
        0.9, 0.925, 0.95, 0.965, 0.98, 0.99, 0.995, 0.999,
    ];

    /// <summary>How many periods a path has.</summary>
    public int Periods => units.Length;

    /// <summary>How many paths there are.</summary>
    public int Paths => units[0].Length;

    /// <summary>The units asked for in a coming period, the next being 1, path by path.</summary>
    public ReadOnlySpan<double> In(int period) => units[period - 1];

    /// <summary>The paths of a forecast.</summary>
    /// <param name="chosen">The model a series chose, with its history.</param>
    /// <param name="settings">How far to forecast and with which season; the levels are those of <see cref="Levels"/>.</param>
    /// <param name="draws">The chances, of as many periods as are forecast at least.</param>
    public static DemandPaths Of(ChosenModel chosen, PanelSettings settings, PathDraws draws)
    {
        var asked = settings with { Levels = Levels };
        return Of(chosen.Model.Forecast(chosen.History, asked).Quantiles, draws);
    }

    /// <summary>The paths of periods with these quantiles at <see cref="Levels"/>.</summary>
    /// <exception cref="ArgumentException">No period, or more than the draws have.</exception>
    public static DemandPaths Of(ImmutableArray<ImmutableArray<double>> steps, PathDraws draws)
    {
        if (steps.IsEmpty || steps.Length > draws.Periods)
        {
            throw new ArgumentException($"{steps.Length} periods for {draws.Periods} drawn", nameof(steps));
        }

        var units = new double[steps.Length][];
        for (var period = 0; period < units.Length; period++)
        {
            var table = Table(steps[period], draws.Paths);
            units[period] = new double[draws.Paths];
            for (var path = 0; path < draws.Paths; path++)
            {
                units[period][path] = table[draws.Strata(period + 1)[path]];
            }
        }

        return new DemandPaths(units);
    }

    /// <summary>The paths told one by one: for each period the units of each path.</summary>
    /// <exception cref="ArgumentException">No period or path, or not the same paths in each.</exception>
    public static DemandPaths Of(ImmutableArray<ImmutableArray<double>> units) =>
        !units.IsEmpty && !units[0].IsEmpty && units.All(period => period.Length == units[0].Length)
            ? new DemandPaths([.. units.Select(period => period.ToArray())])
            : throw new ArgumentException("the same paths in every period, one at least", nameof(units));

    // The units in the middle of each stratum, between two levels by straight line.
    static double[] Table(ImmutableArray<double> quantiles, int paths)
    {
        var table = new double[paths];
        var at = 0;
        for (var stratum = 0; stratum < paths; stratum++)
        {
            var level = (stratum + 0.5) / paths;
            while (at < Levels.Length && Levels[at] < level)
            {
                at++;
            }

            table[stratum] = at == 0 ? quantiles[0]
                : at == Levels.Length ? quantiles[^1]
                : quantiles[at - 1] + (level - Levels[at - 1]) / (Levels[at] - Levels[at - 1]) * (quantiles[at] - quantiles[at - 1]);
        }

        return table;
    }
}
