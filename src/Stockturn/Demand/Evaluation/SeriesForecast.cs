using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>What a series is expected to sell in each coming period, with its uncertainty.</summary>
/// <param name="Method">The code of the method that gives the means.</param>
/// <param name="Spread">The code of the spread that gives the quantiles.</param>
/// <param name="Means">Expected units of each coming period, 0 or more.</param>
/// <param name="Quantiles">For each coming period the units of each level asked for, 0 or more, rising.</param>
public sealed record SeriesForecast(
    string Method, string Spread, ImmutableArray<double> Means, ImmutableArray<ImmutableArray<double>> Quantiles);
