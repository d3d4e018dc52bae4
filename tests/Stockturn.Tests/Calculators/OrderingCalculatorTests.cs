using System.Diagnostics;
using System.Text.Json;
using Stockturn.Calculators;
using Stockturn.Tests.Demand;
using Xunit.Abstractions;

namespace Stockturn.Tests.Calculators;

public sealed class OrderingCalculatorTests(ITestOutputHelper output)
{
    static readonly string[] Loose = ["rq-normal-optimal", "joint-replenishment"];

    static readonly string[] Kinds =
    [
        "eoq", "eoq-cost", "eoq-backorders", "eoq-backorders-cost", "epq", "eoq-all-units-discount", "eoq-incremental-discount",
        "newsvendor-normal", "newsvendor-poisson", "newsvendor-discrete", "newsvendor-lognormal", "newsvendor-profit-normal",
        "newsvendor-profit-poisson", "rq-normal-cost", "rq-normal-best-r-given-Q", "rq-normal-optimal", "rq-eoqb-approximation",
        "rq-eoq-plus-safety-stock", "rq-eil-approximation", "rq-poisson-cost", "rq-poisson-optimal", "ss-poisson-cost",
        "ss-poisson-optimal", "lot-sizing", "joint-replenishment", "normal-loss",
    ];

    [Theory]
    [InlineData("cases/textbook.json", 50)]
    [InlineData("cases/replenish.json", 5, "replenish-ss-periodic", "replenish-rq-continuous", "replenish-rs-fill-rate")]
    public void Every_case_of_ordering_holds(string path, int atLeast, params string[] kinds)
    {
        if (SharedFiles.Find(path) is not { } file)
        {
            SharedFiles.SkipLine(output, path);
            return;
        }

        var (disagreements, optional, asked) = CaseFile.Ask(
            File.ReadAllText(file), kinds.Length > 0 ? kinds : [.. Kinds.Where(kind => !Loose.Contains(kind))]);

        Assert.Empty(disagreements.Concat(optional));
        Assert.True(asked >= atLeast, $"only {asked} cases were asked; expected {atLeast}");
    }

    // The cost is flat: r and Q within a thousandth, the cost to its last digits.
    [Fact]
    public void The_best_reorder_point_and_quantity_of_the_cases_hold()
    {
        foreach (var one in DemandCases.Read(output, "cases/textbook.json", "rq-10", "rq-11"))
        {
            var (expected, found) = (one.GetProperty("expected"), Ask("rq-normal-optimal", one.GetProperty("input").GetRawText()));
            DemandCases.AssertNear(one, "cost_rate", Number(expected, "cost_rate"), Number(found, "cost_rate"));
            Assert.All(["reorder_point", "order_quantity"], name => Assert.InRange(Number(found, name) / Number(expected, name), 0.999, 1.001));
        }
    }

    [Fact]
    public void Joint_orders_cost_no_more_than_the_heuristic_of_the_cases()
    {
        foreach (var one in DemandCases.Read(output, "cases/textbook.json", "jrp-"))
        {
            var found = Ask("joint-replenishment", one.GetProperty("input").GetRawText());
            Assert.True(Number(found, "cost_rate_at_most") <= Number(one.GetProperty("expected"), "cost_rate_at_most") * (1 + 1e-9));
            Assert.Equal("optimal", found.GetProperty("status").GetString());
        }
    }

    [Fact]
    public void Every_kind_of_the_specification_is_answered() =>
        Assert.Empty(Kinds.Except(CalculatorCatalog.All.SelectMany(calculator => calculator.Kinds)));

