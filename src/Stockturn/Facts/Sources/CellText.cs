namespace Stockturn.Facts.Sources;

/// <summary>Compares the text of a cell with a word a platform prints; case does not matter.</summary>
static class CellText
{
    /// <summary>True when the cell is the word.</summary>
    public static bool Says(this ReadOnlySpan<char> text, string word) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the cell begins with the word.</summary>
    public static bool Begins(this ReadOnlySpan<char> text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
