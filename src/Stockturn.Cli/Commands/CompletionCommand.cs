using System.CommandLine;

namespace Stockturn.Cli.Commands;

/// <summary>`stockturn completion`: a script that lets a shell complete verbs, options and their words.</summary>
static class CompletionCommand
{
    const string Bash =
        """
        _stockturn() {
          local line="${COMP_LINE:0:COMP_POINT}"
          line="stockturn${line#"${COMP_WORDS[0]}"}"
          COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" '[suggest]' "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _stockturn stockturn
        """;

    const string Zsh =
        """
        _stockturn() {
          local line="stockturn ${(j: :)words[2,CURRENT]}"
          local -a found
          found=(${(f)"$("${words[1]}" '[suggest]' "$line" 2>/dev/null)"})
          if (( $#found )); then compadd -a found; else _files; fi
        }
        compdef _stockturn stockturn
        """;

    public static Command Build(SharedOptions shared)
    {
        var shell = new Argument<string>("shell") { Description = shared.Texts["cli.completion.shell"] };
        shell.AcceptOnlyFromAmong("bash", "zsh");
        var command = new Command("completion", shared.Texts["cli.completion"]) { shell };
        command.SetAction(parsed =>
        {
            shared.Terminal(parsed).Out.WriteLine(parsed.GetValue(shell) == "zsh" ? Zsh : Bash);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Prints the words that may stand at the end of a line, one a line.</summary>
    public static int Suggest(Command root, string line, TextWriter output)
    {
        foreach (var item in root.Parse(line).GetCompletions(line.Length))
        {
            output.WriteLine(item.InsertText ?? item.Label);
        }

        return ExitCode.Done;
    }
}
