using System.Collections.Immutable;
using System.Globalization;

namespace Stockturn.Workspaces.Database;

/// <summary>What a person answered to a line of the plans.</summary>
public enum PlanAnswer
{
    /// <summary>It is done as recommended.</summary>
    Accepted,

    /// <summary>It is done with another number of units.</summary>
    Changed,

    /// <summary>It is not done.</summary>
    Rejected,
}

/// <summary>A decision that a person took, with what was known then.</summary>
/// <param name="Line">Of which line.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Units">Units decided on; 0 for a rejected line.</param>
/// <param name="Recommended">Units the plan recommended.</param>
public sealed record PlanDecision(PlanLineId Line, PlanAnswer Answer, decimal Units, decimal Recommended)
{
    /// <summary>The number under which it is kept.</summary>
    public long Id { get; init; }

    /// <summary>Why; empty for a line accepted as it is.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The last day it stands: from then on the plan asks again.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The run whose plan it was.</summary>
    public required long Run { get; init; }

    /// <summary>The day of that run.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What the plan said then, as a JSON object.</summary>
    public required string Known { get; init; }

    /// <summary>When it was taken.</summary>
    public required string CreatedAt { get; init; }

    /// <summary>When it was taken back; null where it was not.</summary>
    public string? UndoneAt { get; init; }
}

/// <summary>What people decided of the lines of the plans. Nothing is forgotten: a decision is undone or followed, never changed.</summary>
public sealed class PlanDecisions(Db db)
{
    const string Columns = "id, sku, answer, units, recommended, reason, until_day, run, as_of, known, created_at, undone_at, kind, part";

    /// <summary>The decisions that stand on a day: the newest of each line, where it was not taken back and has not ended.</summary>
    public ImmutableArray<PlanDecision> Standing(DateOnly asOf) => Read(
        $"""
        select {Columns} from plan_decision d
        where undone_at is null and until_day >= ?1
            and id = (select max(id) from plan_decision o where o.undone_at is null and o.kind = d.kind and o.sku = d.sku and o.part = d.part)
        order by id
        """,
        statement => statement.Bind(1, asOf.DayNumber));

    /// <summary>Every decision on the lines of one sort of a SKU, the newest first, those taken back among them.</summary>
    public ImmutableArray<PlanDecision> Of(string sku, PlanLineKind kind) => Read(
        $"select {Columns} from plan_decision where sku = ?1 and kind = ?2 order by id desc",
        statement => statement.Bind(1, sku).Bind(2, kind.ToString()));

    /// <summary>The number of the newest change, by which a reader sees that something changed.</summary>
    public string Version()
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare("select coalesce(max(id), 0), count(undone_at) from plan_decision");
        row.Step();
        return string.Create(CultureInfo.InvariantCulture, $"{row.Long(0)}.{row.Long(1)}");
    }

    /// <summary>Takes back what was decided of some lines and keeps decisions, all or none.</summary>
    /// <param name="decisions">Those to keep.</param>
    /// <param name="undone">The lines of which what was decided is taken back; what was decided before is not revived.</param>
    /// <param name="at">Now.</param>
    /// <returns>Why not, or null.</returns>
    public Refusal? Say(IReadOnlyCollection<PlanDecision> decisions, IReadOnlyCollection<PlanLineId> undone, string at)
    {
        try
        {
            using var connection = db.ToWrite();
            connection.Write(() =>
            {
                using var undo = connection.Prepare(
                    "update plan_decision set undone_at = ?1 where kind = ?2 and sku = ?3 and part = ?4 and undone_at is null");
                foreach (var line in undone)
                {
                    undo.Bind(1, at).Bind(2, line.Kind.ToString()).Bind(3, line.Sku).Bind(4, line.Part).Run();
                }

                using var insert = connection.Prepare(
                    """
                    insert into plan_decision (sku, answer, units, recommended, reason, until_day, run, as_of, known, created_at, kind, part)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                    """);
                foreach (var one in decisions)
                {
                    insert.Bind(1, one.Line.Sku).Bind(2, one.Answer.ToString()).Bind(3, Text(one.Units)).Bind(4, Text(one.Recommended))
                        .Bind(5, one.Reason).Bind(6, one.Until.DayNumber).Bind(7, one.Run).Bind(8, one.AsOf.DayNumber)
                        .Bind(9, one.Known).Bind(10, at).Bind(11, one.Line.Kind.ToString()).Bind(12, one.Line.Part).Run();
                }
            });
            return null;
        }
        catch (StoreException trouble)
        {
            return trouble.Refusal;
        }
    }

    ImmutableArray<PlanDecision> Read(string query, Action<Statement> bind)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare(query);
        bind(rows);
        var decisions = ImmutableArray.CreateBuilder<PlanDecision>();
        while (rows.Step())
        {
            var line = new PlanLineId(Enum.Parse<PlanLineKind>(rows.Text(12)!), rows.Text(1)!, rows.Text(13)!);
            decisions.Add(new PlanDecision(line, Enum.Parse<PlanAnswer>(rows.Text(2)!), Units(rows.Text(3)!), Units(rows.Text(4)!))
            {
                Id = rows.Long(0),
                Reason = rows.Text(5)!,
                Until = DateOnly.FromDayNumber((int)rows.Long(6)),
                Run = rows.Long(7),
                AsOf = DateOnly.FromDayNumber((int)rows.Long(8)),
                Known = rows.Text(9)!,
                CreatedAt = rows.Text(10)!,
                UndoneAt = rows.IsNull(11) ? null : rows.Text(11),
            });
        }

        return decisions.ToImmutable();
    }

    static string Text(decimal units) => units.ToString(CultureInfo.InvariantCulture);

    static decimal Units(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
