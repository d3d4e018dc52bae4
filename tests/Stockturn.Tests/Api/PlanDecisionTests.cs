using System.Globalization;
using System.Text.Json.Nodes;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Api;

// A buyer answers the lines of a plan, one by one, many at once, and from a spreadsheet.
public sealed class PlanDecisionTests
{
    static async Task<JsonNode[]> Due(RunningServer server) =>
        [.. (await server.Get("/api/plans?size=500&state=Due"))["rows"]!.AsArray().Select(row => row!)];

    static JsonObject Line(JsonNode row, string? answer, decimal? units = null, string? reason = null) => new()
    {
        ["line"] = (string)row["line"]!,
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
            new JsonObject { ["line"] = "no such", ["answer"] = "Accepted" });

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

    [Fact]
    public async Task U_25_moves_are_accepted_made_smaller_and_rejected_and_the_log_keeps_their_gain_and_cost()
    {
        await using var server = await RunningServer.Start();
        var moves = await Moves(server);
        var large = moves.First(move => (long)move["units"]! > 1 && move != moves[0]);
        var most = (long)large["units"]!;
        var third = moves.First(move => move != moves[0] && move != large);
        var told = await Decide(
            server, Line(moves[0], "Accepted"), Line(large, "Changed", most - 1, "one stays for photos"), Line(third, "Rejected", reason: "cleared there"));
        Assert.Equal((3, 0), ((int)told["taken"]!, told["refused"]!.AsArray().Count));

        var more = Assert.Single((await Decide(server, Line(large, "Changed", most + 1, "more")))["refused"]!.AsArray())!;
        Assert.Equal((string)large["sku"]!, (string)more["sku"]!);
        Assert.Equal(
            (decimal)(most - 1), (decimal)(await Moves(server)).Single(move => (string)move["line"]! == (string)large["line"]!)["decision"]!["units"]!);
        Assert.Equal(1, (int)(await server.Get("/api/plans/transfers?decided=Rejected"))["total"]!);
        Assert.Equal(moves.Length - 3, (int)(await server.Get("/api/plans/transfers?decided=Undecided"))["total"]!);
        Assert.All((await Due(server)), line => Assert.Null(line["decision"]));

        using var workspace = Workspaces.Workspace.Open(server.Folder).Required;
        var kept = new PlanDecisions(workspace.Db).Of((string)moves[0]["sku"]!, PlanLineKind.Move)
            .Single(one => one.Line.ToString() == (string)moves[0]["line"]!);
        var known = JsonNode.Parse(kept.Known)!;
        Assert.Equal((double)moves[0]["gain"]!, Math.Round((double)known["gain"]!, 2));
        Assert.Equal((decimal)moves[0]["cost"]!, Math.Round((decimal)known["cost"]!, 2));

        // What was accepted costs money in the coming weeks, as much of it as was decided.
        var freight = (decimal)moves[0]["cost"]! + ((decimal)large["cost"]! * (most - 1) / most);
        var cash = await server.Get("/api/plans/cash");
        var weeks = cash["lines"]!.AsArray().Where(line => (string)line!["kind"]! == "Moves").Sum(line => (decimal)line!["total"]!);
        Assert.InRange(-weeks, freight - 0.05m, freight + 0.05m);

        await Decide(server, Line(moves[0], null));
        Assert.Null((await Moves(server)).Single(move => (string)move["line"]! == (string)moves[0]["line"]!)["decision"]);
    }

