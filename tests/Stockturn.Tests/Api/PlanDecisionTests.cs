using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

// A buyer answers the lines of a plan, one by one, many at once, and from a spreadsheet.
public sealed class PlanDecisionTests
{
    static async Task<JsonNode[]> Due(RunningServer server) =>
        [.. (await server.Get("/api/plans?size=500&state=Due"))["rows"]!.AsArray().Select(row => row!)];

    static JsonObject Line(JsonNode row, string? answer, decimal? units = null, string? reason = null) => new()
    {
        ["sku"] = (string)row["sku"]!,
        ["answer"] = answer,
        ["units"] = units,
        ["reason"] = reason,
    };

    static async Task<JsonNode> Decide(RunningServer server, params JsonObject[] lines) =>
        (await server.Ask(HttpMethod.Post, "/api/plans/decisions", new JsonObject { ["lines"] = new JsonArray([.. lines]) })).Body!;

    static async Task<JsonNode?> DecisionOf(RunningServer server, JsonNode row) =>
        (await Due(server)).Single(one => (string)one["sku"]! == (string)row["sku"]!)["decision"];

    [Fact]
    public async Task U_25_lines_of_the_plan_are_accepted_changed_and_rejected_and_the_log_keeps_what_was_known()
    {
        await using var server = await RunningServer.Start();
        var due = await Due(server);
        var told = await Decide(
            server, Line(due[0], "Accepted"), Line(due[1], "Changed", 77, "full pallet"), Line(due[2], "Rejected", reason: "phased out"));

        Assert.Equal((3, 0), ((int)told["taken"]!, told["refused"]!.AsArray().Count));
        var accepted = (await DecisionOf(server, due[0]))!;
        Assert.Equal(((decimal)due[0]["order"]!, "Accepted"), ((decimal)accepted["units"]!, (string)accepted["answer"]!));
        Assert.Equal((77m, "full pallet"), ((decimal)(await DecisionOf(server, due[1]))!["units"]!, (string)(await DecisionOf(server, due[1]))!["reason"]!));
        Assert.Equal(0m, (decimal)(await DecisionOf(server, due[2]))!["units"]!);
        Assert.Equal(due.Length - 3, (int)(await server.Get("/api/plans?state=Due&decided=Undecided"))["total"]!);
        Assert.Equal(1, (int)(await server.Get("/api/plans?decided=Rejected"))["total"]!);

        Assert.Equal(1, (int)(await Decide(server, Line(due[0], null)))["taken"]!);
        Assert.Null(await DecisionOf(server, due[0]));
        var log = (await server.Get($"/api/plans/decisions?sku={Uri.EscapeDataString((string)due[0]["sku"]!)}"))["rows"]!.AsArray();
        Assert.NotNull(Assert.Single(log)!["undoneAt"]);
    }

    [Fact]
    public async Task What_cannot_be_decided_is_told_line_by_line_and_the_others_are_kept()
    {
        await using var server = await RunningServer.Start();
        var due = await Due(server);
        var none = (await server.Get("/api/plans?size=500"))["rows"]!.AsArray().Last(row => (decimal)row!["order"]! == 0)!;
        var told = await Decide(
            server, Line(due[0], "Rejected"), Line(due[1], "Changed", 0, "why"), Line(due[2], "Accepted"), Line(none, "Accepted"),
            new JsonObject { ["sku"] = "no such", ["answer"] = "Accepted" });

        Assert.Equal(1, (int)told["taken"]!);
        Assert.Equal(
            [(string)due[0]["sku"]!, (string)due[1]["sku"]!, (string)none["sku"]!, "no such"],
            told["refused"]!.AsArray().Select(line => (string)line!["sku"]!));
        Assert.All(told["refused"]!.AsArray(), line => Assert.NotEmpty((string)line!["trouble"]!));
    }

    [Fact]
    public async Task U_25_the_sheet_of_the_plan_comes_back_by_its_line_ids_with_a_difference_before_anything_is_written()
    {
        await using var server = await RunningServer.Start();
        var sheet = await Exported(server);
        var (decision, units, reason) = (Array.IndexOf(sheet[0], "Decision"), Array.IndexOf(sheet[0], "Units decided"), Array.IndexOf(sheet[0], "Reason of the decision"));
        sheet[1][decision] = "接受";
        (sheet[2][units], sheet[2][reason]) = ("120", "整托盘");
        (sheet[3][decision], sheet[3][reason]) = ("rejected", "清仓");
        sheet[4][decision] = "maybe";

        var difference = await Send(server, sheet, "false");
        Assert.Equal((3, 1, sheet.Count - 5, false), SentSheet.Sums(difference));
        Assert.Empty((await server.Get("/api/plans/decisions"))["rows"]!.AsArray());

        Assert.Equal((3, 1, sheet.Count - 5, true), SentSheet.Sums(await Send(server, sheet, "true")));
        var kept = (await server.Get("/api/plans/decisions"))["rows"]!.AsArray();
        Assert.Equal(["Accepted", "Changed", "Rejected"], kept.Select(one => (string)one!["answer"]!).Order());
        Assert.Equal((0, 0), SentSheet.Parts(await Send(server, await Exported(server), "true")));

        var again = await Exported(server);
        again.Single(line => line[^1] == sheet[1][^1])[decision] = "";
        Assert.Equal((1, 0), SentSheet.Parts(await Send(server, again, "true")));
        Assert.Equal(2, (await server.Get("/api/plans/decisions"))["rows"]!.AsArray().Count);
    }

    [Fact]
    public async Task U_25_what_was_accepted_goes_out_as_drafts_of_purchase_orders_that_are_read_back()
    {
        await using var server = await RunningServer.Start();
        var due = await Due(server);
        await Decide(server, Line(due[0], "Accepted"), Line(due[1], "Changed", 77, "full pallet"), Line(due[2], "Rejected", reason: "no"));

        var draft = await SentSheet.Exported(server, "/api/plans/draft.csv?lang=zh");
        Assert.Equal(3, draft.Count);
        Assert.Equal(["采购单号", "SKU", "下单日期", "数量"], draft[0].Take(4));
        var changed = draft.Single(line => line[1] == (string)due[1]["sku"]!);
        Assert.Equal("77", changed[3]);
        Assert.StartsWith("DRAFT-", changed[0], StringComparison.Ordinal);
        var read = Stockturn.Tests.Facts.FactFile.Of(string.Join('\n', draft.Select(line => string.Join(',', line))), delimiter: ',');
        Assert.DoesNotContain(read.Issues, issue => issue.Code.StartsWith('E'));
    }

    static Task<List<string[]>> Exported(RunningServer server) => SentSheet.Exported(server, "/api/plans/export.csv?state=Due");

    static Task<JsonNode> Send(RunningServer server, List<string[]> lines, string write) => SentSheet.Send(server, "/api/plans/sheet", lines, write);
}
