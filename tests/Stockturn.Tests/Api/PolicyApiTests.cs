using System.Net;

namespace Stockturn.Tests.Api;

public sealed class PolicyApiTests
{
    [Fact]
    public async Task A_policy_with_mistakes_is_not_kept_and_each_is_named()
    {
        await using var server = await RunningServer.Start();
        var text = """{ "findings": { "ageLimitDays": "old" } }""";
        var (status, body) = await server.Ask(HttpMethod.Put, "/api/policy", new { text });
        var (_, told) = await server.Ask(HttpMethod.Post, "/api/policy/check", new { text });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("policy-wrong", (string)body!["code"]!);
        Assert.NotEmpty(told!["issues"]!.AsArray());
        Assert.NotEqual(text, (string)(await server.Get("/api/policy"))["text"]!);
    }

    [Fact]
    public async Task A_policy_somebody_else_changed_meanwhile_is_not_written_over()
    {
        await using var server = await RunningServer.Start();
        var before = (string)(await server.Get("/api/policy"))["text"]!;
        await server.Ask(HttpMethod.Put, "/api/policy", new { text = before + "\n", before });
        var (status, body) = await server.Ask(HttpMethod.Put, "/api/policy", new { text = before + " ", before });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("policy-changed", (string)body!["code"]!);
    }

    // What the preview says is what a run with that policy then shows.
    [Fact]
    public async Task The_preview_of_a_policy_says_what_the_run_then_shows()
    {
        await using var server = await RunningServer.Start();
        var before = (string)(await server.Get("/api/policy"))["text"]!;
        var text = before.Replace("\"ageLimitDays\": 180", "\"ageLimitDays\": 60", StringComparison.Ordinal);
        Assert.NotEqual(before, text);
        var (_, job) = await server.Ask(HttpMethod.Post, "/api/policy/preview", new { text });
        Assert.Equal("Done", (string)(await server.End(job!))["state"]!);
        var preview = await server.Get($"/api/policy/preview/{job!["id"]}");
        var time = preview["rules"]!.AsArray().First(rule => (string)rule!["rule"]! == "time")!;
        Assert.True((int)time["linesAfter"]! > (int)time["linesBefore"]!);
        Assert.False((bool)preview["needsRun"]!);

        var (status, _) = await server.Ask(HttpMethod.Put, "/api/policy", new { text, before });
        Assert.Equal(HttpStatusCode.OK, status);
        var waiting = (await server.Get("/api/runs/current"))["waiting"]!;
        Assert.True((bool)waiting["policy"]!);
        Assert.False((bool)waiting["marks"]!);
        await FindingApiTests.Run(server);

        Assert.Equal((int)time["linesAfter"]!, (int)(await server.Get("/api/findings?rule=time"))["total"]!);
        var stuck = preview["figures"]!.AsArray().First(figure => (string)figure!["now"]!["code"]! == "stuck_value")!;
        var shown = (await server.Get("/api/metrics/overview"))["figures"]!.AsArray().First(one => (string)one!["now"]!["code"]! == "stuck_value")!;

        // A run keeps amounts to four decimals, so what is judged from it again may differ by a cent, never by more.
        Assert.Equal((double)stuck["now"]!["value"]!, (double)shown["now"]!["value"]!, tolerance: 0.01);
    }

    // Settings with lists in them are compared by what they say.
    [Fact]
    public async Task Only_a_change_of_facts_ledger_or_demand_needs_a_run_to_show()
    {
        await using var server = await RunningServer.Start();
        var before = (string)(await server.Get("/api/policy"))["text"]!;
        var facts = """{ "facts": { "storeWarehouses": { "Own shop": "CN-SZ" } }, "findings": { "ageLimitDays": 90 } }""";
        await server.Ask(HttpMethod.Put, "/api/policy", new { text = facts, before });
        await FindingApiTests.Run(server);

        Assert.False(await NeedsRun(server, facts.Replace("90", "60", StringComparison.Ordinal)));
        Assert.True(await NeedsRun(server, facts.Replace("CN-SZ", "US-LA", StringComparison.Ordinal)));
    }

    static async Task<bool> NeedsRun(RunningServer server, string text)
    {
        var (_, job) = await server.Ask(HttpMethod.Post, "/api/policy/preview", new { text });
        Assert.Equal("Done", (string)(await server.End(job!))["state"]!);
        return (bool)(await server.Get($"/api/policy/preview/{job!["id"]}"))["needsRun"]!;
    }

    [Fact]
    public async Task Presets_schema_and_dated_fees_are_there()
    {
        var server = await RunningServer.Once.Value;

        Assert.Equal(5, (await server.Get("/api/policy/presets")).AsArray().Count);
        Assert.NotNull((await server.Get("/api/policy/schema"))["properties"]!["findings"]);
        Assert.All((await server.Get("/api/policy/fees")).AsArray(), fee => Assert.NotEmpty((string)fee!["source"]!));
    }
}
