using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>A batch between its start and its commit.</summary>
/// <param name="Id">Its id.</param>
/// <param name="WasHeldBack">True when it was staged by an earlier import and waited for a person.</param>
/// <param name="Terms">The vocabulary with what its files add.</param>
/// <param name="TermsKept">How much of the vocabulary is kept already.</param>
sealed record StagedBatch(long Id, bool WasHeldBack, Terms Terms, int TermsKept)
{
    /// <summary>What was wrong with its files.</summary>
    public IssueLog Issues { get; } = new();

    /// <summary>The batch with the vocabulary as it is kept now.</summary>
    public static StagedBatch Of(Connection connection, long id, bool wasHeldBack)
    {
        var terms = TermTable.Load(connection);
        return new StagedBatch(id, wasHeldBack, terms, terms.Count);
    }
}
