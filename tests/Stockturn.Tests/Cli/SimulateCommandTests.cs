using System.Text.Json;
using Stockturn.Cli;

namespace Stockturn.Tests.Cli;

public sealed class SimulateCommandTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    [Fact]
    public void S1_6_half_the_days_release_cash_and_turn_the_same_capital_twice()
    {
        var now = Figure(Rows("simulate"), "days_inventory_outstanding");
        var told = Rows("simulate", "--days", FormattableString.Invariant($"{now / 2:R}"));

        Assert.Equal(1, Figure(told, "throughput_gain"), precision: 9);
        Assert.Equal(2 * Figure(told, "turnover"), Figure(told, "turnover_then"), precision: 9);
        Assert.Equal(Figure(told, "released_cash") * 0.10, Figure(told, "capital_cost_saved"), precision: 4);
        Assert.True(Figure(told, "extra_net_sales") > 0);
    }

    [Theory]
    [InlineData("en", "Cash released", "cost of sales a day × (days inventory outstanding − days aimed at)", "It is no forecast")]
    [InlineData("zh", "释放的现金", "日均销售成本 × (现在的周转天数 − 目标天数)", "不是预测")]
    public void A_person_reads_figures_formulas_and_what_they_stand_on(string language, params string[] parts)
    {
        var shown = Shop.On("simulate", "--days", "10", "--lang", language);

        Assert.Equal(ExitCode.Done, shown.Code);
        Assert.All(parts, part => Assert.Contains(part, shown.Output, StringComparison.Ordinal));
        Assert.Contains("2026-06-30", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("McKinsey", shown.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void More_days_than_now_say_that_cash_is_needed()
    {
        Assert.Contains("cash is needed, not released", Shop.On("simulate", "--days", "3650").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cash is needed, not released", Shop.On("simulate", "--days", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_gets_a_row_for_each_figure()
    {
        string[] lines = Shop.On("simulate", "--days", "50", "--csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("code,figure,value,gap,formula", lines[0].TrimEnd('\r'));
        Assert.Equal(1 + 8, lines.Length);
        Assert.StartsWith("target_days,days aimed at,50,", lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("4000")]
    public void Days_that_stock_cannot_last_are_refused(string days)
    {
        var english = Shop.On("simulate", "--days", days);
        var chinese = Shop.On("simulate", "--days", days, "--lang", "zh");

        Assert.Equal((ExitCode.Refused, ExitCode.Refused), (english.Code, chinese.Code));
        Assert.Contains("[target-days]", english.Error, StringComparison.Ordinal);
        Assert.Contains("目标天数要在 0.01 到 3650 之间", chinese.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_verb_and_its_option_are_completed()
    {
        Assert.Contains("simulate", SmallShop.Call("[suggest]", "stockturn sim").Output, StringComparison.Ordinal);
        Assert.Contains("--days", SmallShop.Call("[suggest]", "stockturn simulate --").Output, StringComparison.Ordinal);
    }

    static JsonElement[] Rows(params string[] call)
    {
        using var json = JsonDocument.Parse(Shop.On([.. call, "--json"]).Output);
        return [.. json.RootElement.EnumerateArray().Select(row => row.Clone())];
    }

    static double Figure(JsonElement[] rows, string code) =>
        rows.Single(row => row.GetProperty("code").GetString() == code).GetProperty("value").GetDouble();
}
