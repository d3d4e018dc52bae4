using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>The headings of one file in the form in which headings are compared.</summary>
sealed class FileHeadings
{
    readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    public FileHeadings(ImmutableArray<string> headings)
    {
        Headings = headings;
        Names = [.. headings.Select(heading => Facts.Headings.Normalise(heading))];
        for (var column = 0; column < Names.Length; column++)
        {
            if (Names[column].Length > 0)
            {
                columns.TryAdd(Names[column], column);
            }
        }
    }

    public ImmutableArray<string> Headings { get; }

    public ImmutableArray<string> Names { get; }

    public int Count => columns.Count;

    public int ColumnOf(string name) => columns.GetValueOrDefault(name, -1);
}

/// <summary>How well a file's headings fit a source.</summary>
/// <param name="Match">What was found.</param>
/// <param name="Explained">How many headings of the file the source knows.</param>
/// <param name="Required">How many required fields were found.</param>
sealed record SourceFit(SourceMatch Match, int Explained, int Required);

/// <summary>The headings of one source in the form in which headings are compared.</summary>
sealed class SourceHeadings
{
    readonly Source source;
    readonly ImmutableArray<ImmutableArray<string>> names;
    readonly FrozenSet<string> ignored;

    public SourceHeadings(Source source)
    {
        this.source = source;
        names =
        [
            .. source.Fields.Select(field => field.Aliases
                .Select(alias => Headings.Normalise(alias)).Distinct(StringComparer.Ordinal).ToImmutableArray()),
        ];
        ignored = source.Ignores.Select(heading => Headings.Normalise(heading)).ToFrozenSet(StringComparer.Ordinal);
    }

    public IEnumerable<string> All => names.SelectMany(aliases => aliases).Concat(ignored);

    /// <summary>True when a heading shows the file to be of another kind.</summary>
    public bool IsForeign(FileHeadings file) =>
        source.NeverWith.Any(heading => file.ColumnOf(Headings.Normalise(heading)) >= 0);

    public SourceFit Fit(FileHeadings file)
    {
        var columns = new int[names.Length];
        var taken = new HashSet<int>();
        for (var field = 0; field < columns.Length; field++)
        {
            columns[field] = ColumnOf(file, names[field], taken);
        }

        var found = columns.Count(column => column >= 0);
        var match = new SourceMatch(
            source, [.. columns], Missing(columns), Unknown(file, taken), (double)found / Math.Max(1, columns.Length));
        var required = source.Fields.Where((field, i) => field.Required && columns[i] >= 0).Count();
        return new SourceFit(match, file.Count - match.Unknown.Length, required);
    }

    static int ColumnOf(FileHeadings file, ImmutableArray<string> aliases, HashSet<int> taken)
    {
        foreach (var alias in aliases)
        {
            var column = file.ColumnOf(alias);
            if (column >= 0 && taken.Add(column))
            {
                return column;
            }
        }

        return -1;
    }

    ImmutableArray<string> Missing(int[] columns) =>
    [
        .. source.Fields
            .Where((field, i) => field.Required && field.Default is null && columns[i] < 0 && !IsReplaced(field, columns))
            .Select(field => field.Aliases[0]),
    ];

    bool IsReplaced(SourceField missing, int[] columns) =>
        missing.Or is not null && source.Fields.Where((field, i) => field.Name == missing.Or && columns[i] >= 0).Any();

    bool IsWithin(string heading) =>
        source.IgnoresWithin.Any(name => heading.StartsWith(name, StringComparison.Ordinal) && heading.AsSpan(name.Length) is ['.', ..]);

    ImmutableArray<string> Unknown(FileHeadings file, HashSet<int> taken)
    {
        var unknown = ImmutableArray.CreateBuilder<string>();
        for (var column = 0; column < file.Names.Length; column++)
        {
            var name = file.Names[column];
            var isFirst = name.Length > 0 && file.ColumnOf(name) == column;
            if (isFirst && !taken.Contains(column) && !ignored.Contains(name) && !IsWithin(file.Headings[column])
                && source.ReadsHeading?.Invoke(file.Headings[column]) != true)
            {
                unknown.Add(file.Headings[column]);
            }
        }

        return unknown.ToImmutable();
    }
}
