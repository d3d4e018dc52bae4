namespace Stockturn.Facts;

/// <summary>Where the columns stand of which the authority over money is told.</summary>
sealed record MoneyColumns(FactKind Kind, int Item, int Type, int Day, int Store, int Settlement)
{
    /// <summary>The warehouse, for a kind that has one; −1 without.</summary>
    public int Warehouse { get; init; } = -1;

    /// <summary>Columns that make another fact of the same type, such as an estimate.</summary>
    public int[] Apart { get; init; } = [];

    /// <summary>Charges and estimates of platforms and of the seller.</summary>
    public static MoneyColumns Fees { get; } =
        new(FeeFact.Kind, FeeFact.Item, FeeFact.Type, FeeFact.Day, FeeFact.Store, FeeFact.Settlement)
        {
            Warehouse = FeeFact.Warehouse,
            Apart = [FeeFact.PerUnit, FeeFact.Estimated],
        };

    /// <summary>Money of settlements and payouts that is no fee.</summary>
    public static MoneyColumns Cash { get; } =
        new(CashFact.Kind, CashFact.Item, CashFact.Type, CashFact.Day, CashFact.Store, CashFact.Settlement);
}

/// <summary>
/// One authority for each type of money, month and place: a settlement before a fee report before a person's own table (U-4).
/// The rows of the others stay in the store for comparison and enter no figure.
/// </summary>
/// <remarks>
/// A row may name a warehouse, a store, or both. It is believed when no better source tells the same type of the same month in any
/// of the places it names. What a settlement says is believed settlement by settlement: of one that two files tell, the better file
/// stands, and both halves of a month that two settlements share count. Rows of no SKU, such as an account's fee, are told apart
/// from those of SKUs.
/// </remarks>
sealed class MoneyAuthority
{
    readonly FactSet facts;
    readonly MoneyColumns columns;

    readonly Dictionary<Scope, int> believed = [];

    /// <summary>Looks at every row and chooses for each scope.</summary>
    public MoneyAuthority(FactSet facts, MoneyColumns columns)
    {
        (this.facts, this.columns) = (facts, columns);
        var rows = facts.Of(columns.Kind);
        for (var row = 0; row < rows.Count; row++)
        {
            var source = rows.Sources[row];
            foreach (var scope in ScopesOf(rows, row))
            {
                if (!believed.TryGetValue(scope, out var best) || facts.Sources[source].IsBelievedOver(facts.Sources[best]))
                {
                    believed[scope] = source;
                }
            }
        }
    }

    /// <summary>True when the row's source is the one believed about it.</summary>
    public bool Believes(FactColumns rows, int row)
    {
        var scopes = ScopesOf(rows, row);
        return rows.Has(row, columns.Settlement)
            ? believed[scopes[0]] == rows.Sources[row]
            : scopes.TrueForAll(scope => believed[scope] == rows.Sources[row]);
    }

    // Of a row with a settlement the first scope is the settlement; it also claims the month, against reports without one.
    List<Scope> ScopesOf(FactColumns rows, int row)
    {
        var scope = new Scope(rows.At(row, columns.Type), PartOf(rows, row), ScopePlace.Settlement, FactKind.Missing, 0);
        var scopes = new List<Scope>(3);
        if (rows.Has(row, columns.Settlement))
        {
            scopes.Add(scope with { Name = rows.At(row, columns.Settlement) });
        }

        scope = scope with { Month = rows.Day(row, columns.Day) is { } day ? (day.Year * 12) + day.Month : 0 };
        var store = rows.At(row, columns.Store);
        var warehouse = columns.Warehouse < 0 ? FactKind.Missing : rows.At(row, columns.Warehouse);
        if (warehouse != FactKind.Missing)
        {
            scopes.Add(scope with { Place = ScopePlace.Warehouse, Name = warehouse });
        }

        if (store != FactKind.Missing || warehouse == FactKind.Missing)
        {
            scopes.Add(scope with { Place = ScopePlace.Store, Name = store });
        }

        return scopes;
    }

    int PartOf(FactColumns rows, int row)
    {
        var part = rows.Has(row, columns.Item) ? 1 : 0;
        foreach (var column in columns.Apart)
        {
            part = (part * 2) + (rows.Has(row, column) && rows.At(row, column) != 0 ? 1 : 0);
        }

        return part;
    }

    enum ScopePlace
    {
        Settlement,
        Warehouse,
        Store,
    }

    readonly record struct Scope(long Type, int Part, ScopePlace Place, long Name, int Month);
}
