using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>A day on which a SKU is decided again.</summary>
/// <param name="Day">The day.</param>
/// <param name="Sku">The SKU.</param>
/// <param name="What">What is decided and by what, in words.</param>
public sealed record PlanDate(DateOnly Day, string Sku, string What);

/// <summary>The days ahead and just past on which plans are decided again: looks at a launch, successors that take over (S2-19, U-18).</summary>
public static class PlanDates
{
    /// <summary>The days in order, then by SKU.</summary>
    /// <param name="lines">What to order.</param>
    /// <param name="texts">The words.</param>
    public static IEnumerable<PlanDate> Of(IEnumerable<PlannedLine> lines, TextBook texts) => lines
        .SelectMany(line => Of(line, texts))
        .OrderBy(one => one.Day).ThenBy(one => one.Sku, StringComparer.Ordinal).ThenBy(one => one.What, StringComparer.Ordinal);

    static IEnumerable<PlanDate> Of(PlannedLine line, TextBook texts)
    {
        foreach (var check in line.Plan.Launch?.Checks ?? [])
        {
            yield return new PlanDate(check.Day, line.Plan.Sku, BuyingWords.Check(check, texts));
        }

        if (line.Plan.LastOrder is { } last)
        {
            yield return new PlanDate(last.Day, line.Plan.Sku, BuyingWords.Last(last, texts));
        }
    }
}
