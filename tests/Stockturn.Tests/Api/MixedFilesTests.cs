using System.Globalization;
using System.Net;
using System.Text.Json;
using Stockturn.Demo;
using Stockturn.Tests.BadInput;
using Stockturn.Tests.Cli;
using Stockturn.Tests.Demo;

namespace Stockturn.Tests.Api;

/// <summary>The files of one seller, as many kinds as there are, dropped at once where nothing was before.</summary>
public sealed class MixedFilesTests
{
    // One file of each kind and every settlement, each told only what it does not say itself.
    [Fact]
    public async Task S1_7_a_folder_of_mixed_files_is_recognised_and_explains_its_totals_to_the_cent()
    {
        using var empty = new TempWorkspace();
        await using var server = await RunningServer.Over(empty.Workspace.Folder);
        var shop = SmallShop.Once.Value.Files;
        DemoFile[] dropped =
        [
            .. shop.Files.GroupBy(file => file.Kind).Select(kind => kind.First())
                .Union(shop.Files.Where(file => file.Kind == "amazon-settlement")),
        ];
        Assert.True(dropped.DistinctBy(file => file.Kind).Count() >= 20, "fewer than twenty kinds of files");

        await Take(server, dropped);

        // Every settlement and payout, held against its own total and against what the seller really got.
        var truth = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(shop.MoneyTruthFile!).Skip(1).Select(DemoRun.Cells).Where(row => row[0] == "settlement" && row[4] == "total"))
        {
            truth[row[2]] = decimal.Parse(row[5], CultureInfo.InvariantCulture);
        }

        var settlements = (await server.Get("/api/money/settlements")).AsArray().Where(one => truth.ContainsKey((string)one!["id"]!)).ToArray();
        var telling = settlements.Where(one => one!["told"] is not null).ToArray();
        Assert.Equal(truth.Count, settlements.Length);
        Assert.Equal(dropped.Count(file => file.Kind == "amazon-settlement"), telling.Length);
        Assert.All(telling, one => Assert.Equal(0m, (decimal)one!["difference"]!));
        Assert.All(settlements, one => Assert.Equal(truth[(string)one!["id"]!], (decimal)one["sum"]!));
    }

    // 122 files of 48 kinds of two sellers, as they lie on a desk: what one platform writes is never taken for another's.
    [Fact]
    public async Task S1_7_the_files_of_two_sellers_dropped_at_once_are_told_apart_and_settle_to_the_cent()
    {
        using var empty = new TempWorkspace();
        await using var server = await RunningServer.Over(empty.Workspace.Folder);
        var (first, second) = (SmallShop.Once.Value.Files, DomesticRun.Once.Value.Files);
        DemoFile[] dropped = [.. first.Files, .. second.Files];

        var sources = await Take(server, dropped);

        Assert.Equal(dropped.Length, sources.Count);
        Assert.All(
            dropped.Zip(sources).Where(pair => pair.First.Kind.StartsWith("amazon-", StringComparison.Ordinal)),
            pair => Assert.StartsWith("amazon-", pair.Second, StringComparison.Ordinal));
        Assert.All(second.Files.Zip(sources[first.Files.Length..]).Where(pair => pair.First.Kind != "workbook"), pair => Assert.Equal(pair.First.Kind, pair.Second));
        var truth = DomesticRun.Truth(second, "settlement").Where(row => row.Figure == "total")
            .ToDictionary(row => DomesticSettlementTests.IdOf(row.Store, row.Period), row => row.Value);
        foreach (var row in DomesticRun.Truth(first, "settlement").Where(row => row.Figure == "total"))
        {
            truth[row.Period] = row.Value;
        }

        var settlements = (await server.Get("/api/money/settlements")).AsArray();
        Assert.All(settlements, one => Assert.Equal(truth[(string)one!["id"]!], (decimal)one["sum"]!));
        Assert.Equal(
            truth.Keys.Except(DomesticSettlementTests.LedgerOnly).Order(StringComparer.Ordinal),
            settlements.Select(one => (string)one!["id"]!).Order(StringComparer.Ordinal));
    }

    // Sends the files, looks that each is recognised, and takes them: the source of each file's first table.
    static async Task<List<string>> Take(RunningServer server, DemoFile[] dropped)
    {
        var sent = await server.Send(
            [.. dropped.Select(file => (Path.GetFileName(file.Path), File.ReadAllBytes(file.Path)))], ("each", Told(dropped)));
        var job = await server.End(sent.Body!);
        Assert.True((string)job["state"]! == "Done", job.ToJsonString());

        var tables = (await server.Get($"/api/facts/imports/{job["id"]}"))["tables"]!.AsArray();
        Assert.All(tables, table => Assert.True(table!["source"] is not null && table["refusal"] is null, table!.ToJsonString()));
        Assert.Equal(dropped.Length, tables.Select(table => (int)table!["file"]!).Distinct().Count());
        var (status, taking) = await server.Ask(HttpMethod.Post, $"/api/facts/batches/{job["batch"]}/accept");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("Done", (string)(await server.End(taking!))["state"]!);
        return [.. tables.GroupBy(table => (int)table!["file"]!).OrderBy(file => file.Key).Select(file => (string)file.First()!["source"]!)];
    }

    static string Told(IReadOnlyList<DemoFile> files) => JsonSerializer.Serialize(files.Select((file, at) => new
    {
        file = at,
        asOf = file.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        store = file.Store ?? "",
        warehouse = file.Warehouse ?? "",
        currency = file.Currency ?? "",
    }));
}
