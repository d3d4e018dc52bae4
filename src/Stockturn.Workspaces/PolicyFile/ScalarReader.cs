using System.Globalization;
using System.Text.Json;
using Stockturn.Values;

namespace Stockturn.Workspaces.Policies;

/// <summary>Turns one number, text or flag of the file into a setting.</summary>
sealed class ScalarReader(PolicyIssues issues)
{
    /// <summary>The value; null after an issue.</summary>
    public object? Read(PolicyNode node, SettingType type, string path) => type.Kind switch
    {
        SettingKind.Flag => Flag(node, path),
        SettingKind.Whole => Whole(node, type.Type, path),
        SettingKind.Number => Number(node, type.Type, path),
        SettingKind.Choice => Choice(node, type.Type, path),
        _ => Words(node, type, path),
    };

    object? Flag(PolicyNode node, string path)
    {
        if (node.Kind == PolicyNodeKind.Flag)
        {
            return node.Text == "true";
        }

        issues.Value(node, path, "true or false");
        return null;
    }

    object? Whole(PolicyNode node, Type type, string path)
    {
        var style = NumberStyles.AllowLeadingSign;
        var isWhole = long.TryParse(node.Text, style, CultureInfo.InvariantCulture, out var number);
        if (node.Kind != PolicyNodeKind.Number || !isWhole || !Fits(number, type))
        {
            issues.Value(node, path, "a whole number such as 90");
            return null;
        }

        return Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
    }

    static bool Fits(long number, Type type) =>
        type == typeof(long)
        || (type == typeof(int) && number is >= int.MinValue and <= int.MaxValue)
        || (type == typeof(short) && number is >= short.MinValue and <= short.MaxValue);

    object? Number(PolicyNode node, Type type, string path)
    {
        var isNumber = node.Kind == PolicyNodeKind.Number;
        if (isNumber && type == typeof(double) && Real(node.Text) is var real && double.IsFinite(real))
        {
            return real;
        }

        var isExact = decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact);
        if (isNumber && isExact && type != typeof(double))
        {
            return type == typeof(Quantity) ? Quantity.Of(exact) : exact;
        }

        issues.Value(node, path, "a number such as 0.4");
        return null;
    }

    static double Real(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    object? Choice(PolicyNode node, Type type, string path)
    {
        var names = Enum.GetNames(type).ToDictionary(JsonNamingPolicy.CamelCase.ConvertName, name => name);
        if (node.Kind == PolicyNodeKind.Text && names.TryGetValue(node.Text, out var found))
        {
            return Enum.Parse(type, found);
        }

        issues.Choice(node, path, names.Keys);
        return null;
    }

    object? Words(PolicyNode node, SettingType type, string path)
    {
        if (node.Kind == PolicyNodeKind.Text && type.Kind == SettingKind.Text)
        {
            return node.Text;
        }

        if (node.Kind == PolicyNodeKind.Text && type.Kind == SettingKind.Coin && Currency.IsCode(node.Text))
        {
            return new Currency(node.Text);
        }

        var isDay = DateOnly.TryParseExact(
            node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (node.Kind == PolicyNodeKind.Text && type.Kind == SettingKind.Day && isDay)
        {
            return day;
        }

        issues.Value(node, path, Expected(type.Kind));
        return null;
    }

    static string Expected(SettingKind kind) => kind switch
    {
        SettingKind.Day => "a day such as \"2025-12-31\"",
        SettingKind.Coin => "a three-letter currency code such as \"USD\"",
        _ => "a text in quotation marks",
    };
}
