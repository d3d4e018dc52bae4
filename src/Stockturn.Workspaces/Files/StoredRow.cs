using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>A row kept as texts: a row looked at while searching for the headings, or a row of a JSON file.</summary>
sealed class StoredRow(long number, string[] cells) : ITableRow
{
    /// <inheritdoc/>
    public long Number => number;

    /// <inheritdoc/>
    public int CellCount => cells.Length;

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <inheritdoc/>
    public ReadOnlySpan<char> Cell(int column) => column < cells.Length ? cells[column] : default;
}
