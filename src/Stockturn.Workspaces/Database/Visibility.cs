namespace Stockturn.Workspaces.Database;

/// <summary>Which batches count: all committed ones, or those committed no later than a given one.</summary>
/// <remarks>
/// Batches are ordered by their commit and not by their id: one that was held back and accepted later became known
/// later. A batch that was rolled back is as if it had never been.
/// </remarks>
sealed class Visibility
{
    readonly bool[] counts;

    Visibility(bool[] counts) => this.counts = counts;

    /// <summary>What counts with today's knowledge, or with that after a batch.</summary>
    public static Visibility At(Connection connection, long knownAtBatch = long.MaxValue)
    {
        var last = connection.Number(
            """
            select coalesce(
                (select commit_no from batch where id = ?1 and status = 'committed'),
                (select max(commit_no) from batch where id <= ?1 and status = 'committed'), 0)
            """,
            knownAtBatch);
        var counts = new bool[connection.Number("select coalesce(max(id), 0) from batch") + 1];
        using var committed = connection.Prepare(
            "select id from batch where status = 'committed' and (commit_no <= ?1 or ?2 = 9223372036854775807)");
        committed.Bind(1, last).Bind(2, knownAtBatch);
        while (committed.Step())
        {
            counts[committed.Long(0)] = true;
        }

        return new Visibility(counts);
    }

    /// <summary>True when a batch counts.</summary>
    public bool Counts(long batch) => (ulong)batch < (ulong)counts.Length && counts[batch];

    /// <summary>True when a row stands: its batch counts and none that counts has closed it.</summary>
    public bool Sees(long batch, long closedBy) => Counts(batch) && !Counts(closedBy);
}
