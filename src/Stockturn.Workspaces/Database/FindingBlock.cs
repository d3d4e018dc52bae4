using Stockturn.Findings;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>How a finding is kept in a run, with its working.</summary>
static class FindingBlock
{
    /// <summary>Writes what is not a column of its own.</summary>
    public static void Write(BlockWriter to, Finding finding)
    {
        to.Whole((int)finding.State);
        to.Whole((int)finding.Kind);
        to.Whole((int)finding.Severity);
        to.Whole((int)finding.Confidence);
        to.Whole(finding.Grade ?? 0);
        to.Day(finding.ActBy);
        to.Text(finding.Owner);
        to.Amount(finding.CostOfDelayPerDay);
        to.Day(finding.ExemptUntil);
        to.Text(finding.ExemptReason);
        to.List(finding.Working, (block, line) =>
        {
            block.Text(line.Name);
            block.Text(line.Value);
        });
    }

    /// <summary>Reads all but the working into a finding whose columns are known.</summary>
    public static Finding Read(BlockReader from, Finding known) => known with
    {
        State = (FindingState)from.Whole(),
        Kind = (EoKind)from.Whole(),
        Severity = (FindingSeverity)from.Whole(),
        Confidence = (FindingConfidence)from.Whole(),
        Grade = from.Whole() is var grade and > 0 ? (int)grade : null,
        ActBy = from.DayOrNone(),
        Owner = from.Text(),
        CostOfDelayPerDay = from.AmountOrNone(),
        ExemptUntil = from.DayOrNone(),
        ExemptReason = from.Text(),
    };

    /// <summary>Reads the working that follows.</summary>
    public static Finding WithWorking(BlockReader from, Finding known) => known with
    {
        Working = from.List(block => new WorkingLine(block.Text()!, block.Text()!)),
    };
}
