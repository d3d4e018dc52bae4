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
}

/// <summary>One SKU of a kept run.</summary>
public sealed record RunSku(SkuFacts Facts, Ledger.SkuLedger Ledger, Demand.SkuDemand Demand, SkuFindings Verdict, string? Class);

/// <summary>The runs a workspace keeps.</summary>
public static class Runs
{
    const string Columns = "id, as_of, known_at, policy, policy_version, coverage, network, created_at, skus";

    /// <summary>The newest complete run, or the newest before another one.</summary>
    public static RunInfo? Latest(Db db, long before = long.MaxValue)
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare(
            $"select {Columns} from run where is_complete = 1 and id < ?1 order by id desc limit 1");
        return row.Bind(1, before).Step() ? Info(row) : null;
    }

    /// <summary>The SKUs of a run in ordinal order, read one after the other.</summary>
    public static IEnumerable<RunSku> Skus(Db db, RunInfo run)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare("select sku, abc_in_force, block from run_sku where run = ?1 order by sku");
        rows.Bind(1, run.Id);
        while (rows.Step())
        {
            yield return Sku(rows, run);
        }
    }

    /// <summary>One SKU of a run.</summary>
    public static RunSku? Sku(Db db, RunInfo run, string sku)
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare("select sku, abc_in_force, block from run_sku where run = ?1 and sku = ?2");
        return row.Bind(1, run.Id).Bind(2, sku).Step() ? Sku(row, run) : null;
    }

    /// <summary>The classes of a run, by SKU.</summary>
    public static IReadOnlyDictionary<string, ClassBefore> Classes(Db db, RunInfo run)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare("select sku, abc_proposed, abc_in_force from run_sku where run = ?1 order by sku");
        rows.Bind(1, run.Id);
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

    /// <summary>The findings of a run, in the order in which they were found: by SKU, the primary one first.</summary>
    public static IReadOnlyList<Finding> Findings(Db db, RunInfo run, string? sku = null)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare(
            "select sku, warehouse, rule, quantity, value, is_primary, block from finding where run = ?1"
            + (sku is null ? "" : " and sku = ?2") + " order by line");
        rows.Bind(1, run.Id);
        if (sku is not null)
        {
            rows.Bind(2, sku);
        }

        var findings = new List<Finding>();
        while (rows.Step())
        {
            var known = new Finding(rows.Text(0)!, (short)rows.Long(1), rows.Text(2)!, new Quantity(rows.Long(3)))
            {
                Value = rows.IsNull(4) ? null : Money.FromStored(rows.Long(4)),
                IsPrimary = rows.Long(5) != 0,
            };
            findings.Add(FindingBlock.Read(new BlockReader(rows.Blob(6)), known));
        }

        return findings;
    }

    static RunInfo Info(Statement row) => new(
        row.Long(0), DateOnly.FromDayNumber((int)row.Long(1)), row.Long(2), row.Text(3)!, row.Text(4)!, row.Text(7)!)
    {
        Coverage = JsonSerializer.Deserialize<TurnCoverage>(row.Text(5)!)!,
        Network = NetworkBlock.Read(new BlockReader(row.Blob(6))),
        Skus = row.Long(8),
    };

    static RunSku Sku(Statement row, RunInfo run)
    {
        var code = row.Text(0)!;
        var block = new BlockReader(row.Blob(2));
        var facts = FactsBlock.Read(block, code);
        var ledger = LedgerBlock.Read(block, code, run.AsOf);
        var demand = DemandBlock.Read(block, code);
        return new RunSku(facts, ledger, demand, VerdictBlock.Read(block, code, run.AsOf), row.Text(1));
    }

    static AbcXyzClass? Class(string? text) => text switch
    {
        null or "" => null,
        { Length: 1 } => new AbcXyzClass(Enum.Parse<AbcClass>(text), XyzClass.None),
        _ => new AbcXyzClass(Enum.Parse<AbcClass>(text[..1]), Enum.Parse<XyzClass>(text[1..])),
    };
}
