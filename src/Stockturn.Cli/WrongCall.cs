using System.CommandLine;
using System.Text.RegularExpressions;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli;

/// <summary>Says in the person's language what is wrong with a call: the parser's sentences are known by their form.</summary>
static partial class WrongCall
{
    static readonly (Regex Form, string Key)[] Forms =
    [
        (NoCommand(), "wrong.nocommand"),
        (Unknown(), "wrong.unknown"),
        (Choice(), "wrong.choice"),
        (ArgumentMissing(), "wrong.argument"),
        (CommandMissing(), "wrong.command"),
        (OptionMissing(), "wrong.option"),
        (NoNumber(), "wrong.number"),
        (Twice(), "wrong.twice"),
    ];

    /// <summary>Prints what is wrong, the nearest word we know, and where to read on.</summary>
    public static void Tell(ParseResult parsed, TextBook texts, TextWriter error)
    {
        foreach (var trouble in parsed.Errors)
        {
            // A word nobody knows is the reason why no command was found, and is told by itself.
            if (parsed.UnmatchedTokens.Count == 0 || !NoCommand().IsMatch(trouble.Message))
            {
                error.WriteLine(Sentence(trouble.Message, texts));
            }
        }

        foreach (var word in parsed.UnmatchedTokens)
        {
            if (NearestName.Of(word, Known(parsed.CommandResult.Command)) is { } near)
            {
                error.WriteLine(texts.Format("wrong.nearest", near));
            }
        }

        var verb = parsed.CommandResult.Command.Name;
        error.WriteLine(texts.Format("cli.seehelp", verb == CommandLine.Name ? CommandLine.Name : $"{CommandLine.Name} {verb}"));
    }

    /// <summary>A sentence of the parser in the person's language; as the parser says it when its form is not known.</summary>
    public static string Sentence(string message, TextBook texts)
    {
        foreach (var (form, key) in Forms)
        {
            if (form.Match(message) is { Success: true } found)
            {
                return texts.Format(key, [.. found.Groups.Values.Skip(1).Select(group => Words(group.Value, texts))]);
            }
        }

        return message;
    }

    // The parser lists choices one a line, each in quotes.
    static string Words(string text, TextBook texts) => text.Contains('\n', StringComparison.Ordinal)
        ? string.Join(
            texts["list.separator"],
            text.Split('\n').Select(line => line.Trim(' ', '\t', '\r', '\'')).Where(line => line.Length > 0))
        : text;

    static IEnumerable<string> Known(Command command) =>
        command.Subcommands.Select(verb => verb.Name)
            .Concat(command.Options.Select(option => option.Name))
            .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Select(option => option.Name));

    [GeneratedRegex("^Required command was not provided")]
    private static partial Regex NoCommand();

    [GeneratedRegex("^Unrecognized command or argument '(.*)'")]
    private static partial Regex Unknown();

    [GeneratedRegex("^Argument '(.*)' not recognized. Must be one of:(.*)$", RegexOptions.Singleline)]
    private static partial Regex Choice();

    [GeneratedRegex("^Required argument '(.*)' missing for command: '(.*)'")]
    private static partial Regex ArgumentMissing();

    [GeneratedRegex("^Required argument missing for command: '(.*)'")]
    private static partial Regex CommandMissing();

    [GeneratedRegex("^Required argument missing for option: '(.*)'")]
    private static partial Regex OptionMissing();

    [GeneratedRegex("^Cannot parse argument '(.*)' for option '(.*)' as expected type")]
    private static partial Regex NoNumber();

    [GeneratedRegex("^Option '(.*)' expects a single argument but (.*) were provided")]
    private static partial Regex Twice();
}
