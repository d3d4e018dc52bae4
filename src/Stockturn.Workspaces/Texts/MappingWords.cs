using System.Globalization;
using System.Text.RegularExpressions;

namespace Stockturn.Workspaces.Texts;

/// <summary>What is wrong with a column mapping, in the person's language and without the names of our types.</summary>
public static partial class MappingWords
{
    /// <summary>A trouble as <see cref="Facts.Sources.ColumnMapping.Parse"/> tells it.</summary>
    public static string Of(string trouble, TextBook texts)
    {
        if (Unknown().Match(trouble) is { Success: true } unknown)
        {
            return texts.Format("mapping.unknown", unknown.Groups[1].Value);
        }

        if (Shape().Match(trouble) is { Success: true } shape)
        {
            return texts.Format("mapping.shape", Counted(shape.Groups[1].Value), Counted(shape.Groups[2].Value));
        }

        return Phrases.Find("mapping", trouble, texts) ?? Phrases.FindForeign(trouble, texts) ?? trouble;
    }

    static long Counted(string fromZero) => long.Parse(fromZero, CultureInfo.InvariantCulture) + 1;

    [GeneratedRegex("^The JSON property '(.+?)' could not be mapped ")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^The JSON value could not be converted .* LineNumber: (\d+) \| BytePositionInLine: (\d+)\.", RegexOptions.Singleline)]
    private static partial Regex Shape();
}
