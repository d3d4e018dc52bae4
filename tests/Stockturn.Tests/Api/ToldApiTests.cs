using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Facts;
using Stockturn.Tests.Database;
using Stockturn.Workspaces;

namespace Stockturn.Tests.Api;

/// <summary>What a person tells of files: of all of them, and of single ones.</summary>
public sealed class ToldApiTests
{
    const string Stock = "SKU,可用,锁定\n";

    // Two counts without a day and a warehouse, of one name from two folders, dropped together.
    [Fact]
    public async Task Each_file_is_told_its_own_day_and_warehouse_and_the_rest_of_what_is_told_of_all()
    {
        await using var server = await RunningServer.Start();
        var sent = await server.Send(
            [("stock.csv", $"{Stock}NEW-1,7,1\n"), ("stock.csv", $"{Stock}NEW-1,8,1\n"), ("stock.csv", $"{Stock}NEW-1,9,1\n")],
            ("asOf", "2026-06-28"), ("warehouse", "ALL"),
            ("each", """[{ "file": 2, "warehouse": "SOUTH" }, { "file": 1, "asOf": "2026-06-30", "warehouse": " NORTH ", "store": "" }]"""));
        var job = await server.End(sent.Body!);
        Assert.True((string)job["state"]! == "Done", job.ToJsonString());
        var tables = (await server.Get($"/api/facts/imports/{job["id"]}"))["tables"]!.AsArray();
        Assert.Equal(
            [("stock.csv", 0), ("stock (2).csv", 1), ("stock (3).csv", 2)], tables.Select(table => ((string)table!["name"]!, (int)table["file"]!)));
        Assert.Equal(["2026-06-28", "2026-06-30", "2026-06-28"], (await server.Get("/api/facts/batches"))[0]!["files"]!.AsArray().Select(file => (string)file!["asOf"]!));

        var (_, taking) = await server.Ask(HttpMethod.Post, $"/api/facts/batches/{job["batch"]}/accept");
        Assert.Equal("Done", (string)(await server.End(taking!))["state"]!);
        using var workspace = Workspace.Open(server.Folder).Required;
        var counted = TempStore.Visible(workspace.Db, SnapshotFact.Kind).Where(line => line.Contains("|NEW-1|", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, counted.Length);
        Assert.Single(counted, line => line.Contains("|ALL|", StringComparison.Ordinal));
        Assert.Single(counted, line => line.Contains("|NORTH|", StringComparison.Ordinal));
        Assert.Single(counted, line => line.Contains("|SOUTH|", StringComparison.Ordinal));
    }

    // Three tables nobody knows in two files: all three are mapped at once, and what was taken of the files before is left alone.
    [Fact]
    public async Task Mappings_of_several_tables_are_sent_in_one_go()
    {
        await using var server = await RunningServer.Start();
        var archive = Archive(
            ("a.csv", "Article,Depot,Shelf,Counted\nA-1,Main,5,2026-06-30\n"), ("b.csv", "Thing,Shed,Left,Seen\nB-1,East,6,2026-06-30\nB-2,East,7,2026-06-30\n"),
            ("known.csv", "SKU,仓库,日期,可用\nNEW-1,CN-SZ,2026-06-30,7\n"));
        (string, byte[])[] files = [("lists.zip", archive), ("mine.csv", "Ware,Ort,Menge,Tag\nC-1,West,8,2026-06-30\n"u8.ToArray())];
        var job = await server.End((await server.Send(files)).Body!);
        var tables = (await server.Get($"/api/facts/imports/{job["id"]}"))["tables"]!.AsArray();
        Assert.Equal(["a.csv", "b.csv", "known.csv", ""], tables.Select(table => (string)table!["part"]!));
        var (_, taking) = await server.Ask(HttpMethod.Post, $"/api/facts/batches/{job["batch"]}/accept");
        Assert.Equal("Done", (string)(await server.End(taking!))["state"]!);

        var each = JsonSerializer.Serialize(new object[]
        {
            new { file = 0, mappings = new[] { Mapped("my-stock", "a.csv", "Article", "Depot", "Shelf", "Counted"), Mapped("my-stock", "b.csv", "Thing", "Shed", "Left", "Seen") } },
            new { file = 1, mappings = new[] { Mapped("other", "", "Ware", "Ort", "Menge", "Tag") } },
        });
        var mapped = await server.End((await server.Send(files, ("each", each))).Body!);
        var read = (await server.Get($"/api/facts/imports/{mapped["id"]}"))["tables"]!.AsArray();
        Assert.Equal([("lists.zip!a.csv", 1), ("lists.zip!b.csv", 2), ("mine.csv", 1)], read.Select(table => ((string)table!["name"]!, (int)table["rowsTaken"]!)));
        var staged = (await server.Get($"/api/facts/batches/{mapped["batch"]}/staged"))["facts"]!.AsArray();
        Assert.Equal([("mapped-my-stock", 3), ("mapped-other", 1)], staged.Select(one => ((string)one!["source"]!, (int)one["inserted"]!)));
        var (_, takingMapped) = await server.Ask(HttpMethod.Post, $"/api/facts/batches/{mapped["batch"]}/accept");
        Assert.Equal("Done", (string)(await server.End(takingMapped!))["state"]!);

        static object Mapped(string name, string part, string sku, string warehouse, string available, string day) => new
        {
            part,
            mapping = JsonSerializer.Serialize(new
            {
                name,
                kind = "stock",
                columns = new Dictionary<string, string> { [sku] = "sku", [warehouse] = "warehouse", [available] = "available", [day] = "day" },
            }),
        };
    }

    static byte[] Archive(params (string Name, string Text)[] entries)
    {
        using var kept = new MemoryStream();
        using (var archive = new ZipArchive(kept, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return kept.ToArray();
    }

    [Theory]
    [InlineData("each", "no list", "each")]
    [InlineData("each", """{ "file": 0 }""", "each")]
    [InlineData("each", "[null]", "each")]
    [InlineData("each", """[{ "asOf": "2026-06-30" }]""", "each")]
    [InlineData("each", """[{ "file": "0" }]""", "each")]
    [InlineData("each", """[{ "file": 0, "wharehouse": "A" }]""", "each")]
    [InlineData("each", """[{ "file": 2 }]""", "eachunknown")]
    [InlineData("each", """[{ "file": -1 }]""", "eachunknown")]
    [InlineData("each", """[{ "file": 1 }, { "file": 1 }]""", "eachtwice")]
    [InlineData("each", """[{ "file": 1, "asOf": "30/06/2026" }]""", "day")]
    [InlineData("each", """[{ "file": 1, "currency": "US" }]""", "currency")]
    [InlineData("each", """[{ "file": 1, "mappings": [{ "part": "", "mapping": "{" }] }]""", "mapping")]
    [InlineData("each", """[{ "file": 1, "mappings": [null] }]""", "mapping")]
    [InlineData("each", """[{ "file": 1, "mappings": [{ "part": "", "mapping": null }] }]""", "mapping")]
    [InlineData("each", """[{ "file": 1, "mappings": [{ "part": "", "mapping": "[]" }] }]""", "mapping")]
    [InlineData("each", """[{ "file": 1, "mappings": [{ "part": "" }] }]""", "each")]
    [InlineData("each", """[{ "file": 1, "from": "06/2026" }]""", "day")]
    [InlineData("each", """[{ "file": 1, "from": "2026-06-30", "asOf": "2026-06-01" }]""", "from")]
    [InlineData("each", """[{ "file": 1, "from": "2026-06-30" }]""", "from")]
    [InlineData("asOf", "30/06/2026", "day")]
    [InlineData("currency", "dollars", "currency")]
    [InlineData("mapping", "{", "mapping")]
    public async Task What_cannot_be_understood_is_refused_by_its_file_and_nothing_is_kept(string field, string told, string code)
    {
        var server = await RunningServer.Once.Value;
        var (status, body) = await server.Send([("a.csv", $"{Stock}NEW-1,7,1\n"), ("b.csv", $"{Stock}NEW-1,7,1\n")], (field, told));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(code, (string)body!["code"]!);
        var isOfB = field == "each" && (code is "day" or "from" or "currency" or "mapping" or "eachtwice");
        Assert.Equal(isOfB, ((string)body["detail"]!).StartsWith("b.csv: ", StringComparison.Ordinal));
        var incoming = Path.Combine(server.Folder, "incoming");
        Assert.False(Directory.Exists(incoming) && Directory.EnumerateFileSystemEntries(incoming).Any());
    }
}

/// <summary>Files as a browser sends them.</summary>
static class SentFiles
{
    /// <summary>Sends files of text with what is told of them.</summary>
    public static Task<(HttpStatusCode Status, JsonNode? Body)> Send(
        this RunningServer server, (string Name, string Text)[] files, params (string Field, string Told)[] told) =>
        server.Send([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))], told);

    /// <summary>Sends files with what is told of them.</summary>
    public static async Task<(HttpStatusCode Status, JsonNode? Body)> Send(
        this RunningServer server, (string Name, byte[] Bytes)[] files, params (string Field, string Told)[] told)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        foreach (var (field, words) in told)
        {
            form.Add(new StringContent(words), field);
        }

        using var answer = await server.Client.PostAsync("/api/facts/files", form);
        var body = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, body.Length > 0 ? JsonNode.Parse(body) : null);
    }
}
