namespace Stockturn.Server.Wire;

/// <summary>A supplier in the list.</summary>
/// <param name="Key">What its card is found by: its code, or the name where no sheet tells of it.</param>
/// <param name="Name">Its name; empty for orders that name nobody.</param>
/// <param name="Skus">SKUs that name it or were ordered of it.</param>
/// <param name="Orders">Orders that are not cancelled.</param>
/// <param name="Figures">What it does, what is open, what can go back.</param>
/// <param name="ReturnableUntil">The first day after which some goods cannot be given back any more.</param>
public sealed record SupplierWire(
    string Key, string Name, int Skus, int Orders, IReadOnlyList<FigureWire> Figures, DateOnly? ReturnableUntil);

/// <summary>A page of suppliers.</summary>
public sealed record SupplierPageWire(long Run, int Total, IReadOnlyList<SupplierWire> Rows);

/// <summary>The card of a supplier.</summary>
/// <param name="Run">The run.</param>
/// <param name="Supplier">The figures.</param>
/// <param name="Terms">What was agreed, in numbers; those nobody told are gaps.</param>
/// <param name="Currency">The currency of its prices; null when not told.</param>
/// <param name="Notes">What else was agreed.</param>
/// <param name="Open">Lines still to come, the day promised first.</param>
/// <param name="Returnable">Goods that can be given back, the first last day first.</param>
public sealed record SupplierCardWire(
    long Run,
    SupplierWire Supplier,
    IReadOnlyList<FigureWire> Terms,
    string? Currency,
    string? Notes,
    IReadOnlyList<OpenOrderWire> Open,
    IReadOnlyList<ReturnableWire> Returnable);

/// <summary>A line still to come.</summary>
public sealed record OpenOrderWire(
    string Sku, string? Name, string Order, DateOnly? OrderedDay, DateOnly? ExpectedDay, decimal Units, FigureWire Value, bool IsOverdue);

/// <summary>Goods that can be given back.</summary>
public sealed record ReturnableWire(
    string Sku, string? Name, string Order, DateOnly ReceivedDay, DateOnly LastDay, decimal Units, FigureWire Value);
