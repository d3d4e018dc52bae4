using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>What a person decides of a line with `stockturn plan SKU` (U-25): the same job as the pages and the sheets.</summary>
sealed class DecisionOptions(SharedOptions shared)
{
    readonly Option<bool> accept = new("--accept") { Description = shared.Texts["cli.plan.accept"] };
    readonly Option<decimal?> buy = new("--buy") { Description = shared.Texts["cli.plan.buy"], HelpName = "N" };
    readonly Option<bool> reject = new("--reject") { Description = shared.Texts["cli.plan.reject"] };
    readonly Option<bool> undo = new("--undo") { Description = shared.Texts["cli.plan.undo"] };
    readonly Option<string?> reason = new("--reason") { Description = shared.Texts["cli.plan.reason"], HelpName = "TEXT" };

    public void AddTo(Command command)
    {
        command.Add(accept);
        command.Add(buy);
        command.Add(reject);
        command.Add(undo);
        command.Add(reason);
    }

    /// <summary>True when something is decided, or half of it is told.</summary>
    public bool AreTold(ParseResult parsed) => Said(parsed) > 0 || parsed.GetValue(reason) is not null;

    /// <summary>Keeps what is decided of the line of a SKU, or of a line named by its id; refused in words where it cannot be.</summary>
    public int Decide(Terminal terminal, ParseResult parsed, (Workspace Workspace, OpenRun Run) of, string? sku)
    {
        var texts = terminal.Texts;
        if (sku is null || Said(parsed) != 1)
        {
            terminal.Complain(texts["cli.plan.decide"]);
            return ExitCode.Refused;
        }

        var id = PlanLineId.KindOf(sku) is null ? PlanLineId.Order(sku).ToString() : sku;
        var plans = new DecidePlans(of.Run.Info, kind => Offered(of, kind, id));
        var read = plans.Read(new ToldDecision(id, Answer(parsed)) { Units = parsed.GetValue(buy), Reason = parsed.GetValue(reason) ?? "" });
        if (read.Trouble is { } trouble)
        {
            terminal.Complain($"{sku}: {texts.Format(trouble, of.Run.Info.AsOf.ToString("yyyy-MM-dd", null))}");
            return read.Line is null ? ExitCode.NotFound : ExitCode.Refused;
        }

        if (DecidePlans.Keep(new PlanDecisions(of.Workspace.Db), [read], Clock.Now()) is { } refusal)
        {
            return Session.Refuse(terminal, refusal);
        }

        terminal.Say(read.Decision is { } kept
            ? texts.Format(
                "plan.decidedto", sku, texts[$"plan.answer.{kept.Answer}"], kept.Units, kept.Recommended, kept.Until.ToString("yyyy-MM-dd", null))
            : texts.Format("plan.undone", sku));
        return ExitCode.Done;
    }

    int Said(ParseResult parsed) => new[]
    {
        parsed.GetValue(accept), parsed.GetValue(buy) is not null, parsed.GetValue(reject), parsed.GetValue(undo),
    }.Count(one => one);

    PlanAnswer? Answer(ParseResult parsed) => parsed.GetValue(accept) ? PlanAnswer.Accepted
        : parsed.GetValue(buy) is not null ? PlanAnswer.Changed
        : parsed.GetValue(reject) ? PlanAnswer.Rejected
        : null;

    // Of one order only its SKU is planned.
    static IEnumerable<OfferedLine> Offered((Workspace Workspace, OpenRun Run) of, PlanLineKind kind, string id) => kind switch
    {
        PlanLineKind.Order => PlanStock.Of(of.Run, id[PlanLineId.Order("").ToString().Length..]) is { } line ? [OfferedLine.Of(line)] : [],
        PlanLineKind.Move => PlanTransfers.Of(of.Run).Lines.Select(line => OfferedLine.Of(line, of.Run.Info.Network)),
        _ => AdvisedOrderRows.Of(PlanStock.Of(of.Run)).Select(OfferedLine.Of),
    };
}
