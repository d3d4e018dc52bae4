namespace Stockturn.Facts;

/// <summary>How much an issue weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; the row was taken as it is.</summary>
    Note,

    /// <summary>The row was taken, but a person should look.</summary>
    Warning,

    /// <summary>The row was left out.</summary>
    Error,

    /// <summary>The whole file was refused.</summary>
    Refused,
}

/// <summary>Something wrong with the data a person gave us, at a place they can find. Never an exception.</summary>
/// <param name="Code">A stable code such as <c>E_NUMBER</c>, explained in docs/issues.md.</param>
/// <param name="Severity">Whether the row or the file was taken.</param>
/// <param name="File">The file, and inside it the sheet or the archive entry.</param>
/// <param name="Row">The row as a person counts it, the first line being 1; null for the file as a whole.</param>
/// <param name="Column">The heading as it stands in the file.</param>
/// <param name="Found">What stands there, shortened.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Issue(
    string Code,
    Severity Severity,
    string File,
    long? Row,
    string? Column,
    string? Found,
    string? Expected,
    string? Remedy);
