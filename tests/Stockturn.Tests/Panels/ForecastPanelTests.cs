using System.IO.Compression;
using System.Text;
using Stockturn.Cli;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Tests.Cli;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Tests.Panels;

public sealed class ForecastPanelTests : IDisposable
{
    const string Wide = "Store,Product,2024-01-01,2024-01-08,2024-01-22\n0,126,1,,3\n0,182,0.0,2,0\n";

    readonly string folder = Directory.CreateTempSubdirectory("panel").FullName;
    readonly List<Issue> issues = [];

    [Fact]
    public void A_wide_panel_keeps_blanks_and_gaps_apart_from_zeros()
    {
        var panel = Read(Wide, PanelPeriod.Week)!;

        Assert.Equal<string>(["Store", "Product"], panel.Keys);
        Assert.Equal<string>(["0", "126"], panel.Series[0].Key);
        Assert.Equal([1, null, null, 3], panel.Series[0].Demand);
        Assert.Equal([0, 2, null, 0], panel.Series[1].Demand);
        Assert.Empty(issues);
    }

    [Theory]
    [InlineData("id,dept_id,d_7,d_8\nA,F,1,2\n")]
    [InlineData("id,dept_id,2024-01,2024-02\nA,F,1,2\n")]
    [InlineData("id,dept_id,W0,W1,MAX\nA,F,1,2,9\n")]
    [InlineData("id,dept_id,date,qty,orders\nA,F,2024-01,1,9\nA,F,2024-02,2,9\n")]
    [InlineData("id,dept_id,t,value\nA,F,4,1\nA,F,5,2\n")]
    public void A_period_may_be_called_in_many_ways(string text)
    {
        var panel = Read(text, PanelPeriod.Month)!;

        Assert.Equal<string>(["A", "F"], Assert.Single(panel.Series).Key);
        Assert.Equal([1, 2], panel.Series[0].Demand);
    }

