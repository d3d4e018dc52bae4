namespace Stockturn.Facts;

/// <summary>
/// An order or a batch that several sources name is one: of the rows of one SKU that name it, those of the most trusted source
/// count.
/// </summary>
readonly ref struct BelievedDocuments
{
    readonly FactSet facts;
    readonly SkuRows rows;
    readonly int document;
    readonly Dictionary<long, SourceRank>? believed;

    /// <summary>Chooses for each document among the sources that name it.</summary>
    public BelievedDocuments(FactSet facts, SkuRows rows, int document)
    {
        this.facts = facts;
        this.rows = rows;
        this.document = document;
        believed = IsOneOrigin(rows) ? null : Choose(facts, rows, document);
    }

    /// <summary>True when a row counts. A row that names no document stands for itself.</summary>
    public bool Believes(int row) =>
        believed is null
        || !believed.TryGetValue(rows.Columns.At(row, document), out var source)
        || source.Code == facts.Sources[rows.Columns.Sources[row]].Code;

    // Usual, and needs no choice.
    static bool IsOneOrigin(SkuRows rows)
    {
        foreach (var row in rows.Rows)
        {
            if (rows.Columns.Sources[row] != rows.Columns.Sources[rows.Rows.First])
            {
                return false;
            }
        }

        return true;
    }

    static Dictionary<long, SourceRank> Choose(FactSet facts, SkuRows rows, int document)
    {
        var believed = new Dictionary<long, SourceRank>();
        foreach (var row in rows.Rows)
        {
            var (code, source) = (rows.Columns.At(row, document), facts.Sources[rows.Columns.Sources[row]]);
            var isBetter = !believed.TryGetValue(code, out var known) || source.IsBelievedOver(known);
            if (code != FactKind.Missing && isBetter)
            {
                believed[code] = source;
            }
        }

        return believed;
    }
}
