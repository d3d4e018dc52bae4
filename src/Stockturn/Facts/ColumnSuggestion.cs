using System.Collections.Immutable;
using Stockturn.Facts.Sources;

namespace Stockturn.Facts;

/// <summary>A guess that a heading of a file is a column of ours.</summary>
/// <param name="Heading">The heading as it stands in the file.</param>
/// <param name="Column">The canonical column.</param>
/// <param name="Confidence">0 to 1; below a half a person must look.</param>
public sealed record SuggestedColumn(string Heading, string Column, double Confidence);

/// <summary>A guess how an unknown file could be read, for a person to correct and save.</summary>
/// <param name="Mapping">The guess as a mapping.</param>
/// <param name="Columns">Each guess with its confidence, in the order of the file.</param>
/// <param name="Missing">Required columns nothing was found for: a person names them or gives a constant.</param>
/// <param name="Confidence">0 to 1: how much of what the kind needs was found, and how surely.</param>
public sealed record SuggestedMapping(
    ColumnMapping Mapping,
    ImmutableArray<SuggestedColumn> Columns,
    ImmutableArray<string> Missing,
    double Confidence);

/// <summary>Guesses from the names and values of an unknown file's columns what they are.</summary>
public static class ColumnSuggestion
{
    const double NameWeight = 0.75;
    const double NameLikenessMin = 0.5;
    const double ValueShareMin = 0.6;
    const double ByValueAloneConfidence = 0.4;

    static readonly ImmutableArray<string> Kinds =
        ["stock", "sales", "purchases", "movements", "returns", "products", "prices", "rates"];

    /// <summary>
    /// The best guess over all kinds: what the kind needs and what the file has weigh the same. Null for no guess.
    /// </summary>
    public static SuggestedMapping? For(ImmutableArray<string> headings, IReadOnlyList<string[]> sampleRows) =>
        Kinds
            .Select(kind => For(kind, headings, sampleRows))
            .Where(guess => guess.Columns.Length > 0)
            .OrderByDescending(guess => guess.Confidence + (Sum(guess) / headings.Length))
            .FirstOrDefault();

    /// <summary>The best guess when a person has said what a row is.</summary>
    public static SuggestedMapping For(
        string kind, ImmutableArray<string> headings, IReadOnlyList<string[]> sampleRows)
    {
        var sheet = MappedSource.SheetOf(kind)
            ?? throw new ArgumentException($"there is no kind \"{kind}\"", nameof(kind));
        var columns = headings
            .Select((heading, at) => new ColumnSample(heading, Headings.Normalise(heading), Sample(sampleRows, at)))
            .ToImmutableArray();
        var found = Assign(sheet, columns);
        ImmutableArray<SheetColumn> required = [.. sheet.Columns.Where(column => column.IsRequired)];
        ImmutableArray<string> missing =
            [.. required.Where(column => Surest(found, column) == 0).Select(column => column.Name)];
        var confidence = required.Sum(column => Surest(found, column)) / required.Length;
        var mapping = new ColumnMapping
        {
            Name = "my-" + kind,
            Kind = kind,
            Columns = found.ToImmutableSortedDictionary(
                guess => guess.Heading, guess => guess.Column, StringComparer.Ordinal),
        };
        return new SuggestedMapping(mapping, found, missing, confidence);
    }

    static double Sum(SuggestedMapping guess) => guess.Columns.Sum(column => column.Confidence);

    static double Surest(ImmutableArray<SuggestedColumn> found, SheetColumn column) =>
        found
            .Where(guess => guess.Column == column.Name || guess.Column == column.Or)
            .Select(guess => guess.Confidence)
            .DefaultIfEmpty()
            .Max();

    // Surest first, each heading and each column once; equal ones in the order of the file and the sheet.
    static ImmutableArray<SuggestedColumn> Assign(WorkbookSheet sheet, ImmutableArray<ColumnSample> columns)
    {
        var guesses = columns
            .SelectMany(column => sheet.Columns.Select(target =>
                new SuggestedColumn(column.Heading, target.Name, Confidence(column, target))))
            .Where(guess => guess.Confidence > 0)
            .OrderByDescending(guess => guess.Confidence);
        var taken = new List<SuggestedColumn>();
        foreach (var guess in guesses)
        {
            if (taken.All(other => other.Heading != guess.Heading && other.Column != guess.Column))
            {
                taken.Add(guess);
            }
        }

        return [.. taken.OrderBy(guess => Place(columns, guess.Heading))];
    }

    static int Place(ImmutableArray<ColumnSample> columns, string heading) =>
        columns.Select(column => column.Heading).ToImmutableArray().IndexOf(heading);

    static double Confidence(ColumnSample column, SheetColumn target)
    {
        var likeness = target.Field.Aliases.Max(alias => HeadingLikeness.Of(column.Name, Headings.Normalise(alias)));
        var share = column.ShareOf(target.Content);
        if (share < ValueShareMin)
        {
            return 0;
        }

        if (likeness < NameLikenessMin)
        {
            var isTellingAlone = target is { IsRequired: true, Content: FieldContent.Day } && column.HasValues;
            return isTellingAlone ? ByValueAloneConfidence * share : 0;
        }

        return (NameWeight * likeness) + ((1 - NameWeight) * share);
    }

    static ImmutableArray<string> Sample(IReadOnlyList<string[]> rows, int column) =>
    [
        .. rows
            .Select(row => column < row.Length ? Cells.Clean(row[column]).ToString() : "")
            .Where(text => text.Length > 0),
    ];

    /// <summary>A column of the unknown file with some of its values.</summary>
    sealed record ColumnSample(string Heading, string Name, ImmutableArray<string> Values)
    {
        public bool HasValues => Values.Length > 0;

        /// <summary>
        /// Which share of the values can be read as a kind of content; 1 for a column without values.
        /// </summary>
        public double ShareOf(FieldContent content)
        {
            if (!HasValues)
            {
                return content == FieldContent.Day ? 0 : 1;
            }

            return (double)Values.Count(value => Is(value, content)) / Values.Length;
        }

        static bool Is(string value, FieldContent content) => content switch
        {
            FieldContent.Number =>
                Cells.TryScaled(value, false, 1, out _) || Cells.TryScaled(value, true, 1, out _),
            FieldContent.Day =>
                Cells.TryDay(value, false, out _) || Cells.TryDay(value, true, out _) || Cells.TryMonth(value, out _),
            FieldContent.Id => !value.Contains(' ') || !Cells.TryDay(value, false, out _),
            _ => true,
        };
    }
}
