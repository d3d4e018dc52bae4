using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Stockturn.Facts;

/// <summary>
/// Tells by its headings what kind of file a file is; names of files and the order of columns say nothing.
/// </summary>
public static class Recognition
{
    static readonly ImmutableArray<SourceHeadings> Catalogue =
        [.. SourceCatalog.All.Select(source => new SourceHeadings(source))];

    static readonly FrozenSet<string> Known =
        Catalogue.SelectMany(source => source.All).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The source of the catalogue that explains the headings best, or null. A source that lacks required fields is
    /// handed on only when no other fits and most of the headings are its own: then the file is refused with the list.
    /// </summary>
    public static SourceMatch? Match(ImmutableArray<string> headings) => Match(headings, []);

    /// <summary>
    /// As <see cref="Match(ImmutableArray{string})"/>, with the sources of saved mappings beside the catalogue: a
    /// mapping whose headings are all there is believed unless a source of the catalogue explains more of the file.
    /// </summary>
    public static SourceMatch? Match(ImmutableArray<string> headings, ImmutableArray<Source> mapped)
    {
        var file = new FileHeadings(headings);
        var saved = Best(file, [.. mapped.Select(source => new SourceHeadings(source))]);
        var known = Best(file, Catalogue);
        var isSaved = saved is not null && (known is null || saved.Explained >= known.Explained);
        return isSaved ? saved!.Match : known?.Match ?? Nearest(file);
    }

    /// <summary>How a file's headings fit one source that a person chose.</summary>
    public static SourceMatch Against(Source source, ImmutableArray<string> headings) =>
        new SourceHeadings(source).Fit(new FileHeadings(headings)).Match;

    /// <summary>
    /// True for a heading some source of the catalogue knows, given as <see cref="Headings.Normalise"/> makes it.
    /// </summary>
    public static bool IsKnownHeading(string normalised) => Known.Contains(normalised);

    /// <summary>
    /// A short text equal for files with the same headings, whatever their order, spelling and width.
    /// </summary>
    public static string Fingerprint(ImmutableArray<string> headings)
    {
        var names = headings.Select(heading => Headings.Normalise(heading)).Where(name => name.Length > 0);
        var text = string.Join('\n', names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    static SourceFit? Best(FileHeadings file, ImmutableArray<SourceHeadings> sources) =>
        sources
            .Where(source => !source.IsForeign(file))
            .Select(source => source.Fit(file))
            .Where(fit => fit.Match.MissingRequired.IsEmpty)
            .Where(fit => fit.Explained >= fit.Match.Source.HeadingShareMin * file.Count)
            .OrderByDescending(fit => fit.Explained)
            .ThenByDescending(fit => fit.Required)
            .ThenByDescending(fit => fit.Match.Confidence)
            .FirstOrDefault();

    // Half of what it needs and half of what the file has: below that the file is simply unknown.
    static SourceMatch? Nearest(FileHeadings file) =>
        Catalogue
            .Where(source => !source.IsForeign(file))
            .Select(source => source.Fit(file))
            .Where(fit => fit.Required >= 2
                && fit.Required >= fit.Match.MissingRequired.Length
                && fit.Explained * 2 >= file.Count)
            .OrderByDescending(fit => fit.Explained)
            .ThenByDescending(fit => fit.Required)
            .FirstOrDefault()?.Match;
}
