using System.Collections.Immutable;
using System.Globalization;
using Stockturn.Findings;

namespace Stockturn.Workspaces.Database;

/// <summary>What a person said of a finding.</summary>
public enum MarkKind
{
    /// <summary>It is right: a suspicion becomes certain.</summary>
    Confirmed,

    /// <summary>It does not count until a day, for a reason.</summary>
    Exempt,
}

/// <summary>Which line of the findings: stable from run to run, and what an Excel sheet carries back.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Warehouse">The warehouse's code; empty for all together.</param>
/// <param name="Rule">The rule's code.</param>
public readonly record struct FindingKey(string Sku, string Warehouse, string Rule)
{
    const char Between = '~';

    /// <summary>The key as one text.</summary>
    public override string ToString() => $"{Rule}{Between}{Warehouse}{Between}{Sku}";

    /// <summary>The key of a text; null when it is none.</summary>
    public static FindingKey? Parse(string text) =>
        text.Split(Between, 3) is [var rule, var warehouse, { Length: > 0 } sku] && RuleCatalog.Codes.Contains(rule)
            ? new FindingKey(sku, warehouse, rule)
            : null;
}

/// <summary>A mark that stands.</summary>
public sealed record FindingMark(FindingKey Key, MarkKind Kind, string Reason, DateOnly? Until, string CreatedAt)
{
    /// <summary>The number under which it is kept.</summary>
    public long Id { get; init; }
}

/// <summary>What people said of findings. Nothing is forgotten: a mark is undone, never changed.</summary>
public sealed class FindingMarks(Db db)
{
    /// <summary>The marks that stand, the newest of each line.</summary>
    public ImmutableArray<FindingMark> Standing()
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare(
            """
            select id, sku, warehouse, rule, kind, reason, until_day, created_at from mark m
            where undone_at is null and id = (select max(id) from mark o
                where o.undone_at is null and o.sku = m.sku and o.warehouse = m.warehouse and o.rule = m.rule)
            order by id
            """);
        var marks = ImmutableArray.CreateBuilder<FindingMark>();
        while (rows.Step())
        {
            var key = new FindingKey(rows.Text(1)!, rows.Text(2)!, rows.Text(3)!);
            DateOnly? until = rows.IsNull(6) ? null : DateOnly.FromDayNumber((int)rows.Long(6));
            marks.Add(new FindingMark(key, Enum.Parse<MarkKind>(rows.Text(4)!), rows.Text(5)!, until, rows.Text(7)!)
            {
                Id = rows.Long(0),
            });
        }

        return marks.ToImmutable();
    }

    /// <summary>The number of the newest change, by which a reader sees that something changed.</summary>
    public string Version()
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare("select coalesce(max(id), 0), count(undone_at) from mark");
        row.Step();
        return string.Create(CultureInfo.InvariantCulture, $"{row.Long(0)}.{row.Long(1)}");
    }

    /// <summary>Keeps marks, all or none.</summary>
    /// <returns>Why not, or null.</returns>
    public Refusal? Add(IReadOnlyList<FindingMark> marks) => Say(marks, [], "");

    /// <summary>Takes back what was said of lines; what was said before is not revived.</summary>
    /// <returns>Why not, or null.</returns>
    public Refusal? Undo(IReadOnlyList<FindingKey> keys, string at) => Say([], keys, at);

    /// <summary>Takes back what was said of some lines and keeps marks, all or none.</summary>
    /// <remarks>An exemption holds in every place, so it is taken back from any.</remarks>
    /// <returns>Why not, or null.</returns>
    public Refusal? Say(IReadOnlyList<FindingMark> marks, IReadOnlyList<FindingKey> undone, string at) => Write(connection =>
    {
        using var undo = connection.Prepare(
            "update mark set undone_at = ?1 where sku = ?2 and (warehouse = ?3 or kind = ?5) and rule = ?4 and undone_at is null");
        foreach (var key in undone)
        {
            undo.Bind(1, at).Bind(2, key.Sku).Bind(3, key.Warehouse).Bind(4, key.Rule).Bind(5, nameof(MarkKind.Exempt)).Run();
        }

        using var insert = connection.Prepare(
            "insert into mark (sku, warehouse, rule, kind, reason, until_day, created_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        foreach (var mark in marks)
        {
            insert.Bind(1, mark.Key.Sku).Bind(2, mark.Key.Warehouse).Bind(3, mark.Key.Rule).Bind(4, mark.Kind.ToString())
                .Bind(5, mark.Reason).Bind(6, mark.Until?.DayNumber ?? Facts.FactKind.Missing).Bind(7, mark.CreatedAt).Run();
        }
    });

    Refusal? Write(Action<Connection> work)
    {
        try
        {
            using var connection = db.ToWrite();
            connection.Write(() => work(connection));
            return null;
        }
        catch (StoreException trouble)
        {
            return trouble.Refusal;
        }
    }
}
