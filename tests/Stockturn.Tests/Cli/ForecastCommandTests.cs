using System.Globalization;
using System.Text.Json;
using Stockturn.Cli;

namespace Stockturn.Tests.Cli;

public sealed class ForecastCommandTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    [Fact]
    public void S1_10_the_forecasts_of_a_workspace_stand_beside_the_rule_of_erps_with_the_past_error_of_both()
    {
        using var json = JsonDocument.Parse(Shop.On("forecast", "--json").Output);
        var rows = json.RootElement.EnumerateArray().ToArray();

        Assert.True(rows.Length >= 20);
        Assert.Contains(rows, row => row.GetProperty("error").ValueKind == JsonValueKind.Number && row.GetProperty("error_erp").GetDouble() > 0);
        Assert.All(rows.Where(row => row.GetProperty("quarter").ValueKind == JsonValueKind.Number), row =>
            Assert.True(row.GetProperty("quarter_low").GetDouble() <= row.GetProperty("quarter_high").GetDouble()));
    }

    [Fact]
    public void S1_10_accuracy_by_class_is_measured_on_the_sellers_own_weeks_against_naive_figures()
    {
        using var json = JsonDocument.Parse(Shop.On("forecast", "--evaluate", "--json").Output);
        var all = json.RootElement.EnumerateArray().Where(row => row.GetProperty("class").GetString() == "all").ToArray();

        Assert.Equal(["recommended", "erp-7-15-30", "naive", "window-mean"], all.Select(row => row.GetProperty("figure").GetString()));
        Assert.All(all, row => Assert.True(row.GetProperty("mase").GetDouble() > 0 && row.GetProperty("rmsse").GetDouble() > 0));
        Assert.Contains("需求类型", Shop.On("forecast", "--evaluate", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Coming_weeks_are_written_week_by_week_and_the_same_twice()
    {
        string Written(string name)
        {
            var path = Path.Combine(Shop.Home, name);
            Assert.Equal(ExitCode.Done, Shop.On("forecast", "--out", path, "--horizon", "4").Code);
            return File.ReadAllText(path);
        }

        var text = Written("weeks-1.csv");
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Split(',')).ToArray();
        Assert.Equal(["sku", "warehouse", "step", "week_from", "mean", "q0.1", "q0.5", "q0.9"], rows[0]);
        Assert.Equal(["1", "2026-07-01"], rows[1][2..4]);
        Assert.All(rows.Skip(1), row => Assert.InRange(int.Parse(row[2], CultureInfo.InvariantCulture), 1, 4));
        Assert.Equal(text, Written("weeks-2.csv"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("54")]
    public void A_horizon_beyond_the_course_is_refused(string weeks)
    {
        var path = Path.Combine(Shop.Home, "never.csv");
        var ended = Shop.On("forecast", "--out", path, "--horizon", weeks);

        Assert.Equal(ExitCode.Refused, ended.Code);
        Assert.Contains("53", ended.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_table_needs_its_period_and_horizon_told()
    {
        var ended = Shop.On("forecast", "panel.csv");

        Assert.NotEqual(ExitCode.Done, ended.Code);
        Assert.Contains("--period", ended.Error, StringComparison.Ordinal);
    }
}
