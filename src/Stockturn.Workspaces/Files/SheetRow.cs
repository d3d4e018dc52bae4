using ExcelDataReader;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>A row of a sheet, up to its last cell with text.</summary>
sealed class SheetRow : ITableRow
{
    string[] cells = [];

    /// <inheritdoc/>
    public long Number { get; private set; }

    /// <inheritdoc/>
    public int CellCount { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<char> Cell(int column) => column < CellCount ? cells[column] : default;

    /// <summary>Becomes the library's current row.</summary>
    public void Take(IExcelDataReader reader)
    {
        Number = reader.Depth + 1L;
        if (cells.Length < reader.FieldCount)
        {
            cells = new string[reader.FieldCount];
        }

        CellCount = 0;
        for (var column = 0; column < reader.FieldCount; column++)
        {
            cells[column] = SheetCell.Text(reader, column);
            CellCount = cells[column].Length > 0 ? column + 1 : CellCount;
        }
    }
}
