using Stockturn.Demo.Amazon;
using Stockturn.Demo.Lingxing;
using Stockturn.Demo.Shopify;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Workbook;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo;

/// <summary>
/// Five warehouses and three shops, each writing what its platform writes: Amazon US and DE their reports, the third
/// parties and home the manual workbook, home also 领星, the web shop Shopify's exports.
/// </summary>
sealed class FullRecord : ISellerRecord
{
    readonly string folder;
    readonly World world;
    readonly (Market Market, AllOrders Orders, Ledger Ledger, CustomerReturns Returns)[] amazon;
    readonly ShopifyOrders shopify;
    readonly WorkbookRecord workbook;
    readonly LingxingRecord lingxing;

    public FullRecord(string folder, World world)
    {
        this.folder = folder;
        this.world = world;
        var days = new DayTexts(world.Calendar);
        amazon =
        [
            .. new[] { Market.UnitedStates, Market.Germany }.Select(market => (
                market,
                new AllOrders(PathOf(market, "all-orders.txt"), market, (world, days)),
                new Ledger(Path.Combine(folder, NameOf(market)), market, (world, days)),
                new CustomerReturns(PathOf(market, "customer-returns.txt"), market, days))),
        ];
        shopify = new ShopifyOrders(Path.Combine(folder, "shopify", "orders_export.csv"), world.Calendar);
        workbook = new WorkbookRecord(new XlsxBook(WorkbookPath), world);
        lingxing = new LingxingRecord(Path.Combine(folder, "lingxing"), world);
    }

    string WorkbookPath => Path.Combine(folder, "workbook", "loomera.xlsx");

    public void Order(in OrderLine line)
    {
        if (line.Channel == Channel.Third)
        {
            shopify.Write(line);
            return;
        }

        amazon[(int)line.Channel].Orders.Write(line);
    }

    public void Move(Sku sku, int day, in StockMove move)
    {
        if (Network.IsAmazon(move.Place))
        {
            amazon[(int)move.Place - (int)Place.AmazonUs].Ledger.Move(sku, day, move);
            return;
        }

        workbook.Move(sku, day, move);
    }

    public void Batch(in BatchLine line)
    {
        workbook.Batch(line);
        lingxing.Batch(line);
    }

    public int Purchase(in PurchaseLine line)
    {
        if (!LingxingRecord.Keeps(line, world.Calendar))
        {
            workbook.Purchase(line);
        }

        return lingxing.Purchase(line);
    }

    public void Return(Sku sku, in ReturnLine line)
    {
        if (line.Channel == Channel.Third)
        {
            workbook.Return(sku, line);
            return;
        }

        amazon[(int)line.Channel].Returns.Write(sku, line);
    }

    public void Price(in PriceChange change) => workbook.Price(change);

    public void CloseSku(Sku sku, int day)
    {
        foreach (var (_, _, ledger, _) in amazon)
        {
            ledger.CloseSku(sku, day);
        }
    }

    public void CloseDay(int day) => workbook.CloseDay(day);

    public void Finish()
    {
        foreach (var (market, _, _, _) in amazon)
        {
            ManagedInventory.Write(PathOf(market, "managed-inventory.txt"), market, world);
            InventoryPlanning.Write(PathOf(market, "inventory-planning.txt"), market, world);
            Listings.Write(PathOf(market, "all-listings.txt"), market, world);
            FeePreview.Write(PathOf(market, "fee-preview.txt"), market, world);
        }

        ShopifyInventory.Write(Path.Combine(folder, "shopify", "inventory_export.csv"), world);
        workbook.Finish();
        lingxing.Finish();
        Dispose();
    }

    public IEnumerable<DemoFile> Files()
    {
        yield return new DemoFile(WorkbookPath, "workbook");
        foreach (var file in lingxing.Files())
        {
            yield return file;
        }

        foreach (var (market, _, _, _) in amazon)
        {
            foreach (var file in AmazonFiles.Of(Path.Combine(folder, NameOf(market)), market))
            {
                yield return file;
            }
        }

        foreach (var name in (string[])["orders_export", "inventory_export"])
        {
            yield return new DemoFile(Path.Combine(folder, "shopify", name + ".csv"),
                "shopify-" + name.Replace('_', '-'))
            {
                Store = Network.Stores[(int)Channel.Third],
                Warehouse = Network.Codes[(int)Place.ThirdPartyUs],
                AsOf = name == "inventory_export" ? DemoSeller.EndDate : null,
            };
        }
    }

    public void Dispose()
    {
        foreach (var (_, orders, ledger, returns) in amazon)
        {
            orders.Dispose();
            ledger.Dispose();
            returns.Dispose();
        }

        shopify.Dispose();
        workbook.Dispose();
    }

    static string NameOf(Market market) => market.Country == "US" ? "amazon-us" : "amazon-de";

    string PathOf(Market market, string name) => Path.Combine(folder, NameOf(market), name);
}
