using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Stockturn.Facts.Sources;

/// <summary>A person's own file as a source: one of our sheets under the file's own headings.</summary>
public static class MappedSource
{
    const string SheetCode = "sheet-";

    /// <summary>What a row of a mapped file may be.</summary>
    public static ImmutableArray<string> Kinds { get; } =
        [.. WorkbookTemplate.Sheets.Select(sheet => sheet.Code[SheetCode.Length..])];

    /// <summary>The sheet of a kind, or null.</summary>
    public static WorkbookSheet? SheetOf(string kind) =>
        WorkbookTemplate.Sheets.FirstOrDefault(sheet => sheet.Code == SheetCode + kind);

    /// <summary>The source a checked mapping makes.</summary>
    public static Source Of(ColumnMapping mapping)
    {
        var place = Kinds.IndexOf(mapping.Kind);
        var sheet = WorkbookTemplate.Sources[place];
        var headings = mapping.Columns.ToLookup(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        return sheet with
        {
            Code = "mapped-" + mapping.Name,
            Title = $"{mapping.Name} ({mapping.Kind})",
            ChineseTitle = $"{mapping.Name}（{WorkbookTemplate.Sheets[place].Chinese}）",
            Fields = [.. sheet.Fields.Select(field => Mapped(field, headings[field.Name], mapping))],
            NoValue = mapping.NoValue,
            HeadingShareMin = 0,
            DecimalComma = mapping.DecimalComma,
            DayFirst = mapping.DateOrder is null ? null : mapping.DateOrder == "day-first",
            Read = Reader(sheet, mapping),
        };
    }

    static SourceField Mapped(SourceField field, IEnumerable<string> headings, ColumnMapping mapping)
    {
        ImmutableArray<string> aliases = [.. headings];
        return field with
        {
            Aliases = aliases,
            Required = aliases.Length > 0,
            Default = mapping.Constants.GetValueOrDefault(field.Name),
        };
    }

    static Action<SourceRow> Reader(Source sheet, ColumnMapping mapping)
    {
        var item = FieldOf(sheet, "sku");
        var notSkus = NotSkus(mapping);
        Action<SourceRow> read = mapping is { Kind: "sales", CancellationPrefix.Length: > 0 }
            ? row => SaleSheet.Read(row, mapping.CancellationPrefix)
            : sheet.Read;
        if (item < 0 || notSkus is null)
        {
            return read;
        }

        return row =>
        {
            if (notSkus(row.Text(item)))
            {
                row.Skip("N_NOT_A_SKU", item, "goods; this code is listed as a fee or correction", "nothing to do");
                return;
            }

            read(row);
        };
    }

    static Func<ReadOnlySpan<char>, bool>? NotSkus(ColumnMapping mapping)
    {
        if (mapping.NotSkus.IsEmpty && mapping.NotSkuPattern is null)
        {
            return null;
        }

        var codes = mapping.NotSkus.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var lookup = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        var pattern = mapping.NotSkuPattern is null ? null : PatternOf(mapping.NotSkuPattern);
        return code => lookup.Contains(code) || pattern?.IsMatch(code) == true;
    }

    /// <summary>A pattern that must match the whole code, in time linear in it.</summary>
    /// <exception cref="ArgumentException">The text is no regular expression.</exception>
    internal static Regex PatternOf(string pattern) =>
        new($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    static int FieldOf(Source sheet, string name)
    {
        for (var field = 0; field < sheet.Fields.Length; field++)
        {
            if (sheet.Fields[field].Name == name)
            {
                return field;
            }
        }

        return -1;
    }
}
