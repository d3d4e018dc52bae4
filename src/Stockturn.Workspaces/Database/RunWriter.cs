using System.Text.Json;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Database;

/// <summary>A SKU of a run as it is kept.</summary>
/// <param name="Master">What it is.</param>
/// <param name="Block">What explanations are read from.</param>
/// <param name="Line">What tables and totals are read from.</param>
/// <param name="Findings">What was found.</param>
sealed record PackedSku(SkuMaster Master, byte[] Block, byte[] Line, IReadOnlyList<Finding> Findings);

/// <summary>Keeps a run: blocks as they are made, then classes and findings; the run is seen only once it is complete.</summary>
sealed class RunWriter : IDisposable
{
    static readonly string[] Tables = ["run_sku", "finding", "run_class", "run_trend"];

    readonly Connection connection;
    readonly Statement insertSku;
    readonly Statement insertFinding;
    readonly BlockWriter block = new();
    readonly long run;
    long line;

    /// <summary>Starts a run; what unfinished and dropped ones left is removed.</summary>
    public RunWriter(Db db, RunInfo info)
    {
        connection = db.ToWrite();
        connection.Execute("begin immediate");
        connection.Execute("delete from run where is_complete = 0");
        foreach (var table in Tables)
        {
            DeleteLeftOver(table);
        }

        run = connection.Number("select coalesce(max(id), 0) + 1 from run");
        Insert(info);
        insertSku = connection.Prepare("insert into run_sku (run, sku, block, line, parent, successor) values (?1, ?2, ?3, ?4, ?5, ?6)");
        insertFinding = connection.Prepare(
            "insert into finding (run, line, sku, warehouse, rule, quantity, value, is_primary, block) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    }

    /// <summary>Packs a SKU; may be called from any thread with a writer of its own.</summary>
    public static PackedSku Pack(BlockWriter block, SkuTurn sku)
    {
        block.Clear();
        FactsBlock.Write(block, sku.Facts);
        LedgerBlock.Write(block, sku.Ledger);
        DemandBlock.Write(block, sku.Demand);
        var whole = block.Written.ToArray();
        block.Clear();
        LineBlock.Write(block, SkuLine.Of(sku));
        return new PackedSku(sku.Facts.Master, whole, block.Written.ToArray(), sku.Findings.Findings);
    }

    /// <summary>Keeps a SKU and its findings. SKUs come in ordinal order.</summary>
    public void Add(PackedSku sku)
    {
        insertSku.Bind(1, run).Bind(2, sku.Master.Sku).Bind(3, sku.Block).Bind(4, sku.Line).Bind(5, sku.Master.Parent)
            .Bind(6, sku.Master.Successor).Run();
        foreach (var finding in sku.Findings)
        {
            Add(finding);
        }
    }

    /// <summary>
    /// Keeps what the whole adds, and shows the run. Lines, blocks and months by category of runs before are dropped; their findings
    /// and classes stay.
    /// </summary>
    public void Complete(TurnSummary summary, RunSums sums)
    {
        KeepTrend(sums.Trend.All);
        KeepCategories(sums.Trend);
        KeepWhole(sums.Whole);
        KeepWaits(sums.Waits);
        using (var insert = connection.Prepare("insert into run_class (run, sku, proposed, in_force) values (?1, ?2, ?3, ?4)"))
        {
            foreach (var one in summary.Classes)
            {
                insert.Bind(1, run).Bind(2, one.Rank.Sku).Bind(3, one.Proposed.ToString()).Bind(4, one.InForce.ToString()).Run();
            }
        }

        foreach (var finding in summary.FamilyFindings)
        {
            Add(finding);
        }

        connection.Run("update run set is_complete = 1 where id = ?1", run);
        connection.Run("delete from run_sku where run < ?1", run);
        connection.Run("delete from run_trend where run < ?1", run);
        connection.Execute("commit");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        insertSku.Dispose();
        insertFinding.Dispose();
        if (connection.IsInTransaction)
        {
            connection.Execute("rollback");
        }

        connection.Dispose();
    }

    // Goes from run to run by the key: a look at every row of many runs would take longer than to turn the loop.
    void DeleteLeftOver(string table)
    {
        for (var of = Next(0); of > 0; of = Next(of))
        {
            if (connection.Number("select count(*) from run where id = ?1", of) == 0)
            {
                connection.Run($"delete from {table} where run = ?1", of);
            }
        }

        long Next(long run) => connection.Number($"select coalesce(min(run), 0) from {table} where run > ?1", run);
    }

    void KeepTrend(IReadOnlyCollection<Measurement> trend)
    {
        block.Clear();
        block.List(trend, MeasurementBlock.Write);
        using var update = connection.Prepare("update run set trend = ?2 where id = ?1");
        update.Bind(1, run).Bind(2, block.Written.ToArray()).Run();
    }

    void KeepCategories(MeasuredTrend trend)
    {
        using var insert = connection.Prepare("insert into run_trend (run, category, months) values (?1, ?2, ?3)");
        foreach (var (category, months) in trend.Categories)
        {
            block.Clear();
            block.List(months, MeasurementBlock.Write);
            insert.Bind(1, run).Bind(2, category).Bind(3, block.Written.ToArray()).Run();
        }
    }

    void KeepWhole(RunWhole whole)
    {
        block.Clear();
        MeasurementBlock.Write(block, whole.Year);
        VerdictBlock.Write(block, whole.Stuck);
        using var update = connection.Prepare("update run set whole = ?2 where id = ?1");
        update.Bind(1, run).Bind(2, block.Written.ToArray()).Run();
    }

    void KeepWaits(SupplyWaits waits)
    {
        block.Clear();
        SupplyBlock.Write(block, waits);
        using var update = connection.Prepare("update run set supply = ?2 where id = ?1");
        update.Bind(1, run).Bind(2, block.Written.ToArray()).Run();
    }

    void Insert(RunInfo info)
    {
        NetworkBlock.Write(block, info.Network);
        using var insert = connection.Prepare(
            """
            insert into run (id, as_of, known_at, policy, policy_version, coverage, network, created_at, skus, carried_from)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """);
        insert.Bind(1, run).Bind(2, info.AsOf.DayNumber).Bind(3, info.KnownAt).Bind(4, info.Policy).Bind(5, info.PolicyVersion)
            .Bind(6, JsonSerializer.Serialize(info.Coverage)).Bind(7, block.Written.ToArray()).Bind(8, info.CreatedAt).Bind(9, info.Skus)
            .Bind(10, info.CarriedFrom).Run();
    }

    void Add(Finding finding)
    {
        block.Clear();
        FindingBlock.Write(block, finding);
        insertFinding.Bind(1, run).Bind(2, ++line).Bind(3, finding.Sku).Bind(4, finding.Warehouse).Bind(5, finding.Rule)
            .Bind(6, finding.Quantity.Thousandths)
            .Bind(7, finding.Value is { } value ? Money.ToStored(value) : FactKind.Missing)
            .Bind(8, finding.IsPrimary ? 1 : 0)
            .Bind(9, block.Written.ToArray())
            .Run();
    }
}
