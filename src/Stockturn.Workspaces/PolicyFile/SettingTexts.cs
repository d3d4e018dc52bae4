using System.Text;

namespace Stockturn.Workspaces.Policies;

/// <summary>
/// What each setting means, in English and Chinese, for the comments of a policy file and its schema.
/// </summary>
static class SettingTexts
{
    static readonly Dictionary<string, string> texts = Rows(FindingTexts.Table).Concat(Rows(StageTexts.Table))
        .ToDictionary(row => row.Name, row => row.Text, StringComparer.Ordinal);

    /// <summary>True when somebody wrote what a setting means.</summary>
    public static bool Has(string record, string setting) => texts.ContainsKey($"{record}.{setting}");

    /// <summary>What a setting means; its name in words where nobody has said.</summary>
    public static string Of(string record, string setting) =>
        texts.TryGetValue($"{record}.{setting}", out var text) ? text : InWords(setting);

    static string InWords(string setting)
    {
        var words = new StringBuilder();
        foreach (var letter in setting)
        {
            words.Append(char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter);
        }

        return words.ToString();
    }

    static IEnumerable<(string Name, string Text)> Rows(string table) => table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => (cells[0], $"{cells[1]} {cells[2]}"));
}
