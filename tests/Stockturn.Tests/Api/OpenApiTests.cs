using Stockturn.Tests.House;

namespace Stockturn.Tests.Api;

public sealed class OpenApiTests
{
    static readonly string Kept = Path.Combine(Sources.Root, "web", "openapi.json");

    // The client is generated from the file; write it anew with STOCKTURN_WRITE_API=1, then `npm run api` in web/.
    [Fact]
    public async Task The_document_is_the_one_the_client_is_generated_from()
    {
        var server = await RunningServer.Once.Value;
        var document = (await server.Client.GetStringAsync("/api/openapi.json")).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("STOCKTURN_WRITE_API") == "1")
        {
            await File.WriteAllTextAsync(Kept, document);
        }

        Assert.Equal((await File.ReadAllTextAsync(Kept)).ReplaceLineEndings("\n"), document);
    }

    [Fact]
    public async Task Names_no_address_of_this_machine()
    {
        var server = await RunningServer.Once.Value;

        Assert.DoesNotContain("127.0.0.1", await server.Client.GetStringAsync("/api/openapi.json"), StringComparison.Ordinal);
    }
}
