namespace Stockturn.Facts.Sources;

/// <summary>
/// How sources declare their columns: by what the cells hold, the canonical name first, then the other headings.
/// </summary>
static class Column
{
    /// <summary>A column of texts.</summary>
    public static SourceField Text(string name, params string[] aliases) => Of(FieldContent.Text, name, aliases);

    /// <summary>A column of ids.</summary>
    public static SourceField Id(string name, params string[] aliases) => Of(FieldContent.Id, name, aliases);

    /// <summary>A column of quantities, amounts or shares.</summary>
    public static SourceField Number(string name, params string[] aliases) => Of(FieldContent.Number, name, aliases);

    /// <summary>A column of days or instants.</summary>
    public static SourceField Day(string name, params string[] aliases) => Of(FieldContent.Day, name, aliases);

    /// <summary>A column that names a person and must not be kept.</summary>
    public static SourceField Personal(string name) => Of(FieldContent.Text, name, []) with { Personal = true };

    /// <summary>A column that names the buyer: read into a number that names nobody, and not kept.</summary>
    public static SourceField Buyer(string name, params string[] aliases) => Of(FieldContent.Text, name, aliases) with { Personal = true };

    /// <summary>The same column, without which the file is refused.</summary>
    public static SourceField Required(this SourceField field) => field with { Required = true };

    static SourceField Of(FieldContent content, string name, string[] aliases) =>
        new(name, [name, .. aliases]) { Content = content };
}
