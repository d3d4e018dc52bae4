using System.Text.RegularExpressions;

namespace Stockturn.Tests.Files;

public sealed class IssueBookTests
{
    [Fact]
    public void Every_code_of_the_files_is_explained_with_example_remedy_and_chinese()
    {
        var root = Root();
        var codes = Regex.Matches(
            File.ReadAllText(Path.Combine(root, "src/Stockturn.Workspaces/Files/FileIssue.cs")), "\"(E_[A-Z_]+)\"")
            .Select(match => match.Groups[1].Value).Distinct().ToList();
        var sections = File.ReadAllText(Path.Combine(root, "docs/issues.md")).Split("\n### ")
            .ToDictionary(section => section.Split('\n')[0], section => section);

        Assert.NotEmpty(codes);
        Assert.All(codes, code =>
        {
            Assert.True(sections.TryGetValue(code, out var section), $"{code} is missing in docs/issues.md");
            Assert.Contains("Example:", section);
            Assert.Contains("Remedy:", section);
            Assert.Contains("中文：", section);
        });
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Stockturn.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
