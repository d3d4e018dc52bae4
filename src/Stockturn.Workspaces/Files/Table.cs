using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>A table found in a file: its headings, and its rows one after the other. One thread at a time.</summary>
public abstract class Table : IDisposable
{
    /// <summary>What an issue prints as the file: <c>orders.zip!orders.txt</c>, <c>book.xlsx!销售</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The headings as the file prints them; a heading that comes twice carries <c>#2</c> the second time.</summary>
    public abstract ImmutableArray<string> Headings { get; }

    /// <summary>The row of the headings as a person counts it; 0 where the file has none (JSON).</summary>
    public abstract long HeadingRow { get; }

    /// <summary>The encoding read with. It may settle only when the first letter beyond ASCII is met.</summary>
    public abstract string EncodingName { get; }

    /// <summary>How sure that is, from 0 to 1.</summary>
    public abstract double EncodingConfidence { get; }

    /// <summary>The delimiter; null for sheets and JSON.</summary>
    public abstract char? Delimiter { get; }

    /// <summary>The current row, valid until the next <see cref="Read"/>.</summary>
    public abstract ITableRow Row { get; }

    /// <summary>Bytes of the outer file read so far, for a progress bar.</summary>
    public abstract long BytesRead { get; }

    /// <summary>Bytes of the outer file this table is expected to take.</summary>
    public abstract long BytesTotal { get; }

    /// <summary>Goes to the next row that is not empty; false at the end.</summary>
    public abstract bool Read();

    /// <inheritdoc/>
    public abstract void Dispose();
}
