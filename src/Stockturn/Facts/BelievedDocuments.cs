using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>
/// An order or a batch that several sources name is one: of the rows of one SKU that name it, those of the most trusted
/// source count, and each column they do not tell is taken from the most trusted source that does.
/// </summary>
/// <remarks>
/// Where two sources tell as many lines of it, the first belongs to the first, and so on. Where they do not, only what
/// holds for the whole document, such as its expected day, is taken, and only when all lines that tell it agree: what
/// adds up, as quantities do, would count twice. See docs/sources.md.
/// </remarks>
readonly ref struct BelievedDocuments
{
    readonly FactSet facts;
    readonly SkuRows rows;
    readonly int document;
    readonly Dictionary<long, List<Telling>>? shared;

    /// <summary>Looks for the documents that several sources name.</summary>
    public BelievedDocuments(FactSet facts, SkuRows rows, int document)
    {
        this.facts = facts;
        this.rows = rows;
        this.document = document;
        shared = IsOneOrigin(rows) ? null : Shared(facts, rows, document);
    }

    // The lines of a document that one source tells; the most trusted source of a document comes first.
    readonly record struct Telling(SourceRank Source, List<int> Rows);

    /// <summary>True when a row counts. A row that names no document stands for itself.</summary>
    public bool Believes(int row) => TellingsOf(row) is not { } tellings || tellings[0].Rows.Contains(row);

    /// <summary>What holds for the whole document of a line that counts, such as a supplier.</summary>
    public long At(int row, int column) => rows.Columns.At(OfDocument(row, column), column);

    /// <summary>The same as a text, or null.</summary>
    public string? Text(int row, int column) => facts.Terms.TextOf(At(row, column));

    /// <summary>The same as a day, or null.</summary>
    public DateOnly? Day(int row, int column) => rows.Columns.Day(OfDocument(row, column), column);

    /// <summary>A quantity of the line in base units; nothing where none is told.</summary>
    public Quantity Units(int row, int column) => rows.Units(OfLine(row, column), column);

    /// <summary>The same, or null where none is told.</summary>
    public Quantity? UnitsIfTold(int row, int column) =>
        OfLine(row, column) is var told && rows.Columns.Has(told, column) ? rows.Units(told, column) : null;

    /// <summary>The row that tells what each line has for itself; its own where none does.</summary>
    public int OfLine(int row, int column) => Told(row, column, isOfDocument: false);

    /// <summary>The row that tells what holds for the whole document; its own where none does.</summary>
    public int OfDocument(int row, int column) => Told(row, column, isOfDocument: true);

    int Told(int row, int column, bool isOfDocument)
    {
        if (rows.Columns.Has(row, column) || TellingsOf(row) is not { } tellings)
        {
            return row;
        }

        var own = tellings[0].Rows;
        var line = own.IndexOf(row);
        foreach (var other in tellings.Skip(1))
        {
            int? told = other.Rows.Count == own.Count ? other.Rows[line] : isOfDocument ? Agreed(other.Rows, column) : null;
            if (told is { } found && rows.Columns.Has(found, column))
            {
                return found;
            }
        }

        return row;
    }

    // A line that tells a column, when all that tell it say the same.
    int? Agreed(List<int> lines, int column)
    {
        int? known = null;
        foreach (var line in lines)
        {
            if (!rows.Columns.Has(line, column))
            {
                continue;
            }

            if (known is { } first && rows.Columns.At(first, column) != rows.Columns.At(line, column))
            {
                return null;
            }

            known = line;
        }

        return known;
    }

    List<Telling>? TellingsOf(int row) => shared?.GetValueOrDefault(rows.Columns.At(row, document));

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

    static Dictionary<long, List<Telling>> Shared(FactSet facts, SkuRows rows, int document)
    {
        var all = new Dictionary<long, List<Telling>>();
        foreach (var row in rows.Rows)
        {
            var (code, source) = (rows.Columns.At(row, document), facts.Sources[rows.Columns.Sources[row]]);
            if (code == FactKind.Missing)
            {
                continue;
            }

            if (!all.TryGetValue(code, out var tellings))
            {
                all[code] = tellings = [];
            }

            var at = tellings.FindIndex(known => known.Source.Code == source.Code);
            if (at < 0)
            {
                at = tellings.Count;
                tellings.Add(new Telling(source, []));
            }

            tellings[at].Rows.Add(row);
        }

        foreach (var (code, tellings) in all)
        {
            if (tellings.Count == 1)
            {
                all.Remove(code);
            }

            tellings.Sort((left, right) => left.Source.IsBelievedOver(right.Source) ? -1 : 1);
        }

        return all;
    }
}