    [Theory]
    [InlineData("eoq", """{"fixed_cost":8,"demand_rate":1300}""", "holding_cost")]
    [InlineData("eoq", """{"fixed_cost":-1,"holding_cost":1,"demand_rate":1300}""", "fixed_cost")]
    [InlineData("eoq", """{"fixed_cost":8,"holding_cost":0,"demand_rate":1300}""", "holding_cost")]
    [InlineData("eoq", """{"fixed_cost":"8","holding_cost":1,"demand_rate":1300}""", "fixed_cost")]
    [InlineData("eoq", """{"fixed_cost":1e300,"holding_cost":1,"demand_rate":1300}""", "fixed_cost")]
    [InlineData("eoq", """{"fixed_cost":1e400,"holding_cost":1,"demand_rate":1300}""", "fixed_cost")]
    [InlineData("eoq-cost", """{"fixed_cost":8,"holding_cost":1,"demand_rate":1300,"order_quantity":0}""", "order_quantity")]
    [InlineData("eoq-backorders", """{"fixed_cost":8,"holding_cost":1,"demand_rate":1300,"backorder_cost":null}""", "backorder_cost")]
    [InlineData(
        "eoq-backorders-cost",
        """{"fixed_cost":8,"holding_cost":1,"demand_rate":1,"backorder_cost":1,"order_quantity":1,"backorder_fraction":1.5}""",
        "backorder_fraction")]
    [InlineData("epq", """{"fixed_cost":8,"holding_cost":1,"demand_rate":1300,"production_rate":1300}""", "production_rate")]
    [InlineData("eoq-all-units-discount", """{"fixed_cost":8,"holding_rate":0.3,"demand_rate":1,"break_from":[0,5],"unit_price":[1]}""", "unit_price")]
    [InlineData("eoq-all-units-discount", """{"fixed_cost":8,"holding_rate":0.3,"demand_rate":1,"break_from":[0,5],"unit_price":[1,2]}""", "unit_price")]
    [InlineData("eoq-incremental-discount", """{"fixed_cost":8,"holding_rate":0.3,"demand_rate":1,"break_from":[5,0],"unit_price":[2,1]}""", "break_from[1]")]
    [InlineData("eoq-incremental-discount", """{"fixed_cost":8,"holding_rate":0.3,"demand_rate":1,"break_from":[],"unit_price":[]}""", "break_from")]
    [InlineData("newsvendor-normal", """{"holding_cost":1,"backorder_cost":1,"demand_mean":1,"demand_sd":-1}""", "demand_sd")]
    [InlineData("newsvendor-normal", """{"holding_cost":1,"backorder_cost":0,"demand_mean":1,"demand_sd":1}""", "backorder_cost")]
    [InlineData("newsvendor-poisson", """{"holding_cost":1,"backorder_cost":1,"demand_mean":1e12}""", "demand_mean")]
    [InlineData("newsvendor-discrete", """{"holding_cost":1,"backorder_cost":1,"pmf":{"1":0.5}}""", "pmf")]
    [InlineData("newsvendor-discrete", """{"holding_cost":1,"backorder_cost":1,"pmf":{"1":1.5,"2":-0.5}}""", "pmf.2")]
    [InlineData("newsvendor-discrete", """{"holding_cost":1,"backorder_cost":1,"pmf":{"one":1}}""", "pmf")]
    [InlineData("newsvendor-discrete", """{"holding_cost":1,"backorder_cost":1,"pmf":[1]}""", "pmf")]
    [InlineData("newsvendor-lognormal", """{"holding_cost":1,"backorder_cost":1,"mu_log":1000,"sigma_log":1}""", "mu_log")]
    [InlineData("newsvendor-profit-normal", """{"price":5,"unit_cost":3,"salvage":3,"demand_mean":50,"demand_sd":8}""", "salvage")]
    public void A_question_about_a_stock_names_the_field_to_blame(string kind, string input, string field) => AssertRefused(kind, input, field);

