using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Plans;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Cli.Commands;

/// <summary>What `stockturn plan` is asked to assume, and what that changes (S2-20).</summary>
sealed class AssumptionOptions(SharedOptions shared)
{
    readonly Option<int> leadDays = new("--lead-days") { Description = shared.Texts["cli.plan.leaddays"], HelpName = "N" };
    readonly Option<decimal?> minimum = new("--minimum") { Description = shared.Texts["cli.plan.minimum"], HelpName = "N" };
    readonly Option<double?> minimumTimes = new("--minimum-times") { Description = shared.Texts["cli.plan.minimumtimes"], HelpName = "N" };
    readonly Option<double?> service = new("--service") { Description = shared.Texts["cli.plan.service"], HelpName = "SHARE" };

    public void AddTo(Command command)
    {
        command.Add(leadDays);
        command.Add(minimum);
        command.Add(minimumTimes);
        command.Add(service);
    }

    /// <summary>What was told; refused in words where it cannot be.</summary>
    public int With(Terminal terminal, ParseResult parsed, Func<PlanAssumptions, int> answer)
    {
        PlanAssumptions assumed;
        try
        {
            assumed = new PlanAssumptions
            {
                LeadDays = parsed.GetValue(leadDays),
                Minimum = parsed.GetValue(minimum),
                MinimumTimes = parsed.GetValue(minimumTimes) ?? 1,
                Service = parsed.GetValue(service),
            };
        }
        catch (ArgumentException)
        {
            terminal.Complain(terminal.Texts["plan.assumption"]);
            return ExitCode.Refused;
        }

        return answer(assumed);
    }

    /// <summary>What plans come to as they are, and under what is assumed.</summary>
    public static void Print(Terminal terminal, IEnumerable<PlannedLine> now, IEnumerable<PlannedLine> then)
    {
        var texts = terminal.Texts;
        var (before, after) = (PlanSums.Of(now), PlanSums.Of(then));
        var table = new OutputTable(
            new OutputColumn("sum", texts["column.figure"]),
            new OutputColumn("now", texts["plan.whatif.now"], ColumnShape.Decimal),
            new OutputColumn("then", texts["plan.whatif.then"], ColumnShape.Decimal),
            new OutputColumn("change", texts["plan.whatif.change"], ColumnShape.Decimal));
        void Add(string name, Func<PlanSums, double> read) =>
            table.Add([texts[$"plan.whatif.{name}"], read(before), read(after), read(after) - read(before)]);
        Add("skus", sums => sums.Skus);
        Add("units", sums => (double)sums.Units);
        Add("cost", sums => sums.Cost);
        Add("reorderPoint", sums => Math.Round(sums.ReorderPoint));
        Add("safetyStock", sums => Math.Round(sums.SafetyStock));
        Add("safetyValue", sums => sums.SafetyValue);
        Add("excess", sums => Math.Round(sums.Excess));
        Add("excessValue", sums => sums.ExcessValue);
        table.Print(terminal);
    }
}
