using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Cli;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Tests.Cli;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Tests.Panels;

public sealed class PanelEventsTests : IDisposable
{
    static readonly PanelSettings Week = new(7, 7, PanelSettings.NineLevels);

    readonly string folder = Directory.CreateTempSubdirectory("events").FullName;
    readonly List<Issue> issues = [];

    [Fact]
    public void Days_one_after_the_other_are_one_time_and_from_and_to_are_told_as_they_are()
    {
        var panel = Panel(2, 60);

        Assert.Equal(
            [("sale", 3, 5), ("sale", 9, 9)],
            Events(panel, "date,event\nd_4,sale\nd_6,sale\nd_5,sale\nd_10,sale\nd_10,sale\n").Select(Told));
        Assert.Equal([("fair", 0, 61), ("sale", -1, 2)], Events(panel, "from,to,event\n1,62,fair\nd_0,d_3,sale\n").Select(Told));
        Assert.Equal([null, "S1"], Events(panel, "sku,event,date\n,sale,d_4\nS1,promotion,d_4\n").Select(one => one.Key[0]).Order());
        Assert.Empty(issues);
    }

    [Fact]
    public void An_event_of_days_holds_in_the_weeks_it_touches()
    {
        var rows = string.Concat(Enumerable.Range(0, 70).Select(day => $"A,{new DateOnly(2024, 1, 1).AddDays(day):yyyy-MM-dd},1\n"));
        var panel = PanelReader.Read(new PanelRequest(Path("sku,date,qty\n" + rows), PanelPeriod.Week), issues.Add)!;
        var path = Path("event,from,to\nsale,2024-01-06,2024-01-09\n");

        Assert.Equal(("sale", 0, 1), Told(Assert.Single(PanelEventReader.Read(path, panel, PanelPeriod.Week, issues.Add)!.Events.Held)));
    }

    [Fact]
    public void Bad_rows_are_told_and_the_good_ones_go_on()
    {
        var held = Events(
            Panel(2, 60),
            "sku,event,from,to,budget\nS0,sale,d_4,d_5,1\nS0,sale,2024-01-01,d_5,1\nS0,sale,d_5,d_4,1\nS0,,d_4,d_5,1\nS9,sale,d_4,d_5,1\nS0,sale\n");

        Assert.Equal(("sale", 3, 4), Told(Assert.Single(held)));
        Assert.Equal(
            [
                ("E_PANEL_EVENT_IGNORED", null), ("E_PANEL_EVENT_DAYS", 3L), ("E_PANEL_EVENT_DAYS", 4L), ("E_PANEL_EVENT_NAME", 5L),
                ("E_PANEL_EVENT_SERIES", 6L), ("E_PANEL_ROW", 7L),
            ],
            issues.Select(issue => (issue.Code, issue.Row)));
    }

    // Three times as much on every day of the promotion; it comes again on the third day ahead.
    [Fact]
    public void S0_41_a_promotion_that_was_held_before_moves_the_period_it_comes_in()
    {
        var panel = Panel(12, 120, (at, day) => Usual(at, day) * (day % 30 is 10 or 11 && at == 0 ? 3 : 1));
        var rows = string.Concat(new[] { 11, 12, 41, 42, 71, 72, 101, 102, 123 }.Select(day => $"S0,promotion,d_{day}\n"));
        var told = panel with { Events = new(Events(panel, "sku,event,date\n" + rows), LiftSettings.Days) };
        var (plain, moved) = (ForecastPanel.Run(panel, Week), ForecastPanel.Run(told, Week));

        Assert.InRange(moved[0]!.Means[2] / moved[0]!.Means[1], 2.2, 3.2);
        Assert.InRange(moved[0]!.Means[1], 0, plain[0]!.Means[1]);
        Assert.Equal<double>(plain[5]!.Means, moved[5]!.Means);
        Assert.Empty(ForecastPanel.UnseenEvents(told, 0, 7, "events.csv"));
    }