    [Theory]
    [InlineData("rq-normal-cost", """{"holding_cost":1,"backorder_cost":1,"fixed_cost":1,"demand_mean":1,"demand_sd":1,"lead_time":-1}""", "lead_time")]
    [InlineData(
        "rq-eil-approximation",
        """{"holding_cost":5,"backorder_cost":0.01,"fixed_cost":100,"demand_mean":10,"demand_sd":3,"lead_time":1}""",
        "backorder_cost")]
    [InlineData(
        "rq-poisson-cost",
        """{"holding_cost":1,"backorder_cost":1,"fixed_cost":1,"demand_mean":1,"lead_time":1,"reorder_point":1.5,"order_quantity":1}""",
        "reorder_point")]
    [InlineData(
        "rq-poisson-cost",
        """{"holding_cost":1,"backorder_cost":1,"fixed_cost":1,"demand_mean":1,"lead_time":1,"reorder_point":1,"order_quantity":0}""",
        "order_quantity")]
    [InlineData("rq-poisson-optimal", """{"holding_cost":1e-9,"backorder_cost":1,"fixed_cost":1e15,"demand_mean":1e7,"lead_time":1}""", "fixed_cost")]
    [InlineData("ss-poisson-cost", """{"holding_cost":1,"backorder_cost":1,"fixed_cost":1,"demand_mean":1,"s":4,"S":4}""", "s")]
    [InlineData("ss-poisson-cost", """{"holding_cost":1,"backorder_cost":1,"fixed_cost":1,"demand_mean":1,"s":-1e14,"S":4}""", "s")]
    [InlineData("ss-poisson-optimal", """{"holding_cost":1,"backorder_cost":1,"fixed_cost":1e15,"demand_mean":1e6}""", "fixed_cost")]
    [InlineData("lot-sizing", """{"fixed_cost":1,"holding_cost":[1,1],"demand":[1]}""", "holding_cost")]
    [InlineData("lot-sizing", """{"fixed_cost":1,"holding_cost":1,"demand":[1,-1]}""", "demand[1]")]
    [InlineData("lot-sizing", """{"fixed_cost":1,"holding_cost":1,"demand":[]}""", "demand")]
    [InlineData("joint-replenishment", """{"shared_fixed_cost":0,"item_fixed_cost":[0],"holding_cost":[1],"demand_rate":[1]}""", "shared_fixed_cost")]
    [InlineData("joint-replenishment", """{"shared_fixed_cost":1,"item_fixed_cost":[0,1],"holding_cost":[1,0],"demand_rate":[1,1]}""", "holding_cost[1]")]
    [InlineData("replenish-rs-fill-rate", """{"demand":"poisson","mean_per_period":1,"lead_time_periods":1,"target_fill_rate":1}""", "target_fill_rate")]
    [InlineData("replenish-rs-fill-rate", """{"demand":"normal","mean_per_period":1,"lead_time_periods":1,"target_fill_rate":0.9}""", "demand")]
    [InlineData(
        "replenish-ss-periodic",
        """{"demand":"poisson","mean_per_period":1,"lead_time_periods":1e9,"fixed_order_cost":1,"holding_cost_per_unit_period":1,"backorder_cost_per_unit_period":1}""",
        "mean_per_period")]
    public void A_question_about_a_policy_names_the_field_to_blame(string kind, string input, string field) => AssertRefused(kind, input, field);

    // Means from a hundredth to ten thousand, no fixed cost and much, no deviation and much, a backorder that must not be.
    [Fact]
    public void Extreme_figures_have_finite_answers_soon()
    {
        var questions =
            from mean in new[] { 0.01, 1, 10_000 }
            from once in new[] { 0, 1, 1e5 }
            from backorder in new[] { 0.01, 9, 1e12 }
            from deviation in new[] { 0, 1e-9, 1_000 }
            from kind in new[] { "rq-normal-optimal", "rq-poisson-optimal", "ss-poisson-optimal", "newsvendor-poisson", "newsvendor-normal" }
            let input = FormattableString.Invariant(
                $"{{\"holding_cost\":1,\"backorder_cost\":{backorder},\"fixed_cost\":{once},\"demand_mean\":{mean},\"demand_sd\":{deviation},\"lead_time\":0.5}}")
            select $$"""{"id":1,"kind":"{{kind}}","input":{{input}}}""";
        var watch = Stopwatch.StartNew();

        var (answers, all) = Solver.Answer($"[{string.Join(",", questions)}]");

        Assert.True(all);
        Assert.DoesNotContain("Infinity", answers, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(90), $"{watch.Elapsed}");
    }

    static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    static JsonElement Ask(string kind, string input)
    {
        var (answers, _) = Solver.Answer($$"""[{"id":1,"kind":"{{kind}}","input":{{input}}}]""");
        using var document = JsonDocument.Parse(answers);
        return document.RootElement[0].GetProperty("output").Clone();
    }

    static void AssertRefused(string kind, string input, string field)
    {
        var (answers, all) = Solver.Answer($$"""[{"id":1,"kind":"{{kind}}","input":{{input}}}]""");
        using var document = JsonDocument.Parse(answers);
        var error = document.RootElement[0].GetProperty("error");

        Assert.False(all);
        Assert.Equal(("invalid-input", field), (error.GetProperty("code").GetString(), error.GetProperty("field").GetString()));
    }
}
