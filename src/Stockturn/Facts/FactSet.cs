namespace Stockturn.Facts;

/// <summary>A source as the store knows it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Precedence">Who is believed when several tell the same; the highest.</param>
public sealed record SourceRank(string Code, int Precedence)
{
    /// <summary>True when this source is believed rather than another: higher precedence, then the code.</summary>
    public bool IsBelievedOver(SourceRank other) => Precedence != other.Precedence
        ? Precedence > other.Precedence
        : string.CompareOrdinal(Code, other.Code) < 0;
}

/// <summary>All visible facts of a workspace, known at one moment: what a run starts from.</summary>
public sealed record FactSet(Terms Terms, IReadOnlyList<SourceRank> Sources, IReadOnlyDictionary<string, FactColumns> Kinds)
{
    /// <summary>The facts of a kind; none when there are none.</summary>
    public FactColumns Of(FactKind kind) => Kinds.TryGetValue(kind.Name, out var columns) ? columns : FactColumns.None(kind);
}
