using static Stockturn.Facts.ColumnType;

namespace Stockturn.Facts;

/// <summary>Days on which a factory does not work, or on which a port or warehouse receives late (U-11).</summary>
/// <param name="Name">What it is called; that of a holiday of the program stands in its place in the same year.</param>
/// <param name="Supplier">Code or name of the supplier; null for all.</param>
/// <param name="Warehouse">Code of the warehouse that receives late; null where factories are meant.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="RampUpDays">Days after it on which half as much is made.</param>
/// <param name="DelayDays">Days by which goods that arrive on its days are received late; null for until it is over.</param>
public readonly record struct ClosureLine(
    string Name, string? Supplier, string? Warehouse, DateOnly First, DateOnly Last, int RampUpDays, int? DelayDays);

/// <summary>Days without work of factories, or of late receiving of a port or warehouse, from the first day to the last, both inside.</summary>
public static class ClosureFact
{
    public const int Name = 0, Supplier = 1, Warehouse = 2, First = 3, Last = 4, RampUpDays = 5, DelayDays = 6;

    // The warehouse is a text: one nobody else names is no place with stock.
    public static FactKind Kind { get; } = new("factory_closure", null,
        FactKinds.Text("name"), FactKinds.Text("supplier"), FactKinds.Text("place"), new("first_day", Day), new("last_day", Day),
        new("ramp_up_days", Whole), new("delay_days", Whole));
}
