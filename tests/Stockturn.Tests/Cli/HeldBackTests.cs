using System.Text.Json;
using Stockturn.Cli;
using Stockturn.Facts;
using Stockturn.Tests.BadInput;

namespace Stockturn.Tests.Cli;

/// <summary>An import that looks like a broken report: seen, looked at, accepted without its file, or thrown away.</summary>
public sealed class HeldBackTests : IDisposable
{
    readonly TempWorkspace workspace = new();

    public HeldBackTests()
    {
        Assert.Equal(ExitCode.Done, Call("import", Stock("stock.csv", 300), "--as-of", "2026-01-30").Code);
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void It_says_its_number_and_what_to_do_and_changes_nothing()
    {
        var before = Visible();

        var ended = Hold();

        Assert.Equal(ExitCode.Refused, ended.Code);
        Assert.Contains("import-held-back", ended.Error, StringComparison.Ordinal);
        Assert.Contains("--accept 2", ended.Error, StringComparison.Ordinal);
        Assert.Contains("--discard 2", ended.Error, StringComparison.Ordinal);
        Assert.Equal(before, Visible());
    }

    [Fact]
    public void The_list_tells_state_rows_and_reason()
    {
        Hold();

        using var json = JsonDocument.Parse(Call("import", "--list", "--json").Output);
        var lines = json.RootElement.EnumerateArray().ToArray();
        Assert.Equal(["committed", "held_back"], lines.Select(line => line.GetProperty("status").GetString()));
        Assert.Equal([300, 10], lines.Select(line => line.GetProperty("rows").GetInt32()));
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("reason").ValueKind);
        Assert.Contains("10 rows", lines[1].GetProperty("reason").GetString(), StringComparison.Ordinal);

        var shown = Call("import", "--list", "--lang", "zh").Output;
        Assert.Contains("被隔离", shown, StringComparison.Ordinal);
        Assert.Contains("读到“10 行”；应为 约 300 行，与上次相近", shown, StringComparison.Ordinal);
        Assert.Contains("--accept 2", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_looked_at_and_goes_on_waiting()
    {
        Hold();
        var before = Visible();

        var ended = Call("import", "--accept", "2", "--dry-run");

        Assert.Equal(ExitCode.Done, ended.Code);
        Assert.Contains("dry run", ended.Output, StringComparison.Ordinal);
        Assert.Equal(before, Visible());
        Assert.Equal("held_back", StatusOf(2));
    }

    [Fact]
    public void It_is_accepted_by_its_number_without_its_file_and_rolled_back_by_it()
    {
        Hold();
        var before = Visible();
        File.Delete(workspace.PathOf("short.csv"));

        Assert.Equal(ExitCode.Done, Call("import", "--accept", "2").Code);
        Assert.Equal("committed", StatusOf(2));
        Assert.Equal(310, Visible().Count);

        Assert.Equal(ExitCode.Done, Call("import", "--undo", "2").Code);
        Assert.Equal("rolled_back", StatusOf(2));
        Assert.Equal(before, Visible());
        Assert.Equal(ExitCode.Refused, Call("import", "--accept", "2").Code);
    }

    [Fact]
    public void It_is_thrown_away_with_its_raw_rows()
    {
        Hold();
        var before = Visible();
        Assert.True(File.Exists(workspace.Workspace.RawPath(2)));

        Assert.Equal(ExitCode.Done, Call("import", "--discard", "2").Code);

        Assert.Null(StatusOf(2));
        Assert.Equal(before, Visible());
        Assert.False(File.Exists(workspace.Workspace.RawPath(2)));
        Assert.Equal(ExitCode.Refused, Call("import", "--discard", "2").Code);
        Assert.Equal(ExitCode.Refused, Call("import", "--discard", "1").Code);
        Assert.Contains("批次 1 未被隔离", Call("import", "--discard", "1", "--lang", "zh").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_again_with_accept_the_one_that_waited_is_gone()
    {
        Hold();

        Assert.Equal(ExitCode.Done, Call("import", "--accept", workspace.PathOf("short.csv"), "--as-of", "2026-01-31").Code);

        Assert.Null(StatusOf(2));
        Assert.Equal("committed", StatusOf(3));
        Assert.Equal(310, Visible().Count);
    }

    [Fact]
    public void A_file_read_through_a_mapping_is_accepted_without_it_too()
    {
        var mapping = workspace.Write(
            "mine.json", "{\"name\": \"mine\", \"kind\": \"stock\", \"columns\": {\"Code\": \"sku\", \"Free\": \"available\", \"Place\": \"warehouse\"}}");
        Call("import", Mapped("mine-300.csv", 300), "--map", mapping, "--as-of", "2026-01-30");
        Assert.Equal(ExitCode.Refused, Call("import", Mapped("mine-10.csv", 10), "--map", mapping, "--as-of", "2026-01-31").Code);

        Assert.Equal(ExitCode.Done, Call("import", "--accept", "3").Code);
        Assert.Equal("committed", StatusOf(3));
    }

    [Theory]
    [InlineData("en", "import 9 cannot|there is no import 9")]
    [InlineData("zh", "没有批次 9")]
    public void A_number_that_is_none_is_refused(string language, string words)
    {
        var ended = Call("import", "--undo", "9", "--lang", language);
        Assert.Equal(ExitCode.Refused, ended.Code);
        Assert.Contains(words.Split('|'), word => ended.Error.Contains(word, StringComparison.Ordinal));
    }

    Ended Hold() => Call("import", Stock("short.csv", 10), "--as-of", "2026-01-31");

    Ended Call(params string[] arguments) => SmallShop.Call([.. arguments, "-w", workspace.Workspace.Folder]);

    string Stock(string name, int rows) => workspace.Write(
        name, "Warehouse,SKU,Available\n" + string.Concat(Enumerable.Range(0, rows).Select(row => $"HOME,SKU-{row},{row + 1}\n")));

    string Mapped(string name, int rows) => workspace.Write(
        name, "Place,Code,Free\n" + string.Concat(Enumerable.Range(0, rows).Select(row => $"OTHER,SKU-{row},{row + 1}\n")));

    List<string> Visible() => workspace.Visible(SnapshotFact.Kind);

    string? StatusOf(int batch)
    {
        using var json = JsonDocument.Parse(Call("import", "--list", "--json").Output);
        return json.RootElement.EnumerateArray()
            .Where(line => line.GetProperty("batch").GetInt32() == batch)
            .Select(line => line.GetProperty("status").GetString())
            .FirstOrDefault();
    }
}
