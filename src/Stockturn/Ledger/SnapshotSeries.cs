using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>What one warehouse was seen to hold at the end of one day: one row, or one for each lot.</summary>
sealed record SnapshotDay(DateOnly Day, ImmutableArray<StockSnapshot> Rows)
{
    /// <summary>Everything seen, in any condition.</summary>
    public Quantity OnHand { get; } = Sum(Rows, QuantityOf);

    /// <summary>Promised to customers' orders.</summary>
    public Quantity Reserved { get; } = Sum(Rows, row => row.Reserved);

    /// <summary>In no sellable condition.</summary>
    public Quantity Unsellable { get; } = Sum(Rows, row => row.Unsellable);

    /// <summary>On the way here.</summary>
    public Quantity InTransit { get; } = Sum(Rows, row => row.InTransit);

    /// <summary>What a row says lies there; a source that tells only the parts is added up.</summary>
    public static Quantity QuantityOf(StockSnapshot row) =>
        row.OnHand.IsZero
            ? Quantity.Max(Quantity.Zero, row.Sellable) + row.Reserved + row.Unsellable
            : row.OnHand;

    static Quantity Sum(ImmutableArray<StockSnapshot> rows, Func<StockSnapshot, Quantity> column) =>
        rows.Aggregate(Quantity.Zero, (sum, row) => sum + column(row));
}

/// <summary>The snapshots of one SKU in one warehouse, a day each, oldest first.</summary>
sealed record SnapshotSeries(short Warehouse, ImmutableArray<SnapshotDay> Days)
{
    /// <summary>The first and the newest.</summary>
    public SnapshotDay First => Days[0];

    /// <inheritdoc cref="First"/>
    public SnapshotDay Newest => Days[^1];

    /// <summary>The day numbers.</summary>
    public int[] DayNumbers => [.. Days.Select(day => day.Day.DayNumber)];

    /// <summary>The series of every warehouse seen up to a day, by warehouse.</summary>
    public static ImmutableSortedDictionary<short, SnapshotSeries> Read(
        ReadOnlyMemory<StockSnapshot> snapshots, DateOnly asOf) =>
        snapshots.ToArray()
            .Where(row => row.Day <= asOf)
            .GroupBy(row => row.Warehouse)
            .ToImmutableSortedDictionary(rows => rows.Key, rows => new SnapshotSeries(rows.Key, ByDay(rows)));

    static ImmutableArray<SnapshotDay> ByDay(IEnumerable<StockSnapshot> rows) =>
    [
        .. rows
            .GroupBy(row => row.Day)
            .OrderBy(day => day.Key)
            .Select(day => new SnapshotDay(day.Key, [.. day])),
    ];
}
