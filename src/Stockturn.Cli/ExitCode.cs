namespace Stockturn.Cli;

/// <summary>What the program tells a script at its end; documented in docs/exit-codes.md.</summary>
static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, but rows or files were left out; the issues say which.</summary>
    public const int DoneWithIssues = 1;

    /// <summary>Refused: nothing was changed.</summary>
    public const int Refused = 2;

    /// <summary>There is no workspace, file or SKU of that name.</summary>
    public const int NotFound = 3;

    /// <summary>Our mistake.</summary>
    public const int Mistake = 70;

    /// <summary>Cancelled by the person; nothing was half-saved.</summary>
    public const int Cancelled = 130;
}
