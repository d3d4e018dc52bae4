using System.Net;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Stockturn.Server;
using Stockturn.Workspaces;

namespace Stockturn.Browser;

/// <summary>The real server on a free port, with the built pages.</summary>
sealed class Site : IAsyncDisposable
{
    static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly WebApplication app;

    readonly HttpClient client;

    Site(WebApplication app)
    {
        this.app = app;
        Address = new Uri(app.Urls.First());
        client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>The demo shop, for tests that only look.</summary>
    public static Lazy<Task<Site>> OnlyLookedAt { get; } = new(() => Over(DemoShop.Once.Value.Copy()));

    public Uri Address { get; }

    /// <summary>The demo shop, for a test that changes it.</summary>
    public static Task<Site> OwnCopy() => Over(DemoShop.Once.Value.Copy());

    /// <summary>A workspace into which nothing was imported yet.</summary>
    public static Task<Site> Empty() => Over(DemoShop.Once.Value.Empty());

    /// <summary>What the server answers to a question, in English.</summary>
    public async Task<JsonNode> Ask(string address)
    {
        using var answer = await client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    /// <summary>Keeps a policy, as somebody else does meanwhile.</summary>
    public async Task KeepPolicy(string text, string before)
    {
        using var answer = await client.PutAsJsonAsync("/api/policy", new { text, before });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The names the shop's own data brings in whatever language: of places, people, categories, goods, reasons, ways, and of the columns in its files.</summary>
    public async Task<string> NamesOfTheData()
    {
        var stock = (await Ask("/api/ledger/stock?size=200"))["rows"]!.AsArray();
        var first = (await Ask("/api/findings?primary=true&size=1"))["rows"]![0]!;
        var sku = await Ask($"/api/ledger/skus/{Uri.EscapeDataString((string)first["sku"]!)}");
        var rows = await Ask($"/api/metrics/rows?sku={Uri.EscapeDataString((string)first["sku"]!)}");
        var returned = (await Ask("/api/returns?size=200"))["rows"]!.AsArray().SelectMany(row => row!["reasons"]!.AsArray());
        var moved = (await Ask("/api/on-the-way?size=200"))["rows"]!.AsArray();
        var suppliers = await Ask("/api/suppliers?size=100");
        var promotions = await Ask("/api/promotions?size=100");
        return (await Ask("/api/runs/current")).ToJsonString(AsWritten)
            + string.Concat(returned.Select(reason => (string?)reason!["reason"]))
            + string.Concat(moved.Select(row => (string?)row!["mode"] + (string?)row["name"]))
            + suppliers["rows"]!.ToJsonString(AsWritten)
            + await NotesOf(suppliers["rows"]!.AsArray().Select(row => (string)row!["key"]!).First())
            + string.Concat(promotions["rows"]!.AsArray().Select(row => $"{row!["name"]} {row["title"]}"))
            + (await Ask("/api/plans?size=1"))["closures"]!.ToJsonString(AsWritten)
            + rows.ToJsonString(AsWritten)
            + sku["attributes"]!.ToJsonString(AsWritten)
            + string.Concat(stock.Select(row => (string?)row!["name"]));
    }

    // What a card says in the seller's own words, and the goods it names.
    async Task<string> NotesOf(string supplier)
    {
        var card = await Ask($"/api/suppliers/card?supplier={Uri.EscapeDataString(supplier)}");
        return $"{card["notes"]}";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    static async Task<Site> Over(string folder)
    {
        var options = new ServerOptions(folder, IPAddress.Loopback, Port: 0) { Pages = BuiltPages.Folder };
        var app = ServerApp.Build(options).Required;
        await app.StartAsync();
        return new Site(app);
    }
}
