using System.CommandLine;
using Stockturn.Cli.Output;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>The options every command has: language, form, workspace.</summary>
sealed class SharedOptions
{
    /// <summary>The options, described in a language.</summary>
    public SharedOptions(TextBook texts)
    {
        Texts = texts;
        Lang = new Option<string?>("--lang") { Description = texts["cli.lang"], Recursive = true };
        Lang.AcceptOnlyFromAmong("zh", "en");
        Folder = new Option<string>("--workspace", "-w")
        {
            Description = texts["cli.workspace"],
            HelpName = texts["word.folder"],
            Recursive = true,
            DefaultValueFactory = _ => "stockturn-data",
        };
        Json = new Option<bool>("--json") { Description = texts["cli.json"], Recursive = true };
        Csv = new Option<bool>("--csv") { Description = texts["cli.csv"], Recursive = true };
    }

    /// <summary>The texts.</summary>
    public TextBook Texts { get; }

    public Option<string?> Lang { get; }

    public Option<string> Folder { get; }

    public Option<bool> Json { get; }

    public Option<bool> Csv { get; }

    /// <summary>Where a command prints.</summary>
    public Terminal Terminal(ParseResult parsed)
    {
        var form = parsed.GetValue(Json) ? OutputForm.Json : parsed.GetValue(Csv) ? OutputForm.Csv : OutputForm.Person;
        return new Terminal(Texts, form, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
    }

    /// <summary>The language a person asked for, before anything else is read: --lang, else the environment's, else Chinese.</summary>
    public static Language LanguageOf(IReadOnlyList<string> arguments, string? environment)
    {
        for (var at = 0; at < arguments.Count; at++)
        {
            var told = arguments[at].StartsWith("--lang=", StringComparison.Ordinal) ? arguments[at][7..]
                : arguments[at] == "--lang" && at + 1 < arguments.Count ? arguments[at + 1]
                : null;
            if (told is not null)
            {
                return told == "en" ? Language.English : Language.Chinese;
            }
        }

        return environment?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Chinese : Language.English;
    }
}
