using System.Text;
using Stockturn.Cli;

namespace Stockturn.Tests.Cli;

public sealed class OrderCommandTests : IDisposable
{
    // Both sell the same every week, so what is missing in the third week is known for sure.
    const string History = "Store,Product,2024-01-01,2024-01-08,2024-01-15,2024-01-22,2024-01-29\n0,126,5,5,5,5,5\n0,182,2,2,2,2,2\n";

    readonly string folder = Directory.CreateTempSubdirectory("order").FullName;

    [Theory]
    [InlineData("Store,Product,On Hand,In Transit +1,In Transit +2")]
    [InlineData("store,PRODUCT,End Inventory,In Transit W+1,In Transit W+2")]
    [InlineData("Store,Product,on_hand,IN_TRANSIT_1,in-transit 2")]
    [InlineData("Store,Product,现有库存,在途+1,在途+2")]
    [InlineData("Store,Product,期末库存,在途第1周,在途第2周")]
    public void Headings_are_matched_as_an_import_matches_them(string headings)
    {
        var (ended, text) = Order($"{headings}\n0,182,0,0,1\n0,126,5,0,6\n");

        Assert.Equal(ExitCode.Done, ended.Code);
        var keys = string.Join(',', headings.Split(',')[..2]);
        Assert.Equal($"{keys},order\n0,182,2\n0,126,4\n", text);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_others_are_left_alone()
    {
        var (ended, text) = Order("Sales,Product,In Transit W+2,Store,End Inventory,In Transit W+1,Missed Sales\n9,126,5,0,5,5,x\n9,182,,0,0,,x\n");

        Assert.Equal(ExitCode.Done, ended.Code);
        Assert.Equal("Store,Product,order\n0,126,0\n0,182,2\n", text);
    }

    [Fact]
    public void The_same_call_writes_the_same_bytes_and_details_say_why()
    {
        const string State = "Store,Product,On Hand,In Transit +1\n0,126,5,1\n0,182,0,0\n";
        var (_, text) = Order(State, "--details");

        Assert.StartsWith(
            "Store,Product,order,stock_at_arrival,target,expected_demand,expected_left,expected_lost,expected_cost\n0,126,5,0,5,5,0,0,0\n",
            text, StringComparison.Ordinal);
        Assert.Equal(text, Order(State, "--details").Text);
    }

    [Fact]
    public void Without_a_file_to_write_the_orders_are_printed()
    {
        var ended = SmallShop.Call(Asked("Store,Product,On Hand\n0,126,15\n0,182,0\n"));

        Assert.Equal(ExitCode.Done, ended.Code);
        Assert.Equal("Store,Product,order\n0,126,0\n0,182,2\n", ended.Output);
    }

    [Fact]
    public void Bad_rows_keep_their_place_without_an_order_and_the_good_go_on()
    {
        var (ended, text) = Order("Store,Product,On Hand,In Transit +1\n0,182,-1,0\n0,126,0,0\n0,126,3,0\n7,7,1,0\n0\n", "--lang", "en");

        Assert.Equal(ExitCode.DoneWithIssues, ended.Code);
        Assert.Equal("Store,Product,order\n0,182,\n0,126,5\n0,126,\n7,7,\n0,,\n", text);
        Assert.Contains("row 2, column On Hand: found \"-1\"; expected a number of 0 or more", ended.Error, StringComparison.Ordinal);
        Assert.All(["row 4: ", "[E_STATE_TWICE]", "row 5: ", "[E_STATE_HISTORY]", "row 6: ", "[E_STATE_ROW]"], part =>
            Assert.Contains(part, ended.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("nan")]
    [InlineData("1,5")]
    public void A_stock_nobody_can_read_orders_nothing(string units)
    {
        var (ended, text) = Order($"Store,Product,On Hand\n0,126,\"{units}\"\n0,182,0\n");

        Assert.Equal(ExitCode.DoneWithIssues, ended.Code);
        Assert.Equal("Store,Product,order\n0,126,\n0,182,2\n", text);
        Assert.Contains("[E_STATE_NUMBER]", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_without_a_row_is_told()
    {
        var (ended, text) = Order("Store,Product,On Hand\n0,126,0\n", "--lang", "zh");

        Assert.Equal((ExitCode.DoneWithIssues, "Store,Product,order\n0,126,5\n"), (ended.Code, text));
        Assert.Contains("0 182", ended.Error, StringComparison.Ordinal);
        Assert.Contains("历史表的每个序列都有一行", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Store,Product,Sales\n0,126,3\n", "On Hand")]
    [InlineData("Shop,Article,On Hand\n0,126,3\n", "Store, Product")]
    [InlineData("Store,On Hand\n0,3\n", "Store, Product")]
    [InlineData("Store,Product,On Hand,In Transit\n0,126,3,4\n", "In Transit +1")]
    public void A_state_without_its_columns_is_refused_and_nothing_is_written(string state, string expected)
    {
        var (ended, text) = Order(state, "--lang", "en");

        Assert.Equal((ExitCode.Refused, null), (ended.Code, text));
        Assert.Contains(expected, ended.Error, StringComparison.Ordinal);
        Assert.Contains("[E_STATE_COLUMNS]", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lead", "0")]
    [InlineData("--review", "-1")]
    [InlineData("--holding", "0")]
    [InlineData("--shortage", "-1")]
    [InlineData("--lead", "two")]
    public void Terms_that_cannot_be_are_refused(string option, string told)
    {
        var asked = Asked("Store,Product,On Hand\n0,126,0\n");
        asked[Array.IndexOf(asked, option) + 1] = told;

        Assert.Equal(ExitCode.Refused, SmallShop.Call(asked).Code);
    }

    [Fact]
    public void What_it_needs_is_told()
    {
        var ended = SmallShop.Call("order", "--lang", "en");

        Assert.Equal(ExitCode.Refused, ended.Code);
        Assert.Contains("--state, --history, --period, --lead", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_that_is_not_there_is_3()
    {
        var asked = Asked("Store,Product,On Hand\n");
        asked[2] = "/nonexistent.csv";

        Assert.Equal(ExitCode.NotFound, SmallShop.Call(asked).Code);
    }

    [Fact]
    public void Weeks_without_stock_are_not_taken_for_weeks_without_demand()
    {
        var flags = Written("Store,Product,2024-01-01,2024-01-08,2024-01-15,2024-01-22,2024-01-29\n0,126,1,1,0,0,0\n");
        var history = Written("Store,Product,2024-01-01,2024-01-08,2024-01-15,2024-01-22,2024-01-29\n0,126,5,5,0,0,0\n");
        var asked = Asked("Store,Product,On Hand\n0,126,0\n");
        asked[4] = history;

        static int Units(Ended ended) => int.Parse(ended.Output.Trim().Split(',')[^1], System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(Units(SmallShop.Call([.. asked, "--in-stock", flags])) > Units(SmallShop.Call(asked)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    (Ended Ended, string? Text) Order(string state, params string[] more)
    {
        var to = Path.Combine(folder, "orders.csv");
        File.Delete(to);
        var ended = SmallShop.Call([.. Asked(state), "--out", to, .. more]);
        Assert.Empty(Directory.GetFiles(folder, "*.part"));
        return (ended, File.Exists(to) ? Encoding.UTF8.GetString(File.ReadAllBytes(to)) : null);
    }

    string[] Asked(string state) =>
    [
        "order", "--state", Written(state), "--history", Written(History), "--period", "week",
        "--lead", "2", "--review", "1", "--holding", "0.2", "--shortage", "1",
    ];

    string Written(string text)
    {
        var path = Path.Combine(folder, $"{Directory.GetFiles(folder).Length}.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
