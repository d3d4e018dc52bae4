using Stockturn.Facts;
using Stockturn.Facts.Sources;

namespace Stockturn.Workspaces.Database;

/// <summary>The batches and their files as they are kept.</summary>
static class BatchTable
{
    /// <summary>Begins a batch and gives it the next id; inside the caller's transaction.</summary>
    public static long Create(Connection connection, string createdAt, string note)
    {
        connection.Execute("update state set value = value + 1 where name = 'last_batch'");
        var id = connection.Number("select value from state where name = 'last_batch'");
        using var insert = connection.Prepare(
            "insert into batch (id, status, created_at, note) values (?1, 'staging', ?2, ?3)");
        insert.Bind(1, id).Bind(2, createdAt).Bind(3, note).Run();
        return id;
    }

    /// <summary>Where a batch stands, or null when there is none.</summary>
    public static BatchStatus? StatusOf(Connection connection, long batch)
    {
        using var row = connection.Prepare("select status from batch where id = ?1");
        return row.Bind(1, batch).Step() ? StatusOf(row.Text(0)!) : null;
    }

    /// <summary>The status of its written form.</summary>
    public static BatchStatus StatusOf(string text) => text switch
    {
        "staging" => BatchStatus.Staging,
        "quarantined" => BatchStatus.Quarantined,
        "committed" => BatchStatus.Committed,
        _ => BatchStatus.RolledBack,
    };

    /// <summary>Keeps a file of a batch; inside the caller's transaction.</summary>
    public static void SaveFile(Connection connection, long batch, int number, BatchFile file)
    {
        using var insert = connection.Prepare(
            """
            insert into batch_file (batch, file_no, name, part, sha256, bytes, source, encoding, delimiter,
                heading_fingerprint, as_of_day, from_day, store, warehouse, currency, reading)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
            """);
        insert.Bind(1, batch).Bind(2, number).Bind(3, file.Name).Bind(4, file.Part).Bind(5, file.Sha256)
            .Bind(6, file.Bytes).Bind(7, file.Source.Code).Bind(8, file.Encoding).Bind(9, file.Delimiter)
            .Bind(10, file.HeadingFingerprint);
        BindOptions(insert, 11, file.Options).Bind(16, SourceCatalog.Reading).Run();
    }

    /// <summary>Keeps how many rows a file had; inside the caller's transaction.</summary>
    public static void SaveRows(Connection connection, long batch, int number, RowCounts rows) => connection.Run(
        "update batch_file set rows_total = ?3, rows_ok = ?4, rows_rejected = ?5 where batch = ?1 and file_no = ?2",
        batch, number, rows.Total, rows.Taken, rows.Rejected);

    /// <summary>
    /// The batch, committed or the one given, that holds the same file read the same way; 0 for none. A file that was read when
    /// sources told less is read again.
    /// </summary>
    public static long BatchOfFile(Connection connection, BatchFile file, long batch)
    {
        using var find = connection.Prepare(
            """
            select f.batch from batch_file f join batch b on b.id = f.batch
            where f.sha256 = ?1 and f.source = ?2 and f.part is ?3 and f.as_of_day is ?4 and f.from_day is ?5
                and f.store is ?6 and f.warehouse is ?7 and f.currency is ?8 and f.reading = ?9 and (b.status = 'committed' or b.id = ?10)
            order by f.batch desc limit 1
            """);
        find.Bind(1, file.Sha256).Bind(2, file.Source.Code).Bind(3, file.Part).Bind(9, SourceCatalog.Reading).Bind(10, batch);
        return BindOptions(find, 4, file.Options).Step() ? find.Long(0) : 0;
    }

    /// <summary>All batches with their files, oldest first.</summary>
    public static List<BatchInfo> All(Connection connection)
    {
        var files = Files(connection).ToLookup(file => file.Batch);
        var batches = new List<BatchInfo>();
        using var rows = connection.Prepare("select id, status, commit_no, created_at, note from batch order by id");
        while (rows.Step())
        {
            var order = rows.IsNull(2) ? (long?)null : rows.Long(2);
            batches.Add(new BatchInfo(
                rows.Long(0), StatusOf(rows.Text(1)!), order, rows.Text(3)!, rows.Text(4)!)
            {
                Files = [.. files[rows.Long(0)]],
            });
        }

        return batches;
    }

    static List<BatchFileInfo> Files(Connection connection)
    {
        var files = new List<BatchFileInfo>();
        using var rows = connection.Prepare(
            """
            select batch, file_no, name, part, sha256, source, bytes, encoding, delimiter, heading_fingerprint,
                rows_total, rows_ok, rows_rejected, as_of_day, store, warehouse, currency, from_day
            from batch_file order by batch, file_no
            """);
        while (rows.Step())
        {
            files.Add(new BatchFileInfo(
                rows.Long(0), (int)rows.Long(1), rows.Text(2)!, rows.Text(3), rows.Text(4)!, rows.Text(5)!)
            {
                Bytes = rows.Long(6),
                Encoding = rows.Text(7),
                Delimiter = rows.Text(8),
                HeadingFingerprint = rows.Text(9),
                Rows = new RowCounts(rows.Long(10), rows.Long(11), rows.Long(12)),
                Options = new ImportOptions
                {
                    AsOf = rows.IsNull(13) ? null : DateOnly.FromDayNumber((int)rows.Long(13)),
                    Store = rows.Text(14),
                    Warehouse = rows.Text(15),
                    Currency = rows.Text(16),
                    From = rows.IsNull(17) ? null : DateOnly.FromDayNumber((int)rows.Long(17)),
                },
            });
        }

        return files;
    }

    static Statement BindOptions(Statement statement, int first, ImportOptions options) => statement
        .Bind(first, options.AsOf?.DayNumber ?? FactKind.Missing)
        .Bind(first + 1, options.From?.DayNumber ?? FactKind.Missing)
        .Bind(first + 2, options.Store)
        .Bind(first + 3, options.Warehouse)
        .Bind(first + 4, options.Currency);
}
