using Stockturn.Findings;

namespace Stockturn.Workspaces.Texts;

/// <summary>The working of a finding in the words of a person.</summary>
public static class WorkingWords
{
    const string BandStart = "age_";
    const string GapStart = "gap:";
    const string CountStart = "last_count: ";
    const string NoCount = "no_stocktake: today's stock";

    /// <summary>A line: name = value.</summary>
    public static string Line(WorkingLine line, TextBook texts) => $"{Name(line.Name, texts)} = {Value(line.Value, texts)}";

    /// <summary>The name of a line. The bands of an age alert are named by the policy's days.</summary>
    public static string Name(string name, TextBook texts) =>
        TextBook.Has($"working.{name}") ? texts[$"working.{name}"]
        : IsBand(name) ? texts.Format("working.age_band", name[BandStart.Length..].Replace("_up", "+").Replace('_', '-'))
        : name;

    static bool IsBand(string name) =>
        name.StartsWith(BandStart, StringComparison.Ordinal) && name.Length > BandStart.Length && char.IsAsciiDigit(name[BandStart.Length]);

    static string Value(string value, TextBook texts) =>
        value.StartsWith(GapStart, StringComparison.Ordinal) ? texts.Or($"gap.{value[GapStart.Length..]}", value)
        : value.StartsWith(CountStart, StringComparison.Ordinal) ? texts.Format("word.last_count", Counts(value[CountStart.Length..], texts))
        : value == NoCount ? texts["word.no_stocktake"]
        : texts.Or($"word.{value}", value);

    // A day for each warehouse, or that it was not counted.
    static string Counts(string days, TextBook texts) =>
        string.Join(texts["list.separator"], days.Split(", ").Select(day => Value(day, texts)));
}
