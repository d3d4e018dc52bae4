using Stockturn.Demo.Amazon;
using Stockturn.Demo.Amazon.Money;
using Stockturn.Demo.Amazon.Traffic;
using Stockturn.Demo.Lingxing;
using Stockturn.Demo.Money;
using Stockturn.Demo.Shopify;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Workbook;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo;

/// <summary>
/// Five warehouses and three shops, each writing what its platform writes: Amazon US and DE their reports, the third
/// parties and home the manual workbook, home also 领星, the web shop Shopify's exports. Every market and the shop settle too.
/// </summary>
sealed class FullRecord : ISellerRecord
{
    readonly string folder;
    readonly World world;
    readonly (Market Market, AllOrders Orders, Ledger Ledger, CustomerReturns Returns)[] amazon;
    readonly MarketMoney[] money;
    readonly ShopifyOrders shopify;
    readonly ShopifyPayouts payouts;
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
        money = [.. amazon.Select(each => new MarketMoney(PathOf(each.Market, ""), each.Market, (world, days)))];
        payouts = new ShopifyPayouts(ShopifyPath("payment_transactions_export"), world.Calendar);
        shopify = new ShopifyOrders(ShopifyPath("orders_export"), world.Calendar, payouts.Charge);
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

        var orders = amazon[(int)line.Channel].Orders;
        orders.Write(line);
        money[(int)line.Channel].Order(line, AllOrders.ItemNumber(orders.Lines - 1));
    }

    public void Move(Sku sku, int day, in StockMove move)
    {
        if (Network.IsAmazon(move.Place))
        {
            var market = (int)move.Place - (int)Place.AmazonUs;
            amazon[market].Ledger.Move(sku, day, move);
            money[market].Move(sku, day, move);
            return;
        }

        workbook.Move(sku, day, move);
    }

    public void Batch(in BatchLine line)
    {
        workbook.Batch(line);
        lingxing.Batch(line);
        if (line.Batch.IsToAmazon && line.ReceivedUnits < line.Units && line.ArrivedDay <= world.Calendar.Last)
        {
            world.Claims.Add("short", line.Batch.To, line.Sku, new(line.Batch.Document, line.ArrivedDay, line.Units - line.ReceivedUnits));
        }
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
            payouts.Refund(sku, line);
            return;
        }

        amazon[(int)line.Channel].Returns.Write(sku, line);
        money[(int)line.Channel].Return(sku, line);
    }

    public void Price(in PriceChange change) => workbook.Price(change);

    public void CloseSku(Sku sku, int day)
    {
        foreach (var (_, _, ledger, _) in amazon)
        {
            ledger.CloseSku(sku, day);
        }

        foreach (var market in money)
        {
            market.CloseSku(sku, day);
        }
    }

    public void CloseDay(int day)
    {
        workbook.CloseDay(day);
        foreach (var market in money)
        {
            market.CloseDay(day);
        }
    }

    public void Finish()
    {
        FinishMoney();
        foreach (var (market, _, _, _) in amazon)
        {
            ManagedInventory.Write(PathOf(market, "managed-inventory.txt"), market, world);
            InventoryPlanning.Write(PathOf(market, "inventory-planning.txt"), market, world);
            Listings.Write(PathOf(market, "all-listings.txt"), market, world);
            FeePreview.Write(PathOf(market, "fee-preview.txt"), market, world);
        }

        ShopifyInventory.Write(ShopifyPath("inventory_export"), world);
        ShopifyProducts.Write(ShopifyPath("products_export"), world);
        workbook.Finish();
        lingxing.Finish();
        Dispose();
        payouts.TellTruth(world.Money);
    }

    void FinishMoney()
    {
        var verdicts = new Verdicts(world);
        foreach (var market in money)
        {
            market.Finish(verdicts);
        }

        verdicts.TellTruth(world, world.Money);
        foreach (var sku in world.Skus.Where(sku => Measured.Of(world.Seed, sku.Product.Index).IsTooLarge))
        {
            world.Money.Count(new MoneyKey("sku", "", "", sku.Product.Sku), "charged_too_large", 1);
        }
    }

    public IEnumerable<DemoFile> Files()
    {
        yield return new DemoFile(WorkbookPath, "workbook");
        foreach (var file in lingxing.Files())
        {
            yield return file;
        }

        for (var at = 0; at < amazon.Length; at++)
        {
            var market = amazon[at].Market;
            foreach (var file in AmazonFiles.Of(PathOf(market, ""), market).Concat(money[at].Settlements()))
            {
                yield return file;
            }
        }

        foreach (var file in ShopifyFiles())
        {
            yield return file;
        }
    }

    IEnumerable<DemoFile> ShopifyFiles() =>
        from name in new[] { "orders_export", "inventory_export", "products_export", "payment_transactions_export" }
        select new DemoFile(ShopifyPath(name), "shopify-" + name.Replace('_', '-'))
        {
            Store = Network.Stores[(int)Channel.Third],
            Warehouse = Network.Codes[(int)Place.ThirdPartyUs],
            Currency = name == "products_export" ? "USD" : null,
            AsOf = name is "inventory_export" or "products_export" ? DemoSeller.EndDate : null,
        };

    public void Dispose()
    {
        foreach (var (_, orders, ledger, returns) in amazon)
        {
            orders.Dispose();
            ledger.Dispose();
            returns.Dispose();
        }

        foreach (var market in money)
        {
            market.Dispose();
        }

        shopify.Dispose();
        payouts.Dispose();
        workbook.Dispose();
    }

    string ShopifyPath(string name) => Path.Combine(folder, "shopify", name + ".csv");

    static string NameOf(Market market) => market.Country == "US" ? "amazon-us" : "amazon-de";

    string PathOf(Market market, string name) => Path.Combine(folder, NameOf(market), name);
}