    [Fact]
    public void An_event_of_all_series_moves_all_and_the_order_of_the_panel_does_not_matter()
    {
        var panel = Panel(30, 120, (at, day) => Usual(at, day) * (day % 30 == 10 ? 4 : 1));
        var held = Events(panel, "event,date\nsale,d_11\nsale,d_41\nsale,d_71\nsale,d_101\nsale,d_122\nnew,d_125\n");
        var told = panel with { Events = new(held, LiftSettings.Days) };
        var moved = ForecastPanel.Run(told, Week);
        var again = ForecastPanel.Run(told with { Series = [.. told.Series.Reverse()] }, Week);

        Assert.All(moved, one => Assert.InRange(one!.Means[1] / one.Means[0], 2.5, 4.5));
        Assert.All(moved.Zip(again.Reverse()), pair => Assert.Equal<double>(pair.First!.Means, pair.Second!.Means));
        Assert.Equal(["E_PANEL_EVENT_UNSEEN"], ForecastPanel.UnseenEvents(told, 0, 7, "events.csv").Select(issue => issue.Code));
    }

    [Fact]
    public void Events_known_ahead_make_the_forecast_better_where_they_do_something()
    {
        var panel = Panel(20, 125, (at, day) => Usual(at, day) * (day % 30 is 1 or 2 ? 5 : 1));
        var days = string.Concat(Enumerable.Range(0, 5).Select(time => $"sale,d_{time * 30 + 2},d_{time * 30 + 3}\n"));
        var told = panel with { Events = new(Events(panel, "event,from,to\n" + days), LiftSettings.Days) };
        var (plain, moved) = (ForecastPanel.Evaluate(panel, Week)[0], ForecastPanel.Evaluate(told, Week)[0]);

        Assert.True(moved.Rmsse < 0.6 * plain.Rmsse, $"{moved.Rmsse} {plain.Rmsse}");
        Assert.True(moved.Pinball < 0.8 * plain.Pinball, $"{moved.Pinball} {plain.Pinball}");
    }

    [Theory]
    [InlineData("en", "never", "[E_PANEL_EVENT_UNSEEN]", "It counts as no event")]
    [InlineData("zh", "never", "[E_PANEL_EVENT_UNSEEN]", "按没有活动处理")]
    public void The_command_tells_of_an_event_nobody_knows(string language, params string[] parts)
    {
        var ended = SmallShop.Call(
            "forecast", Path(Text(3, 40, Usual)), "--period", "day", "--horizon", "3", "--events", Path("event,date\nnever,d_42\n"), "--lang", language);

        Assert.Equal(ExitCode.Done, ended.Code);
        Assert.All(parts, part => Assert.Contains(part, ended.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sale,when\nx,d_4\n", ExitCode.Refused)]
    [InlineData(null, ExitCode.NotFound)]
    public void Events_that_cannot_be_read_forecast_nothing(string? text, int code)
    {
        var events = text is null ? "/nonexistent.csv" : Path(text);
        var ended = SmallShop.Call("forecast", Path(Text(3, 40, Usual)), "--period", "day", "--horizon", "3", "--events", events);

        Assert.Equal(code, ended.Code);
        Assert.Empty(ended.Output);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static int Usual(int at, int day) => 4 + (at * 7 + day * 5) % 4;

    static (string, int, int) Told(PanelEvent one) => (one.Code, one.First, one.Last);

    static string Text(int series, int days, Func<int, int, int> units) =>
        "sku," + string.Join(',', Enumerable.Range(1, days).Select(day => $"d_{day}")) + "\n" + string.Concat(Enumerable.Range(0, series).Select(at =>
            $"S{at}," + string.Join(',', Enumerable.Range(0, days).Select(day => units(at, day).ToString(CultureInfo.InvariantCulture))) + "\n"));

    Panel Panel(int series, int days, Func<int, int, int>? units = null) =>
        PanelReader.Read(new PanelRequest(Path(Text(series, days, units ?? Usual)), PanelPeriod.Day), issues.Add)!;

    ImmutableArray<PanelEvent> Events(Panel panel, string text) =>
        PanelEventReader.Read(Path(text), panel, PanelPeriod.Day, issues.Add)!.Events.Held;

    string Path(string text)
    {
        var path = System.IO.Path.Combine(folder, $"{Directory.GetFiles(folder).Length}.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
