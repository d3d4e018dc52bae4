using Stockturn.Demand;

namespace Stockturn.Workspaces.Reports;

/// <summary>The recommended figure against the rule of ERPs, over the SKUs that have a past error of both.</summary>
/// <param name="Skus">How many have both.</param>
/// <param name="Recommended">Mean of their mean absolute errors of the recommended figure, in units a week.</param>
/// <param name="Erp">The same of the rule of ERPs.</param>
/// <param name="Nearer">Of how many the recommended figure lay nearer.</param>
/// <param name="Farther">Of how many the rule of ERPs did.</param>
public sealed record DemandComparison(int Skus, double Recommended, double Erp, int Nearer, int Farther)
{
    /// <summary>The comparison of some SKUs; null where none has both.</summary>
    public static DemandComparison? Of(IEnumerable<SkuLine> lines)
    {
        (double Recommended, double Erp)[] both =
        [
            .. from line in lines
               let recommended = line.Forecast?.ErrorOf(PastError.Recommended)
               let erp = line.Forecast?.ErrorOf(PastError.Erp)
               where recommended is not null && erp is not null
               select (recommended.AbsoluteError, erp.AbsoluteError),
        ];
        return both.Length == 0
            ? null
            : new DemandComparison(
                both.Length,
                both.Average(one => one.Recommended),
                both.Average(one => one.Erp),
                both.Count(one => one.Recommended < one.Erp),
                both.Count(one => one.Recommended > one.Erp));
    }
}
