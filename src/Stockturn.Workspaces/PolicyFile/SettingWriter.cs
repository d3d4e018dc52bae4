using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Stockturn.Values;

namespace Stockturn.Workspaces.Policies;

/// <summary>Writes settings as JSON: with a comment over each for people, or bare for the version.</summary>
sealed class SettingWriter(bool hasComments)
{
    readonly StringBuilder text = new();

    /// <summary>The members of a record as lines of an object, indented.</summary>
    public SettingWriter Members(object record, int depth)
    {
        var shape = SettingShape.Of(record.GetType());
        foreach (var member in shape.Members)
        {
            text.Append(hasComments && depth == 1 ? "\n" : "");
            var indent = new string(' ', 2 * depth);
            if (hasComments)
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}// {SettingTexts.Of(shape.Name, member.Name)}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{indent}{Quoted(member.Name)}: ");
            Value(member.Property.GetValue(record), member.Type, depth);
            text.Append(",\n");
        }

        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    void Value(object? value, SettingType type, int depth)
    {
        if (value is null)
        {
            text.Append("null");
            return;
        }

        switch (type.Kind)
        {
            case SettingKind.Record:
                text.Append("{\n");
                Members(value, depth + 1);
                text.Append(' ', 2 * depth).Append('}');
                break;
            case SettingKind.List:
                List((IEnumerable)value, type.Item!, depth);
                break;
            case SettingKind.Map:
                Map((IEnumerable)value, depth);
                break;
            default:
                text.Append(Scalar(value));
                break;
        }
    }

    // Entries of a list stand on one line each; plain values on one line together.
    void List(IEnumerable items, SettingType type, int depth)
    {
        var written = items.Cast<object>().Select(ItemOf).ToArray();
        if (type.Kind != SettingKind.Record || written.Length == 0)
        {
            text.Append('[').AppendJoin(", ", written).Append(']');
            return;
        }

        var indent = new string(' ', 2 * depth + 2);
        text.Append("[\n");
        foreach (var line in written)
        {
            text.Append(indent).Append(line).Append(",\n");
        }

        text.Append(' ', 2 * depth).Append(']');
    }

    void Map(IEnumerable entries, int depth)
    {
        var lines = Entries(entries)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{Quoted(entry.Key)}: {ItemOf(entry.Value)}")
            .ToArray();
        if (lines.Length == 0)
        {
            text.Append("{}");
            return;
        }

        var indent = new string(' ', 2 * depth + 2);
        text.Append("{\n").Append(indent).AppendJoin($",\n{indent}", lines).Append('\n');
        text.Append(' ', 2 * depth).Append('}');
    }

    static IEnumerable<(string Key, object Value)> Entries(IEnumerable entries)
    {
        foreach (var entry in entries)
        {
            var kind = entry.GetType();
            var key = (string)kind.GetProperty("Key")!.GetValue(entry)!;
            yield return (key, kind.GetProperty("Value")!.GetValue(entry)!);
        }
    }

    // An entry of a list says only what differs from its defaults.
    static string Line(object record)
    {
        var shape = SettingShape.Of(record.GetType());
        var defaults = shape.Default();
        var parts = new List<string>();
        foreach (var member in shape.Members)
        {
            var written = Written(member, record);
            var isDefault = written == (defaults is null ? "null" : Written(member, defaults));
            if (!isDefault)
            {
                parts.Add($"{Quoted(member.Name)}: {written}");
            }
        }

        return parts.Count == 0 ? "{}" : $"{{ {string.Join(", ", parts)} }}";
    }

    static string Written(SettingMember member, object record)
    {
        var value = member.Property.GetValue(record);
        return (value, member.Type.Kind) switch
        {
            (null, _) => "null",
            (_, SettingKind.Record) => Line(value),
            (IEnumerable items, SettingKind.List) => $"[{string.Join(", ", items.Cast<object>().Select(ItemOf))}]",
            _ => Scalar(value),
        };
    }

    static string ItemOf(object item) => SettingShape.IsRecord(item.GetType()) ? Line(item) : Scalar(item);

    static string Scalar(object value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string words => Quoted(words),
        Enum choice => Quoted(JsonNamingPolicy.CamelCase.ConvertName(choice.ToString())),
        DateOnly day => Quoted(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Currency currency => Quoted(currency.Code),
        Quantity quantity => quantity.ToString(),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"a policy file cannot hold {value.GetType()}"),
    };

    static string Quoted(string words) =>
        $"\"{JsonEncodedText.Encode(words, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
