using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>A file recognised as a source by its headings.</summary>
/// <param name="Source">The source.</param>
/// <param name="Columns">For each field of the source the column in the file, −1 where the file lacks it.</param>
/// <param name="MissingRequired">Required fields the file lacks: it is refused with this list.</param>
/// <param name="Unknown">Headings no field reads; kept in the raw rows, told once.</param>
/// <param name="Confidence">Share of the source's fields found, 0 to 1.</param>
public sealed record SourceMatch(
    Source Source,
    ImmutableArray<int> Columns,
    ImmutableArray<string> MissingRequired,
    ImmutableArray<string> Unknown,
    double Confidence)
{
    /// <summary>
    /// What to tell of the headings: the required ones that are missing, and once the ones nobody reads.
    /// </summary>
    public ImmutableArray<Issue> Issues(string file)
    {
        var issues = ImmutableArray.CreateBuilder<Issue>();
        if (MissingRequired.Length > 0)
        {
            issues.Add(new Issue(
                "E_MISSING_COLUMN", Severity.Refused, file, null, null, null,
                $"the columns {string.Join(", ", MissingRequired)} of a file of kind {Source.Code}",
                "export the file again with these columns, or save a column mapping for it"));
        }

        if (Unknown.Length > 0)
        {
            issues.Add(new Issue(
                "W_EXTRA_COLUMN", Severity.Note, file, null, string.Join(", ", Unknown), null,
                $"the columns of a file of kind {Source.Code}", "nothing to do; the cells are kept with the raw rows"));
        }

        return issues.ToImmutable();
    }
}
