using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Output;

/// <summary>Prints what a command is for, how it is called, and what each of its words means, in the person's language.</summary>
sealed class HelpPage(TextBook texts) : SynchronousCommandLineAction
{
    const int Gap = 2;

    // A longer label stands on a line of its own.
    const int LabelMax = 32;

    // From here on letters are two places wide on a terminal.
    const char FirstWide = '\u1100';

    /// <summary>Help is given although the call is not complete.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var path = Path(parseResult.CommandResult.Command);
        output.WriteLine(path[^1].Description);
        output.WriteLine();
        output.WriteLine($"{texts["help.usage"]} {Usage(path)}");
        List(output, "help.commands", path[^1].Subcommands.Select(verb => (verb.Name, verb.Description)));
        List(output, "help.arguments", path[^1].Arguments.Select(one => ($"<{Word(one)}>", one.Description)));
        List(output, "help.options", Options(path).Select(one => (Label(one), one.Description)));
        return ExitCode.Done;
    }

    static List<Command> Path(Command command)
    {
        var path = new List<Command> { command };
        while (path[0].Parents.OfType<Command>().FirstOrDefault() is { } parent)
        {
            path.Insert(0, parent);
        }

        return path;
    }

    static IEnumerable<Option> Options(List<Command> path) =>
        path[^1].Options.Concat(path.SkipLast(1).SelectMany(parent => parent.Options.Where(option => option.Recursive)));

    string Usage(List<Command> path)
    {
        var words = path.Select(command => command.Name).ToList();
        if (path[^1].Subcommands.Count > 0)
        {
            words.Add($"<{texts["help.command"]}>");
        }

        foreach (var argument in path[^1].Arguments)
        {
            var word = argument.Arity.MaximumNumberOfValues > 1 ? $"<{Word(argument)}>…" : $"<{Word(argument)}>";
            words.Add(argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $"[{word}]" : word);
        }

        return string.Join(' ', words.Append($"[{texts["help.optionshere"]}]"));
    }

    void List(TextWriter output, string heading, IEnumerable<(string Label, string? Description)> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(texts[heading]);
        var width = all.Max(line => Width(line.Label) is var own && own <= LabelMax ? own : 0) + Gap;
        foreach (var (label, description) in all)
        {
            var own = Width(label);
            output.WriteLine(own <= LabelMax
                ? $"  {label}{new string(' ', width - own)}{description}"
                : $"  {label}{Environment.NewLine}  {new string(' ', width)}{description}");
        }
    }

    static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Append(option.Name).OrderBy(name => name.Length));
        var word = option.HelpName
            ?? string.Join('|', option.GetCompletions(CompletionContext.Empty).Select(choice => choice.Label));
        return option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool) || word.Length == 0 ? names
            : option.Arity.MinimumNumberOfValues == 0 ? $"{names} [{word}]"
            : $"{names} <{word}>";
    }

    static string Word(Argument argument) => argument.HelpName ?? argument.Name;

    static int Width(string text) => text.Sum(letter => letter >= FirstWide ? 2 : 1);
}
