using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

/// <summary>Pictures of goods over the wire.</summary>
public sealed class PictureApiTests
{
    static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task A_picture_is_taken_by_its_name_shown_with_its_SKU_and_taken_away()
    {
        await using var server = await RunningServer.Start();
        var sku = await FirstSku(server);
        Assert.Equal(0, (int)(await server.Get("/api/pictures/count"))["pictured"]!);

        var (status, taken) = await Send(server, null, ($"{sku}.png", Png), ("nobody.png", Png), ($"folder/{sku}.txt", [1, 2]));
        Assert.Equal((HttpStatusCode.OK, 1), (status, (int)taken["taken"]!));
        Assert.Equal(
            [("nobody.png", "picture-unknown"), ($"{sku}.txt", "picture-kind")],
            taken["refused"]!.AsArray().Select(one => ((string)one!["file"]!, (string)one["code"]!)));

        var shown = (await server.Get($"/api/pictures?sku={Uri.EscapeDataString(sku)}&sku=nobody")).AsArray();
        Assert.Equal([sku], shown.Select(one => (string)one!["sku"]!));
        using var image = await server.Client.GetAsync((string)shown[0]!["address"]!);
        Assert.Equal("image/png", image.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Png, await image.Content.ReadAsByteArrayAsync());
        Assert.Contains("immutable", image.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True((int)(await server.Get("/api/pictures/count"))["pictured"]! >= 1);

        var address = $"/api/pictures?code={Uri.EscapeDataString(sku)}";
        Assert.Equal(HttpStatusCode.NoContent, (await server.Ask(HttpMethod.Delete, address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Ask(HttpMethod.Delete, address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Ask(HttpMethod.Get, (string)shown[0]!["address"]!)).Status);
    }

    [Fact]
    public async Task One_picture_may_be_told_whose_it_is_and_nothing_or_too_much_is_refused()
    {
        await using var server = await RunningServer.Start();
        var sku = await FirstSku(server);

        Assert.Equal(1, (int)(await Send(server, sku, ("IMG_0001.JPG", Png))).Body["taken"]!);
        Assert.Equal("picture-unknown", (string)(await Send(server, "nobody", ("IMG.png", Png))).Body["refused"]![0]!["code"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(server, sku, ("a.png", Png), ("b.png", Png))).Status);
        var many = string.Join("&", Enumerable.Range(0, 201).Select(number => $"sku={number}"));
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Ask(HttpMethod.Get, $"/api/pictures?{many}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Ask(HttpMethod.Get, "/api/pictures/image?code=../stockturn")).Status);
    }

    static async Task<string> FirstSku(RunningServer server) =>
        (string)(await server.Get("/api/ledger/stock?size=1"))["rows"]![0]!["sku"]!;

    static async Task<(HttpStatusCode Status, JsonNode Body)> Send(
        RunningServer server, string? code, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "files", name);
        }

        if (code is not null)
        {
            form.Add(new StringContent(code), "code");
        }

        using var answer = await server.Client.PostAsync("/api/pictures", form);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }
}
