using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>Rows of one output that are waiting to be stored together.</summary>
sealed class StagedChunk(FactKind kind)
{
    /// <summary>How many rows are stored in one transaction.</summary>
    public const int RowsMax = 65_536;

    /// <summary>The day of facts without a day, and of rows whose day is not known.</summary>
    public const long NoDay = -1;

    readonly int width = kind.Columns.Length;
    long[] values = new long[256 * kind.Columns.Length];
    long[] rowNumbers = new long[256];

    /// <summary>How many rows are in it.</summary>
    public int Count { get; private set; }

    /// <summary>True when it is time to store it.</summary>
    public bool IsFull => Count == RowsMax;

    /// <summary>Adds a row.</summary>
    public void Add(ReadOnlySpan<long> row, long rowNumber)
    {
        if (Count == rowNumbers.Length)
        {
            Array.Resize(ref rowNumbers, Count * 2);
            Array.Resize(ref values, Count * 2 * width);
        }

        row.CopyTo(values.AsSpan(Count * width, width));
        rowNumbers[Count++] = rowNumber;
    }

    /// <summary>Makes it empty again.</summary>
    public void Clear() => Count = 0;

    /// <summary>The values of a row.</summary>
    public ReadOnlySpan<long> Row(int index) => values.AsSpan(index * width, width);

    /// <summary>The row of the file a row came from.</summary>
    public long RowNumber(int index) => rowNumbers[index];

    /// <summary>The day a row belongs to.</summary>
    public long DayOf(int index)
    {
        var day = kind.DayColumn is { } column ? values[(index * width) + column] : FactKind.Missing;
        return day == FactKind.Missing ? NoDay : day;
    }

    /// <summary>The rows sorted by day; rows of one day stay in the order in which they were added.</summary>
    public int[] OrderByDay()
    {
        var order = new int[Count];
        var isSorted = true;
        for (var index = 0; index < Count; index++)
        {
            order[index] = index;
            isSorted &= index == 0 || DayOf(index) >= DayOf(index - 1);
        }

        if (!isSorted)
        {
            // Day and place in one number, so that a plain sort keeps the order of equal days.
            var ranks = new long[Count];
            for (var index = 0; index < Count; index++)
            {
                ranks[index] = (DayOf(index) * RowsMax) + index;
            }

            Array.Sort(ranks, order);
        }

        return order;
    }
}
