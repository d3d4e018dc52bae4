using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Stockturn.Tests.Cli;

namespace Stockturn.Tests.Api;

public sealed class FactApiTests
{
    // Dropped, compared, looked at, taken, undone: nothing counts before it is taken, nothing is left after it is undone.
    [Fact]
    public async Task A_dropped_file_waits_after_its_difference_is_taken_and_undone()
    {
        await using var server = await RunningServer.Start();
        var before = (await server.Get("/api/facts/batches")).AsArray().Count;
        var job = await Dropped(server, ("stock.csv", "SKU,仓库,日期,可用\nNEW-1,CN-SZ,2026-06-30,7\nNEW-2,CN-SZ,2026-06-30,x7\n"u8.ToArray()));
        Assert.Equal("Done", (string)job["state"]!);
        var result = await server.Get($"/api/facts/imports/{job["id"]}");
        var batch = (long)result["batch"]!;

        Assert.Equal((1, 1), ((int)result["tables"]![0]!["rowsTaken"]!, (int)result["tables"]![0]!["rowsRejected"]!));
        Assert.Contains(result["issues"]!.AsArray(), issue => (long?)issue!["row"] == 3 && ((string)issue["found"]!).Contains("x7", StringComparison.Ordinal));
        Assert.False((bool)(await server.Get("/api/runs/current"))["waiting"]!["facts"]!);
        var staged = await server.Get($"/api/facts/batches/{batch}/staged");
        Assert.Equal(1, (int)staged["facts"]![0]!["inserted"]!);

        var (_, taking) = await server.Ask(HttpMethod.Post, $"/api/facts/batches/{batch}/accept");
        var end = await server.End(taking!);
        Assert.True((string)end["state"]! == "Done", end.ToJsonString());
        Assert.True((bool)(await server.Get("/api/runs/current"))["waiting"]!["facts"]!);

        var (undone, _) = await server.Ask(HttpMethod.Post, $"/api/facts/batches/{batch}/undo");
        Assert.Equal(HttpStatusCode.NoContent, undone);
        Assert.False((bool)(await server.Get("/api/runs/current"))["waiting"]!["facts"]!);
        Assert.Equal(before + 1, (await server.Get("/api/facts/batches")).AsArray().Count);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(server.Folder, "incoming")));
    }

    [Fact]
    public async Task A_discarded_import_leaves_nothing()
    {
        await using var server = await RunningServer.Start();
        var before = (await server.Get("/api/facts/batches")).AsArray().Count;
        var job = await Dropped(server, ("stock.csv", "SKU,仓库,日期,可用\nNEW-1,CN-SZ,2026-06-30,7\n"u8.ToArray()));
        var (status, _) = await server.Ask(HttpMethod.Post, $"/api/facts/batches/{job["batch"]}/discard");

        Assert.Equal(HttpStatusCode.NoContent, status);
        Assert.Equal(before, (await server.Get("/api/facts/batches")).AsArray().Count);
    }

    // Eight exports of the demo seller at once, in any order: all are known by their headings.
    [Fact]
    public async Task Eight_exports_dropped_at_once_are_recognised_without_a_mapping()
    {
        var folder = Directory.CreateTempSubdirectory("stockturn-api-").FullName;
        await using var server = await RunningServer.Over(folder);
        var files = SmallShop.Once.Value.Files.Files
            .Where(file => !file.Path.EndsWith(".json", StringComparison.Ordinal))
            .DistinctBy(file => Path.GetFileName(file.Path)).Take(8).Select(file => (Path.GetFileName(file.Path), File.ReadAllBytes(file.Path))).Reverse().ToArray();
        var job = await Dropped(server, files);
        var result = await server.Get($"/api/facts/imports/{job["id"]}");

        Assert.True(files.Length == 8, $"{files.Length} files");
        Assert.All(result["tables"]!.AsArray(), table => Assert.NotNull(table!["source"]));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("../../../evil.csv")]
    [InlineData("..\\..\\evil.csv")]
    [InlineData("/etc/cron.d/evil.csv")]
    public async Task A_name_leads_nowhere(string name)
    {
        await using var server = await RunningServer.Start();
        var outside = Directory.GetFiles(Path.GetDirectoryName(server.Folder)!, "evil*", SearchOption.AllDirectories).Length;
        var job = await Dropped(server, (name, "a,b\n1,2\n"u8.ToArray()));

        Assert.NotEqual("Failed", (string)job["state"]!);
        Assert.Equal(outside, Directory.GetFiles(Path.GetDirectoryName(server.Folder)!, "evil*", SearchOption.AllDirectories).Length);
        Assert.False(File.Exists("/etc/cron.d/evil.csv"));
    }

    [Fact]
    public async Task A_file_nobody_knows_comes_with_a_guess_and_a_broken_one_with_its_trouble()
    {
        await using var server = await RunningServer.Start();
        var job = await Dropped(
            server,
            ("mine.csv", "Article,Depot,Pieces on shelf,Counted on\nA-1,Main,5,2026-06-30\nA-2,Main,9,2026-06-30\n"u8.ToArray()),
            ("broken.zip", Encoding.ASCII.GetBytes("PK\u0003\u0004 this is no archive")));
        var result = await server.Get($"/api/facts/imports/{job["id"]}");

        var unknown = result["tables"]!.AsArray().First(table => (string)table!["name"]! == "mine.csv")!;
        Assert.NotEmpty((string)unknown["refusal"]!);
        Assert.NotEmpty(unknown["columns"]!.AsArray());
        Assert.Equal(4, unknown["headings"]!.AsArray().Count);
        Assert.Equal("A-2", (string)unknown["firstRows"]![1]![0]!);
        Assert.Contains(result["issues"]!.AsArray(), issue => ((string)issue!["file"]!).Contains("broken.zip", StringComparison.Ordinal));
    }

    // Cells of columns with personal data are not told to the page either.
    [Fact]
    public async Task A_mapping_a_person_mended_is_taken_and_remembered()
    {
        await using var server = await RunningServer.Start();
        var file = ("mine.csv", "Article,Depot,Shelf,Counted on,Buyer email\nA-1,Main,5,2026-06-30,a@b.c\n"u8.ToArray());
        var result = await server.Get($"/api/facts/imports/{(await Dropped(server, file))["id"]}");
        var table = result["tables"]![0]!;
        Assert.Equal("", (string)table["firstRows"]![0]![4]!);

        var sheets = await server.Get("/api/facts/sheets");
        Assert.Contains(sheets.AsArray(), sheet => (string)sheet!["kind"]! == "stock");
        var asked = new { kind = "stock", headings = table["headings"], firstRows = table["firstRows"] };
        var (_, guess) = await server.Ask(HttpMethod.Post, "/api/facts/guesses", asked);
        var mapping = JsonNode.Parse((string)guess!["mapping"]!)!;
        mapping["columns"] = JsonNode.Parse("""{ "Article": "sku", "Depot": "warehouse", "Shelf": "available", "Counted on": "day" }""");
        var mapped = await server.End(await Sent(server, mapping.ToJsonString(), file));
        Assert.Equal(1, (int)(await server.Get($"/api/facts/imports/{mapped["id"]}"))["tables"]![0]!["rowsTaken"]!);

        var again = await Dropped(server, ("next.csv", "Article,Depot,Shelf,Counted on,Buyer email\nA-1,Main,6,2026-07-01,\n"u8.ToArray()));
        Assert.Equal("mapped-my-stock", (string)(await server.Get($"/api/facts/imports/{again["id"]}"))["tables"]![0]!["source"]!);
    }

    [Theory]
    [InlineData("unresolved")]
    [InlineData("quality")]
    [InlineData("reconciliation")]
    public async Task Lists_of_the_page_of_data_can_be_taken_away_whole(string list)
    {
        var server = await RunningServer.Once.Value;
        var total = (int)(await server.Get($"/api/facts/{list}"))["total"]!;
        var table = await server.Client.GetStringAsync($"/api/facts/{list}/export.csv");

        Assert.True(table.Trim().Split('\n').Length >= total + 1, table);
    }

    // Unknown codes go out as a sheet; with their SKUs filled in it comes back as any other file.
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task U_25_unknown_codes_come_back_mapped_from_a_sheet(string language)
    {
        await using var server = await RunningServer.Start();
        var sku = (string)(await server.Get("/api/ledger/stock?size=1"))["rows"]![0]!["sku"]!;
        await Taken(server, "sales.csv", "Date,Order,SKU,Quantity,Amount,Currency,Store\n2026-06-05,X1,ZZ-UNKNOWN,2,20,USD,Amazon.com\n");
        await FindingApiTests.Run(server);
        var unknown = Assert.Single((await server.Get("/api/facts/unresolved"))["rows"]!.AsArray())!;
        var explained = await server.Get("/api/metrics/net_sales/explanation?sku=ZZ-UNKNOWN");
        Assert.Equal("ZZ-UNKNOWN", (string)unknown["sku"]!);
        Assert.Equal((double)unknown["netSales"]!["value"]!, (double)explained["figure"]!["value"]!);

        server.Client.DefaultRequestHeaders.AcceptLanguage.Clear();
        server.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var sheet = await server.Client.GetStringAsync("/api/facts/unresolved/export.csv");
        await Taken(server, "codes.csv", sheet.Replace("ZZ-UNKNOWN,", $"ZZ-UNKNOWN,{sku}", StringComparison.Ordinal));
        await FindingApiTests.Run(server);
        Assert.Equal(0, (int)(await server.Get("/api/facts/unresolved"))["total"]!);
    }

    static async Task Taken(RunningServer server, string name, string text)
    {
        var read = await Dropped(server, (name, System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.True((string)read["state"]! == "Done", read.ToJsonString() + await server.Client.GetStringAsync($"/api/facts/imports/{read["id"]}"));
        var (status, taking) = await server.Ask(HttpMethod.Post, $"/api/facts/batches/{read["batch"]}/accept");
        Assert.Equal(System.Net.HttpStatusCode.OK, status);
        var end = await server.End(taking!);
        Assert.True((string)end["state"]! == "Done", end.ToJsonString());
    }

    [Fact]
    public async Task A_guess_of_no_kind_is_refused()
    {
        var server = await RunningServer.Once.Value;
        var (status, _) = await server.Ask(HttpMethod.Post, "/api/facts/guesses", new { kind = "wishes", headings = Array.Empty<string>(), firstRows = Array.Empty<string[]>() });

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Pasted_codes_become_an_import_of_their_own()
    {
        await using var server = await RunningServer.Start();
        var sku = (string)(await server.Get("/api/ledger/stock?size=1"))["rows"]![0]!["sku"]!;
        var rows = Enumerable.Range(1, 300).Select(at => new { code = $"-MYST-{at}", sku }).ToArray();
        var (_, asked) = await server.Ask(HttpMethod.Post, "/api/facts/aliases", new { rows });
        var job = await server.End(asked!);
        var staged = await server.Get($"/api/facts/batches/{job["batch"]}/staged");

        Assert.Equal(300, (int)staged["facts"]![0]!["inserted"]!);
        Assert.Equal("alias", (string)staged["facts"]![0]!["kind"]!);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing_and_is_remembered()
    {
        await using var server = await RunningServer.Start();
        var text = new StringBuilder("SKU,仓库,日期,可用\n");
        for (var row = 0; row < 400_000; row++)
        {
            text.Append("NEW-").Append(row).Append(",CN-SZ,2026-06-30,7\n");
        }

        var job = await Sent(server, ("large.csv", Encoding.UTF8.GetBytes(text.ToString())));
        await server.Ask(HttpMethod.Delete, $"/api/jobs/{job["id"]}");
        var ended = await server.End(job);

        Assert.Equal("Cancelled", (string)ended["state"]!);
        Assert.Equal("Cancelled", (string)(await server.Get("/api/jobs"))[0]!["state"]!);
        Assert.DoesNotContain((await server.Get("/api/facts/batches")).AsArray(), batch => ((string)batch!["note"]!).Contains("large.csv", StringComparison.Ordinal));
    }

    static async Task<JsonNode> Dropped(RunningServer server, params (string Name, byte[] Bytes)[] files) =>
        await server.End(await Sent(server, files));

    static Task<JsonNode> Sent(RunningServer server, params (string Name, byte[] Bytes)[] files) => Sent(server, null, files);

    static async Task<JsonNode> Sent(RunningServer server, string? mapping, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        if (mapping is not null)
        {
            form.Add(new StringContent(mapping), "mapping");
        }

        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        using var answer = await server.Client.PostAsync("/api/facts/files", form);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
