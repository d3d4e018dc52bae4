using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>Rows of a file before anyone knows which of them carries the headings.</summary>
abstract class RowSource : IDisposable
{
    /// <summary>The current row.</summary>
    public abstract ITableRow Row { get; }

    /// <summary>How many columns the headings have, once they are known; 0 before.</summary>
    public int ColumnCount { get; set; }

    /// <summary>Goes to the next row, empty ones included; false at the end.</summary>
    public abstract bool Read();

    /// <summary>The row as it counts towards finding the headings; a sheet adds what merged cells cover.</summary>
    public virtual string[] HeadCells() => [.. Enumerable.Range(0, Row.CellCount).Select(i => Row.Cell(i).ToString())];

    /// <inheritdoc/>
    public abstract void Dispose();
}
