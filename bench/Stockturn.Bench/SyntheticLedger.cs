using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Bench;

/// <summary>Movements of made-up SKUs: a receipt for about every twelve issues, now and then a return. Fixed seed.</summary>
static class SyntheticLedger
{
    /// <summary>The day the record ends.</summary>
    public static readonly DateOnly AsOf = new(2026, 6, 30);

    const int Seed = 20260101, Days = 730, ReceiptEach = 12, ReturnEach = 25;

    /// <summary>One warehouse, one currency.</summary>
    public static Network Network { get; } = new()
    {
        Warehouses = [new Warehouse("A") { Kind = WarehouseKind.Own }],
        Currencies = [new Currency("USD")],
    };

    /// <summary>A SKU with so many movements over two years.</summary>
    public static SkuFacts Sku(int number, int movements)
    {
        var chance = new Random(Seed + number);
        var lines = new Movement[movements];
        for (var at = 0; at < movements; at++)
        {
            var day = AsOf.AddDays(1 - Days + (int)((long)at * Days / movements));
            lines[at] = at % ReceiptEach == 0 ? Receipt(day, chance)
                : at % ReturnEach == 0 ? Moved(day, MovementKind.Return, 1)
                : Moved(day, MovementKind.Sale, -chance.Next(1, 6));
        }

        return new SkuFacts(new SkuMaster($"SKU-{number:D7}")) { Movements = lines };
    }

    static Movement Receipt(DateOnly day, Random chance) =>
        Moved(day, MovementKind.Receipt, chance.Next(30, 45)) with
        {
            UnitCost = chance.Next(300, 900) / 100m,
            Currency = 0,
        };

    static Movement Moved(DateOnly day, MovementKind kind, int units) => new(
        day, 0, -1, kind, Quantity.Of(units), null, -1, StockStatus.Good, 0, -1);
}
