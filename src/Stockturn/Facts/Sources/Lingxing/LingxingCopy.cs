using System.Collections.Immutable;

namespace Stockturn.Facts.Sources;

/// <summary>
/// 领星 hands on reports of Amazon (亚马逊源报表) column by column, and adds a mark of its own to each row. Such a copy is read
/// as the report is and believed less.
/// </summary>
sealed record LingxingCopy(Source Report, string Code, string ChineseTitle, int Precedence)
{
    /// <summary>The column that shows it to be a copy.</summary>
    public string Mark { get; init; } = "sid";

    /// <summary>Columns it adds that nobody reads.</summary>
    public ImmutableArray<string> Adds { get; init; } = [];

    /// <summary>Columns it adds that name a person.</summary>
    public ImmutableArray<string> Personal { get; init; } = [];

    /// <summary>The report's columns under the names of the copy, where the names differ.</summary>
    public ImmutableArray<SourceField>? Fields { get; init; }

    /// <summary>The declaration.</summary>
    public Source Source => Report with
    {
        Code = Code,
        Title = $"Lingxing's copy: {Report.Title}",
        ChineseTitle = ChineseTitle,
        Fields = [.. Fields ?? Report.Fields, Column.Text(Mark).Required(), .. Personal.Select(name => Column.Personal(name))],
        Ignores = [.. Report.Ignores, .. Adds],
        Precedence = Precedence,
    };
}
