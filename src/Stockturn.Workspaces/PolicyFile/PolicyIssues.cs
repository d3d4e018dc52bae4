using System.Text.Json;
using Stockturn.Facts;
using Stockturn.Findings;

namespace Stockturn.Workspaces.Policies;

/// <summary>What is wrong with a policy file, at its place, collected while it is read.</summary>
sealed class PolicyIssues(string file)
{
    readonly List<(TextPlace Place, Issue Issue)> issues = [];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Issue> All =>
        [.. issues.OrderBy(item => item.Place.Line).ThenBy(item => item.Place.Column).Select(item => item.Issue)];

    public bool HasErrors => issues.Count > 0;

    /// <summary>The text is no JSON.</summary>
    public void Syntax(JsonException error)
    {
        var line = error.LineNumber + 1;
        var message = error.Message.Split(" LineNumber:")[0];
        var column = $"{error.BytePositionInLine + 1}";
        issues.Add((default, new Issue(
            "E_POLICY_SYNTAX", Severity.Refused, file, line, column, message, Json, Kept)));
    }

    /// <summary>A name that is no setting; the nearest one is offered.</summary>
    public void UnknownName(PolicyMember member, string path, IEnumerable<string> known)
    {
        var names = known.ToArray();
        var nearest = NearestName.Of(member.Name, names);
        var remedy = nearest is null ? "Remove it." : $"Did you mean \"{nearest}\"?";
        Add("E_POLICY_NAME", member.Place, path, $"\"{member.Name}\"", $"one of {string.Join(", ", names)}", remedy);
    }

    /// <summary>A name that stands twice in one object.</summary>
    public void Twice(PolicyMember member, string path) =>
        Add("E_POLICY_TWICE", member.Place, path, $"\"{member.Name}\" again", "each setting once", "Remove one.");

    /// <summary>A value of the wrong sort.</summary>
    public void Value(PolicyNode node, string path, string expected) =>
        Add("E_POLICY_VALUE", node.Place, path, node.Shown, expected, Kept);

    /// <summary>A text that is none of a few; the nearest is offered.</summary>
    public void Choice(PolicyNode node, string path, IReadOnlyCollection<string> known)
    {
        var nearest = NearestName.Of(node.Text, known);
        var remedy = nearest is null ? Kept : $"Did you mean \"{nearest}\"?";
        Add("E_POLICY_VALUE", node.Place, path, node.Shown, $"one of {string.Join(", ", known)}", remedy);
    }

    /// <summary>A value the settings record refuses: out of range, not rising and the like.</summary>
    public void Refused(PolicyNode node, string path, ArgumentException error)
    {
        var expected = error is AllowedRangeException range ? $"{range.Least} to {range.Most}" : Reason(error);
        Add("E_POLICY_RANGE", node.Place, path, node.Shown, expected, Kept);
    }

    /// <summary>A value without which an entry means nothing.</summary>
    public void Missing(PolicyNode node, string path, string name) =>
        Add("E_POLICY_MISSING", node.Place, path, node.Shown, $"\"{name}\" in it", $"Add \"{name}\".");

    const string Json = "JSON; comments and trailing commas are allowed";
    const string Kept = "Nothing was changed; the policy before stays in force.";

    void Add(string code, TextPlace place, string path, string found, string expected, string remedy) =>
        issues.Add((place, new Issue(
            code, Severity.Error, file, place.Line, $"{path} (column {place.Column})", found, expected, remedy)));

    // The record's own words, without the framework's tail on the parameter.
    static string Reason(ArgumentException error)
    {
        var text = error.Message.Split(" (Parameter")[0].ReplaceLineEndings("\n").Split('\n')[0];
        foreach (var before in new[] { "; expected ", " must be " })
        {
            var at = text.IndexOf(before, StringComparison.Ordinal);
            if (at >= 0)
            {
                return text[(at + before.Length)..].TrimEnd('.');
            }
        }

        return text;
    }
}
