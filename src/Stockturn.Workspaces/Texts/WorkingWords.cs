using Stockturn.Findings;

namespace Stockturn.Workspaces.Texts;

/// <summary>The working of a finding in the words of a person.</summary>
public static class WorkingWords
{
    const string BandStart = "age_";
    const string GapStart = "gap:";

    /// <summary>A line: name = value.</summary>
    public static string Line(WorkingLine line, TextBook texts) => $"{Name(line.Name, texts)} = {Value(line.Value, texts)}";

    /// <summary>The name of a line. The bands of an age alert are named by the policy's days.</summary>
    public static string Name(string name, TextBook texts) =>
        TextBook.Has($"working.{name}") ? texts[$"working.{name}"]
        : IsBand(name) ? texts.Format("working.age_band", name[BandStart.Length..].Replace("_up", "+").Replace('_', '-'))
        : name;

    static bool IsBand(string name) =>
        name.StartsWith(BandStart, StringComparison.Ordinal) && name.Length > BandStart.Length && char.IsAsciiDigit(name[BandStart.Length]);

    static string Value(string value, TextBook texts) => value.StartsWith(GapStart, StringComparison.Ordinal)
        ? texts.Or($"gap.{value[GapStart.Length..]}", value)
        : texts.Or($"word.{value}", value);
}
