namespace Stockturn.Workspaces.Database;

/// <summary>Long work as it is kept.</summary>
public sealed record KeptJob(long Id, string Kind, string Title, string State, string Message, string CreatedAt, string? EndedAt);

/// <summary>The long work a workspace was asked for: its history.</summary>
public sealed class JobTable(Db db)
{
    const int ListedMax = 200;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<KeptJob> List()
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare(
            $"select id, kind, title, state, message, created_at, ended_at from job order by id desc limit {ListedMax}");
        var jobs = new List<KeptJob>();
        while (rows.Step())
        {
            jobs.Add(new KeptJob(
                rows.Long(0), rows.Text(1)!, rows.Text(2)!, rows.Text(3)!, rows.Text(4)!, rows.Text(5)!, rows.Text(6)));
        }

        return jobs;
    }

    /// <summary>Keeps that work was asked for.</summary>
    /// <returns>Its number.</returns>
    public long Add(string kind, string title, string createdAt)
    {
        using var connection = db.ToWrite();
        var id = 0L;
        connection.Write(() =>
        {
            id = connection.Number("select coalesce(max(id), 0) + 1 from job");
            using var insert = connection.Prepare(
                "insert into job (id, kind, title, state, message, created_at) values (?1, ?2, ?3, 'Waiting', '', ?4)");
            insert.Bind(1, id).Bind(2, kind).Bind(3, title).Bind(4, createdAt).Run();
        });
        return id;
    }

    /// <summary>Keeps how work ended.</summary>
    public void End(long id, string state, string message, string endedAt)
    {
        using var connection = db.ToWrite();
        using var update = connection.Prepare("update job set state = ?2, message = ?3, ended_at = ?4 where id = ?1");
        update.Bind(1, id).Bind(2, state).Bind(3, message).Bind(4, endedAt).Run();
    }

    /// <summary>Ends what was under way when the program ended.</summary>
    public void EndLost(string endedAt)
    {
        using var connection = db.ToWrite();
        using var update = connection.Prepare("update job set state = 'Failed', ended_at = ?1 where ended_at is null");
        update.Bind(1, endedAt).Run();
    }
}
