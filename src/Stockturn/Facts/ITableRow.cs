namespace Stockturn.Facts;

/// <summary>One row of a table as text cells, valid until the next row is read. The cells past the end are empty.</summary>
public interface ITableRow
{
    /// <summary>The row as a person counts it in the file, the first line being 1.</summary>
    long Number { get; }

    /// <summary>How many cells the row has.</summary>
    int CellCount { get; }

    /// <summary>The text of a cell; empty when the row is shorter.</summary>
    ReadOnlySpan<char> Cell(int column);
}
