using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Policies;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>What commands do alike: open a workspace, read its policy, complain in one form.</summary>
static class Session
{
    /// <summary>Does something with the workspace, or says why there is none.</summary>
    public static int With(Terminal terminal, string folder, Func<Workspace, int> work)
    {
        var opened = Workspace.Open(folder);
        if (opened.Value is not { } workspace)
        {
            return Refuse(terminal, opened.Refusal!);
        }

        using (workspace)
        {
            return work(workspace);
        }
    }

    /// <summary>Prints a refusal.</summary>
    public static int Refuse(Terminal terminal, Refusal refusal) => Refuse(terminal.Error, terminal.Texts, refusal);

    /// <summary>Prints a refusal with its particulars, and its code.</summary>
    public static int Refuse(TextWriter error, TextBook texts, Refusal refusal)
    {
        error.WriteLine($"{RefusalWords.Of(refusal, texts)}  [{refusal.Code}]");
        return refusal.Code is "workspace-missing" or "nothing-run" or "nothing-imported" or "nothing-dated" ? ExitCode.NotFound : ExitCode.Refused;
    }

    /// <summary>What the system says of a file it cannot read or write.</summary>
    public static string Words(Exception trouble, TextBook texts) =>
        (Phrases.FindForeign(trouble.Message, texts) ?? trouble.Message).TrimEnd('.');

    /// <summary>The workspace's policy; null after its mistakes were printed.</summary>
    public static Policy? PolicyOf(Terminal terminal, Workspace workspace, out string text)
    {
        text = PolicyFile.TextIn(workspace);
        var (policy, issues) = PolicyFile.Read(text, Path.GetFileName(workspace.PolicyPath));
        Print(terminal, issues);
        return policy;
    }

    /// <summary>Prints issues, one a line: where, what was found, what was expected, what to do.</summary>
    public static void Print(Terminal terminal, IEnumerable<Issue> issues)
    {
        foreach (var issue in issues)
        {
            terminal.Complain(Line(issue, terminal.Texts));
        }
    }

    /// <summary>An issue as a sentence.</summary>
    public static string Line(Issue told, TextBook texts)
    {
        var issue = IssueWords.Of(told, texts);
        string?[] place =
        [
            issue.File,
            issue.Row is { } row ? texts.Format("issue.row", row) : null,
            issue.Column is { } column ? texts.Format("issue.column", column) : null,
        ];
        var sentences = Joined(texts["list.semicolon"], [.. Halves(issue, texts), issue.Remedy]);
        return $"{Joined(texts["list.comma"], place)}{texts["list.colon"]}{sentences}  [{issue.Code}]";
    }

    /// <summary>What was found and expected, without the place and the remedy.</summary>
    public static string Trouble(Issue told, TextBook texts)
    {
        var issue = IssueWords.Of(told, texts);
        return Joined(texts["list.semicolon"], [issue.Column is { } column ? texts.Format("issue.column", column) : null, .. Halves(issue, texts)]);
    }

    static string?[] Halves(Issue issue, TextBook texts) =>
    [
        issue.Found is { Length: > 0 } found ? texts.Format("issue.found", found) : null,
        issue.Expected is { Length: > 0 } wanted ? texts.Format("issue.expected", wanted) : null,
    ];

    static string Joined(string between, IEnumerable<string?> parts) =>
        string.Join(between, parts.Where(part => !string.IsNullOrEmpty(part)));
}
