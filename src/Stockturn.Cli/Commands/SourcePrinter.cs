using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>Prints which source is believed about what, and why.</summary>
static class SourcePrinter
{
    public static int Print(Terminal terminal, Workspace workspace, OpenRun run)
    {
        var texts = terminal.Texts;
        var table = new OutputTable(
            new OutputColumn("fact", texts["column.fact"]),
            new OutputColumn("place", texts["column.place"]),
            new OutputColumn("type", texts["column.moneytype"]),
            new OutputColumn("believed", texts["column.believed"]),
            new OutputColumn("precedence", texts["column.precedence"], ColumnShape.Whole),
            new OutputColumn("others", texts["column.others"]),
            new OutputColumn("why", texts["column.why"]));
        foreach (var choice in SourceChoices.Of(workspace, run))
        {
            table.Add(
                terminal.Form == OutputForm.Person ? texts[$"fact.{choice.Kind}"] : choice.Kind,
                choice.Place.Length == 0 && terminal.Form == OutputForm.Person ? texts["place.none"] : choice.Place,
                choice.Type is null ? "" : terminal.Form == OutputForm.Person ? texts.Or($"money.{choice.Type}", choice.Type) : choice.Type,
                Name(terminal, choice.Believed), choice.Believed.Precedence,
                string.Join(texts["list.separator"], choice.Others.Select(other => $"{Name(terminal, other)} ({other.Precedence})")),
                Why(terminal, choice));
        }

        table.Print(terminal);
        terminal.Say(texts["sources.rule"]);
        return ExitCode.Done;
    }

    static string Name(Terminal terminal, SourceRank source) =>
        terminal.Form == OutputForm.Person ? Shown.SourceTitle(source.Code, terminal.Texts) : source.Code;

    static string Why(Terminal terminal, SourceChoice choice) =>
        choice.Others.IsEmpty ? terminal.Texts["sources.only"]
        : choice.Others[0].Precedence == choice.Believed.Precedence ? terminal.Texts["sources.first"]
        : terminal.Texts.Format("sources.higher", choice.Believed.Precedence, choice.Others[0].Precedence);
}
