using static Stockturn.Facts.ColumnType;

namespace Stockturn.Facts;

/// <summary>What storage room is told in.</summary>
public enum StorageMeasure
{
    /// <summary>Cubic metres.</summary>
    CubicMetres,

    /// <summary>Units, whatever their size.</summary>
    Units,
}

/// <summary>Room a place, or the place of a store, gives for a storage type, as the seller tells it (U-8).</summary>
/// <param name="Place">The code of the warehouse; null for the one that serves the store.</param>
/// <param name="Store">The store whose goods are meant; null for all.</param>
/// <param name="Type">The storage type: standard, oversize, apparel, footwear …</param>
/// <param name="Room">How much, 0 or more.</param>
/// <param name="Measure">What it is told in; cubic feet are read as cubic metres.</param>
/// <param name="First">The first day it holds; null for always.</param>
/// <param name="Last">The last day it holds; null for always.</param>
public readonly record struct StorageRoomLine(
    string? Place, string? Store, string Type, double Room, StorageMeasure Measure, DateOnly? First, DateOnly? Last);

/// <summary>Room of a place, or of the place of a store, for a storage type. Measure is a <see cref="StorageMeasure"/>.</summary>
public static class StorageRoomFact
{
    public const int Place = 0, Store = 1, Type = 2, Room = 3, Measure = 4, First = 5, Last = 6;

    // Warehouse and store are texts: one nobody else names is no place with stock.
    public static FactKind Kind { get; } = new("storage_room", null,
        FactKinds.Text("place"), FactKinds.Text("shop"), FactKinds.Text("storage_type"), new("room", Number), new("measure", Choice),
        new("first_day", Day), new("last_day", Day));
}
