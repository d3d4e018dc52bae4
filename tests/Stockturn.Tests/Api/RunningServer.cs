using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Stockturn.Server;
using Stockturn.Tests.Cli;

namespace Stockturn.Tests.Api;

/// <summary>The real server on a free port, over a copy of the small shop that a test may spoil.</summary>
sealed class RunningServer : IAsyncDisposable
{
    readonly WebApplication app;

    RunningServer(WebApplication app, string folder)
    {
        this.app = app;
        Folder = folder;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
    }

    /// <summary>One for all tests that only read.</summary>
    public static Lazy<Task<RunningServer>> Once { get; } = new(() => Start());

    public HttpClient Client { get; }

    public string Folder { get; }

    public static Task<RunningServer> Start() => Over(SmallShop.Once.Value.Copy());

    public static async Task<RunningServer> Over(string folder, string? pages = null)
    {
        var app = ServerApp.Build(new ServerOptions(folder, IPAddress.Loopback, Port: 0) { Pages = pages }).Required;
        await app.StartAsync();
        return new RunningServer(app, folder);
    }

    /// <summary>The answer to a question, which must be given.</summary>
    public async Task<JsonNode> Get(string address)
    {
        using var answer = await Client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync()))!;
    }

    /// <summary>The status and the body of an answer, whatever it is.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Body)> Ask(HttpMethod method, string address, object? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        using var answer = await Client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length > 0 && text[0] is '{' or '[' ? JsonNode.Parse(text) : null);
    }

    /// <summary>Waits for work to end, by its events.</summary>
    public async Task<JsonNode> End(JsonNode job)
    {
        await using var events = await Client.GetStreamAsync($"/api/jobs/{job["id"]}/events");
        using var reader = new StreamReader(events);
        var last = default(JsonNode);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                last = JsonNode.Parse(line[6..]);
            }
        }

        return last ?? throw new JsonException("the work told no event");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
