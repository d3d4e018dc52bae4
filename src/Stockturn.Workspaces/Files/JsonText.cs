using System.Text.Json;

namespace Stockturn.Workspaces.Files;

/// <summary>JSON values as text: numbers exactly as they stand, objects as dotted paths.</summary>
static class JsonText
{
    /// <summary>The list of 领星 whose entries are columns: one for each age, holding a quantity.</summary>
    public const string AgeList = "stock_age_list";

    /// <summary>The text of a value that is neither object nor array.</summary>
    public static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.String => Unescaped(value),
        _ => value.GetRawText(),
    };

    /// <summary>Visits every text inside a value with its path; lists give the same path again for each entry.</summary>
    public static void Visit(JsonElement value, string path, Action<string, string> visit)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                VisitObject(value, path, visit);
                break;
            case JsonValueKind.Array when value.GetArrayLength() == 0:
                visit(path, "");
                break;
            case JsonValueKind.Array:
                foreach (var entry in value.EnumerateArray())
                {
                    Visit(entry, path, visit);
                }

                break;
            default:
                visit(path, Of(value));
                break;
        }
    }

    /// <summary>Visits the texts of a property; the ages of an age list are paths of their own.</summary>
    public static void VisitProperty(JsonProperty property, string path, Action<string, string> visit)
    {
        if (property.Name == AgeList)
        {
            VisitAges(property.Value, path, visit);
        }
        else
        {
            Visit(property.Value, path, visit);
        }
    }

    static void VisitObject(JsonElement value, string path, Action<string, string> visit)
    {
        foreach (var property in value.EnumerateObject())
        {
            var inner = path.Length == 0 ? property.Name : $"{path}.{property.Name}";
            VisitProperty(property, inner, visit);
        }
    }

    static IEnumerable<JsonElement> Entries(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    static void VisitAges(JsonElement ages, string path, Action<string, string> visit)
    {
        foreach (var age in Entries(ages))
        {
            if (age.ValueKind == JsonValueKind.Object
                && age.TryGetProperty("name", out var name) && age.TryGetProperty("qty", out var quantity))
            {
                visit($"{path}.{Of(name)}", Of(quantity));
            }
        }
    }

    // An escape such as a lone surrogate cannot be a string; it is shown as it stands.
    static string Unescaped(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }
}
