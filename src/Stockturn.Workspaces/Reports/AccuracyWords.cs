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
        if (rows.FirstOrDefault(row => row is { Pattern: null, Figure: PastError.Recommended }) is { } all)
        {
            yield return texts.Format("accuracy.covered", all.Accuracy.Coverage[^1]);
        }
    }
}
