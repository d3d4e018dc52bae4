using System.CommandLine;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn policy`: show the policy, check it, or write it anew from a preset.</summary>
static class PolicyCommand
{
    public static Command Build(SharedOptions shared)
    {
        var preset = new Option<string?>("--preset") { Description = shared.Texts["cli.policy.preset"], HelpName = shared.Texts["word.name"] };
        var check = new Option<bool>("--check") { Description = shared.Texts["cli.policy.check"] };
        var command = new Command("policy", shared.Texts["cli.policy"]) { preset, check };
        command.SetAction(parsed =>
        {
            var terminal = shared.Terminal(parsed);
            return Session.With(terminal, parsed.GetValue(shared.Folder)!, workspace =>
            {
                if (parsed.GetValue(preset) is { } name)
                {
                    return Rewrite(terminal, workspace, name);
                }

                if (Session.PolicyOf(terminal, workspace, out var text) is not { } policy)
                {
                    return ExitCode.Refused;
                }

                if (parsed.GetValue(check))
                {
                    Checked(terminal, PolicyFile.Version(policy));
                    var key = File.Exists(workspace.PolicyPath) ? "policy.good" : "policy.none";
                    terminal.Say(shared.Texts.Format(key, workspace.PolicyPath, PolicyFile.Version(policy)));
                }
                else
                {
                    terminal.Out.WriteLine(text);
                }

                return ExitCode.Done;
            });
        });
        return command;
    }

    static void Checked(Output.Terminal terminal, string version)
    {
        if (terminal.Form != Output.OutputForm.Person)
        {
            var table = new Output.OutputTable(new Output.OutputColumn("version", "version"));
            table.Add(version);
            table.Print(terminal);
        }
    }

    // The policy before stays beside the new one.
    static int Rewrite(Output.Terminal terminal, Workspaces.Workspace workspace, string name)
    {
        if (PolicyPresets.Find(name) is not { } chosen)
        {
            terminal.Complain(terminal.Texts.Format("init.preset", name, string.Join(", ", PolicyPresets.All.Select(one => one.Name))));
            return ExitCode.Refused;
        }

        if (Session.PolicyOf(terminal, workspace, out _) is { } old)
        {
            var kept = workspace.PolicyPath + "." + PolicyFile.Version(old);
            File.Copy(workspace.PolicyPath, kept, overwrite: true);
            chosen = chosen with { Policy = chosen.Policy with { Facts = old.Facts, FeeRates = old.FeeRates } };
        }

        File.WriteAllText(workspace.PolicyPath, PolicyFile.Write(chosen.Policy, chosen.Name));
        terminal.Say(terminal.Texts.Format("policy.written", workspace.PolicyPath, chosen.Name));
        return ExitCode.Done;
    }
}
