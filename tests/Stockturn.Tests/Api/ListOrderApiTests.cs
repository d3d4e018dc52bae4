using System.Net;
using System.Text.Json.Nodes;

namespace Stockturn.Tests.Api;

/// <summary>Lists are sorted and chosen from by the server, and what is taken away is the list as it is shown.</summary>
public sealed class ListOrderApiTests
{
    [Theory]
    [InlineData("suppliers", "name", "name")]
    [InlineData("suppliers", "-orders", "orders")]
    [InlineData("promotions", "sku", "sku")]
    [InlineData("promotions", "-days", "start")]
    [InlineData("on-the-way", "sku", "sku")]
    [InlineData("on-the-way", "-units", "units")]
    [InlineData("money/fees", "sku", "sku")]
    [InlineData("money/fees", "-charged", "charged")]
    [InlineData("demand", "sku", "sku")]
    [InlineData("demand", "-unitsPerDay", "unitsPerDay")]
    [InlineData("demand", "-censoredWeeks", "censoredWeeks")]
    public async Task A_list_comes_in_the_order_asked_for(string list, string order, string column)
    {
        var server = await RunningServer.Once.Value;
        var rows = (await server.Get($"/api/{list}?size=500&sort={order}"))["rows"]!.AsArray();
        var values = rows.Select(row => row![column]).OfType<JsonNode>().ToArray();

        Assert.NotEmpty(values);
        Assert.Equal(order[0] == '-' ? [.. values.OrderByDescending(Key)] : [.. values.OrderBy(Key)], values);
        var (status, body) = await server.Ask(HttpMethod.Get, $"/api/{list}?sort=beauty");
        Assert.Equal((HttpStatusCode.BadRequest, true), (status, body!.ToJsonString().Contains("beauty", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("suppliers", "having=open_value")]
    [InlineData("promotions", "state=Eligible&type=Deal&type=Other")]
    [InlineData("on-the-way", "late=true")]
    [InlineData("money/fees", "type=referral")]
    [InlineData("money/fees", "alert=true")]
    [InlineData("demand", "figure=Own&figure=Erp")]
    [InlineData("demand", "level=Up")]
    public async Task What_is_chosen_is_a_part_of_the_list_and_what_is_taken_away_is_that_part(string list, string choice)
    {
        var server = await RunningServer.Once.Value;
        var all = (await server.Get($"/api/{list}?size=500"))["rows"]!.AsArray().Select(row => row!.ToJsonString()).ToHashSet(StringComparer.Ordinal);
        var chosen = await server.Get($"/api/{list}?size=500&{choice}");
        var rows = chosen["rows"]!.AsArray();

        Assert.True((int)chosen["total"]! < all.Count, $"{list}?{choice} leaves nothing out");
        Assert.Equal((int)chosen["total"]!, rows.Count);
        Assert.All(rows, row => Assert.Contains(row!.ToJsonString(), all));
        var csv = await server.Client.GetStringAsync($"/api/{list}/export.csv?{choice}");
        Assert.Equal(rows.Count + 1, csv.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("suppliers", "name")]
    [InlineData("promotions", "sku")]
    [InlineData("on-the-way", "sku")]
    [InlineData("money/fees", "sku")]
    [InlineData("demand", "sku")]
    public async Task A_part_of_a_name_finds_the_row(string list, string column)
    {
        var server = await RunningServer.Once.Value;
        var name = (string)(await server.Get($"/api/{list}"))["rows"]!.AsArray()[^1]![column]!;
        var found = (await server.Get($"/api/{list}?text={Uri.EscapeDataString(name.ToUpperInvariant())}"))["rows"]!.AsArray();

        Assert.NotEmpty(found);
        Assert.All(found, row => Assert.Contains(name, (string)row![column]!, StringComparison.OrdinalIgnoreCase));
    }

    static IComparable Key(JsonNode? value) => value!.GetValueKind() == System.Text.Json.JsonValueKind.Number
        ? (decimal)value
        : new Ordinal((string)value!);

    readonly record struct Ordinal(string Text) : IComparable
    {
        public int CompareTo(object? other) => string.CompareOrdinal(Text, ((Ordinal)other!).Text);
    }
}
