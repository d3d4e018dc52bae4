namespace Stockturn.Metrics;

/// <summary>
/// The surcharge for storing much and shipping little. See docs/formulas/metrics.md#utilisation_surcharge.
/// </summary>
/// <remarks>
/// Without shipments the ratio has no value and the surcharge applies: stock that never moves is the case it is for.
/// </remarks>
/// <param name="RatioWeeks">Weeks of shipments in store: mean daily volume stored over mean daily volume shipped in
/// 13 weeks, over 7.</param>
/// <param name="Applies">True above the threshold.</param>
/// <param name="Amount">The surcharge on the mean volume stored.</param>
public sealed record UtilisationSurcharge(Reading RatioWeeks, bool Applies, decimal Amount)
{
    const int ShippingDays = 91;
    const int DaysPerWeek = 7;

    /// <summary>The surcharge of a month.</summary>
    /// <param name="storedCubicFeet">Mean daily volume stored.</param>
    /// <param name="shippedCubicFeet">Volume shipped in the last 13 weeks.</param>
    /// <param name="thresholdWeeks">Weeks above which it applies.</param>
    /// <param name="perCubicFoot">The rate on the volume stored.</param>
    public static UtilisationSurcharge Of(
        decimal storedCubicFeet, decimal shippedCubicFeet, decimal thresholdWeeks, decimal perCubicFoot)
    {
        if (storedCubicFeet <= 0)
        {
            return new(Reading.Missing(Gap.NoStock), Applies: false, Amount: 0);
        }

        if (shippedCubicFeet <= 0)
        {
            return new(Reading.Missing(Gap.Endless), Applies: true, storedCubicFeet * perCubicFoot);
        }

        var weeks = storedCubicFeet / (shippedCubicFeet / ShippingDays) / DaysPerWeek;
        var applies = weeks > thresholdWeeks;
        return new(Reading.Of(weeks), applies, applies ? storedCubicFeet * perCubicFoot : 0);
    }
}
