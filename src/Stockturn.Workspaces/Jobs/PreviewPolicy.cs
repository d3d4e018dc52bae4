using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Values;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Workspaces.Jobs;

/// <summary>How many findings of a rule there are, and how much they are about, under the run's policy and under another.</summary>
public sealed record RuleChange(string Rule, int LinesBefore, int LinesAfter, decimal ValueBefore, decimal ValueAfter);

/// <summary>How many SKUs are of a grade under the run's policy, and under another.</summary>
public sealed record GradeChange(int Grade, int SkusBefore, int SkusAfter);

/// <summary>What another policy would change in the findings of a run.</summary>
/// <param name="Rules">Rule by rule.</param>
/// <param name="Before">Stock and what is stuck of it under the run's policy.</param>
/// <param name="After">The same under the other.</param>
/// <param name="NeedsRun">True when the other policy also changes how facts, ledger or demand are made: only a run shows that.</param>
public sealed record PolicyPreview(ImmutableArray<RuleChange> Rules, EoShare Before, EoShare After, bool NeedsRun)
{
    /// <summary>The ten grades.</summary>
    public required ImmutableArray<GradeChange> Grades { get; init; }
}

/// <summary>Judges the SKUs of a kept run again under another policy. Nothing is kept.</summary>
public static class PreviewPolicy
{
    /// <summary>What would change.</summary>
    public static PolicyPreview Of(OpenRun run, Policy other, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var turn = new TurnContext(run.Info.Network, other, run.Info.AsOf, run.Info.Coverage);
        var (before, after) = (new Tally(), new Tally());
        var (stuckBefore, stuckAfter) = (EoShare.None, EoShare.None);
        var (gradesBefore, gradesAfter) = (new int[GradeSettings.Worst + 1], new int[GradeSettings.Worst + 1]);
        var summaries = new List<SkuSummary>();
        foreach (var sku in run.Skus())
        {
            cancel.ThrowIfCancellationRequested();
            var kept = sku.Kept;
            var judged = Engine.Judge(kept.Facts, kept.Ledger, kept.Demand, turn);
            after.Add(judged.Findings.Findings);
            summaries.Add(Engine.Summarise(judged, turn));
            stuckBefore += kept.Line.Verdict.Share;
            stuckAfter += judged.Findings.Share;
            gradesBefore[kept.Line.Verdict.Grade ?? 0]++;
            gradesAfter[judged.Findings.Grade ?? 0]++;
            progress?.Report((double)summaries.Count / run.Info.Skus);
        }

        after.Add(Engine.Combine(summaries, other, new Dictionary<string, ClassBefore>()).FamilyFindings);
        before.Add(run.Findings());
        return new PolicyPreview(
            [
                .. RuleCatalog.Codes
                    .Select(rule => new RuleChange(rule, before.Lines(rule), after.Lines(rule), before.Value(rule), after.Value(rule)))
                    .Where(rule => rule.LinesBefore + rule.LinesAfter > 0),
            ],
            stuckBefore,
            stuckAfter,
            MadeBy(other) != MadeBy(run.Turn.Policy))
        {
            Grades = [.. Enumerable.Range(1, GradeSettings.Worst).Select(grade => new GradeChange(grade, gradesBefore[grade], gradesAfter[grade]))],
        };
    }

    // By what the settings say: two lists of the same words are not the same object.
    static string MadeBy(Policy policy) =>
        PolicyFile.Version(new Policy { Facts = policy.Facts, Ledger = policy.Ledger, Demand = policy.Demand });

    sealed class Tally
    {
        readonly Dictionary<string, (int Lines, decimal Value)> rules = new(StringComparer.Ordinal);

        public void Add(IEnumerable<Finding> findings)
        {
            foreach (var finding in findings)
            {
                var sum = rules.GetValueOrDefault(finding.Rule);
                rules[finding.Rule] = (sum.Lines + 1, sum.Value + Money.FromStored(Money.ToStored(finding.Value ?? 0m)));
            }
        }

        public int Lines(string rule) => rules.GetValueOrDefault(rule).Lines;

        public decimal Value(string rule) => rules.GetValueOrDefault(rule).Value;
    }
}
