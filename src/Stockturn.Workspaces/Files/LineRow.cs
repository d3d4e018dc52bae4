using System.Text.Unicode;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Files;

/// <summary>A line split at its tabs. One object for all lines, and no text is made of a cell.</summary>
sealed class LineRow(TextDamage damage, char delimiter) : ITableRow
{
    char[] letters = new char[1024];
    int[] ends = new int[64];

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

        var start = column == 0 ? 0 : ends[column - 1] + 1;
        return letters.AsSpan(start, ends[column] - start);
    }

    /// <summary>Becomes the row of a line, given without its line feed.</summary>
    public void Take(ReadOnlySpan<byte> line, long number)
    {
        Number = number;
        line = line.TrimEnd((byte)'\r');
        if (letters.Length < line.Length)
        {
            letters = new char[Math.Max(line.Length, letters.Length * 2)];
        }

        Utf8.ToUtf16(line, letters, out _, out var length);
        Split(length);
        if (TextDamage.IsIn(letters.AsSpan(0, length)))
        {
            Clean();
        }
    }

    void Split(int length)
    {
        CellCount = 0;
        var start = 0;
        while (true)
        {
            if (CellCount == ends.Length)
            {
                Array.Resize(ref ends, ends.Length * 2);
            }

            var next = letters.AsSpan(start, length - start).IndexOf(delimiter);
            if (next < 0)
            {
                ends[CellCount++] = length;
                return;
            }

            ends[CellCount++] = start + next;
            start += next + 1;
        }
    }

    void Clean()
    {
        var start = 0;
        for (var column = 0; column < CellCount; column++)
        {
            var end = ends[column];
            var cell = letters.AsSpan(start, end - start);
            var length = damage.Clean(cell, Number, column);
            var moved = column == 0 ? 0 : ends[column - 1] + 1;
            cell[..length].CopyTo(letters.AsSpan(moved));
            ends[column] = moved + length;
            start = end + 1;
        }
    }
}
