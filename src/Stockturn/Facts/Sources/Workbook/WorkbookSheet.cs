using System.Collections.Immutable;

namespace Stockturn.Facts.Sources;

/// <summary>A column of a sheet a seller fills in by hand.</summary>
/// <param name="Name">The canonical name; saved column mappings refer to it.</param>
/// <param name="Chinese">The Chinese heading of the template.</param>
/// <param name="English">The English heading of the template.</param>
/// <param name="Example">What stands in the template's example row.</param>
public sealed record SheetColumn(string Name, string Chinese, string English, string Example)
{
    /// <summary>One sentence for the person who fills it in.</summary>
    public required string Help { get; init; }

    /// <summary>What its cells hold.</summary>
    public FieldContent Content { get; init; }

    /// <summary>Other headings under which sellers have it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>True when the sheet is not recognised without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Another column that does as well where this one is required but not there.</summary>
    public string? Or { get; init; }

    /// <summary>True when its cells name a person: read into a number that names nobody, and not kept.</summary>
    public bool IsPersonal { get; init; }

    internal SourceField Field => new(Name, [English, Chinese, Name, .. Aliases], IsRequired)
    {
        Heading = Chinese,
        Content = Content,
        Personal = IsPersonal,
        Or = Or,
    };
}

/// <summary>A sheet of the workbook for sellers without exports; the same columns are read from CSV files.</summary>
/// <param name="Code">The code of its source.</param>
/// <param name="Chinese">The name of the sheet in Chinese.</param>
/// <param name="English">The name of the sheet in English.</param>
public sealed record WorkbookSheet(string Code, string Chinese, string English)
{
    /// <summary>What the sheet is for, in one sentence.</summary>
    public required string Help { get; init; }

    /// <summary>The columns in the order of the template.</summary>
    public required ImmutableArray<SheetColumn> Columns { get; init; }

    internal Source Source(ImmutableArray<SourceOutput> outputs, Action<SourceRow> read) => new()
    {
        Code = Code,
        Title = $"Workbook sheet {English}",
        ChineseTitle = $"工作簿 {Chinese}",
        Fields = [.. Columns.Select(column => column.Field)],
        Outputs = outputs,
        Read = read,
        HeadingShareMin = 0.5,
    };
}
