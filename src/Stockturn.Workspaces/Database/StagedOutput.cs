using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>What is known of the rows an import has staged for one output of a source.</summary>
sealed class StagedOutput(FactOrigin origin, SourceOutput output, RowKeys keys)
{
    /// <summary>Where the rows come from.</summary>
    public FactOrigin Origin { get; } = origin;

    /// <summary>How they are stored.</summary>
    public SourceOutput Output { get; } = output;

    /// <summary>What identifies them.</summary>
    public RowKeys Keys { get; } = keys;

    /// <summary>The sums of all staged rows.</summary>
    public ColumnSums Sums { get; } = new(output.Kind);

    /// <summary>Their sizes for the guard.</summary>
    public PlaceCounts Places { get; } = new(keys);

    /// <summary>How many there are.</summary>
    public long Rows { get; private set; }

    /// <summary>The chunk that takes the next row.</summary>
    public StagedChunk Open { get; private set; } = new(output.Kind);

    // The other chunk is being stored, or has been.
    StagedChunk Other { get; set; } = new(output.Kind);

    /// <summary>Takes the open chunk away to be stored; the chunk taken before must have been stored by now.</summary>
    public StagedChunk Take()
    {
        (Open, Other) = (Other, Open);
        return Other;
    }

    /// <summary>Counts a row that is stored.</summary>
    public void Count(ReadOnlySpan<long> values)
    {
        Rows++;
        Sums.Add(values, 1);
        Places.Add(values);
    }
}
