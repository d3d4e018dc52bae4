using Stockturn.Facts;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Files;

namespace Stockturn.Workspaces.Jobs;

/// <summary>A row of a file a figure of a SKU was made from.</summary>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Day">Its day, where it has one.</param>
/// <param name="Source">The code of its source.</param>
/// <param name="Batch">The import it came with.</param>
/// <param name="File">The number of the file within the import.</param>
/// <param name="Row">The row as a person counts it.</param>
public sealed record SourceLine(FactKind Kind, DateOnly? Day, string Source, long Batch, int File, long Row);

/// <summary>Finds the rows of the imported files that a run made the figures of a SKU from.</summary>
/// <remarks>
/// A code of a file means the SKU the engine took it for: by alias, by store, by spelling. What a later import brought,
/// replaced or took back does not count, nor does a row dated after the run's day, nor what a source tells of a place or of
/// an order where another one is believed.
/// </remarks>
public sealed class SourceRows
{
    static readonly FactKind[] Naming = [AliasFact.Kind, ProductFact.Kind, ListingFact.Kind];

    // Told of by one source each, of all those that name them.
    static readonly Dictionary<FactKind, int> Documents = new()
    {
        [PurchaseFact.Kind] = PurchaseFact.Order,
        [ShipmentFact.Kind] = ShipmentFact.Shipment,
    };

    readonly Workspace workspace;
    readonly RunInfo run;
    readonly string sku;
    readonly FactSet facts;
    readonly SkuResolution resolution;
    readonly IReadOnlyDictionary<long, FactOrigin> origins;
    readonly HashSet<long> aliases;

    // By code: whether it may mean the SKU; null until it is met. Most rows are passed over by a look here.
    readonly bool?[] candidates;

    /// <summary>Learns which codes mean the SKU, as the run knew it.</summary>
    public SourceRows(Workspace workspace, RunInfo run, string sku)
    {
        this.workspace = workspace;
        this.run = run;
        this.sku = sku;
        facts = LoadFacts.From(workspace.Db, run.KnownAt, Naming);
        resolution = new SkuResolution(facts);
        origins = FactTable.Origins(workspace.Db);
        aliases = AliasesOf(facts.Of(AliasFact.Kind));
        candidates = new bool?[facts.Terms.Count];
    }

    /// <summary>The SKU a person means by a code, as the run knew it: by alias, or by case and spaces; null when none is known.</summary>
    public static string? SkuOf(Workspace workspace, RunInfo run, string code)
    {
        var facts = LoadFacts.From(workspace.Db, run.KnownAt, Naming);
        string[] spellings = [code, code.Trim(), code.Trim().ToUpperInvariant()];
        foreach (var spelling in spellings)
        {
            if (facts.Terms.TryFind(spelling, out var term))
            {
                var resolution = new SkuResolution(facts);
                return resolution.Skus[resolution.Resolve(FactKind.Missing, term).Sku];
            }
        }

        return null;
    }

    /// <summary>The facts of a kind that count for the SKU, in the order of import; <see cref="Line"/> tells where each stands.</summary>
    public IReadOnlyList<long> Of(FactKind kind)
    {
        var item = Column(kind, "item");
        if (item < 0)
        {
            return [];
        }

        var at = new RowColumns(item, Column(kind, "store"), Column(kind, "fnsku"), kind.DayColumn ?? -1, PlaceOf(kind), DocumentOf(kind));
        var choice = new ColumnChoice(kind, [.. at.All.Where(column => column >= 0).Distinct().Order()], run.KnownAt);
        var (columns, numbers) = FactTable.ReadNumbered(workspace.Db, choice);
        var found = new List<int>();
        for (var row = 0; row < columns.Count; row++)
        {
            if (IsOfSku(columns, row, at))
            {
                found.Add(row);
            }
        }

        return [.. numbers.Of(Believed(columns, at, found))];
    }

