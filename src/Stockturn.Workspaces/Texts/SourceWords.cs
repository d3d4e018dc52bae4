using System.Text.RegularExpressions;
using Stockturn.Facts;
using Stockturn.Metrics;

namespace Stockturn.Workspaces.Texts;

/// <summary>Where a row or a cost comes from, in the words of a person: the one home of these words for every face.</summary>
public static partial class SourceWords
{
    const string MappedCode = "mapped-";

    /// <summary>What the engine says of the source of a cost, with the source called by its title.</summary>
    public static string Of(string source, TextBook texts)
    {
        if (source.Length == 0)
        {
            return "";
        }

        var named = Started().Match(source) is { Success: true } start
            ? Title(start.Value, texts) + source[start.Length..]
            : source;
        return Phrases.Find("costsource", named, texts) ?? named;
    }

    /// <summary>The source of a step of the waterfall: its sort, and which one.</summary>
    public static string Of(StepSource source, TextBook texts)
    {
        var kind = texts[$"stepsource.{source.Kind}"];
        return source.Source.Length == 0 ? kind : $"{kind}{texts["list.colon"]}{Of(source.Source, texts)}";
    }

    /// <summary>A source by its code; one that a person mapped goes by the name they gave it.</summary>
    public static string Title(string code, TextBook texts) =>
        SourceCatalog.All.FirstOrDefault(source => source.Code == code) is not { } found
            ? code.StartsWith(MappedCode, StringComparison.Ordinal) ? code[MappedCode.Length..] : code
            : texts.Language == Language.Chinese ? found.ChineseTitle : found.Title;

    // A code of a source ends before a comma or " of ".
    [GeneratedRegex(@"^[a-z][a-z0-9:-]*(?=,| of |$)")]
    private static partial Regex Started();
}
