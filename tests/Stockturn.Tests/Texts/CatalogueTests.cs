using System.Text.RegularExpressions;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Texts;

public sealed partial class CatalogueTests
{
    static string? Source { get; } = FindSource();

    [Fact]
    public void Every_key_has_a_text_in_both_languages() => Assert.All(TextBook.Keys, key =>
    {
        Assert.Equal(2, TextBook.Both(key).Count);
        Assert.All(TextBook.Both(key), text => Assert.False(string.IsNullOrWhiteSpace(text), key));
    });

    [Fact]
    public void Both_languages_fill_the_same_places() => Assert.All(TextBook.Keys, key =>
        Assert.Equal(Places(TextBook.Both(key)[0]), Places(TextBook.Both(key)[1])));

    [Fact]
    public void Every_code_shown_to_people_has_words() => Assert.All(ShownKeys(), key => Assert.True(TextBook.Has(key), key));

    [Fact]
    public void Every_input_of_an_explanation_has_words()
    {
        var measurement = new Measurement(MeasuredSpans.Year(new DateOnly(2026, 6, 30)));
        var names = MetricCatalog.All.SelectMany(metric => metric.Inputs(in measurement)).Select(line => line.Name);
        Assert.All(names, name => Assert.True(TextBook.Has($"input.{name}"), name));
    }

    [Fact]
    public void Every_metric_has_a_title_in_both_languages() => Assert.All(MetricCatalog.All, metric =>
    {
        Assert.NotEmpty(metric.Title);
        Assert.NotEmpty(metric.ChineseTitle);
    });

    [Fact]
    public void Every_line_of_a_working_has_words()
    {
        var names = Files("Stockturn/Findings").SelectMany(text => WorkingName().Matches(text)).Select(found => found.Groups[1].Value);
        Assert.All(names, name => Assert.True(TextBook.Has($"working.{name}"), name));
    }

    [Fact]
    public void No_key_is_unused()
    {
        var code = string.Concat(Files("Stockturn.Cli").Concat(Files("Stockturn.Workspaces")));
        string[] composed =
        [
            "gap.", "rule.", "state.", "weight.", "unit.", "fact.", "change.", "severity.", "quality.", "refusal.", "working.", "input.",
            "word.", "supply.",
        ];
        var unused = TextBook.Keys
            .Where(key => !composed.Any(start => key.StartsWith(start, StringComparison.Ordinal)))
            .Where(key => !code.Contains($"\"{key}\"", StringComparison.Ordinal));
        Assert.Empty(unused);
    }

    [Fact]
    public void The_bands_of_an_age_alert_are_named_by_their_days()
    {
        Assert.Equal("age 91-120 days = 5", WorkingWords.Line(new WorkingLine("age_91_120", "5"), TextBook.English));
        Assert.Equal("库龄 366+ 天 = 5", WorkingWords.Line(new WorkingLine("age_366_up", "5"), TextBook.Chinese));
        Assert.Equal("建议动作 = 没有费率", WorkingWords.Line(new WorkingLine("action", "gap:NoFee"), TextBook.Chinese));
    }

    static IEnumerable<string> ShownKeys() =>
    [
        .. Enum.GetNames<Gap>().Select(name => $"gap.{name}"),
        .. RuleCatalog.Codes.Select(code => $"rule.{code}"),
        .. Enum.GetNames<FindingState>().Select(name => $"state.{name}"),
        .. Enum.GetNames<FindingSeverity>().Select(name => $"weight.{name}"),
        .. Enum.GetNames<FindingChangeKind>().Select(name => $"change.{name}"),
        .. Enum.GetNames<Severity>().Select(name => $"severity.{name}"),
        .. Enum.GetNames<MetricUnit>().Select(name => $"unit.{name}"),
        .. Enum.GetNames<DataGrade>().Select(name => $"quality.{name}"),
        .. FactKinds.All.Select(kind => $"fact.{kind.Name}"),
    ];

    static IEnumerable<string> Places(string text) => Place().Matches(text).Select(found => found.Groups[1].Value).Distinct().Order();

    static IEnumerable<string> Files(string folder) => Source is null
        ? []
        : Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    static string? FindSource()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Stockturn.slnx")))
            {
                return Path.Combine(folder.FullName, "src");
            }
        }

        return null;
    }

    [GeneratedRegex(@"\.Add(?:IfKnown|IfAny)?\(""([a-z_0-9]+)""")]
    private static partial Regex WorkingName();

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Place();
}
