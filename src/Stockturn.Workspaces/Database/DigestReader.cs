using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Reads of ranges of rows only what the difference needs.</summary>
sealed class DigestReader : IDisposable
{
    const int FirstExtra = 6;

    readonly RowKeys keys;
    readonly int[] extras;
    readonly int? updated;
    readonly bool hasScope;
    readonly long[] values;
    readonly Statement rows;

    public DigestReader(Connection connection, RowKeys keys)
    {
        this.keys = keys;
        var output = keys.Output;
        updated = output.Updated;
        hasScope = !output.Scope.IsEmpty;
        values = new long[output.Kind.Columns.Length];
        extras = [.. output.Scope.Concat(updated is { } column ? [column] : []).Distinct()];
        var names = string.Concat(extras.Select(extra => $", \"{output.Kind.Columns[extra].Name}\""));
        rows = connection.Prepare(
            $"""
            select id, batch, closed_by, key_hi, key_lo, hash{names}
            from "{output.Kind.Name}" where id between ?1 and ?2
            """);
    }

    /// <summary>The rows of the ranges in the order of their ids.</summary>
    public List<RowDigest> Read(List<IdRange> ranges)
    {
        var digests = new List<RowDigest>();
        foreach (var range in ranges)
        {
            rows.Bind(1, range.First).Bind(2, range.Last);
            while (rows.Step())
            {
                digests.Add(Digest());
            }
        }

        return digests;
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();

    RowDigest Digest()
    {
        for (var index = 0; index < extras.Length; index++)
        {
            values[extras[index]] = rows.Value(FirstExtra + index);
        }

        var lastChange = updated is { } column ? values[column] : FactKind.Missing;
        return new RowDigest(rows.Long(0), new FactKey(rows.Long(3), rows.Long(4)), rows.Long(5), lastChange)
        {
            Batch = rows.Long(1),
            ClosedBy = rows.Long(2),
            Scope = Scope(),
        };
    }

    FactKey Scope()
    {
        if (!hasScope)
        {
            return default;
        }

        keys.Ensure(values);
        return keys.ScopeOf(values);
    }
}
