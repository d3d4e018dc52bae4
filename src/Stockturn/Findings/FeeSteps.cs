using System.Collections.Immutable;
using System.Globalization;

namespace Stockturn.Findings;

/// <summary>The units that reach a dearer storage fee on a day, and what it adds, of all SKUs together.</summary>
/// <param name="Day">The day of the step.</param>
/// <param name="ActBy">The last day a removal still avoids it; null when not known.</param>
/// <param name="Units">How many units reach it.</param>
/// <param name="Amount">What the fee comes to, in the reporting currency.</param>
public sealed record FeeStep(DateOnly Day, DateOnly? ActBy, decimal Units, decimal Amount);

/// <summary>Adds up the findings of the fee-step rule by the day of the step.</summary>
public static class FeeSteps
{
    /// <summary>The steps, the next one first; findings of other rules do not count.</summary>
    public static ImmutableArray<FeeStep> Of(IEnumerable<Finding> findings) =>
    [
        .. findings
            .Where(finding => finding.Rule == FeeStepRule.Name)
            .Select(finding => (
                Finding: finding,
                Working: finding.Working.ToDictionary(line => line.Name, line => line.Value, StringComparer.Ordinal)))
            .GroupBy(one => DateOnly.ParseExact(one.Working["step_day"], "O", CultureInfo.InvariantCulture))
            .OrderBy(step => step.Key)
            .Select(step => new FeeStep(
                step.Key,
                step.Min(one => one.Finding.ActBy),
                step.Sum(one => Number(one.Working["units_at_step"])),
                step.Sum(one => Number(one.Working["step_cost"])))),
    ];

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
