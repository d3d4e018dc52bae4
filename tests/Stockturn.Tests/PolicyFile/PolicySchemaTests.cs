using System.Text.Json.Nodes;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Tests.PolicyFiles;

public sealed class PolicySchemaTests
{
    static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Stockturn.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("the folder of Stockturn.slnx");
    }

    // With STOCKTURN_WRITE_SCHEMA set, the file is written anew instead.
    [Fact]
    public void The_shipped_schema_agrees_with_the_settings()
    {
        var path = Path.Combine(Folder(), "docs", "policy.schema.json");
        if (Environment.GetEnvironmentVariable("STOCKTURN_WRITE_SCHEMA") is not null)
        {
            File.WriteAllText(path, PolicySchema.Text());
        }

        Assert.Equal(PolicySchema.Text(), File.ReadAllText(path));
    }

    [Fact]
    public void Ranges_come_from_the_records()
    {
        var findings = JsonNode.Parse(PolicySchema.Text())!["properties"]!["findings"]!["properties"]!;
        var target = findings["sellThroughTarget"]!;

        Assert.Equal((0.0, 1.0), (target["minimum"]!.GetValue<double>(), target["maximum"]!.GetValue<double>()));
    }

    [Fact]
    public void Every_setting_of_findings_says_what_it_means()
    {
        var findings = JsonNode.Parse(PolicySchema.Text())!["properties"]!["findings"]!;
        Assert.All(Descriptions(findings), text => Assert.True(text.Any(letter => letter > 0x4E00), text));
    }

    static IEnumerable<string> Descriptions(JsonNode node)
    {
        if (node["items"] is { } items)
        {
            return Descriptions(items);
        }

        return node["properties"]?.AsObject().SelectMany(item =>
            Descriptions(item.Value!).Prepend(item.Value!["description"]!.GetValue<string>())) ?? [];
    }
}
