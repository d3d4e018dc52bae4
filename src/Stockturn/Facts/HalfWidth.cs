namespace Stockturn.Facts;

/// <summary>
/// Letters, digits and signs of the Chinese and Japanese keyboards, ＡＢＣ１２３（）, as those of the others, ABC123().
/// </summary>
/// <remarks>
/// Unicode's block "Halfwidth and Fullwidth Forms", U+FF01 … U+FF5E, and the wide blank U+3000. The normal form of
/// the platform is no help here: it leaves every text as it is where no culture is installed.
/// </remarks>
public static class HalfWidth
{
    const char First = '\uff01';
    const char Last = '\uff5e';
    const char Blank = '\u3000';

    /// <summary>The half-wide form of a letter; every other letter is its own.</summary>
    public static char Of(char letter) => letter switch
    {
        >= First and <= Last => (char)(letter - First + '!'),
        Blank => ' ',
        _ => letter,
    };

    /// <summary>The text with every letter in its half-wide form.</summary>
    public static string Of(string text) =>
        IsNeeded(text) ? string.Create(text.Length, text, static (half, wide) => Write(wide, half)) : text;

    /// <summary>Writes the half-wide forms of a text; the room must be as long as the text.</summary>
    public static void Write(ReadOnlySpan<char> text, Span<char> room)
    {
        for (var i = 0; i < text.Length; i++)
        {
            room[i] = Of(text[i]);
        }
    }

    /// <summary>True when a text holds a wide letter.</summary>
    public static bool IsNeeded(ReadOnlySpan<char> text) =>
        text.Contains(Blank) || text.IndexOfAnyInRange(First, Last) >= 0;
}
