using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

public sealed class VisitApiTests
{
    // One verdict, one home: the page says of each SKU what the run found of it.
    [Fact]
    public async Task S0_33_the_page_of_a_SKU_says_exposure_or_conversion_as_the_findings_do()
    {
        var server = await RunningServer.Once.Value;
        var found = (await server.Get("/api/findings?rule=low_exposure&rule=low_conversion&size=500"))["rows"]!.AsArray()
            .ToDictionary(row => (string)row!["sku"]!, row => (string)row!["rule"]!, StringComparer.Ordinal);
        var skus = (await server.Get("/api/findings?primary=true&size=60"))["rows"]!.AsArray().Select(row => (string)row!["sku"]!);
        var verdicts = new List<string>();
        foreach (var sku in found.Keys.Concat(skus).Distinct(StringComparer.Ordinal))
        {
            var told = await server.Get($"/api/metrics/visits?sku={Uri.EscapeDataString(sku)}");
            verdicts.Add((string)told["verdict"]!);
            Assert.Equal(found.GetValueOrDefault(sku, ""), verdicts[^1] switch
            {
                "LowExposure" => "low_exposure",
                "LowConversion" => "low_conversion",
                _ => "",
            });
        }

        Assert.True(verdicts.Distinct().Count() > 1, string.Join(' ', verdicts.Distinct()));
    }

    [Fact]
    public async Task S0_45_conversion_and_advertising_are_those_of_the_explanations()
    {
        var server = await RunningServer.Once.Value;
        var sku = (string)(await server.Get("/api/findings?primary=true&size=1"))["rows"]![0]!["sku"]!;
        var told = await server.Get($"/api/metrics/visits?sku={sku}");

        Assert.Equal([30, 90], told["spans"]!.AsArray().Select(span => (int)span!["days"]!));
        foreach (var span in told["spans"]!.AsArray())
        {
            foreach (var code in new[] { "conversion", "acos", "tacos" })
            {
                var explained = await server.Get($"/api/metrics/{code}/explanation?sku={sku}&lastDays={span!["days"]}");
                Assert.Equal(Shown(explained["figure"]!), Shown(span["figures"]!.AsArray().First(figure => (string)figure!["code"]! == code)!));
            }
        }
    }

    static (double?, string?) Shown(JsonNode figure) => ((double?)figure["value"], (string?)figure["gap"]);
}
