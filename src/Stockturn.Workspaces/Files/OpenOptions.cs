namespace Stockturn.Workspaces.Files;

/// <summary>What a person, and the vocabulary of known headings, tell about files before they are opened.</summary>
public sealed record OpenOptions
{
    /// <summary>True for a heading some source reads; it gets the text in the form of <c>Headings.Normalise</c>.</summary>
    public Func<string, bool> IsKnownHeading { get; init; } = static _ => false;

    /// <summary>The encoding the person chose; null to find it out.</summary>
    public string? EncodingName { get; init; }

    /// <summary>The delimiter the person chose; null to find it out.</summary>
    public char? Delimiter { get; init; }

    /// <summary>A longer line is left out and reported, so that no file can fill the memory.</summary>
    public int LineBytesMax
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 16 * 1024 * 1024;

    /// <summary>The only sheet of a workbook to read; null for all of them.</summary>
    public string? Sheet { get; init; }
}
