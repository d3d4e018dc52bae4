using ExcelDataReader;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>
/// The rows of a sheet. Tables of one workbook share a reader while they are read in their order; a table read out of
/// order opens its own.
/// </summary>
sealed class SheetRows : RowSource
{
    readonly int sheet;
    readonly SheetRow row = new();
    readonly IReadOnlyList<CellRange> tallCells;
    readonly Dictionary<CellRange, string> tallTexts = [];
    Workbook workbook;
    bool isShared = true;
    long rowsRead;

    /// <summary>Reads the current sheet of a workbook from its start.</summary>
    public SheetRows(Workbook workbook)
    {
        this.workbook = workbook;
        sheet = workbook.Sheet;
        tallCells = workbook.TallCells;
    }

    /// <inheritdoc/>
    public override ITableRow Row => row;

    /// <inheritdoc/>
    public override bool Read()
    {
        if (isShared && (workbook.IsClosed || workbook.Sheet != sheet))
        {
            workbook = workbook.Again(sheet, rowsRead);
            isShared = false;
        }

        rowsRead++;
        return workbook.Read(row);
    }

    /// <summary>In headings on two levels a cell merged downwards belongs to the lower row too.</summary>
    public override string[] HeadCells()
    {
        var cells = base.HeadCells();
        foreach (var range in tallCells)
        {
            if (range.FromRow == row.Number - 1)
            {
                tallTexts[range] = row.Cell(range.FromColumn).ToString();
            }

            var covers = range.FromRow < row.Number && range.ToRow >= row.Number - 1;
            if (covers && tallTexts.TryGetValue(range, out var text))
            {
                cells = range.FromColumn < cells.Length ? cells : [.. cells, .. Blank(range.FromColumn + 1 - cells.Length)];
                cells[range.FromColumn] = text;
            }
        }

        return cells;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (!isShared)
        {
            workbook.Dispose();
        }
    }

    static IEnumerable<string> Blank(int count) => Enumerable.Repeat("", count);
}
