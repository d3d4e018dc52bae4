namespace Stockturn.Facts.Sources;

/// <summary>How 领星's lists of stock are stored: a newer one replaces a warehouse's day, stock and ages.</summary>
static class LingxingStockFacts
{
    public static readonly SourceOutput Stock = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item, SnapshotFact.Fnsku])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    public static readonly SourceOutput Ages = new(
        AgeFact.Kind, [AgeFact.Day, AgeFact.Warehouse, AgeFact.Item, AgeFact.FromDays])
    {
        Scope = [AgeFact.Day, AgeFact.Warehouse],
        CountsEqualRows = true,
    };
}
