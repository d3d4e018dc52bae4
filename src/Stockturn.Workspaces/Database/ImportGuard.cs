using System.Globalization;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Holds an import back that looks like a broken report rather than like news.</summary>
/// <remarks>
/// Platforms' reports at times lose most of their rows, have many times too many, or lose a column. Each place of an
/// output (a store, a warehouse) is compared with the last committed import of the same place: rows for each scope,
/// where a scope is replaced as a whole and a short file would take stock away; and empty cells of each column.
/// A source that only adds and corrects is not judged by its size: a file of three orders is no fault.
/// </remarks>
static class ImportGuard
{
    /// <summary>How many times more or fewer rows are believed.</summary>
    public const double SizeFactorMax = 5;

    /// <summary>Scopes no larger than this are never judged by their size.</summary>
    public const double SizeRowsMin = 100;

    /// <summary>By how much the share of empty cells of a column may rise.</summary>
    public const double EmptyShareRiseMax = 0.5;

    /// <summary>Fewer rows say nothing about the share of empty cells.</summary>
    public const long EmptyRowsMin = 20;

    const int IssuesMax = 20;

    /// <summary>What speaks against an output's staged rows.</summary>
    public static IEnumerable<Issue> Check(Connection connection, StagedOutput staged, string file) =>
        staged.Places.Places
            .SelectMany(place =>
                Check(place.Value, PlaceTable.Last(connection, staged, place.Key), staged.Output, file))
            .Take(IssuesMax);

    /// <summary>What speaks against a file of a source whose word is final: it would change what was told before.</summary>
    public static IEnumerable<Issue> CheckFinal(FactDifference counts, string file)
    {
        if (SourceCatalog.Find(counts.Source) is { IsFinal: true } && counts.Replaced + counts.Removed > 0)
        {
            yield return Held(
                "E_FINAL_CHANGED", file, null, Rows(counts.Replaced + counts.Removed), "no other amounts than the first time");
        }
    }

    static IEnumerable<Issue> Check(PlaceCount now, PlaceCount? before, SourceOutput output, string file)
    {
        if (before is null)
        {
            yield break;
        }

        if (!output.Scope.IsEmpty && IsOutOfSize(Size(now), Size(before)))
        {
            yield return Held(
                "E_ROW_COUNT_GUARD", file, null, Rows(Size(now)), $"about {Rows(Size(before))} as last time");
        }

        for (var column = 0; column < output.Kind.Columns.Length; column++)
        {
            var rise = now.EmptyShare(column) - before.EmptyShare(column);
            if (rise > EmptyShareRiseMax && Math.Min(now.Rows, before.Rows) >= EmptyRowsMin)
            {
                yield return Held("E_NULL_GUARD", file, output.Kind.Columns[column].Name,
                    $"{Share(now.EmptyShare(column))} empty",
                    $"about {Share(before.EmptyShare(column))} empty as last time");
            }
        }
    }

    static double Size(PlaceCount place) => (double)place.Rows / Math.Max(1, place.Scopes);

    static bool IsOutOfSize(double now, double before) => Math.Max(now, before) > SizeRowsMin
        && (now > before * SizeFactorMax || now * SizeFactorMax < before);

    static Issue Held(string code, string file, string? column, string found, string expected) =>
        new(code, Severity.Refused, file, null, column, found, expected,
            "look at the file; if it is right, import it with --accept");

    static string Rows(double size) => size.ToString("N0", CultureInfo.InvariantCulture) + " rows";

    static string Share(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";
}
