using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Policies;

/// <summary>
/// The policy of a workspace as one readable JSON file: comments and trailing commas are welcome, what is not named
/// keeps the preset's
/// value, and everything wrong is told with line, column, what stands there, what was expected and what to do.
/// </summary>
public static class PolicyFile
{
    const string PresetName = "preset";

    // Told apart from settings: the schema for editors, and the preset the rest starts from.
    static readonly string[] reserved = ["$schema", PresetName];

    /// <summary>The policy of a text, or null and the issues. The name is the file's, for the issues.</summary>
    public static (Policy? Policy, IReadOnlyList<Issue> Issues) Read(string text, string name)
    {
        var issues = new PolicyIssues(name);
        if (Parse(text, issues) is not { } root)
        {
            return (null, issues.All);
        }

        var start = Preset(root, issues);
        var settings = root with { Members = [.. root.Members.Where(member => !reserved.Contains(member.Name))] };
        var policy = new SettingReader(issues).Record(settings, SettingShape.Of(typeof(Policy)), start, "");
        return issues.HasErrors ? (null, issues.All) : ((Policy?)policy, []);
    }

    /// <summary>
    /// The text of a policy: the preset it started from, and every setting with what it means in English and Chinese.
    /// </summary>
    public static string Write(Policy policy, string preset)
    {
        var found = PolicyPresets.Find(preset)
            ?? throw new ArgumentException($"no preset is named {preset}", nameof(preset));
        var members = new SettingWriter(hasComments: true).Members(policy, 1);
        return $$"""
            // Stockturn policy, version {{Version(policy)}}. Edit a value and run again; a setting that is left out
            // keeps its preset's value.
            // 库存策略文件。修改数值后重新运行；未写出的设置沿用预设值。
            {
              // {{found.Purpose}}
              // 预设：{{string.Join("、", PolicyPresets.All.Select(item => item.Name))}}
              "preset": "{{found.Name}}",
            {{members}}}

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The policy a workspace keeps; one that names nothing where it keeps none.</summary>
    public static string TextIn(Workspace workspace) => File.Exists(workspace.PolicyPath) ? File.ReadAllText(workspace.PolicyPath) : "{}";

    /// <summary>Every setting of a policy, without a word about them.</summary>
    public static string Whole(Policy policy) => $"{{\n{Bare(policy)}}}\n";

    /// <summary>
    /// The version of a policy: a hash of all its settings, whatever the comments and the order of the file.
    /// </summary>
    public static string Version(Policy policy)
    {
        var bare = Bare(policy);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bare)))[..12];
    }

    static string Bare(Policy policy) => new SettingWriter(hasComments: false).Members(policy, 0).ToString();

    static PolicyNode? Parse(string text, PolicyIssues issues)
    {
        try
        {
            return PolicyParser.Parse(Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF')));
        }
        catch (JsonException error)
        {
            issues.Syntax(error);
            return null;
        }
    }

    static Policy Preset(PolicyNode root, PolicyIssues issues)
    {
        if (root.Members.FirstOrDefault(member => member.Name == PresetName) is not { } named)
        {
            return new Policy();
        }

        if (named.Value.Kind == PolicyNodeKind.Text && PolicyPresets.Find(named.Value.Text) is { } preset)
        {
            return preset.Policy;
        }

        issues.Choice(named.Value, PresetName, [.. PolicyPresets.All.Select(item => item.Name)]);
        return new Policy();
    }
}
