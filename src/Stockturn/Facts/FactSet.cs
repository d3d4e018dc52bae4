using System.Collections.Immutable;

namespace Stockturn.Facts;

/// <summary>A source as the store knows it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Precedence">Who is believed when several tell the same; the highest.</param>
public sealed record SourceRank(string Code, int Precedence)
{
    const int Most = 1000;

    // The codes of mappings end with a name the seller gave.
    const string Mapped = "mapped-";

    /// <summary>True when this source is believed rather than another: higher precedence, then the code.</summary>
    public bool IsBelievedOver(SourceRank other) => Precedence != other.Precedence
        ? Precedence > other.Precedence
        : string.CompareOrdinal(Code, other.Code) < 0;

    /// <summary>Precedences a seller chose; 0 to 1000, of sources that exist.</summary>
    /// <exception cref="ArgumentException">Another number, or a code nobody has.</exception>
    internal static ImmutableSortedDictionary<string, int> Check(ImmutableSortedDictionary<string, int> chosen)
    {
        foreach (var (code, precedence) in chosen)
        {
            if (SourceCatalog.Find(code) is null && !code.StartsWith(Mapped, StringComparison.Ordinal))
            {
                throw new ArgumentException(
                    $"found \"{code}\"; expected the code of a source, such as amazon-orders; report --sources lists them", nameof(chosen));
            }

            if (precedence is < 0 or > Most)
            {
                throw new ArgumentException($"found {precedence} for {code}; expected a whole number from 0 to {Most}", nameof(chosen));
            }
        }

        return chosen;
    }
}

/// <summary>All visible facts of a workspace, known at one moment: what a run starts from.</summary>
public sealed record FactSet(Terms Terms, IReadOnlyList<SourceRank> Sources, IReadOnlyDictionary<string, FactColumns> Kinds)
{
    /// <summary>The facts of a kind; none when there are none.</summary>
    public FactColumns Of(FactKind kind) => Kinds.TryGetValue(kind.Name, out var columns) ? columns : FactColumns.None(kind);

    /// <summary>The same facts, with the sources believed as the seller chose.</summary>
    public FactSet Believing(FactSettings settings) => settings.SourcePrecedence.IsEmpty
        ? this
        : this with
        {
            Sources =
            [
                .. Sources.Select(source => settings.SourcePrecedence.TryGetValue(source.Code, out var chosen)
                    ? source with { Precedence = chosen }
                    : source),
            ],
        };
}
