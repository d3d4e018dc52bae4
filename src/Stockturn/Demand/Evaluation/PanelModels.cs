using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>What a panel is forecast with, and what it is measured against: literal lists.</summary>
public static class PanelModels
{
    const int WindowPeriods = 52;

    /// <summary>The methods among which each series chooses; the first stays unless another is better by more than chance.</summary>
    public static ImmutableArray<IForecastMethod> Methods(int seasonPeriods) =>
    [
        new CombinedMethod([new WindowMean(WindowPeriods), new WindowMean(2 * WindowPeriods), DemandMethods.Ses]),
        new WindowMean(WindowPeriods),
        new WindowMean(WindowMean.PeriodsDefault),
        DemandMethods.Ses,
        DemandMethods.Tsb,
        new Imapa(),
        new Theta(),
        new SeasonalNaive(seasonPeriods),
    ];

    /// <summary>The spreads among which each series chooses; the first stays unless another is better by more than chance.</summary>
    public static ImmutableArray<IDemandSpread> Spreads { get; } =
    [
        new NegativeBinomialSpread(WindowPeriods),
        new CombinedSpread([new NegativeBinomialSpread(WindowPeriods), new EmpiricalSpread(int.MaxValue)]),
        new EmpiricalSpread(int.MaxValue),
        new EmpiricalSpread(WindowPeriods),
    ];

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