    [Fact]
    public async Task U_25_the_sheet_of_moves_comes_back_by_its_line_ids_with_a_difference_before_anything_is_written()
    {
        await using var server = await RunningServer.Start();
        var sheet = await SentSheet.Exported(server, "/api/plans/transfers/export.csv");
        var (decision, units, reason) = (sheet[0].Length - 5, sheet[0].Length - 4, sheet[0].Length - 3);
        sheet[1][decision] = "accepted";
        (sheet[2][decision], sheet[2][reason]) = ("不采纳", "旺季后再说");
        (sheet[3][units], sheet[3][reason]) = ((decimal.Parse(sheet[3][units], CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture), "more");

        Assert.Equal((2, 1, sheet.Count - 4, false), SentSheet.Sums(await Send(server, sheet, "false")));
        Assert.Empty((await server.Get("/api/plans/decisions"))["rows"]!.AsArray());
        Assert.Equal((2, 1, sheet.Count - 4, true), SentSheet.Sums(await Send(server, sheet, "true")));
        Assert.Equal(
            ["Move", "Move"], (await server.Get("/api/plans/decisions?kind=Move"))["rows"]!.AsArray().Select(one => (string)one!["kind"]!));
        Assert.Equal(
            (0, 0), SentSheet.Parts(await Send(server, await SentSheet.Exported(server, "/api/plans/transfers/export.csv"), "true")));
    }

    [Fact]
    public async Task U_25_accepted_moves_go_out_as_amazon_uploads_and_as_a_transfer_order_that_is_read_back()
    {
        await using var server = await RunningServer.Start();
        var moves = await Moves(server);
        Assert.Empty((await server.Get("/api/plans/transfers"))["drafts"]!.AsArray());
        await Decide(server, [.. moves.Select(move => Line(move, "Accepted"))]);

        var drafts = (await server.Get("/api/plans/transfers"))["drafts"]!.AsArray().Select(draft => draft!).ToArray();
        Assert.NotEmpty(drafts);
        foreach (var draft in drafts.Where(draft => (string)draft["kind"]! != "Transfer"))
        {
            var isRemoval = (string)draft["kind"]! == "Removal";
            var place = (string)draft["warehouse"]!;
            var meant = moves.Where(move => (string)move[isRemoval ? "from" : "to"]! == place).ToArray();
            var text = await server.Client.GetStringAsync(
                new Uri($"/api/plans/transfers/{(isRemoval ? "removal" : "inbound")}/{place}", UriKind.Relative));
            var rows = text.TrimEnd().Split("\r\n").Select(row => row.Split('\t')).ToArray();
            var head = Array.FindIndex(rows, row => row.Contains(isRemoval ? "MerchantSKU" : "Merchant SKU"));
            var (code, units) = isRemoval ? (12, 13) : (0, 1);
            Assert.Equal(meant.Sum(move => (long)move["units"]!), rows.Skip(head + 1).Sum(row => long.Parse(row[units], CultureInfo.InvariantCulture)));
            Assert.NotEmpty(draft["notes"]!.AsArray());
            Assert.Contains(rows.Skip(head + 1), row => row[code].Length > 0);
        }

        var orders = await SentSheet.Exported(server, "/api/plans/transfers/draft.csv?lang=zh");
        Assert.Equal(["批次", "运输方式", "起运日"], orders[0].Take(3));
        var read = Stockturn.Tests.Facts.FactFile.Of(string.Join('\n', orders.Select(line => string.Join(',', line))), delimiter: ',');
        Assert.DoesNotContain(read.Issues, issue => issue.Code.StartsWith('E'));
    }

    [Fact]
    public async Task U_25_open_orders_are_paged_sorted_filtered_decided_and_go_out_as_a_message_to_suppliers()
    {
        await using var server = await RunningServer.Start();
        var all = await Orders(server, "size=500");
        foreach (var order in new[] { "sku", "order", "supplier", "day", "units", "coverDays", "excess", "value", "action", "missedSeason" })
        {
            Assert.Equal(all.Length, (await Orders(server, $"size=500&sort=-{order}")).Length);
        }

        Assert.Single(await Orders(server, "size=1"));
        Assert.All(await Orders(server, "size=500&action=Cancel"), row => Assert.Equal("Cancel", (string)row["action"]!));
        var asked = all.Where(row => (decimal)row["asked"]! > 0).ToArray();
        var told = await Decide(server, [Line(asked[0], "Accepted"), .. asked.Skip(1).Take(1).Select(row => Line(row, "Rejected", reason: "agreed"))]);
        Assert.Empty(told["refused"]!.AsArray());
        Assert.Single(await Orders(server, "size=500&decided=Accepted"));

        var message = await SentSheet.Exported(server, "/api/plans/orders/message.csv");
        Assert.Equal(2, message.Count);
        Assert.Equal(
            [(string)asked[0]["order"]!, (string)asked[0]["sku"]!], message[1].Skip(1).Take(2));
        Assert.Equal((decimal)asked[0]["asked"]!, decimal.Parse(message[1][6], CultureInfo.InvariantCulture));
        var sheet = await SentSheet.Exported(server, "/api/plans/orders/export.csv");
        Assert.Equal((0, 0), SentSheet.Parts(await Send(server, sheet, "true")));
    }

    [Fact]
    public async Task U_7_accepted_orders_stand_in_the_cash_calendar_as_payables_and_rejected_ones_in_no_line()
    {
        await using var server = await RunningServer.Start();
        var before = await server.Get("/api/plans/cash");
        var proposed = before["effects"]!.AsArray().Select(effect => (string)effect!["sku"]!).ToHashSet();
        var due = (await Due(server)).Where(line => proposed.Contains((string)line["sku"]!)).ToArray();
        await Decide(server, Line(due[0], "Accepted"), Line(due[1], "Rejected", reason: "phased out"));

        var cash = await server.Get("/api/plans/cash");
        var accepted = Assert.Single(cash["orders"]!.AsArray(), order => (bool)order!["isAccepted"]!)!;
        Assert.Equal((string)due[0]["sku"]!, (string)accepted["order"]!);
        Assert.Equal((double)due[0]["cost"]!["value"]!, (double)accepted["amount"]!, 2);
        Assert.Equal(proposed.Count - 2, cash["effects"]!.AsArray().Count);

        // Of what is paid within the weeks nothing is lost: it only stands in another line.
        decimal Sum(JsonNode page, string kind) => page["lines"]!.AsArray().Where(line => (string)line!["kind"]! == kind).Sum(line => (decimal)line!["total"]!);
        var paid = (decimal)before["effects"]!.AsArray().Single(effect => (string)effect!["sku"]! == (string)due[0]["sku"]!)!["paid"]!;
        Assert.Equal(-paid, Sum(cash, "Accepted"));
        var left = (decimal)before["effects"]!.AsArray().Single(effect => (string)effect!["sku"]! == (string)due[1]["sku"]!)!["paid"]!;
        Assert.Equal(Sum(before, "Proposal") + paid + left, Sum(cash, "Proposal"));

        await Decide(server, Line(due[0], null), Line(due[1], null));
        Assert.Equal(before["lines"]!.ToJsonString(), (await server.Get("/api/plans/cash"))["lines"]!.ToJsonString());
    }

    [Fact]
    public async Task An_order_a_finding_refuses_is_released_by_an_exemption_and_refused_again_when_that_is_taken_back()
    {
        await using var server = await RunningServer.Start();
        var row = (await server.Get("/api/plans?size=500"))["rows"]!.AsArray().First(line => line!["refusal"] is { } no && !(bool)no["isOverridden"]!)!;
        var (sku, finding) = ((string)row["sku"]!, (string)row["refusal"]!["finding"]!);
        Task Mark(object told) => server.Ask(HttpMethod.Post, "/api/findings/marks", told);

        Assert.Equal((0m, "Stopped"), await Order());
        await Mark(new { ids = new[] { finding }, action = "Exempt", reason = "for the fair", until = "2026-12-31" });
        var (released, state) = await Order();
        Assert.True(released > 0 && state == "Due");
        await Mark(new { ids = new[] { finding }, action = "Undo" });
        Assert.Equal((0m, "Stopped"), await Order());

        async Task<(decimal, string)> Order()
        {
            var line = (await server.Get($"/api/plans?size=500&text={Uri.EscapeDataString(sku)}"))["rows"]!.AsArray().Single(one => (string)one!["sku"]! == sku)!;
            return ((decimal)line["order"]!, (string)line["state"]!);
        }
    }

    static async Task<JsonNode[]> Moves(RunningServer server) =>
        [.. (await server.Get("/api/plans/transfers?size=500"))["rows"]!.AsArray().Select(row => row!)];

    static async Task<JsonNode[]> Orders(RunningServer server, string query) =>
        [.. (await server.Get($"/api/plans/orders?{query}"))["rows"]!.AsArray().Select(row => row!)];

    static Task<List<string[]>> Exported(RunningServer server) => SentSheet.Exported(server, "/api/plans/export.csv?state=Due");

    static Task<JsonNode> Send(RunningServer server, List<string[]> lines, string write) => SentSheet.Send(server, "/api/plans/sheet", lines, write);
}
