using Stockturn.Facts;

namespace Stockturn.Workspaces.Texts;

/// <summary>An issue in the person's language: what was found, what was expected, what to do.</summary>
public static class IssueWords
{
    const string OfAnyCode = "issue.any";

    /// <summary>The issue with its sentences in the person's language; what stands in the file stays as it is.</summary>
    public static Issue Of(Issue issue, TextBook texts) => texts.Language == Language.English
        ? issue
        : issue with
        {
            Column = Said(issue, issue.Column, texts),
            Found = Said(issue, issue.Found, texts),
            Expected = Said(issue, issue.Expected, texts),
            Remedy = Said(issue, issue.Remedy, texts),
        };

    static string? Said(Issue issue, string? english, TextBook texts) => string.IsNullOrEmpty(english)
        ? english
        : Phrases.Find($"issue.{issue.Code}", english, texts)
            ?? Phrases.Find(OfAnyCode, english, texts)
            ?? Phrases.FindForeign(english, texts)
            ?? english;
}
