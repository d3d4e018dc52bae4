using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>The methods and spreads that are weighed for a series, with what each counts before anything was judged.</summary>
/// <param name="Methods">The methods; none keeps the calendar, for the season is taken out before.</param>
/// <param name="MethodPriors">One figure a method.</param>
/// <param name="Spreads">The spreads.</param>
/// <param name="SpreadPriors">One figure a spread.</param>
public sealed record PanelCandidates(
    ImmutableArray<IForecastMethod> Methods,
    ImmutableArray<double> MethodPriors,
    ImmutableArray<IDemandSpread> Spreads,
    ImmutableArray<double> SpreadPriors);
