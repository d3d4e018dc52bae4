using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace Stockturn.Workspaces.Policies;

/// <summary>Turns nodes into settings. Goes on after an issue, so that a person sees all of them at once.</summary>
sealed class SettingReader(PolicyIssues issues)
{
    readonly ScalarReader scalars = new(issues);

    /// <summary>A record: a copy of a given one, or of its defaults, with what the node says.</summary>
    public object? Record(PolicyNode node, SettingShape shape, object? start, string path)
    {
        if (node.Kind != PolicyNodeKind.Object)
        {
            issues.Value(node, path, "an object { … }");
            return null;
        }

        var values = Members(node, shape, start, path);
        return (start ?? shape.Default()) is { } begin
            ? WithSettings(SettingShape.Copy(begin), values)
            : Made(node, shape, values, path);
    }

    /// <summary>Any value, with the one that stood there before for records.</summary>
    public bool TryRead(PolicyNode node, SettingType type, object? before, string path, out object? value)
    {
        value = null;
        if (node.Kind == PolicyNodeKind.Null)
        {
            if (!type.IsNullable)
            {
                issues.Value(node, path, "a value");
            }

            return type.IsNullable;
        }

        value = type.Kind switch
        {
            SettingKind.Record => Record(node, SettingShape.Of(type.Type), before, path),
            SettingKind.List => List(node, type, path),
            SettingKind.Map => Map(node, type, path),
            _ => scalars.Read(node, type, path),
        };
        return value is not null;
    }

    List<(SettingMember Member, PolicyNode Node, object? Value, string Path)> Members(
        PolicyNode node, SettingShape shape, object? start, string path)
    {
        var values = new List<(SettingMember, PolicyNode, object?, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var defaults = start ?? shape.Default();
        foreach (var given in node.Members)
        {
            var memberPath = path.Length == 0 ? given.Name : $"{path}.{given.Name}";
            var member = shape.Members.FirstOrDefault(item => item.Name == given.Name);
            if (member is null)
            {
                issues.UnknownName(given, memberPath, shape.Members.Select(item => item.Name));
            }
            else if (!seen.Add(given.Name))
            {
                issues.Twice(given, memberPath);
            }
            else if (TryRead(given.Value, member.Type, Before(member, defaults), memberPath, out var value))
            {
                values.Add((member, given.Value, value, memberPath));
            }
        }

        return values;
    }

    static object? Before(SettingMember member, object? record) =>
        record is null ? null : member.Property.GetValue(record);

    object WithSettings(object record, List<(SettingMember Member, PolicyNode Node, object? Value, string Path)> values)
    {
        foreach (var (member, node, value, path) in values)
        {
            Guard(node, path, () => member.Property.SetValue(record, value));
        }

        return record;
    }

    object? Made(
        PolicyNode node,
        SettingShape shape,
        List<(SettingMember Member, PolicyNode Node, object? Value, string Path)> values,
        string path)
    {
        var arguments = new List<object?>();
        var isWhole = true;
        foreach (var parameter in shape.Parameters)
        {
            var name = NameOf(parameter);
            var member = shape.Members.First(item => item.Name == name);
            var given = values.FirstOrDefault(item => item.Member.Name == name);
            var isKnown = given.Member is not null || parameter.HasDefaultValue || member.Type.IsNullable;
            if (!isKnown && !node.Members.Any(item => item.Name == name))
            {
                issues.Missing(node, path, name);
            }

            isWhole &= isKnown;
            arguments.Add(given.Member is not null ? given.Value : Fallback(parameter));
        }

        object? made = null;
        if (isWhole)
        {
            Guard(node, path, () => made = shape.Make([.. arguments]));
        }

        // What no parameter takes is set after.
        var rest = values.Where(item => shape.Parameters.All(parameter => NameOf(parameter) != item.Member.Name));
        return made is null ? null : WithSettings(made, [.. rest]);
    }

    static string NameOf(ParameterInfo parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);

    static object? Fallback(ParameterInfo parameter) => parameter.HasDefaultValue ? parameter.DefaultValue : null;

    object? List(PolicyNode node, SettingType type, string path)
    {
        if (node.Kind != PolicyNodeKind.Array)
        {
            issues.Value(node, path, "a list [ … ]");
            return null;
        }

        var items = new List<object?>();
        for (var i = 0; i < node.Items.Count; i++)
        {
            if (!TryRead(node.Items[i], type.Item!, null, $"{path}[{i}]", out var item))
            {
                return null;
            }

            items.Add(item);
        }

        return Collections.ListOf(type.Type, items);
    }

    object? Map(PolicyNode node, SettingType type, string path)
    {
        if (node.Kind != PolicyNodeKind.Object)
        {
            issues.Value(node, path, "an object { \"name\": value, … }");
            return null;
        }

        var items = new List<DictionaryEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in node.Members)
        {
            var memberPath = $"{path}.{member.Name}";
            if (!seen.Add(member.Name))
            {
                issues.Twice(member, memberPath);
            }
            else if (TryRead(member.Value, type.Item!, null, memberPath, out var value))
            {
                items.Add(new DictionaryEntry(member.Name, value));
            }
        }

        return Collections.MapOf(type.Type, items);
    }

    // A record that refuses a value says so by an exception; to the person it is an issue at its place.
    void Guard(PolicyNode node, string path, Action set)
    {
        try
        {
            set();
        }
        catch (TargetInvocationException error) when (error.InnerException is ArgumentException refused)
        {
            issues.Refused(node, path, refused);
        }
    }
}
