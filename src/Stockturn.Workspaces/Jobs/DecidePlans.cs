using System.Collections.Concurrent;
using System.Collections.Immutable;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What a person says of a line of the plans.</summary>
/// <param name="Line">The id of the line.</param>
/// <param name="Answer">What is answered; null takes back what was.</param>
public sealed record ToldDecision(string Line, PlanAnswer? Answer)
{
    /// <summary>Units, where other than recommended.</summary>
    public decimal? Units { get; init; }

    /// <summary>Why; needed for every answer that is not the plan's own.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The last day it stands; null for two weeks.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>What a person said of a line, with the decision it comes to or why it cannot be taken.</summary>
/// <param name="Told">What was said.</param>
/// <param name="Line">Which line is meant; null where the plans have none of that id.</param>
/// <param name="Decision">The decision; null where one is taken back, or cannot be taken.</param>
/// <param name="Trouble">The text key of why it cannot be taken; null where it can.</param>
public sealed record ReadDecision(ToldDecision Told, PlanLineId? Line, PlanDecision? Decision, string? Trouble);

/// <summary>Turns what people say of the lines of plans into decisions.</summary>
/// <param name="run">The run of the plans.</param>
/// <param name="offered">The lines of a sort; asked for once, when the first of them is decided.</param>
public sealed class DecidePlans(RunInfo run, Func<PlanLineKind, IEnumerable<OfferedLine>> offered)
{
    const int StandingDays = 14;

    readonly ConcurrentDictionary<PlanLineKind, ImmutableDictionary<string, OfferedLine>> lines = new();

    /// <summary>The line of an id; null where the plans have none.</summary>
    public OfferedLine? Line(string id) => PlanLineId.KindOf(id) is { } kind ? LinesOf(kind).GetValueOrDefault(id) : null;

    /// <summary>What is told, read against the plans.</summary>
    public ReadDecision Read(ToldDecision told)
    {
        if (Line(told.Line) is not { } line)
        {
            return new(told, null, null, "decision.unknown");
        }

        if (told.Answer is not { } said)
        {
            return new(told, line.Id, null, null);
        }

        var (recommended, reason, until) = (line.Recommended, told.Reason.Trim(), told.Until ?? run.AsOf.AddDays(StandingDays));
        var units = said switch
        {
            PlanAnswer.Rejected => 0,
            PlanAnswer.Accepted => recommended,
            _ => told.Units ?? 0,
        };
        var answer = said == PlanAnswer.Changed && units == recommended ? PlanAnswer.Accepted : said;
        var trouble = answer switch
        {
            PlanAnswer.Accepted when recommended <= 0 => "decision.nothing",
            PlanAnswer.Changed when units is <= 0 or > OfferedLine.UnitsMost || units != decimal.Truncate(units) => "decision.units",
            PlanAnswer.Changed when units > line.Most => "decision.more",
            PlanAnswer.Changed or PlanAnswer.Rejected when reason.Length == 0 => "decision.reason",
            _ => until < run.AsOf ? "decision.past" : null,
        };
        return new(told, line.Id, trouble is null ? Decision(line, (answer, units), reason, until) : null, trouble);
    }

    /// <summary>Keeps what can be taken, all of it or nothing.</summary>
    /// <returns>Why nothing was kept, or null.</returns>
    public static Refusal? Keep(PlanDecisions decisions, IReadOnlyCollection<ReadDecision> read, string now) => decisions.Say(
        [.. read.Select(one => one.Decision).OfType<PlanDecision>()],
        [.. read.Where(one => one is { Trouble: null, Decision: null }).Select(one => one.Line!.Value)],
        now);

    ImmutableDictionary<string, OfferedLine> LinesOf(PlanLineKind kind) => lines.GetOrAdd(
        kind, asked => offered(asked).ToImmutableDictionary(line => line.Id.ToString(), StringComparer.Ordinal));

    PlanDecision Decision(OfferedLine line, (PlanAnswer Answer, decimal Units) said, string reason, DateOnly until) =>
        new(line.Id, said.Answer, said.Units, line.Recommended)
        {
            Reason = reason,
            Until = until,
            Run = run.Id,
            AsOf = run.AsOf,
            Known = line.Known().ToJsonString(),
            CreatedAt = "",
        };
}
