using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Workbook;

/// <summary>The manual workbook while it grows.</summary>
sealed class WorkbookRecord(ISheetBook book, World world) : IDisposable
{
    readonly MovementSheet movements = new(book, world);
    readonly BatchSheet batches = new(book, world);
    readonly PurchaseSheet purchases = new(book, world);
    readonly ThirdPartyStockSheet stock = new(book, world);
    readonly ReturnSheet returns = new(book, world);
    readonly PriceSheet prices = new(book, world);
    readonly FeeSheet fees = new(book, world);

    public void Move(Sku sku, int day, in StockMove move) => movements.Write(sku, day, move);

    public void Batch(in BatchLine line) => batches.Load(line);

    public void Purchase(in PurchaseLine line) => purchases.Write(line);

    public void Return(Sku sku, in ReturnLine line) => returns.Write(sku, line);

    public void Price(in PriceChange change) => prices.Write(change);

    /// <summary>Writes what is known at the end of a day.</summary>
    public void CloseDay(int day)
    {
        batches.CloseDay();
        stock.CloseDay(day);
        fees.CloseDay(day);
    }

    /// <summary>Writes the sheets that need the whole history.</summary>
    public void Finish()
    {
        new MasterSheets(book, world).Write();
        new PlanSheets(book, world).Write();
        new AgreementSheet(book, world).Write();
        new StarsSheet(book, world).Write();
        new ClosureSheet(book, world).Write();
        new ShippingModeSheet(book).Write();
        new PriceBreakSheet(book, world).Write();
        new StorageRoomSheet(book).Write();
    }

    public void Dispose() => book.Dispose();
}
