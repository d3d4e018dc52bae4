using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Tests.Database;

/// <summary>
/// One source of each manner of being stored. Their rows are made by the tests, so they read nothing.
/// </summary>
static class TestSources
{
    /// <summary>Order lines with a natural id and a date of change: added and corrected, never removed.</summary>
    public static Source Orders { get; } = Of("test-orders",
        new SourceOutput(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Item])
        {
            Updated = SaleFact.Updated,
        });

    /// <summary>
    /// Stock movements without an id: equal rows are counted, the days and warehouses of a file replaced.
    /// </summary>
    public static Source Movements { get; } = Of("test-movements",
        new SourceOutput(MovementFact.Kind, MovementKey)
        {
            Scope = [MovementFact.Day, MovementFact.Warehouse],
            CountsEqualRows = true,
        });

    /// <summary>Movements without an id of a source that never says what is gone.</summary>
    public static Source LooseMovements { get; } = Of("test-loose-movements",
        new SourceOutput(MovementFact.Kind, MovementKey)
        {
            CountsEqualRows = true,
        });

    /// <summary>Stock at the end of a day: a newer file replaces the day of the warehouse.</summary>
    public static Source Snapshots { get; } = Of("test-snapshots",
        new SourceOutput(SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item])
        {
            Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        });

    /// <summary>Goods without a day: added and corrected.</summary>
    public static Source Products { get; } = Of("test-products",
        new SourceOutput(ProductFact.Kind, [ProductFact.Item]));

    /// <summary>Promotions: a file replaces all promotions of its stores, whatever day they start.</summary>
    public static Source Promotions { get; } = Of("test-promotions",
        new SourceOutput(PromotionFact.Kind, [PromotionFact.Start, PromotionFact.Store, PromotionFact.Item])
        {
            Scope = [PromotionFact.Store],
        });

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<Source> All { get; } =
        [Orders, Movements, LooseMovements, Snapshots, Products, Promotions];

    static ImmutableArray<int> MovementKey =>
    [
        MovementFact.Day, MovementFact.Warehouse, MovementFact.Item, MovementFact.Quantity, MovementFact.MovementKind,
    ];

    static Source Of(string code, params SourceOutput[] outputs) => new()
    {
        Code = code,
        Title = code,
        ChineseTitle = code,
        Fields = [],
        Outputs = [.. outputs],
        Read = _ => { },
    };
}
