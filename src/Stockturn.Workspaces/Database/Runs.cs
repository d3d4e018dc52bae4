using System.Collections.Immutable;
using System.Text.Json;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>A run that was kept: when, of what, by which policy.</summary>
public sealed record RunInfo(long Id, DateOnly AsOf, long KnownAt, string Policy, string PolicyVersion, string CreatedAt)
{
    /// <summary>What the workspace held at all.</summary>
    public required TurnCoverage Coverage { get; init; }

    /// <summary>The places, shops, currencies and rates.</summary>
    public required Network Network { get; init; }

    /// <summary>How many SKUs it judged.</summary>
    public long Skus { get; init; }

    /// <summary>The run whose classes it carried on from; 0 for none.</summary>
    public long CarriedFrom { get; init; }
}

/// <summary>One SKU of a kept run: its line, and what the line was made from.</summary>
public sealed record RunSku(SkuFacts Facts, Ledger.SkuLedger Ledger, Demand.SkuDemand Demand, SkuLine Line);

/// <summary>What all SKUs of a run come to together.</summary>
/// <param name="Year">Their sums over the last 365 days, with what lay there on the day.</param>
/// <param name="Stuck">Their stock and what is stuck of it.</param>
public sealed record RunWhole(Measurement Year, EoShare Stuck);

/// <summary>Which findings of a run are wanted.</summary>
public readonly record struct FindingChoice
{
    /// <summary>Those of one SKU; null for all.</summary>
    public string? Sku { get; init; }

    /// <summary>Only the one that leads each SKU's line.</summary>
    public bool IsPrimary { get; init; }

    /// <summary>The rule whose working is wanted; null for that of every rule, empty for none: the working is most of what is kept.</summary>
    public string? WorkingOf { get; init; }
}

/// <summary>Which months of a run are wanted.</summary>
/// <param name="Months">All that are kept, oldest first.</param>
public readonly record struct TrendChoice(ImmutableArray<DateSpan> Months)
{
    /// <summary>Those of one category, empty for the SKUs without one; null for all SKUs together.</summary>
    public string? Category { get; init; }
}

/// <summary>The runs a workspace keeps.</summary>
public static class Runs
{
    const string Columns = "id, as_of, known_at, policy, policy_version, coverage, network, created_at, skus, carried_from";

    const string OfRun = "from run_sku s left join run_class c on c.run = s.run and c.sku = s.sku where s.run = ?1";

    /// <summary>The newest complete run, or the newest before another one.</summary>
    public static RunInfo? Latest(Db db, long before = long.MaxValue) =>
        One(db, $"select {Columns} from run where is_complete = 1 and id < ?1 order by id desc limit 1", before);

    /// <summary>Every complete run, newest first.</summary>
    public static IReadOnlyList<RunInfo> All(Db db)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare($"select {Columns} from run where is_complete = 1 order by id desc");
        var runs = new List<RunInfo>();
        while (rows.Step())
        {
            runs.Add(Info(rows));
        }

