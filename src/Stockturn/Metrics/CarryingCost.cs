namespace Stockturn.Metrics;

/// <summary>
/// A cost that grows with value and time: capital, shrink, obsolescence. See docs/formulas/metrics.md#capital.
/// </summary>
public static class CarryingCost
{
    /// <summary>Days of a year for rates (science: 365 unless set; storage goes by real calendar days).</summary>
    public const decimal DaysPerYear = 365;

    /// <summary>
    /// Base × rate × days / 365. For capital the base is cost when reporting and realisable value when deciding:
    /// money that
    /// is already lost cannot be lent elsewhere.
    /// </summary>
    public static decimal Of(decimal value, double rateYear, decimal days) =>
        value * (decimal)rateYear * days / DaysPerYear;

    /// <summary>The same of value days, of which a part may not be known.</summary>
    internal static PartialSum Of(PartialSum valueDays, decimal rateYear) =>
        valueDays with { Amount = valueDays.Amount * rateYear / DaysPerYear };

    /// <summary>The same of a value of which a part may not be known.</summary>
    public static PartialSum Of(PartialSum value, double rateYear, decimal days) =>
        value with { Amount = Of(value.Amount, rateYear, days) };
}
