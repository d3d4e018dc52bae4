using System.Text.Json;
using Stockturn.Cli;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Cli;

public sealed class PlanCommandTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    static JsonElement[] Rows(params string[] arguments)
    {
        using var json = JsonDocument.Parse(Shop.On([.. arguments, "--json"]).Output);
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    [Fact]
    public void S1_12_S2_15_what_to_order_stands_with_its_day_beside_what_the_literal_rule_would_buy()
    {
        var rows = Rows("plan");
        var all = Rows("plan", "--all");

        Assert.True(rows.Length >= 3 && all.Length > rows.Length);
        Assert.All(rows, row =>
        {
            Assert.True(row.GetProperty("order").GetDecimal() >= row.GetProperty("need").GetDecimal() && row.GetProperty("need").GetDecimal() > 0);
            Assert.Matches("^2026-", row.GetProperty("order_by").GetString());
            Assert.Equal(JsonValueKind.Number, row.GetProperty("literal").ValueKind);
        });
        Assert.Equal(rows.Select(row => row.GetProperty("days_out").GetInt32()), rows.Select(row => row.GetProperty("days_out").GetInt32()).OrderDescending());
        Assert.All(all.Skip(rows.Length), row => Assert.Equal(0, row.GetProperty("order").GetDecimal()));
    }

    [Fact]
    public void S1_12_S0_15_each_place_tells_its_lead_time_reorder_point_and_need()
    {
        foreach (var sku in Rows("plan").Take(3).Select(row => row.GetProperty("sku").GetString()!))
        {
            var places = Rows("plan", sku);

            Assert.Contains(places, place => place.GetProperty("need").GetDecimal() > 0);
            Assert.All(places, place =>
            {
                double Of(string name) => place.GetProperty(name).GetDouble();
                Assert.True(Of("order_up_to") >= Of("reorder_point") && Of("safety_of_lead_time") <= Of("safety_stock") + 1);
                Assert.True(Of("need") == 0 || Of("sellable") + Of("coming") <= Of("reorder_point"));
                Assert.True(Of("lead_time_days") > 0 && place.GetProperty("lead_time_from").GetString() is "Receipts" or "ReceiptsAndShipments" or "Told" or "Supplier");
            });
        }
    }

    [Fact]
    public void S1_11_the_warning_says_in_both_languages_when_it_runs_out_and_what_ordered_now_is_there_when()
    {
        var row = Rows("plan").First(one => one.GetProperty("days_out").GetInt32() > 0);
        var (sku, empty, arrives) = (row.GetProperty("sku").GetString()!, row.GetProperty("runs_out_on").GetString()!, row.GetProperty("arrives_on").GetString()!);
        var (chinese, english) = (Shop.On("plan", sku, "--lang", "zh").Output, Shop.On("plan", sku, "--lang", "en").Output);

        Assert.Contains($"将于 {empty} 断货：现在下单", chinese, StringComparison.Ordinal);
        Assert.Contains($"on {empty}:", english, StringComparison.Ordinal);
        Assert.Contains("ordered today are there on 2026-", english, StringComparison.Ordinal);
        Assert.True(string.CompareOrdinal(empty, arrives) < 0);
    }

    [Fact]
    public void S2_20_S2_15_the_command_line_sets_the_plan_beside_what_is_assumed_and_an_ERP()
    {
        var shorter = Shop.On("plan", "--lead-days", "-10", "--lang", "en").Output;
        var sku = Rows("plan")[0].GetProperty("sku").GetString()!;

        Assert.Contains("As assumed", shorter, StringComparison.Ordinal);
        Assert.Contains("Reorder points (units)", shorter, StringComparison.Ordinal);
        Assert.Contains("ERP’s rule:", Shop.On("plan", sku, "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("ERP 规则：", Shop.On("plan", sku, "--lang", "zh").Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, Shop.On("plan", "--service", "2").Code);
    }

    [Fact]
    public void A_sku_the_run_does_not_know_is_named()
    {
        var ended = Shop.On("plan", "no-such-sku");

        Assert.Equal(ExitCode.NotFound, ended.Code);
        Assert.Contains("no-such-sku", ended.Error, StringComparison.Ordinal);
    }

    // Orders alone: nobody tells what is there, nor how long goods take.
    [Fact]
    public void A_seller_without_lead_times_or_stock_is_told_what_is_missing()
    {
        var folder = Path.Combine(Shop.Home, "orders-only");
        var orders = Path.Combine(Shop.Home, "orders-only.csv");
        File.WriteAllText(orders, "日期,店铺,SKU,数量,金额,币种\n" + string.Concat(Enumerable.Range(0, 120).Select(ago =>
            $"{new DateOnly(2026, 6, 30).AddDays(-ago):yyyy-MM-dd},shop,cup,3,30,USD\n")));
        SmallShop.Call("init", "-w", folder, "--currency", "USD");
        Assert.Equal(ExitCode.Done, SmallShop.Call("import", orders, "-w", folder).Code);
        SmallShop.Call("run", "-w", folder);
        var ended = SmallShop.Call("plan", "-w", folder);

        Assert.Equal(ExitCode.Done, ended.Code);
        Assert.Contains("1 SKUs cannot be planned (no stock data)", ended.Output + ended.Error, StringComparison.Ordinal);
        Assert.Contains("all places", SmallShop.Call("plan", "cup", "-w", folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes() =>
        Assert.Equal(Shop.On("plan", "--csv").Output, Shop.On("plan", "--csv").Output);

    [Fact]
    public void U_7_the_weeks_of_cash_stand_line_by_line_and_say_what_is_not_known()
    {
        var rows = Rows("plan", "--cash");

        Assert.Contains(rows, row => row.GetProperty("kind").GetString() == "Sales");
        Assert.Contains(rows, row => row.GetProperty("kind").GetString() == "Payable");
        Assert.All(rows, row =>
        {
            JsonProperty[] weeks = [.. row.EnumerateObject().Where(one => one.Name.StartsWith("2026-", StringComparison.Ordinal))];
            Assert.Equal(13, weeks.Length);
            Assert.Equal(weeks.Sum(week => week.Value.GetDecimal()), row.GetProperty("total").GetDecimal());
        });
        Assert.Contains("openingCash", Shop.On("plan", "--cash", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("资金", Shop.On("plan", "--help", "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void S1_4_a_budget_buys_within_it_and_one_below_nothing_is_refused()
    {
        var rows = Rows("plan", "--budget", "3000");
        var none = Rows("plan", "--budget", "0");
        var refused = Shop.On("plan", "--budget=-1", "--lang", "en");

        Assert.True(rows.Sum(row => row.GetProperty("cost").GetDecimal()) is > 0 and <= 3000);
        Assert.All(none, row => Assert.Equal(0, row.GetProperty("bought").GetDecimal()));
        Assert.Contains("1,000 more would bring", Shop.On("plan", "--budget", "0", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("[budget]", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void U_25_a_line_is_accepted_changed_rejected_and_taken_back_from_the_command_line()
    {
        var folder = Shop.Copy();
        Ended On(params string[] arguments) => SmallShop.Call([.. arguments, "-w", folder]);
        var sku = Rows("plan")[0].GetProperty("sku").GetString()!;
        var order = Rows("plan")[0].GetProperty("order").GetDecimal();

        Assert.Contains($"{order:0}", On("plan", sku, "--accept").Output, StringComparison.Ordinal);
        Assert.Equal(0, On("plan", sku, "--buy", "77", "--reason", "one pallet").Code);
        Assert.Equal(ExitCode.Refused, On("plan", sku, "--buy", "88").Code);
        Assert.Equal(ExitCode.Refused, On("plan", sku, "--reject").Code);
        Assert.Equal(ExitCode.Refused, On("plan", sku, "--accept", "--undo").Code);
        Assert.Equal(ExitCode.Refused, On("plan", "--accept").Code);
        Assert.Equal(ExitCode.NotFound, On("plan", "no-such-sku", "--accept").Code);
        Assert.Equal([(PlanAnswer.Changed, 77m), (PlanAnswer.Accepted, order)], Log().Select(one => (one.Answer, one.Units)));

        Assert.Equal(0, On("plan", sku, "--undo").Code);
        Assert.All(Log(), one => Assert.NotNull(one.UndoneAt));

        PlanDecision[] Log()
        {
            using var workspace = Stockturn.Workspaces.Workspace.Open(folder).Required;
            return [.. new PlanDecisions(workspace.Db).Of(sku, PlanLineKind.Order)];
        }
    }
}
