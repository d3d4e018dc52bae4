using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>What a panel is forecast with, and what it is measured against: literal lists.</summary>
public static class PanelModels
{
    const int WindowPeriods = 52;
    const double SpreadPrior = 0.2;
    const double DyingPrior = 0.7;
    const double ShortPrior = 2;
    const double ShortPeriods = 24;

    static readonly ImmutableArray<IForecastMethod> RegularMethods =
        [new Theta(), new Ets(), new AveragedLevel(), new WindowMean(WindowPeriods), new WindowMean(int.MaxValue)];

    static readonly ImmutableArray<double> RegularPriors = [0.7, 1, 0.3, 0.1, 0.1];

    static readonly ImmutableArray<IDemandSpread> RegularSpreads =
    [
        new ErrorSpread(), new NegativeBinomialSpread(WindowPeriods, isDoubted: true), new EmpiricalSpread(int.MaxValue),
        new EmpiricalSpread(WindowPeriods),
    ];

    static readonly ImmutableArray<IForecastMethod> IntermittentMethods =
        [new AveragedLevel(), new WindowMean(WindowPeriods), new WindowMean(int.MaxValue), DemandMethods.Tsb, new MiddleLevel()];

    static readonly ImmutableArray<IDemandSpread> IntermittentSpreads =
        [new NegativeBinomialSpread(WindowPeriods, isDoubted: true), new EmpiricalSpread(int.MaxValue), new EmpiricalSpread(WindowPeriods)];

    /// <summary>The candidates for a series; those with a prior of 1 stay in front until another has forecast better.</summary>
    /// <param name="isRegular">True for demand that comes in nearly every period.</param>
    /// <param name="observed">The periods observed: from less than a window of them no quantile far from the middle can be
    /// read, the more of them are silent the more likely the goods are dying, and the fewer are and the shorter the history
    /// the more its middle counts.</param>
    public static PanelCandidates Candidates(bool isRegular, ReadOnlySpan<double> observed)
    {
        double periods = observed.Length;
        var empirical = periods < WindowPeriods ? 0 : SpreadPrior * periods / (periods + WindowPeriods);
        var silent = observed.Count(0.0) / Math.Max(1, periods);
        var middle = ShortPrior * Math.Pow(1 - silent, 4) * Math.Min(1, ShortPeriods / Math.Max(1, periods));
        return isRegular
            ? new PanelCandidates(RegularMethods, RegularPriors, RegularSpreads, [1, empirical, empirical, empirical])
            : new PanelCandidates(IntermittentMethods, [1, 0.2, 0.2, DyingPrior * silent, middle], IntermittentSpreads, [1, empirical, empirical]);
    }

    /// <summary>What every forecast must beat; the first four say no more than their mean.</summary>
    public static ImmutableArray<PanelModel> Baselines(int seasonPeriods) =>
    [
        new("zero", new ZeroForecast(), new PointSpread()),
        new("naive", new Naive(), new PointSpread()),
        new("seasonal-naive", new SeasonalNaive(seasonPeriods), new PointSpread()),
        new("window-mean", new WindowMean(WindowMean.PeriodsDefault), new PointSpread()),
        new("empirical", new WindowMean(int.MaxValue), new EmpiricalSpread(int.MaxValue)),
        new("empirical-52", new WindowMean(WindowPeriods), new EmpiricalSpread(WindowPeriods)),
        new("negative-binomial-52", new WindowMean(WindowPeriods), new NegativeBinomialSpread(WindowPeriods)),
        new("negative-binomial-ses", DemandMethods.Ses, new NegativeBinomialSpread(WindowPeriods)),
    ];
}
