using Stockturn.Demand;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What the accuracy of the figures of demand comes to, in sentences.</summary>
public static class AccuracyWords
{
    /// <summary>The sentences; one that says why there is no figure where nothing could be held back.</summary>
    public static IEnumerable<string> Of(DemandComparison? compared, IEnumerable<ClassAccuracy> rows, TextBook texts)
    {
        if (compared is null)
        {
            yield return texts["accuracy.none"];
            yield break;
        }

        yield return texts.Format(
            "accuracy.compared", compared.Recommended, compared.Erp, compared.Skus, compared.Nearer, compared.Farther);
        var all = rows.Where(row => row.Pattern is null).ToDictionary(row => row.Figure, row => row.Accuracy, StringComparer.Ordinal);
        if (all.GetValueOrDefault(PastError.Recommended) is not { } recommended)
        {
            yield break;
        }

        if (recommended.Bias is { } bias && all.GetValueOrDefault(PastError.Erp)?.Bias is { } erp)
        {
            yield return texts.Format("accuracy.together", bias, erp);
        }

        yield return texts.Format("accuracy.covered", recommended.Coverage[^1]);
    }
}
