using System.Text.Json.Nodes;
using Stockturn.Metrics;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.Api;

public sealed class WaterfallApiTests
{
    static double? Value(JsonNode figure) => (double?)figure["value"];

    // One figure, one home: the steps are those of the margin, and they come to it with nothing left over.
    [Theory]
    [InlineData("")]
    [InlineData("by=category&name=")]
    public async Task S1_17_the_steps_come_to_the_net_margin_with_nothing_left_over(string part)
    {
        var server = await RunningServer.Once.Value;
        var asked = part.Length == 0 ? "" : part + (string)(await server.Get("/api/metrics/groups?by=category"))["rows"]![0]!["name"]!;
        var told = await server.Get($"/api/metrics/waterfall?{asked}");
        var explained = await server.Get($"/api/metrics/net_margin/explanation?{asked}");
        var steps = told["steps"]!.AsArray();

        Assert.Equal(explained["figure"]!.ToJsonString(), told["margin"]!.ToJsonString());
        Assert.Equal(
            explained["inputs"]!.AsArray().Select(input => (double?)input!["figure"]!["value"]),
            steps.Select(step => Value(step!["amount"]!)).Append(Value(told["net"]!)));
        Assert.All(steps, step => Assert.NotEmpty(step!["sources"]!.AsArray()));
        if (Value(told["margin"]!) is { } margin)
        {
            var shares = steps.Where(step => (string)step!["code"]! is not ("sales" or "refunds")).Sum(step => Value(step!["share"]!));
            Assert.Equal(margin - 1, shares!.Value, precision: 9);
        }
    }

    // What was charged names the file it stands in, what was not charged the row of the table, in the person's language.
    [Fact]
    public async Task U_4_each_step_of_a_sku_says_which_record_it_comes_from()
    {
        var server = await RunningServer.Once.Value;
        using var workspace = Workspace.Open(server.Folder).Required;
        var run = OpenRun.Latest(workspace).Required;
        var span = run.Lines().First().Whole.Span;
        var (sku, charge) = run.Skus()
            .SelectMany(sku => sku.Kept.Facts.Fees.ToArray().Select(line => (Sku: sku, Line: line)))
            .First(one => one.Line is { Type: "storage" or "referral", Estimated: false, PerUnit: false } && span.Contains(one.Line.Day));
        var sources = WaterfallSources.Of((sku.Kept.Facts, sku.Kept.Ledger, sku.Kept.Demand), run.Turn.Costs, span);
        var told = await server.Get($"/api/metrics/waterfall?sku={sku.Kept.Facts.Master.Sku}");

        Assert.Contains(sources, source => source.Step == charge.Type && source.Source == charge.Source && source.Kind != StepSourceKind.Table);
        Assert.Contains(sources, source => source is { Step: "capital", Kind: StepSourceKind.Policy });
        Assert.Equal(
            sources.Select(source => source.Step).Distinct().Order(StringComparer.Ordinal),
            told["steps"]!.AsArray().Where(step => step!["sources"]!.AsArray().Count > 0).Select(step => (string)step!["code"]!).Order(StringComparer.Ordinal));
        Assert.Contains("rate of the policy", told.ToJsonString(), StringComparison.Ordinal);
    }
}
