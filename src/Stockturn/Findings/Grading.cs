namespace Stockturn.Findings;

/// <summary>What a grade is taken from.</summary>
/// <param name="IdleDays">Days since the last sale; null when not known.</param>
/// <param name="SoldUnits">Units sold in 90 days; null when not known, and then sales do not decide.</param>
/// <param name="ReturnRate">Share sent back; null when not known.</param>
/// <param name="DamageRate">Share unsellable; null when not known.</param>
/// <param name="IsExemptFromSales">True for new items and goods off season: few sales say nothing of them.</param>
public readonly record struct GradeInputs(
    int? IdleDays, double? SoldUnits, double? ReturnRate, double? DamageRate, bool IsExemptFromSales);

/// <summary>The ten grades (S4-11, S4-12).</summary>
/// <remarks>
/// grade = 1 + the number of idle limits exceeded; fewer than 5 units in 90 days, or more than 300 idle days, give 10.
/// More idle
/// days or fewer sales never lower the grade. See docs/formulas/findings.md#grade.
/// </remarks>
public static class Grading
{
    /// <summary>The grade, 1 to 10; null when neither idle days nor sales are known.</summary>
    public static int? Grade(GradeInputs inputs, GradeSettings settings)
    {
        var hasFewSales = inputs.SoldUnits is { } sold && sold < (double)settings.SoldUnitsMin;
        if (hasFewSales && !inputs.IsExemptFromSales)
        {
            return GradeSettings.Worst;
        }

        if (inputs.IdleDays is not { } idle)
        {
            return null;
        }

        var grade = 1 + settings.CutoffsDays.Count(limit => idle > limit);
        grade += inputs.ReturnRate > settings.ReturnRateLimit ? 1 : 0;
        grade += inputs.DamageRate > settings.DamageRateLimit ? 1 : 0;
        return Math.Min(GradeSettings.Worst, grade);
    }

    /// <summary>The discount on cost of a grade, as a share.</summary>
    public static double CostDiscount(int grade, GradeSettings settings) => settings.CostDiscounts[grade - 1];

    /// <summary>A full table from a few grades: a grade between two takes the discount of the lower one.</summary>
    public static double[] DiscountTable(IReadOnlyDictionary<int, double> anchors)
    {
        var table = new double[GradeSettings.Worst];
        var last = 0.0;
        for (var grade = 1; grade <= GradeSettings.Worst; grade++)
        {
            last = anchors.TryGetValue(grade, out var discount) ? discount : last;
            table[grade - 1] = last;
        }

        return table;
    }
}
