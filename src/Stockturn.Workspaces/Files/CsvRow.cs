using System.Text.Unicode;
using CsvHelper;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>A record of the CSV library as a row. A cell becomes text when it is first asked for.</summary>
sealed class CsvRow(TextDamage damage) : ITableRow
{
    CsvReader? reader;
    char[] letters = new char[1024];
    int used;
    (int Start, int Length)[] cells = new (int, int)[64];

    /// <inheritdoc/>
    public long Number { get; private set; }

    /// <inheritdoc/>
    public int CellCount { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<char> Cell(int column)
    {
        if ((uint)column >= (uint)CellCount)
        {
            return default;
        }

        if (cells[column].Length < 0)
        {
            Decode(column);
        }

        return letters.AsSpan(cells[column].Start, cells[column].Length);
    }

    /// <summary>Becomes the row of the library's current record.</summary>
    public void Take(CsvReader record, long number)
    {
        reader = record;
        Number = number;
        CellCount = record.FieldCount;
        used = 0;
        if (cells.Length < CellCount)
        {
            cells = new (int, int)[Math.Max(CellCount, cells.Length * 2)];
        }

        cells.AsSpan(0, CellCount).Fill((0, -1));
    }

    void Decode(int column)
    {
        var bytes = reader!.GetSpan(column);
        if (letters.Length - used < bytes.Length)
        {
            Array.Resize(ref letters, Math.Max(letters.Length * 2, used + bytes.Length));
        }

        Utf8.ToUtf16(bytes, letters.AsSpan(used), out _, out var length);
        var cell = letters.AsSpan(used, length);
        var kept = TextDamage.IsIn(cell) ? damage.Clean(cell, Number, column) : length;
        cells[column] = (used, kept);
        used += length;
    }
}
