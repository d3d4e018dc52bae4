using Stockturn.Facts;

namespace Stockturn.Tests.Database;

/// <summary>A row of a test's file: texts and numbers, column by column of its kind.</summary>
sealed record TestRow(params (int Column, object Value)[] Cells)
{
    public static readonly DateOnly FirstDay = new(2026, 1, 1);

    public static TestRow Sale(int order, long units, int day = 0, int updated = 0) => new(
        (SaleFact.Day, Day(day)), (SaleFact.Store, "Amazon US"), (SaleFact.Item, "KETTLE"),
        (SaleFact.Order, 1000L + order),
        (SaleFact.Units, units * 1000), (SaleFact.Gross, units * 125_000), (SaleFact.Currency, "USD"),
        (SaleFact.Updated, (long)updated));

    public static TestRow Moved(string item, long units, int day = 0, string warehouse = "FBA US") => new(
        (MovementFact.Day, Day(day)), (MovementFact.Warehouse, warehouse), (MovementFact.Item, item),
        (MovementFact.Quantity, units * 1000), (MovementFact.MovementKind, 1L));

    public static TestRow Stock(string item, long units, int day = 0, string warehouse = "FBA US") => new(
        (SnapshotFact.Day, Day(day)), (SnapshotFact.Warehouse, warehouse), (SnapshotFact.Item, item),
        (SnapshotFact.OnHand, units * 1000));

    public static TestRow Product(string item, string name, long cost = 10) => new(
        (ProductFact.Item, item), (ProductFact.Name, name), (ProductFact.UnitCost, cost * 10_000),
        (ProductFact.Currency, "CNY"));

    public static TestRow Promotion(string store, string item, int day) => new(
        (PromotionFact.Start, Day(day)), (PromotionFact.End, Day(day + 3)), (PromotionFact.Store, store),
        (PromotionFact.Item, item));

    public long[] Values(FactKind kind, Terms terms)
    {
        var values = new long[kind.Columns.Length];
        Array.Fill(values, FactKind.Missing);
        foreach (var (column, value) in Cells)
        {
            values[column] = value is string text ? terms.IdOf(text) : (long)value;
        }

        return values;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", Cells.Select(cell => $"{cell.Column}:{cell.Value}"));

    static long Day(int day) => FirstDay.AddDays(day).DayNumber;
}
