using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What a person says of the line of a SKU.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Answer">What is answered; null takes back what was.</param>
public sealed record ToldDecision(string Sku, PlanAnswer? Answer)
{
    /// <summary>Units to order, where other than recommended.</summary>
    public decimal? Units { get; init; }

    /// <summary>Why; needed for every answer that is not the plan's own.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The last day it stands; null for two weeks.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>What a person said of a line, with the decision it comes to or why it cannot be taken.</summary>
/// <param name="Told">What was said.</param>
/// <param name="Decision">The decision; null where one is taken back, or cannot be taken.</param>
/// <param name="Trouble">The text key of why it cannot be taken; null where it can.</param>
public sealed record ReadDecision(ToldDecision Told, PlanDecision? Decision, string? Trouble);

/// <summary>Turns what people say of the lines of a plan into decisions.</summary>
public sealed class DecidePlans
{
    /// <summary>The most units of one line: more is a slip of the hand.</summary>
    public const decimal UnitsMost = 10_000_000;

    const int StandingDays = 14;

    readonly ImmutableDictionary<string, PlannedLine> lines;
    readonly RunInfo run;

    /// <summary>Over the lines of a run's plan.</summary>
    public DecidePlans(RunInfo run, IEnumerable<PlannedLine> lines)
    {
        this.run = run;
        this.lines = lines.ToImmutableDictionary(line => line.Master.Sku, StringComparer.Ordinal);
    }

    /// <summary>The line of a SKU; null where the plan has none.</summary>
    public PlannedLine? Line(string sku) => lines.GetValueOrDefault(sku);

    /// <summary>What is told, read against the plan.</summary>
    public ReadDecision Read(ToldDecision told)
    {
        if (Line(told.Sku) is not { } line)
        {
            return new(told, null, "decision.unknown");
        }

        if (told.Answer is not { } said)
        {
            return new(told, null, null);
        }

        var (recommended, reason, until) = (line.Plan.Proposed, told.Reason.Trim(), told.Until ?? run.AsOf.AddDays(StandingDays));
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
            PlanAnswer.Changed when units is <= 0 or > UnitsMost || units != decimal.Truncate(units) => "decision.units",
            PlanAnswer.Changed or PlanAnswer.Rejected when reason.Length == 0 => "decision.reason",
            _ => until < run.AsOf ? "decision.past" : null,
        };
        return new(told, trouble is null ? Decision(line, (answer, units), reason, until) : null, trouble);
    }

    /// <summary>Keeps what can be taken, all of it or nothing.</summary>
    /// <returns>Why nothing was kept, or null.</returns>
    public static Refusal? Keep(PlanDecisions decisions, IReadOnlyCollection<ReadDecision> read, string now) => decisions.Say(
        [.. read.Select(one => one.Decision).OfType<PlanDecision>()],
        [.. read.Where(one => one is { Trouble: null, Decision: null }).Select(one => one.Told.Sku)],
        now);

    PlanDecision Decision(PlannedLine line, (PlanAnswer Answer, decimal Units) said, string reason, DateOnly until) =>
        new(line.Master.Sku, said.Answer, said.Units, line.Plan.Proposed)
        {
            Reason = reason,
            Until = until,
            Run = run.Id,
            AsOf = run.AsOf,
            Known = Known(line),
            CreatedAt = "",
        };

    // What a person who asks later why this was decided has to know.
    static string Known(PlannedLine line)
    {
        var plan = line.Plan;
        return new JsonObject
        {
            ["need"] = plan.Need,
            ["literal"] = plan.Literal,
            ["onHand"] = plan.OnHand,
            ["coming"] = plan.Coming,
            ["gathered"] = plan.Gathered,
            ["unitsPerDay"] = plan.UnitsPerDay,
            ["orderBy"] = Day(plan.OrderBy),
            ["runsOutOn"] = Day(plan.RunsOutOn),
            ["arrivesOn"] = Day(plan.ArrivesOn),
            ["daysOut"] = plan.DaysOut,
            ["cost"] = line.Cost.Value,
            ["supplier"] = line.Supplier,
            ["stop"] = plan.Stop.ToString(),
            ["withheld"] = plan.Withheld,
            ["gap"] = plan.Gap.ToString(),
        }.ToJsonString();
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
