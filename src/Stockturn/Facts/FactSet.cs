namespace Stockturn.Facts;

/// <summary>A source as the store knows it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Precedence">Who is believed when several tell the same; the highest.</param>
public sealed record SourceRank(string Code, int Precedence);

/// <summary>All visible facts of a workspace, known at one moment: what a run starts from.</summary>
public sealed record FactSet(Terms Terms, IReadOnlyList<SourceRank> Sources, IReadOnlyDictionary<string, FactColumns> Kinds)
{
    /// <summary>The facts of a kind; none when there are none.</summary>
    public FactColumns Of(FactKind kind) => Kinds.TryGetValue(kind.Name, out var columns) ? columns : FactColumns.None(kind);
}
