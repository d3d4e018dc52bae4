namespace Stockturn.Workspaces.Database;

/// <summary>How a person said the headings of a file are to be read. Every version is kept.</summary>
public sealed class ColumnMappings(Db db)
{
    /// <summary>The newest mapping for files with these headings, or null.</summary>
    public KeptMapping? Find(string fingerprint, string source)
    {
        using var connection = db.ToRead();
        using var row = connection.Prepare(
            """
            select version, json from column_mapping where fingerprint = ?1 and source = ?2
            order by version desc limit 1
            """);
        return row.Bind(1, fingerprint).Bind(2, source).Step()
            ? new KeptMapping(fingerprint, source, (int)row.Long(0), row.Text(1)!)
            : null;
    }

    /// <summary>The newest mappings of all sources for files with these headings, by source.</summary>
    public IReadOnlyList<KeptMapping> Find(string fingerprint)
    {
        using var connection = db.ToRead();
        using var rows = connection.Prepare(
            """
            select source, version, json from column_mapping m where fingerprint = ?1 and version =
                (select max(version) from column_mapping o where o.fingerprint = ?1 and o.source = m.source)
            order by source
            """);
        rows.Bind(1, fingerprint);
        var mappings = new List<KeptMapping>();
        while (rows.Step())
        {
            mappings.Add(new KeptMapping(fingerprint, rows.Text(0)!, (int)rows.Long(1), rows.Text(2)!));
        }

        return mappings;
    }

    /// <summary>Keeps a mapping as the newest version.</summary>
    /// <returns>Why not, or null.</returns>
    public Refusal? Save(string fingerprint, string source, string json)
    {
        try
        {
            using var connection = db.ToWrite();
            using var insert = connection.Prepare(
                """
                insert into column_mapping (fingerprint, source, version, json)
                select ?1, ?2, coalesce(max(version), 0) + 1, ?3
                from column_mapping where fingerprint = ?1 and source = ?2
                """);
            insert.Bind(1, fingerprint).Bind(2, source).Bind(3, json).Run();
            return null;
        }
        catch (StoreException trouble)
        {
            return trouble.Refusal;
        }
    }
}

/// <summary>A mapping of headings to the fields of a source.</summary>
/// <param name="Fingerprint">The hash of the headings.</param>
/// <param name="Source">The code of the source.</param>
/// <param name="Version">1 for the first.</param>
/// <param name="Json">The mapping in the form of the import that made it.</param>
public sealed record KeptMapping(string Fingerprint, string Source, int Version, string Json);
