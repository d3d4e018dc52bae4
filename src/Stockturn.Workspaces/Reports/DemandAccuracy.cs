using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Workspaces.Reports;

/// <summary>How well each figure of demand would have said the last weeks, for one class of demand or for all.</summary>
/// <param name="Pattern">The class that was known before the weeks held back; null for all together.</param>
/// <param name="Figure">recommended, erp-7-15-30, own, naive or window-mean.</param>
/// <param name="Accuracy">Over the SKUs of the class that had the figure.</param>
public sealed record ClassAccuracy(DemandPattern? Pattern, string Figure, ForecastAccuracy Accuracy);

/// <summary>Accuracy on the seller's own data: the last weeks of every SKU held back.</summary>
public static class DemandAccuracy
{
    static readonly string[] Figures = [PastError.Recommended, PastError.Erp, PastError.Own, PastError.Naive, PastError.WindowMean];

    /// <summary>All together first, then each class that has a SKU; within, the figures in a fixed order.</summary>
    public static ImmutableArray<ClassAccuracy> Of(IEnumerable<SkuLine> lines)
    {
        ForecastLine[] told = [.. lines.Select(line => line.Forecast).OfType<ForecastLine>().Where(line => !line.PastErrors.IsEmpty)];
        return
        [
            .. Of(told, null),
            .. told.GroupBy(line => line.PastErrors[0].Pattern).OrderBy(group => group.Key).SelectMany(group => Of([.. group], group.Key)),
        ];
    }

    static IEnumerable<ClassAccuracy> Of(ForecastLine[] lines, DemandPattern? pattern) =>
        from figure in Figures
        let errors = lines.Select(line => line.ErrorOf(figure)).OfType<ForecastErrors>().ToArray()
        where errors.Length > 0
        select new ClassAccuracy(pattern, figure, ForecastAccuracy.Of(figure, errors, DemandOutlook.Levels.Length));
}
