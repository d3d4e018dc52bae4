namespace Stockturn.Demand;

/// <summary>Units sold on a day, and whether that was all there was.</summary>
/// <param name="Sold">Units sold, none or more.</param>
/// <param name="IsSoldOut">True when stock ran out, so that demand was at least what was sold.</param>
public readonly record struct CensoredDay(double Sold, bool IsSoldOut);

/// <summary>A rate of demand estimated from sales of which some were cut short.</summary>
/// <param name="UnitsPerDay">The rate; the mean of what was sold where the rate is not identified.</param>
/// <param name="IsIdentified">False when every day was sold out: the true rate is this or more, and nobody can
/// tell.</param>
/// <param name="Dispersion">φ in variance = mean + φ·mean²; 0 for Poisson.</param>
public readonly record struct CensoredRate(double UnitsPerDay, bool IsIdentified, double Dispersion = 0);

/// <summary>The chance that the demand of a day is more than a number of units.</summary>
/// <param name="Units">The number of units.</param>
/// <param name="Survival">P(demand &gt; units).</param>
public readonly record struct SurvivalStep(double Units, double Survival);
