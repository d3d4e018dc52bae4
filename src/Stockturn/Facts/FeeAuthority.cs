namespace Stockturn.Facts;

/// <summary>
/// One authority for each kind of fee, month and place: a settlement before a fee report before a person's own table (U-4).
/// The rows of the others stay in the store for comparison and enter no figure.
/// </summary>
/// <remarks>
/// A row may name a warehouse, a store, or both. It is believed when no better source tells the same fee of the same month in any
/// of the places it names. Fees of one unit, estimates and charges are different facts.
/// </remarks>
sealed class FeeAuthority
{
    readonly FactSet facts;

    readonly Dictionary<Scope, int> believed = [];

    /// <summary>Looks at every fee and chooses for each scope.</summary>
    public FeeAuthority(FactSet facts)
    {
        this.facts = facts;
        var rows = facts.Of(FeeFact.Kind);
        for (var row = 0; row < rows.Count; row++)
        {
            var source = rows.Sources[row];
            foreach (var scope in ScopesOf(rows, row))
            {
                if (!believed.TryGetValue(scope, out var best) || IsBetter(source, best))
                {
                    believed[scope] = source;
                }
            }
        }
    }

    /// <summary>True when the row's source is the one believed about it.</summary>
    public bool Believes(FactColumns rows, int row) => ScopesOf(rows, row).All(scope => believed[scope] == rows.Sources[row]);

    bool IsBetter(int source, int than)
    {
        var (one, other) = (facts.Sources[source], facts.Sources[than]);
        return one.Precedence != other.Precedence
            ? one.Precedence > other.Precedence
            : string.CompareOrdinal(one.Code, other.Code) < 0;
    }

    static IEnumerable<Scope> ScopesOf(FactColumns rows, int row)
    {
        var day = rows.Day(row, FeeFact.Day);
        var scope = new Scope(
            rows.At(row, FeeFact.Type), IsTold(rows, row, FeeFact.PerUnit), IsTold(rows, row, FeeFact.Estimated),
            day is { } known ? (known.Year * 12) + known.Month : 0, IsWarehouse: false, FactKind.Missing);
        var (store, warehouse) = (rows.At(row, FeeFact.Store), rows.At(row, FeeFact.Warehouse));
        if (warehouse != FactKind.Missing)
        {
            yield return scope with { IsWarehouse = true, Place = warehouse };
        }

        if (store != FactKind.Missing || warehouse == FactKind.Missing)
        {
            yield return scope with { Place = store };
        }
    }

    static bool IsTold(FactColumns rows, int row, int column) => rows.Has(row, column) && rows.At(row, column) != 0;

    readonly record struct Scope(long Type, bool IsPerUnit, bool IsEstimated, int Month, bool IsWarehouse, long Place);
}
