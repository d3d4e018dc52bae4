using Stockturn.Demo.Amazon;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Workbook;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo;

/// <summary>
/// The sizes that measure speed: FBA US, 3PL US and home; one file of orders, the ledger, and the workbook's tables as
/// comma-separated files. Everything is written as it happens, so memory does not grow with the days.
/// </summary>
sealed class LargeRecord : ISellerRecord
{
    readonly string folder;
    readonly World world;
    readonly AllOrders orders;
    readonly Ledger ledger;
    readonly CustomerReturns returns;
    readonly CommaBook book;
    readonly MovementSheet movements;
    readonly BatchSheet batches;
    readonly PurchaseSheet purchases;

    public LargeRecord(string folder, World world)
    {
        this.folder = folder;
        this.world = world;
        var days = new DayTexts(world.Calendar);
        var market = Market.UnitedStates;
        orders = new AllOrders(Path.Combine(AmazonFolder, "all-orders.txt"), market, (world, days));
        ledger = new Ledger(AmazonFolder, market, (world, days));
        returns = new CustomerReturns(Path.Combine(AmazonFolder, "customer-returns.txt"), market, days);
        book = new CommaBook(Path.Combine(folder, "tables"));
        movements = new MovementSheet(book, world);
        batches = new BatchSheet(book, world);
        purchases = new PurchaseSheet(book, world);
    }

    string AmazonFolder => Path.Combine(folder, "amazon-us");

    public void Order(in OrderLine line) => orders.Write(line);

    public void Move(Sku sku, int day, in StockMove move)
    {
        if (Network.IsAmazon(move.Place))
        {
            ledger.Move(sku, day, move);
            return;
        }

        movements.Write(sku, day, move);
    }

    public void Batch(in BatchLine line) => batches.Load(line);

    public int Purchase(in PurchaseLine line)
    {
        purchases.Write(line);
        return -1;
    }

    public void Return(Sku sku, in ReturnLine line)
    {
        // What merchants get back themselves stands in the movements.
        if (line.Channel == Channel.AmazonUs)
        {
            returns.Write(sku, line);
        }
    }

    public void Price(in PriceChange change)
    {
    }

    public void CloseSku(Sku sku, int day) => ledger.CloseSku(sku, day);

    public void CloseDay(int day) => batches.CloseDay();

    public void Finish()
    {
        ManagedInventory.Write(Path.Combine(AmazonFolder, "managed-inventory.txt"), Market.UnitedStates, world);
        InventoryPlanning.Write(Path.Combine(AmazonFolder, "inventory-planning.txt"), Market.UnitedStates, world);
        Listings.Write(Path.Combine(AmazonFolder, "all-listings.txt"), Market.UnitedStates, world);
        var stock = new ThirdPartyStockSheet(book, world);
        stock.WritePlace(world.Calendar.Last, Place.ThirdPartyUs);
        stock.WritePlace(world.Calendar.Last, Place.Home);
        new MasterSheets(book, world).Write();
        new PlanSheets(book, world).WriteRates();
        Dispose();
    }

    public IEnumerable<DemoFile> Files() =>
    [
        .. book.Paths.Select(path => new DemoFile(path, "table-" + Path.GetFileNameWithoutExtension(path))),
        .. AmazonFiles.Of(AmazonFolder, Market.UnitedStates),
    ];

    public void Dispose()
    {
        orders.Dispose();
        ledger.Dispose();
        returns.Dispose();
        book.Dispose();
    }
}
