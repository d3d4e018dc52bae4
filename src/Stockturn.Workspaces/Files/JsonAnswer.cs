using System.Text.Json;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// Finds the rows in the answer of an API: 领星, 聚水潭, 旺店通 and TikTok put them into data, or into a list inside data.
/// </summary>
static class JsonAnswer
{
    static readonly string[] ListNames =
    [
        "list", "records", "row_data", "rows", "inventorys", "datas", "orders", "inventory", "return_orders",
        "order", "stocks", "detail_list",
    ];
    static readonly string[] GoodCodes = ["", "0", "1", "200"];

    /// <summary>The objects that are rows.</summary>
    public static IEnumerable<JsonElement> Rows(JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Array)
        {
            return Objects(answer);
        }

        if (answer.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        return answer.TryGetProperty("data", out var data) ? InData(data) : InWrapper(answer);
    }

    /// <summary>The platform's message when the answer is a refusal; else null.</summary>
    public static string? Refusal(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("code", out var code))
        {
            return null;
        }

        var codeText = JsonText.Of(code);
        var hasData = answer.TryGetProperty("data", out _) && Rows(answer).Any();
        if (hasData || GoodCodes.Contains(codeText))
        {
            return null;
        }

        foreach (var name in (string[])["message", "msg", "error_msg", "error"])
        {
            if (answer.TryGetProperty(name, out var message))
            {
                return $"{codeText} {JsonText.Of(message)}";
            }
        }

        return null;
    }

    static IEnumerable<JsonElement> InData(JsonElement data)
    {
        if (data.ValueKind == JsonValueKind.Array)
        {
            return Objects(data);
        }

        if (data.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        foreach (var name in ListNames)
        {
            if (data.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
            {
                return Objects(list);
            }
        }

        return [data];
    }

    // {"orders": [...]} and {"order": {...}}: a wrapper of one property around the rows.
    static IEnumerable<JsonElement> InWrapper(JsonElement answer)
    {
        var properties = answer.EnumerateObject().Take(2).ToList();
        return properties switch
        {
            [] => [],
            [{ Value.ValueKind: JsonValueKind.Array } only] => Objects(only.Value),
            [{ Value.ValueKind: JsonValueKind.Object } only] => [only.Value],
            _ => [answer],
        };
    }

    static IEnumerable<JsonElement> Objects(JsonElement array) =>
        array.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object);
}