        return runs;
    }

    /// <summary>The newest complete run of an earlier day.</summary>
    public static RunInfo? Before(Db db, DateOnly day) => One(
        db, $"select {Columns} from run where is_complete = 1 and as_of < ?1 order by as_of desc, id desc limit 1", day.DayNumber);

    /// <summary>
    /// The run whose classes a run carries on from; 0 for none. That is the newest of the latest earlier day, and for a repeated
    /// run, of the same day, imports and policy, the one it carried on from at first, whatever was run since.
    /// </summary>
    public static long ToCarryOn(Db db, RunInfo run)
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare(
            """
            select coalesce(
                (select carried_from from run
                 where is_complete = 1 and as_of = ?1 and known_at = ?2 and policy_version = ?3 order by id limit 1),
                (select id from run where is_complete = 1 and as_of < ?1 order by as_of desc, id desc limit 1),
                0)
            """);
        row.Bind(1, run.AsOf.DayNumber).Bind(2, run.KnownAt).Bind(3, run.PolicyVersion).Step();
        return row.Long(0);
    }

    /// <summary>The lines of a run in ordinal order of their SKUs; read one after the other, unpacked by all threads.</summary>
    public static IEnumerable<SkuLine> Lines(Db db, RunInfo run, LineBasis basis) => Lines(db, run, basis, LineBlock.Read);

    /// <summary>The same without the parts of each SKU: many times faster where only wholes are wanted.</summary>
    public static IEnumerable<SkuLine> LinesWithoutCells(Db db, RunInfo run, LineBasis basis) =>
        Lines(db, run, basis, LineBlock.ReadWithoutCells);

    static IEnumerable<SkuLine> Lines(Db db, RunInfo run, LineBasis basis, Func<BlockReader, string, LineBasis, SkuLine> read) =>
        PackedLines(db, run)
            .AsParallel()
            .AsOrdered()
            .Select(line => read(new BlockReader(line.Block), line.Sku, basis) with { Class = line.Class });

    static IEnumerable<(string Sku, string? Class, byte[] Block)> PackedLines(Db db, RunInfo run)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare($"select s.sku, c.in_force, s.line {OfRun} order by s.sku");
        rows.Bind(1, run.Id);
        while (rows.Step())
        {
            yield return (rows.Text(0)!, rows.Text(1), rows.Blob(2));
        }
    }

    /// <summary>The months of all SKUs together, or of a category, oldest first; empty for a category the run does not know.</summary>
    public static ImmutableArray<Measurement> Trend(Db db, RunInfo run, LineBasis basis, TrendChoice choice)
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare(
            choice.Category is null ? "select trend from run where id = ?1" : "select months from run_trend where run = ?1 and category = ?2");
        row.Bind(1, run.Id);
        if (choice.Category is { } category)
        {
            row.Bind(2, category);
        }

        if (!row.Step())
        {
            return [];
        }

        var at = 0;
        return new BlockReader(row.Blob(0)).List(block => MeasurementBlock.Read(block, choice.Months[at++], basis.Targets));
    }

    /// <summary>What a run came to; null for a run of an earlier program, which did not keep it.</summary>
    public static RunWhole? Whole(Db db, RunInfo run, LineBasis basis)
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare("select whole from run where id = ?1");
        if (!row.Bind(1, run.Id).Step() || row.IsNull(0))
        {
            return null;
        }

        var block = new BlockReader(row.Blob(0));
        return new RunWhole(MeasurementBlock.Read(block, MeasuredSpans.Year(basis.AsOf), basis.Targets), VerdictBlock.ReadShare(block));
    }

    /// <summary>Adds how long orders and shipments took, as a run saw it.</summary>
    public static SupplyWaits Waits(Db db, RunInfo run, SupplyWaits waits)
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare("select supply from run where id = ?1");
        return row.Bind(1, run.Id).Step() ? SupplyBlock.Read(new BlockReader(row.Blob(0)), waits) : waits;
    }

    /// <summary>The SKUs of a run in ordinal order, read one after the other.</summary>
    public static IEnumerable<RunSku> Skus(Db db, RunInfo run, LineBasis basis)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare($"select s.sku, c.in_force, s.line, s.block {OfRun} order by s.sku");
        rows.Bind(1, run.Id);
        while (rows.Step())
        {
            yield return Sku(rows, basis);
        }
    }

    /// <summary>One SKU of a run.</summary>
    public static RunSku? Sku(Db db, RunInfo run, LineBasis basis, string sku)
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare($"select s.sku, c.in_force, s.line, s.block {OfRun} and s.sku = ?2");
        return row.Bind(1, run.Id).Bind(2, sku).Step() ? Sku(row, basis) : null;
    }

    /// <summary>The SKUs of a parent, in ordinal order.</summary>
    public static IReadOnlyList<string> Variants(Db db, RunInfo run, string parent)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare("select sku from run_sku where run = ?1 and parent = ?2 order by sku");
        rows.Bind(1, run.Id).Bind(2, parent);
        var skus = new List<string>();
        while (rows.Step())
        {
            skus.Add(rows.Text(0)!);
        }

        return skus;
    }

    /// <summary>The SKUs that name another as the one that takes their place, by that one, in ordinal order.</summary>
    public static ILookup<string, string> Predecessors(Db db, RunInfo run)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare("select successor, sku from run_sku where run = ?1 and successor is not null order by sku");
        rows.Bind(1, run.Id);
        var pairs = new List<(string Successor, string Sku)>();
        while (rows.Step())
        {
            pairs.Add((rows.Text(0)!, rows.Text(1)!));
        }

        return pairs.ToLookup(pair => pair.Successor, pair => pair.Sku, StringComparer.Ordinal);
    }

    /// <summary>
    /// The grade each run gave a SKU, oldest day first; of a day that was run again, the newest. Runs that found nothing gave none.
    /// </summary>
    public static IReadOnlyList<(RunInfo Run, int? Grade)> Grades(Db db, string sku) =>
    [
        .. All(db)
            .DistinctBy(run => run.AsOf)
            .OrderBy(run => run.AsOf)
            .Select(run => (run, Findings(db, run, new FindingChoice { Sku = sku, IsPrimary = true }).FirstOrDefault()?.Grade)),
    ];

    /// <summary>The classes of a run, by SKU; none for 0.</summary>
    public static IReadOnlyDictionary<string, ClassBefore> Classes(Db db, long run)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare("select sku, proposed, in_force from run_class where run = ?1 order by sku");
        rows.Bind(1, run);
        var classes = new Dictionary<string, ClassBefore>(StringComparer.Ordinal);
        while (rows.Step())
        {
            if (Class(rows.Text(1)) is { } proposed && Class(rows.Text(2)) is { } inForce)
            {
                classes[rows.Text(0)!] = new ClassBefore(proposed, inForce);
            }
        }

        return classes;
    }

    /// <summary>Findings of a run, in the order in which they were found: by SKU, the primary one first.</summary>
    public static IEnumerable<Finding> Findings(Db db, RunInfo run, FindingChoice choice)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare(
            "select sku, warehouse, rule, quantity, value, is_primary, block from finding where run = ?1"
            + (choice.Sku is null ? "" : " and sku = ?2") + (choice.IsPrimary ? " and is_primary = 1" : "") + " order by line");
        rows.Bind(1, run.Id);
        if (choice.Sku is { } sku)
        {
            rows.Bind(2, sku);
        }

        while (rows.Step())
        {
            var known = new Finding(rows.Text(0)!, (short)rows.Long(1), rows.Text(2)!, new Quantity(rows.Long(3)))
            {
                Value = rows.IsNull(4) ? null : Money.FromStored(rows.Long(4)),
                IsPrimary = rows.Long(5) != 0,
            };
            var block = new BlockReader(rows.Blob(6));
            var finding = FindingBlock.Read(block, known);
            yield return choice.WorkingOf is { } rule && rule != known.Rule ? finding : FindingBlock.WithWorking(block, finding);
        }
    }

    static RunInfo Info(Statement row) => new(
        row.Long(0), DateOnly.FromDayNumber((int)row.Long(1)), row.Long(2), row.Text(3)!, row.Text(4)!, row.Text(7)!)
    {
        Coverage = JsonSerializer.Deserialize<TurnCoverage>(row.Text(5)!)!,
        Network = NetworkBlock.Read(new BlockReader(row.Blob(6))),
        Skus = row.Long(8),
        CarriedFrom = row.Long(9),
    };

    static RunInfo? One(Db db, string sql, long value)
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare(sql);
        return row.Bind(1, value).Step() ? Info(row) : null;
    }

    static SkuLine Line(Statement row, LineBasis basis) =>
        LineBlock.Read(new BlockReader(row.Blob(2)), row.Text(0)!, basis) with { Class = row.Text(1) };

    static RunSku Sku(Statement row, LineBasis basis)
    {
        var code = row.Text(0)!;
        var block = new BlockReader(row.Blob(3));
        var facts = FactsBlock.Read(block, code);
        var ledger = LedgerBlock.Read(block, code, basis.AsOf);
        return new RunSku(facts, ledger, DemandBlock.Read(block, code), Line(row, basis));
    }

    static AbcXyzClass? Class(string? text) => text switch
    {
        null or "" => null,
        { Length: 1 } => new AbcXyzClass(Enum.Parse<AbcClass>(text), XyzClass.None),
        _ => new AbcXyzClass(Enum.Parse<AbcClass>(text[..1]), Enum.Parse<XyzClass>(text[1..])),
    };
}