    /// <summary>Where a fact stands in the files.</summary>
    public SourceLine Line(FactKind kind, long fact) => Line(workspace.Db, (kind, fact), origins);

    /// <summary>The same, by the number of a fact and the origins of all.</summary>
    internal static SourceLine Line(Db db, (FactKind Kind, long Number) of, IReadOnlyDictionary<long, FactOrigin> origins)
    {
        var (kind, fact) = of;
        SourceLine? line = null;
        FactTable.ReadOne(db, kind, fact, (in FactRow row) =>
        {
            var day = kind.DayColumn is { } at && row.Values[at] != FactKind.Missing
                ? DateOnly.FromDayNumber((int)row.Values[at])
                : (DateOnly?)null;
            line = new SourceLine(kind, day, origins[row.Origin].Source, row.Batch, row.File, row.RowNumber);
        });
        return line ?? throw new InvalidOperationException($"{kind.Name} has no fact {fact}");
    }

    /// <summary>The cells of a row as they stood in the file, without personal data; null where they are not kept.</summary>
    public static RawRow? Raw(Workspace workspace, SourceLine line)
    {
        var path = workspace.RawPath(line.Batch);
        return File.Exists(path) ? RawRowsReader.Read(path, line.File, line.Row) : null;
    }

    // Columns of a kind; −1 where it has none.
    readonly record struct RowColumns(int Item, int Store, int Fnsku, int Day, int Place, int Document)
    {
        public int[] All => [Item, Store, Fnsku, Day, Place, Document];
    }

    bool IsOfSku(FactColumns rows, int row, RowColumns at)
    {
        var (code, label) = (rows.At(row, at.Item), At(rows, row, at.Fnsku));
        return (IsCandidate(code) || IsCandidate(label))
            && !(At(rows, row, at.Day) > run.AsOf.DayNumber)
            && Means(At(rows, row, at.Store), code, label);
    }

    bool IsCandidate(long code) =>
        code != FactKind.Missing && (candidates[code] ??= aliases.Contains(code) || Means(FactKind.Missing, code, FactKind.Missing));

    bool Means(long store, long code, long label) => resolution.Skus[resolution.Resolve(store, code, label).Sku] == sku;

    HashSet<long> AliasesOf(FactColumns told) =>
    [
        .. Enumerable.Range(0, told.Count)
            .Where(row => facts.Terms.TextOf(told.At(row, AliasFact.Sku)) == sku)
            .SelectMany(row => new[] { told.At(row, AliasFact.Item), told.At(row, AliasFact.Fnsku) }),
    ];

    IEnumerable<int> Believed(FactColumns rows, RowColumns at, IReadOnlyList<int> found)
    {
        if (at.Place >= 0)
        {
            var authority = new Authority(facts);
            authority.Choose(rows, at.Place);
            return found.Where(row => authority.Believes(rows.Kind, rows.At(row, at.Place), rows.Sources[row]));
        }

        if (at.Document < 0)
        {
            return found;
        }

        var believed = found.GroupBy(row => rows.At(row, at.Document)).ToDictionary(
            told => told.Key,
            told => told.Select(row => SourceOf(rows, row)).Aggregate((best, other) => other.IsBelievedOver(best) ? other : best).Code);
        return found.Where(row =>
            !rows.Has(row, at.Document) || believed[rows.At(row, at.Document)] == SourceOf(rows, row).Code);
    }

    SourceRank SourceOf(FactColumns rows, int row) => facts.Sources[rows.Sources[row]];

    static long At(FactColumns rows, int row, int column) => column < 0 ? FactKind.Missing : rows.At(row, column);

    static int PlaceOf(FactKind kind) =>
        Authority.Places.Where(choice => choice.Kind == kind).Select(choice => (int?)choice.Place).FirstOrDefault() ?? -1;

    static int DocumentOf(FactKind kind) => Documents.TryGetValue(kind, out var column) ? column : -1;

    static int Column(FactKind kind, string name) => Array.FindIndex([.. kind.Columns], column => column.Name == name);
}
