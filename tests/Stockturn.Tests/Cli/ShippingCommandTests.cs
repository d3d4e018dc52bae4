using System.Text.Json;

namespace Stockturn.Tests.Cli;

public sealed class ShippingCommandTests
{
    static SmallShop Shop => SmallShop.Once.Value;

    [Fact]
    public void U_10_the_command_line_tells_the_split_and_what_every_way_costs()
    {
        using var json = JsonDocument.Parse(Shop.On("plan", "--shipping", "--json").Output);
        var rows = json.RootElement.EnumerateArray().ToArray();
        var sku = rows.First(row => row.GetProperty("cash").ValueKind == JsonValueKind.Number).GetProperty("sku").GetString()!;
        var one = Shop.On("plan", sku, "--shipping");
        var chinese = Shop.On("plan", sku, "--shipping", "--lang", "zh");

        Assert.NotEmpty(rows);
        Assert.Matches(@"\d by (express|air|fast sea|sea|rail|truck) (now|when ready)|not at all", one.Output + one.Error);
        Assert.Matches("(快递|空运|快船|海运|铁路|卡车) \\d|件不发", chinese.Output + chinese.Error);
    }

    [Fact]
    public void U_12_the_command_line_lists_containers_with_what_fills_them()
    {
        using var json = JsonDocument.Parse(Shop.On("plan", "--containers", "--json").Output);
        var told = Shop.On("plan", "--containers");

        Assert.All(json.RootElement.EnumerateArray(), row => Assert.True(
            row.GetProperty("room_m3").ValueKind == JsonValueKind.Null || row.GetProperty("filled_m3").GetDouble() <= row.GetProperty("room_m3").GetDouble() + 0.01));
        Assert.Matches("containers for|Nothing that is ordered now", told.Output + told.Error);
    }

    [Fact]
    public void U_8_the_command_line_tells_what_room_is_taken_and_what_waits() =>
        Assert.Contains("FBA-US", Shop.On("plan", "--capacity") is var told ? told.Output + told.Error : "", StringComparison.Ordinal);
}
