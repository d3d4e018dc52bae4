namespace Stockturn.Facts;

/// <summary>Takes the facts a row gives.</summary>
public interface IFactSink
{
    /// <summary>
    /// A fact: the output of its source it belongs to, one value for each column, and the row it came from.
    /// </summary>
    void Add(SourceOutput output, ReadOnlySpan<long> values, long rowNumber);
}
