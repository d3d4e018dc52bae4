using System.CommandLine;
using Stockturn.Values;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn init`: makes a workspace.</summary>
static class InitCommand
{
    public static Command Build(SharedOptions shared)
    {
        var currency = new Option<string>("--currency")
        {
            Description = shared.Texts["cli.init.currency"],
            HelpName = "USD",
            DefaultValueFactory = _ => "USD",
        };
        var preset = new Option<string>("--preset")
        {
            Description = shared.Texts["cli.init.preset"],
            HelpName = shared.Texts["word.name"],
            DefaultValueFactory = _ => PolicyPresets.Standard,
        };
        var command = new Command("init", shared.Texts["cli.init"]) { currency, preset };
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            var code = parsed.GetValue(currency)!;
            if (!Currency.IsCode(code))
            {
                terminal.Complain(shared.Texts.Format("init.currency", code));
                return ExitCode.Refused;
            }

            if (PolicyPresets.Find(parsed.GetValue(preset)!) is not { } chosen)
            {
                terminal.Complain(shared.Texts.Format(
                    "init.preset", parsed.GetValue(preset), string.Join(", ", PolicyPresets.All.Select(one => one.Name))));
                return ExitCode.Refused;
            }

            var policy = chosen.Policy with { Facts = chosen.Policy.Facts with { ReportingCurrency = new Currency(code).Code } };
            var isThere = Workspace.Exists(parsed.GetValue(shared.Folder)!);
            var made = Workspace.Create(parsed.GetValue(shared.Folder)!, PolicyFile.Write(policy, chosen.Name));
            if (made.Value is not { } workspace)
            {
                return Session.Refuse(terminal, made.Refusal!);
            }

            using (workspace)
            {
                terminal.Say(shared.Texts.Format(isThere ? "init.there" : "init.done", workspace.Folder, workspace.PolicyPath));
                return ExitCode.Done;
            }
        });
        return command;
    }
}
