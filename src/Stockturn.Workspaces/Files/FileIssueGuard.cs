namespace Stockturn.Workspaces.Files;

/// <summary>Turns the errors of files into issues, and lets our own mistakes pass as the exceptions they are.</summary>
static class FileIssueGuard
{
    /// <summary>The result, or null after telling why there is none.</summary>
    public static T? Try<T>(string file, OpenRequest request, Func<T?> open)
        where T : class
    {
        try
        {
            return open();
        }
        catch (Exception error) when (FileIssue.Of(error, file) is { } issue)
        {
            request.Report(issue);
            return null;
        }
    }
}
