namespace Stockturn.Metrics;

/// <summary>What taking one unit back out of a platform's warehouse costs, by weight, in the card's currency.</summary>
public static class RemovalFee
{
    const decimal PoundsPerKilogram = 2.2046226218m;

    /// <summary>The fee of one unit; null when the card has no row for its size and weight.</summary>
    public static CostFigure? PerUnit(FeeTable fees, FeeQuestion question, double weightKg)
    {
        var pounds = (decimal)weightKg * PoundsPerKilogram;
        var row = fees.FindAll(question).FirstOrDefault(rate =>
            pounds > (rate.WeightOverPounds ?? -1) && pounds <= (rate.WeightToPounds ?? decimal.MaxValue));
        if (row is null)
        {
            return null;
        }

        var fee = row.Rate + (pounds - (row.WeightOverPounds ?? 0)) * (row.PerPoundOver ?? 0);
        return new(PartialSum.Of(fee), row.Citation);
    }
}