    [Fact]
    public void A_file_of_sales_that_never_says_0_leaves_out_what_did_not_sell()
    {
        var panel = Read("sku,date,qty\nA,2024-01-01,4\nA,2024-01-04,2\nB,2024-01-03,1\n", PanelPeriod.Day)!;

        Assert.Equal([4, 0, 0, 2], panel.Series[0].Demand);
        Assert.Equal([null, null, 1, 0], panel.Series[1].Demand);
        Assert.Equal(["E_PANEL_SILENT"], issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Series_that_count_their_own_periods_end_together()
    {
        var panel = Read("sku,t,value\nA,1,4\nA,2,5\nA,3,6\nB,1,7\nB,2,8\n", PanelPeriod.Month)!;

        Assert.Equal([4, 5, 6], panel.Series[0].Demand);
        Assert.Equal([null, 7, 8], panel.Series[1].Demand);
        Assert.Empty(issues);
    }

    [Fact]
    public void Days_are_added_up_to_weeks_that_end_with_the_panel()
    {
        var rows = string.Concat(Enumerable.Range(1, 14).Select(day => $"A,2024-01-{day:00},1\n"));

        Assert.Equal([7, 7], Read("sku,date,qty\n" + rows, PanelPeriod.Week)!.Series[0].Demand);
    }

    [Fact]
    public void Bad_rows_and_cells_are_told_and_the_good_series_go_on()
    {
        var panel = Read("sku,2024-01,2024-02\nA,-1,2\nB,nan,x\nC,1\nA,5,5\nD,3,4\n", PanelPeriod.Month)!;

        Assert.Equal(["A", "B", "D"], panel.Series.Select(one => one.Key[0]));
        Assert.Equal([null, 2], panel.Series[0].Demand);
        Assert.Equal([null, null], panel.Series[1].Demand);
        Assert.Equal(
            [("E_PANEL_NUMBER", 2), ("E_PANEL_NUMBER", 3), ("E_PANEL_NUMBER", 3), ("E_PANEL_ROW", 4), ("E_PANEL_TWICE", 5)],
            issues.Select(issue => (issue.Code, (int)issue.Row!)));
    }

    [Theory]
    [InlineData("sku,date,qty\nA,2024-01-01,4\nA,2024-01-01,2\n", "E_PANEL_TWICE")]
    [InlineData("sku,date,qty\nA,2024-01-01,4\nA,spring,2\n", "E_PANEL_DATE")]
    [InlineData("sku,date,qty\nA,0001-01-01,4\nA,2024-01-01,2\n", "E_PANEL_SPAN")]
    [InlineData("sku,name\nA,B\n", "E_PANEL_COLUMNS")]
    public void What_is_wrong_with_a_panel_has_a_code(string text, string code)
    {
        Read(text, PanelPeriod.Day);

        Assert.Contains(issues, issue => issue.Code == code);
    }

    [Fact]
    public void Periods_without_stock_are_masked()
    {
        var panel = Read(Wide, PanelPeriod.Week)!;
        var flags = PanelReader.ReadFlags(
            new PanelRequest(Path("Store,Product,2024-01-08,2024-01-22\n0,182,False,True\n"), PanelPeriod.Week), panel, issues.Add)!;

        Assert.Equal([0, null, null, 0], panel.Masked(flags).Series[1].Demand);
        Assert.Equal([1, null, null, 3], panel.Masked(flags).Series[0].Demand);
    }

    [Fact]
    public void Flags_in_rows_mask_what_they_name_and_nothing_else()
    {
        var panel = Read(Wide, PanelPeriod.Week)!;
        var flags = PanelReader.ReadFlags(
            new PanelRequest(Path("Store,Product,date,in_stock\n0,182,2024-01-01,no\n0,182,2024-01-22,yes\n"), PanelPeriod.Week), panel, issues.Add)!;

        Assert.Equal([null, 2, null, 0], panel.Masked(flags).Series[1].Demand);
        Assert.Empty(issues);
    }

    [Fact]
    public void The_order_of_a_panel_does_not_matter_nor_what_else_is_in_it_without_a_group()
    {
        string[] rows = [.. Enumerable.Range(0, 9).Select(at => $"S{at}," + string.Join(',', Enumerable.Range(0, 30).Select(day => (at * day * 7 + day) % (at + 2))))];
        var heading = "sku," + string.Join(',', Enumerable.Range(1, 30).Select(day => $"d_{day}"));
        string[] Lines(IEnumerable<string> some)
        {
            var panel = Read(heading + "\n" + string.Join('\n', some) + "\n", PanelPeriod.Day)!;
            var settings = new PanelSettings(3, 7, [0.5, 0.9]);
            using var writer = new StringWriter();
            ForecastSheet.Write(writer, panel, ForecastPanel.Run(panel, settings), settings);
            return [.. writer.ToString().Split('\n').Skip(1).Where(line => line.Length > 0)];
        }

        var whole = Lines(rows);
        Assert.Equal(27, whole.Length);
        Assert.Equal(whole.Order(StringComparer.Ordinal), Lines(rows.Reverse()).Order(StringComparer.Ordinal));
        Assert.Equal(whole, Lines(rows[..4]).Concat(Lines(rows[4..])));
    }

    // Twenty series of a store that sells on the last two days of a week, twenty of one that sells alike: a silent series has its store's week.
    [Fact]
    public void The_group_of_a_series_matters_and_its_order_does_not()
    {
        string Row(string store, int at) => $"{store}{at},{store}," + string.Join(',', Enumerable.Range(0, 56).Select(
            day => store == "A" ? (day + at) % 9 == 0 && day % 7 < 5 ? 1 : day % 7 >= 5 && (day + at) % 3 == 0 ? 4 : 0 : (day + at) % 3 == 0 ? 1 : 0));
        string[] rows = [.. Enumerable.Range(0, 40).Select(at => Row(at % 2 == 0 ? "A" : "B", at))];
        var heading = "sku,store," + string.Join(',', Enumerable.Range(1, 56).Select(day => $"d_{day}")) + "\n";
        var settings = new PanelSettings(7, 7, [0.5, 0.9]);
        Dictionary<string, SeriesForecast> Forecasts(IEnumerable<string> some)
        {
            var panel = Read(heading + string.Join('\n', some) + "\n", PanelPeriod.Day)!;
            return panel.Series.Zip(ForecastPanel.Run(panel, settings)).ToDictionary(one => one.First.Key[0], one => one.Second!);
        }

        var forward = Forecasts(rows);
        var backward = Forecasts(rows.Reverse());
        Assert.All(forward, one => Assert.Equal<double>(one.Value.Means, backward[one.Key].Means));
        Assert.True(forward["A0"].Means[5] > 2 * forward["A0"].Means[0]);
        Assert.True(forward["B1"].Means[5] < 2 * forward["B1"].Means[0]);
    }

    [Fact]
    public void The_command_writes_a_row_for_each_series_and_step_and_the_same_bytes_again()
    {
        var path = System.IO.Path.Combine(folder, "panel.csv.gz");
        using (var packed = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            packed.Write(Encoding.UTF8.GetBytes("sku,2024-01,2024-02,2024-03,2024-04\n\"A, red\",5,5,5,5\nB,0,0,0,0\nC,,,,\n"));
        }

        var to = System.IO.Path.Combine(folder, "out.csv");
        string[] call = ["forecast", path, "--period", "month", "--horizon", "2", "--quantiles", "0.9,0.5", "--out", to, "--lang", "en"];
        var ended = SmallShop.Call(call);
        var bytes = File.ReadAllBytes(to);

        Assert.Equal(ExitCode.DoneWithIssues, ended.Code);
        Assert.Contains("[E_PANEL_NOTHING]", ended.Error, StringComparison.Ordinal);
        Assert.Equal(
            "sku,step,mean,q0.5,q0.9\n\"A, red\",1,5,5,5\n\"A, red\",2,5,5,5\nB,1,0,0,0\nB,2,0,0,0\nC,1,,,\nC,2,,,\n",
            Encoding.UTF8.GetString(bytes));
        SmallShop.Call(call);
        Assert.Equal(bytes, File.ReadAllBytes(to));
    }

    [Theory]
    [InlineData("en", "Zero", "Naive", "Window mean", "Stockturn")]
    [InlineData("zh", "全零", "朴素", "移动平均", "弹球损失")]
    public void A_person_reads_our_row_beside_the_simple_ones(string language, params string[] parts)
    {
        var panel = Path("sku,d_1,d_2,d_3,d_4,d_5,d_6\nA,1,0,2,1,3,1\nB,0,0,1,0,2,0\n");
        var ended = SmallShop.Call("forecast", panel, "--period", "day", "--horizon", "2", "--evaluate", "--lang", language);

        Assert.Equal(ExitCode.Done, ended.Code);
        Assert.All(parts, part => Assert.Contains(part, ended.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--horizon", "0")]
    [InlineData("--horizon", "2", "--quantiles", "0.5,1.5")]
    [InlineData("--horizon", "6", "--evaluate")]
    public void What_cannot_be_is_refused(params string[] more) => Assert.Equal(
        ExitCode.Refused, SmallShop.Call(["forecast", Path("sku,d_1,d_2\nA,1,0\n"), "--period", "day", .. more]).Code);

    [Fact]
    public void A_panel_that_is_not_there_is_3() => Assert.Equal(
        ExitCode.NotFound, SmallShop.Call("forecast", "/nonexistent.csv", "--period", "day", "--horizon", "2").Code);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    Panel? Read(string text, PanelPeriod period) => PanelReader.Read(new PanelRequest(Path(text), period), issues.Add);

    string Path(string text)
    {
        var path = System.IO.Path.Combine(folder, $"{Directory.GetFiles(folder).Length}.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
