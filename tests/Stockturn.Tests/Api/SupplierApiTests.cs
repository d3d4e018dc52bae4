using System.Net;

namespace Stockturn.Tests.Api;

public sealed class SupplierApiTests
{
    [Fact]
    public async Task Every_supplier_of_the_list_has_a_card_with_the_same_figures()
    {
        var server = await RunningServer.Once.Value;
        var page = await server.Get("/api/suppliers");

        Assert.Equal((int)page["total"]!, page["rows"]!.AsArray().Count);
        foreach (var row in page["rows"]!.AsArray().Where(row => ((string)row!["key"]!).Length > 0))
        {
            var card = await server.Get($"/api/suppliers/card?supplier={Uri.EscapeDataString((string)row!["key"]!)}");
            Assert.Equal(row["figures"]!.ToJsonString(), card["supplier"]!["figures"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task A_supplier_nobody_knows_is_refused()
    {
        var (status, body) = await (await RunningServer.Once.Value).Ask(HttpMethod.Get, "/api/suppliers/card?supplier=NOBODY");

        Assert.Equal((HttpStatusCode.NotFound, "supplier-unknown"), (status, (string)body!["code"]!));
    }

    [Theory]
    [InlineData("/api/suppliers/export.csv")]
    [InlineData("/api/suppliers/export.xlsx")]
    [InlineData("/api/promotions/export.csv")]
    [InlineData("/api/promotions/export.xlsx")]
    [InlineData("/api/promotions")]
    public async Task Lists_can_be_taken_away(string address)
    {
        var (status, _) = await (await RunningServer.Once.Value).Ask(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.OK, status);
    }
}
