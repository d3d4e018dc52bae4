using System.Text.RegularExpressions;
using Stockturn.Metrics;

namespace Stockturn.Tests.Metrics;

public class MetricCatalogTests
{
    public static TheoryData<string> Codes => [.. MetricCatalog.All.Select(entry => entry.Code)];

    // Visits, advertising and buyers are an offer's, whatever stock it ships from.
    public static TheoryData<string> CodesOfStock => [.. MetricCatalog.All
        .Select(entry => entry.Code)
        .Except(["acos", "tacos", "conversion", "repurchase_rate"])];

    [Fact]
    public void Codes_and_names_are_unique()
    {
        Assert.Equal(MetricCatalog.All.Length, MetricCatalog.All.Select(entry => entry.Code).Distinct().Count());
        Assert.Equal(MetricCatalog.All.Length, MetricCatalog.All.Select(entry => entry.Title).Distinct().Count());
        Assert.Equal(
            MetricCatalog.All.Length, MetricCatalog.All.Select(entry => entry.ChineseTitle).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_metric_is_written_out_in_the_formulas(string code)
    {
        var entry = MetricCatalog.Find(code)!;
        var section = Section(entry.Anchor);

        Assert.NotEmpty(entry.Formula);
        Assert.Contains(entry.ChineseTitle, section);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_metric_is_a_gap_of_nothing_known(string code)
    {
        var entry = MetricCatalog.Find(code)!;
        var nothing = new Measurement(A.Year);

        var explanation = entry.Explain(in nothing);

        Assert.NotEqual(Gap.None, explanation.Result.Gap);
        Assert.Equal(explanation.Result, entry.Read(in nothing));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_metric_names_its_inputs(string code)
    {
        var measurement = A.Measure(A.Ledger("S", A.Layer(100, 50)), A.Demand("S", 20, 400)).Over(A.Year);

        var explanation = MetricCatalog.Find(code)!.Explain(in measurement);

        Assert.NotEmpty(explanation.Lines);
        Assert.Equal(explanation.Lines.Length, explanation.Lines.Select(line => line.Name).Distinct().Count());
    }

    // A shared measurement has no figure of stock, whatever else is known.
    [Theory]
    [MemberData(nameof(CodesOfStock))]
    public void No_metric_has_a_figure_of_shared_stock(string code)
    {
        var measurement = A.Measure(A.Ledger("S", A.Layer(100, 50)), A.Demand("S", 20, 400)).Over(A.Year);
        var shared = measurement with { IsShared = true };

        Assert.Equal(Gap.NotExclusive, MetricCatalog.Find(code)!.Read(in shared).Gap);
    }

    static string Section(string anchor)
    {
        var text = File.ReadAllText(FormulaFile());
        var pattern = $@"^## {Regex.Escape(anchor)}\r?\n(.*?)(?=^## |\z)";
        var match = Regex.Match(text, pattern, RegexOptions.Multiline | RegexOptions.Singleline);
        Assert.True(match.Success, $"docs/formulas/metrics.md has no section ## {anchor}");
        return match.Groups[1].Value;
    }

    static string FormulaFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "docs", "formulas", "metrics.md");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("docs/formulas/metrics.md");
    }
}
