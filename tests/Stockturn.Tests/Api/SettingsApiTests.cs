using System.Net;
using System.Text.Json.Nodes;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Tests.Api;

/// <summary>What the tables of the settings page are made of: groups of the run, the policy as it holds, owners.</summary>
public sealed class SettingsApiTests
{
    const string Cutoffs = "[30, 60, 90, 120, 150, 180, 210, 240, 300]";

    [Theory]
    [InlineData("grade")]
    [InlineData("category")]
    [InlineData("owner")]
    public async Task S4_11_each_group_has_its_SKUs_values_and_the_findings_its_list_shows(string by)
    {
        var server = await RunningServer.Once.Value;
        var rows = (await server.Get($"/api/findings/groups?by={by}"))["rows"]!.AsArray();
        var whole = (await server.Get("/api/metrics/overview"))["figures"]!.AsArray().Select(figure => figure!["now"]!)
            .First(figure => (string)figure["code"]! == "stuck_value");

        Assert.Equal((int)(await server.Get("/api/runs/current"))["run"]!["skus"]!, rows.Sum(row => (int)row!["stuck"]!["skus"]!));
        Assert.Equal((double)whole["value"]!, rows.Sum(row => (double?)row!["stuck"]!["stuckValue"]!["value"] ?? 0), tolerance: 0.01);
        foreach (var row in rows.Where(row => by != "grade" || Name(row!).Length > 0))
        {
            var list = await server.Get($"/api/findings?{by}={Uri.EscapeDataString(Name(row!))}&size=1");
            Assert.Equal((int)list["total"]!, (int)row!["findings"]!);
        }
    }

    [Fact]
    public async Task Grades_go_up_and_goods_nobody_answers_for_come_first()
    {
        var server = await RunningServer.Once.Value;
        var grades = (await server.Get("/api/findings/groups?by=grade"))["rows"]!.AsArray().Select(row => Name(row!)).ToList();
        var owners = (await server.Get("/api/findings/groups?by=owner"))["rows"]!.AsArray().Select(row => Name(row!)).ToList();
        var (status, body) = await server.Ask(HttpMethod.Get, "/api/findings/groups?by=moon");

        Assert.Equal([.. grades.Where(grade => grade.Length > 0).OrderBy(grade => grade.Length).ThenBy(grade => grade, StringComparer.Ordinal)],
            grades.Where(grade => grade.Length > 0));
        Assert.True(!grades.Contains("") || grades[^1].Length == 0);
        Assert.True(!owners.Contains("") || owners[0].Length == 0);
        Assert.Equal((HttpStatusCode.BadRequest, "grouping"), (status, (string)body!["code"]!));
    }

    [Fact]
    public async Task S4_11_a_changed_matrix_moves_SKUs_between_the_grades()
    {
        await using var server = await RunningServer.Start();
        var before = (string)(await server.Get("/api/policy"))["text"]!;
        Assert.Contains(Cutoffs, before, StringComparison.Ordinal);
        var was = await OfGrade(server, "1");
        var text = before.Replace(Cutoffs, "[1, 2, 3, 4, 5, 6, 7, 8, 9]", StringComparison.Ordinal);
        var (_, job) = await server.Ask(HttpMethod.Post, "/api/policy/preview", new { text });
        Assert.Equal("Done", (string)(await server.End(job!))["state"]!);
        var promised = (await server.Get($"/api/policy/preview/{job!["id"]}"))["grades"]!.AsArray();
        Assert.Equal(was, (int)promised[0]!["skusBefore"]!);
        var (status, _) = await server.Ask(HttpMethod.Put, "/api/policy", new { text, before });
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(was, await OfGrade(server, "1"));
        await FindingApiTests.Run(server);

        Assert.True(await OfGrade(server, "1") < was);
        foreach (var grade in promised)
        {
            Assert.Equal(await OfGrade(server, $"{grade!["grade"]}"), (int)grade["skusAfter"]!);
        }
    }

