using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>Prints where a SKU is in its life: stage, whether it may be bought, its successor, what is left when that takes over.</summary>
static class LifePrinter
{
    public static void Print(Terminal terminal, OpenRun run, MeasuredSku sku)
    {
        if (terminal.Form != OutputForm.Person)
        {
            return;
        }

        var (texts, kept) = (terminal.Texts, sku.Kept);
        var (master, life) = (kept.Facts.Master, Engine.LifecycleOf(kept.Facts, kept.Ledger, kept.Demand, run.Turn));
        if (life.Stage != LifecycleStage.Unknown)
        {
            var stage = texts[$"web.life.{life.Stage}"];
            terminal.Say(master.StageDay is { } since
                ? texts.Format("explain.life.since", stage, since)
                : texts.Format("explain.life", stage));
        }

        if (life.Stop != BuyingStop.None)
        {
            terminal.Say(texts[$"web.stop.{life.Stop}"]);
        }

        if (master.Successor is not { Length: > 0 } successor)
        {
            return;
        }

        terminal.Say(master.SuccessorDay is { } day
            ? texts.Format("explain.successor.from", successor, day)
            : texts.Format("explain.successor", successor));
        if (life.RunOut is { } runOut)
        {
            terminal.Say(texts.Format(
                "explain.runout", runOut.Day, Shown.Of(runOut.Left, Metrics.MetricUnit.Units, texts), runOut.Have.Units, runOut.OnOrder.Units,
                Shown.Of(runOut.UnitsPerDay, Metrics.MetricUnit.UnitsADay, texts)));
        }
    }
}
