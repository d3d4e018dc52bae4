using System.Collections.Immutable;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Findings;

namespace Stockturn.Workspaces.Policies;

/// <summary>
/// The JSON schema of policy files, for editors; read off the settings records, so that it cannot differ from them.
/// </summary>
public static class PolicySchema
{
    static readonly JsonSerializerOptions layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The text of docs/policy.schema.json.</summary>
    public static string Text()
    {
        var root = Record(typeof(Policy), new Policy());
        root["properties"]!.AsObject().Insert(0, "preset", new JsonObject
        {
            ["enum"] = new JsonArray([.. PolicyPresets.All.Select(preset => JsonValue.Create(preset.Name))]),
        });
        root["properties"]!.AsObject().Insert(0, "$schema", new JsonObject { ["type"] = "string" });
        root.Insert(0, "title", "Stockturn policy");
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return root.ToJsonString(layout) + "\n";
    }

    static JsonObject Record(Type type, object? defaults)
    {
        var shape = SettingShape.Of(type);
        defaults ??= shape.Default();
        var properties = new JsonObject();
        foreach (var member in shape.Members)
        {
            var before = defaults is null ? null : member.Property.GetValue(defaults);
            var schema = Of(member.Type, before);
            AddRange(schema, member, defaults);
            schema["description"] = SettingTexts.Of(shape.Name, member.Name);
            properties[member.Name] = schema;
        }

        var record = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        var required = Required(shape);
        if (required.Length > 0)
        {
            record["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }

        return record;
    }

    static ImmutableArray<string> Required(SettingShape shape) =>
    [
        .. shape.Parameters
            .Where(parameter => !parameter.HasDefaultValue)
            .Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!))
            .Where(name => !shape.Members.First(member => member.Name == name).Type.IsNullable),
    ];

    static JsonObject Of(SettingType type, object? before) => type.Kind switch
    {
        SettingKind.Record => Record(type.Type, before),
        SettingKind.List => new JsonObject { ["type"] = "array", ["items"] = Of(type.Item!, null) },
        SettingKind.Map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Of(type.Item!, null) },
        SettingKind.Choice => new JsonObject { ["enum"] = Choices(type) },
        SettingKind.Day => Simple("string", type, ("format", "date")),
        SettingKind.Coin => Simple("string", type, ("pattern", "^[A-Za-z]{3}$")),
        SettingKind.Text => Simple("string", type),
        SettingKind.Whole => Simple("integer", type),
        SettingKind.Number => Simple("number", type),
        SettingKind.Flag => Simple("boolean", type),
        _ => throw new NotSupportedException($"no schema for {type.Type}"),
    };

    static JsonObject Simple(string name, SettingType type, (string Name, string Value)? extra = null)
    {
        var schema = new JsonObject { ["type"] = type.IsNullable ? new JsonArray(name, "null") : name };
        if (extra is { } given)
        {
            schema[given.Name] = given.Value;
        }

        return schema;
    }

    static JsonArray Choices(SettingType type) =>
    [
        .. Enum.GetNames(type.Type).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name))),
    ];

    // The record itself is asked: a value far outside makes it say what is allowed. So the range stands in one place
    // only.
    static void AddRange(JsonObject schema, SettingMember member, object? record)
    {
        object? far = member.Type.Type switch
        {
            _ when record is null => null,
            var type when type == typeof(int) => int.MinValue,
            var type when type == typeof(double) => double.MinValue,
            var type when type == typeof(decimal) => decimal.MinValue,
            _ => null,
        };
        if (far is null)
        {
            return;
        }

        try
        {
            member.Property.SetValue(SettingShape.Copy(record!), far);
        }
        catch (TargetInvocationException error) when (error.InnerException is AllowedRangeException range)
        {
            schema["minimum"] = JsonNode.Parse(range.Least);
            schema["maximum"] = JsonNode.Parse(range.Most);
        }
        catch (TargetInvocationException error) when (error.InnerException is ArgumentException)
        {
            // Refused for a reason that is no range: nothing to say to an editor.
            schema.Remove("minimum");
        }
    }
}
