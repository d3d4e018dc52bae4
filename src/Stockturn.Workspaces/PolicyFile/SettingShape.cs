using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Stockturn.Values;

namespace Stockturn.Workspaces.Policies;

/// <summary>What sort of value a setting holds.</summary>
enum SettingKind
{
    Flag,
    Whole,
    Number,
    Text,
    Day,
    Coin,
    Choice,
    Record,
    List,
    Map,
}

/// <summary>The type of a setting: its sort, whether it may be null, and what its items are.</summary>
sealed record SettingType(SettingKind Kind, Type Type, bool IsNullable)
{
    /// <summary>The items of a list, or the values of a map from text.</summary>
    public SettingType? Item { get; init; }

    /// <summary>The sort of a .NET type.</summary>
    /// <exception cref="NotSupportedException">A settings record has a type a policy file cannot hold: our
    /// mistake.</exception>
    public static SettingType Of(Type type, bool isNullable)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner, true);
        }

        if (Simple(type) is { } kind)
        {
            return new SettingType(kind, type, isNullable);
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        if (definition == typeof(ImmutableArray<>))
        {
            return new SettingType(SettingKind.List, type, false) { Item = Of(type.GenericTypeArguments[0], false) };
        }

        var isMap = definition == typeof(ImmutableSortedDictionary<,>) || definition == typeof(ImmutableDictionary<,>);
        return isMap && type.GenericTypeArguments[0] == typeof(string)
            ? new SettingType(SettingKind.Map, type, false) { Item = Of(type.GenericTypeArguments[1], false) }
            : throw new NotSupportedException($"a policy file cannot hold {type}");
    }

    static SettingKind? Simple(Type type) => type switch
    {
        _ when type == typeof(bool) => SettingKind.Flag,
        _ when type == typeof(int) || type == typeof(short) || type == typeof(long) => SettingKind.Whole,
        _ when type == typeof(double) || type == typeof(decimal) || type == typeof(Quantity) => SettingKind.Number,
        _ when type == typeof(string) => SettingKind.Text,
        _ when type == typeof(DateOnly) => SettingKind.Day,
        _ when type == typeof(Currency) => SettingKind.Coin,
        _ when type.IsEnum => SettingKind.Choice,
        _ when SettingShape.IsRecord(type) => SettingKind.Record,
        _ => null,
    };
}

/// <summary>One setting of a record.</summary>
sealed record SettingMember(string Name, PropertyInfo Property, SettingType Type);

/// <summary>
/// The settings of a record, read off its init properties, so that a new setting is in the file without a line of
/// code.
/// </summary>
sealed class SettingShape
{
    readonly Type type;
    readonly ConstructorInfo constructor;

    SettingShape(Type type, ConstructorInfo constructor)
    {
        this.type = type;
        this.constructor = constructor;
        var nullability = new NullabilityInfoContext();
        Members =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.SetMethod is { IsPublic: true })
                .OrderBy(property => property.MetadataToken)
                .Select(property => new SettingMember(
                    JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                    property,
                    SettingType.Of(
                        property.PropertyType, nullability.Create(property).WriteState == NullabilityState.Nullable))),
        ];
    }

    /// <summary>The settings in the order in which they stand in the source.</summary>
    public ImmutableArray<SettingMember> Members { get; }

    /// <summary>The parameters without which none can be made; empty where all settings have defaults.</summary>
    public ImmutableArray<ParameterInfo> Parameters => [.. constructor.GetParameters()];

    /// <summary>The record's own name.</summary>
    public string Name => type.Name;

    public static SettingShape Of(Type type) => new(type, Constructor(type)!);

    /// <summary>True for a record class: one with a copy method of the compiler's.</summary>
    public static bool IsRecord(Type type) =>
        type.IsClass && CloneMethod(type) is not null && Constructor(type) is not null;

    /// <summary>A record with every default; null when it needs values to be made.</summary>
    public object? Default() => constructor.GetParameters().Length == 0 ? constructor.Invoke([]) : null;

    /// <summary>A record made of its parameters.</summary>
    public object Make(object?[] values) => constructor.Invoke(values);

    /// <summary>A copy, to be given other settings.</summary>
    public static object Copy(object record) => CloneMethod(record.GetType())!.Invoke(record, [])!;

    static MethodInfo? CloneMethod(Type type) =>
        type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance);

    static ConstructorInfo? Constructor(Type type) => type.GetConstructors()
        .OrderBy(constructor => constructor.GetParameters().Length)
        .FirstOrDefault();
}
