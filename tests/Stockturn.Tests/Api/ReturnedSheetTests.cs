using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

// A sheet of findings goes out to a spreadsheet, is worked on there and comes back.
public sealed class ReturnedSheetTests
{
    const int State = 6;
    const int Reason = 14;
    const int Until = 15;

    [Fact]
    public async Task U_25_a_sheet_comes_back_by_its_line_ids_with_a_difference_before_anything_is_written()
    {
        await using var server = await RunningServer.Start();
        var lines = await Exported(server);
        var (exempt, other) = (lines[1], lines.First(line => line[0] != lines[1][0] && line[^1] != lines[0][^1]));
        (exempt[Reason], exempt[Until]) = ("kept for spares", "2026/12/31");
        (other[State], other[Reason], other[Until]) = ("豁免", "kept for spares", "2027-01-31");
        List<string[]> sent = [lines[0], .. lines.Skip(1).Reverse()];

        var difference = await Send(server, sent, "false");
        Assert.Equal((2, 0, sent.Count - 3, false), Sums(difference));
        Assert.Equal(0, (int)(await server.Get("/api/findings?state=Exempt&text=" + exempt[0]))["total"]!);

        var written = await Send(server, sent, "true");
        Assert.Equal((2, 0, sent.Count - 3, true), Sums(written));
        var one = (await server.Get($"/api/findings/{Uri.EscapeDataString(exempt[^1])}"))["finding"]!;
        Assert.Equal(("Exempt", "kept for spares", "2026-12-31"), ((string)one["state"]!, (string)one["exemptReason"]!, (string)one["exemptUntil"]!));
        Assert.Equal("2027-01-31", (string)(await server.Get($"/api/findings/{Uri.EscapeDataString(other[^1])}"))["finding"]!["exemptUntil"]!);

        Assert.Equal((0, 0), Parts(await Send(server, await Exported(server), "true")));
    }

    [Fact]
    public async Task U_25_emptying_reason_and_day_takes_an_exemption_back()
    {
        await using var server = await RunningServer.Start();
        var lines = await Exported(server);
        (lines[1][Reason], lines[1][Until]) = ("kept for spares", "2026-12-31");
        await Send(server, lines, "true");

        lines = await Exported(server);
        var line = lines.First(one => one[Reason] == "kept for spares");
        (line[Reason], line[Until]) = ("", "");
        Assert.Equal((1, 0), Parts(await Send(server, [lines[0], line], "true")));
        Assert.Equal("Confirmed", (string)(await server.Get($"/api/findings/{Uri.EscapeDataString(line[^1])}"))["finding"]!["state"]!);
    }

    [Fact]
    public async Task U_25_the_reasons_of_rules_go_out_in_words_and_come_back_in_either_language_as_no_change()
    {
        await using var server = await RunningServer.Start();
        var lines = await Exported(server);
        (lines[1][Reason], lines[1][Until]) = ("new_item", "2026-12-31");
        Assert.Equal((1, 0), Parts(await Send(server, lines, "true")));

        var english = await Exported(server);
        var chinese = await Exported(server, "?lang=zh");
        Assert.Equal(["new item", "新品"], new[] { english, chinese }.Select(sheet => sheet.Single(line => line[^1] == lines[1][^1])[Reason]));
        Assert.DoesNotContain(english.Concat(chinese), line => line[Reason] is "new_item" or "just_restocked" or "off_season");
        Assert.Equal((0, 0), Parts(await Send(server, english, "true")));
        Assert.Equal((0, 0), Parts(await Send(server, chinese, "true")));
    }

    [Theory]
    [InlineData(Reason, "kept", "last day")]
    [InlineData(Until, "2026-12-31", "needs a reason")]
    [InlineData(Until, "soon", "no day")]
    [InlineData(State, "sold", "cannot be set")]
    [InlineData(16, "time~~NO-SUCH-SKU", "no finding")]
    [InlineData(16, "", "no finding")]
    public async Task U_25_says_which_line_cannot_be_taken_and_why(int column, string cell, string expected)
    {
        var server = await RunningServer.Once.Value;
        var lines = await Exported(server);
        lines[1][column] = cell;
        var told = await Send(server, [lines[0], lines[1], lines[2]], "false");

        Assert.Equal((0, 1), Parts(told));
        Assert.Equal(2, (int)told["changes"]![0]!["row"]!);
        Assert.Contains(expected, (string)told["changes"]![0]!["trouble"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task U_25_a_line_id_that_comes_twice_counts_once()
    {
        var server = await RunningServer.Once.Value;
        var lines = await Exported(server);
        var told = await Send(server, [lines[0], lines[1], lines[1]], "false");

        Assert.Equal((0, 1), Parts(told));
        Assert.Equal(3, (int)told["changes"]![0]!["row"]!);
    }

    [Fact]
    public async Task A_file_without_line_ids_is_refused_with_what_to_do()
    {
        var server = await RunningServer.Once.Value;
        var told = await Send(server, [["SKU", "State"], ["A", "exempt"]], "true");

        Assert.False((bool)told["isWritten"]!);
        Assert.Equal("E_LINE_IDS", (string)told["issues"]![0]!["code"]!);
    }

    [Fact]
    public async Task U_25_the_workbook_itself_comes_back_unchanged_as_no_change()
    {
        var server = await RunningServer.Once.Value;
        var workbook = await server.Client.GetByteArrayAsync("/api/findings/export.xlsx?rule=time");
        var told = await Send(server, "findings.xlsx", workbook, "false");

        Assert.Equal((0, 0), Parts(told));
        Assert.Equal((int)(await server.Get("/api/findings?rule=time"))["total"]!, (int)told["unchanged"]!);
    }

    static Task<List<string[]>> Exported(RunningServer server, string query = "") => SentSheet.Exported(server, "/api/findings/export.csv" + query);

    static Task<JsonNode> Send(RunningServer server, IEnumerable<string[]> lines, string write) =>
        SentSheet.Send(server, "/api/findings/sheet", lines, write);

    static Task<JsonNode> Send(RunningServer server, string name, byte[] bytes, string write) =>
        SentSheet.Send(server, "/api/findings/sheet", (name, bytes), write);

    static (int Taken, int Refused) Parts(JsonNode told) => SentSheet.Parts(told);

    static (int Taken, int Refused, int Unchanged, bool IsWritten) Sums(JsonNode told) => SentSheet.Sums(told);
}
