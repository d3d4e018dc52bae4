using Stockturn.Cli.Output;
using Stockturn.Facts;
using Stockturn.Workspaces.Files;

namespace Stockturn.Cli.Commands;

/// <summary>What commands over tables of series print and write alike.</summary>
static class PanelPrinter
{
    const int IssuesShown = 20;

    /// <summary>Why a table was not read.</summary>
    public static int Unread(Terminal terminal, List<Issue> issues)
    {
        Tell(terminal, issues);
        return issues.Any(issue => issue.Code == "E_NOT_FOUND") ? ExitCode.NotFound : ExitCode.Refused;
    }

    /// <summary>Writes a file that appears only when it is complete.</summary>
    public static int Write(Terminal terminal, string path, Action<TextWriter> write)
    {
        try
        {
            DraftFile.Write(path, file =>
            {
                using var writer = new StreamWriter(file);
                write(writer);
            });
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(terminal.Texts.Format("report.unwritable", path, Session.Words(trouble, terminal.Texts)));
            return ExitCode.Refused;
        }

        terminal.Say(terminal.Texts.Format("report.written", Path.GetFullPath(path)));
        return ExitCode.Done;
    }

    /// <summary>Issues: a panel may be wrong in every cell, so the first of each kind are shown, the others counted.</summary>
    public static void Tell(Terminal terminal, List<Issue> issues)
    {
        var kinds = issues.GroupBy(issue => issue.Code)
            .OrderByDescending(kind => kind.First().Severity)
            .ThenBy(kind => kind.Key, StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            Session.Print(terminal, kind.Take(IssuesShown));
            if (kind.Count() > IssuesShown)
            {
                terminal.Complain(terminal.Texts.Format("forecast.more", kind.Count() - IssuesShown, kind.Key));
            }
        }
    }
}