    [Theory]
    [InlineData("\"cutoffsDays\": [30, 60, 60, 120, 150, 180, 210, 240, 300]", "cutoffsDays")]
    [InlineData("\"cutoffsDays\": [30, 60, 90, null, 150, 180, 210, 240, 300]", "cutoffsDays[3]")]
    [InlineData("\"costDiscounts\": [0, 0.05, 0.04, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5]", "costDiscounts")]
    public async Task S4_11_a_matrix_that_does_not_rise_is_refused_and_named(string setting, string name)
    {
        var server = await RunningServer.Once.Value;
        var (_, told) = await server.Ask(HttpMethod.Post, "/api/policy/check", new { text = $$"""{ "findings": { "grades": { {{setting}} } } }""" });

        Assert.Null(told!["version"]);
        Assert.Null(told["whole"]);
        Assert.StartsWith($"findings.grades.{name} ", (string)Assert.Single(told["issues"]!.AsArray())!["column"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S4_6_a_changed_rule_of_conditions_finds_what_its_preview_says()
    {
        await using var server = await RunningServer.Start();
        var before = (string)(await server.Get("/api/policy"))["text"]!;
        const string Conditions =
            """
            { "measure": "ageDays", "comparison": "over", "limit": 30, "weight": 2 },
            { "measure": "soldUnits", "comparison": "under", "limit": 1000 },
            """;
        var text = $$"""{ "preset": "standard", "findings": { "cross": { "mode": "weighted", "weightLimit": 2, "conditions": [{{Conditions}}] } } }""";
        var was = (int)(await server.Get("/api/findings?rule=cross&size=1"))["total"]!;
        var (_, job) = await server.Ask(HttpMethod.Post, "/api/policy/preview", new { text });
        Assert.Equal("Done", (string)(await server.End(job!))["state"]!);
        var promised = (await server.Get($"/api/policy/preview/{job!["id"]}"))["rules"]!.AsArray().First(rule => (string)rule!["rule"]! == "cross")!;
        await server.Ask(HttpMethod.Put, "/api/policy", new { text, before });
        await FindingApiTests.Run(server);

        var found = (int)(await server.Get("/api/findings?rule=cross&size=1"))["total"]!;
        Assert.Equal((was, found), ((int)promised["linesBefore"]!, (int)promised["linesAfter"]!));
        Assert.True(found > was);
    }

    [Fact]
    public async Task S4_6_a_condition_without_a_limit_is_refused_and_named()
    {
        var server = await RunningServer.Once.Value;
        var text = """{ "findings": { "cross": { "conditions": [{ "measure": "idleDays", "comparison": "over" }] } } }""";
        var (_, told) = await server.Ask(HttpMethod.Post, "/api/policy/check", new { text });

        Assert.Equal("E_POLICY_MISSING", (string)Assert.Single(told!["issues"]!.AsArray())!["code"]!);
    }

    // What a text leaves to its preset, a page shows too.
    [Fact]
    public async Task A_policy_tells_every_setting_as_it_holds()
    {
        var server = await RunningServer.Once.Value;
        var (_, told) = await server.Ask(HttpMethod.Post, "/api/policy/check", new { text = """{ "preset": "S4", "findings": { "ageLimitDays": 77 } }""" });
        var (policy, issues) = PolicyFile.Read((string)told!["whole"]!, "whole");

        Assert.Empty(issues);
        Assert.Equal((string)told["version"]!, PolicyFile.Version(policy!));
        Assert.Equal(77, policy!.Findings.AgeLimitDays);
        Assert.Contains("time", policy.Findings.Rules);
    }

    [Fact]
    public async Task S2_16_a_person_chooses_the_figure_of_demand_and_the_next_run_uses_it()
    {
        await using var server = await RunningServer.Start();
        var sku = (string)(await server.Get("/api/findings?size=1"))["rows"]![0]!["sku"]!;
        var chosen = new { skus = new[] { sku }, figure = "Own", from = "2026-01-01", until = "2099-12-31", unitsPerDay = 4.5, reason = "直播排期", person = "林晓" };

        var (wrong, _) = await server.Ask(HttpMethod.Post, "/api/facts/demand-choices", new { skus = new[] { sku }, figure = "Own", from = "2026-01-01" });
        var (unknown, problem) = await server.Ask(
            HttpMethod.Post, "/api/facts/demand-choices", new { skus = new[] { "NOBODY" }, figure = "Erp", from = "2026-01-01" });
        var (status, job) = await server.Ask(HttpMethod.Post, "/api/facts/demand-choices", chosen);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK), (wrong, unknown, status));
        Assert.Contains("NOBODY", (string)problem!["detail"]!, StringComparison.Ordinal);
        Assert.Equal("Done", (string)(await server.End(job!))["state"]!);
        Assert.True((bool)(await server.Get("/api/runs/current"))["waiting"]!["facts"]!);
        await FindingApiTests.Run(server);

        var page = await server.Get($"/api/ledger/skus/{sku}");
        var whole = page["forecasts"]!.AsArray().Single(forecast => (string)forecast!["warehouse"]! == "")!;
        Assert.Equal((4.5, "own"), ((double)whole["unitsPerDay"]!, (string)whole["method"]!));
        Assert.NotNull(whole["recommended"]);
        var choice = page["demandChoices"]!.AsArray().Single()!;
        Assert.Equal(("Own", "直播排期", "林晓", true),
            ((string)choice["figure"]!, (string)choice["reason"]!, (string)choice["person"]!, (bool)choice["holds"]!));
    }

    [Fact]
    public async Task A_category_is_given_an_owner_as_an_import_that_waits_and_can_be_undone()
    {
        await using var server = await RunningServer.Start();
        var category = (string)(await server.Get("/api/runs/current"))["categories"]![0]!;
        var skus = (await server.Get($"/api/findings/groups?by=category"))["rows"]!.AsArray().First(row => Name(row!) == category)!["stuck"]!["skus"];
        var (status, job) = await server.Ask(HttpMethod.Post, "/api/facts/owners", new { owner = " Zhao Min ", category });
        Assert.Equal(HttpStatusCode.OK, status);
        var end = await server.End(job!);
        Assert.Equal("Done", (string)end["state"]!);
        Assert.False((bool)(await server.Get("/api/runs/current"))["waiting"]!["facts"]!);
        var staged = await server.Get($"/api/facts/batches/{end["batch"]}/staged");
        Assert.Equal((int)skus!, (int)staged["facts"]![0]!["staged"]!);

        // Who buys the goods and in which team they are stays as it was told.
        Assert.Empty(staged["guards"]!.AsArray());

        await server.End((await server.Ask(HttpMethod.Post, $"/api/facts/batches/{end["batch"]}/accept")).Body!);
        await FindingApiTests.Run(server);
        var owner = (await server.Get("/api/findings/groups?by=owner"))["rows"]!.AsArray().First(row => Name(row!) == "Zhao Min")!;
        Assert.Equal((int)skus!, (int)owner["stuck"]!["skus"]!);

        await server.Ask(HttpMethod.Post, $"/api/facts/batches/{end["batch"]}/undo");
        await FindingApiTests.Run(server);
        Assert.DoesNotContain((await server.Get("/api/findings/groups?by=owner"))["rows"]!.AsArray(), row => Name(row!) == "Zhao Min");
    }

    [Fact]
    public async Task SKUs_the_run_does_not_know_are_named_in_the_language_of_the_person()
    {
        var server = await RunningServer.Once.Value;
        var known = (string)(await server.Get("/api/ledger/stock?size=1"))["rows"]![0]!["sku"]!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/facts/owners")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { owner = "Zhao Min", skus = new[] { known, "NO-SUCH-1", "NO-SUCH-2" } }),
        };
        request.Headers.AcceptLanguage.ParseAdd("zh");
        using var answer = await server.Client.SendAsync(request);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "owner-skus-unknown"), (answer.StatusCode, (string)body["code"]!));
        Assert.Equal("这次运行里没有 SKU：NO-SUCH-1, NO-SUCH-2", (string)body["detail"]!);
    }

    [Theory]
    [InlineData(" ", null, "owner-missing")]
    [InlineData("Zhao Min", null, "owners")]
    [InlineData("Zhao Min", "no such category", "owners")]
    public async Task An_owner_is_somebody_and_answers_for_something(string owner, string? category, string code)
    {
        var server = await RunningServer.Once.Value;
        var (_, body) = await server.Ask(HttpMethod.Post, "/api/facts/owners", new { owner, category });

        Assert.Equal(code, (string)body!["code"]!);
    }

    static async Task<int> OfGrade(RunningServer server, string grade) =>
        (await server.Get("/api/findings/groups?by=grade"))["rows"]!.AsArray().Where(row => Name(row!) == grade).Sum(row => (int)row!["stuck"]!["skus"]!);

    static string Name(JsonNode row) => (string)row["stuck"]!["name"]!;
}
