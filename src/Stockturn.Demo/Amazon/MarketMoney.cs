using Stockturn.Demo.Amazon.Money;
using Stockturn.Demo.Amazon.Traffic;
using Stockturn.Demo.Money;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>What a market's money, traffic and removals leave behind: the reports beside those of orders and stock.</summary>
sealed class MarketMoney : IDisposable
{
    readonly string folder;
    readonly Market market;
    readonly World world;
    readonly Settlements settlements;
    readonly StorageFees storage;
    readonly AgedSurcharge surcharge;
    readonly Removals removals;
    readonly Reimbursements reimbursements;
    readonly FulfilledShipments shipments;
    readonly OrderedDays ordered;

    public MarketMoney(string folder, Market market, (World World, DayTexts Days) setting)
    {
        this.folder = folder;
        this.market = market;
        world = setting.World;
        var of = (market, setting.World, setting.Days);
        settlements = new Settlements(folder, market, setting);
        storage = new StorageFees(PathOf("storage-fees.txt"), (market, world), settlements);
        surcharge = new AgedSurcharge(PathOf("aged-surcharge.txt"), of, settlements);
        removals = new Removals(folder, of, settlements);
        reimbursements = new Reimbursements(of, settlements);
        shipments = new FulfilledShipments(PathOf("fulfilled-shipments.txt"), market, setting);
        ordered = new OrderedDays(world);
    }

    /// <summary>Takes an order line and its number.</summary>
    public void Order(in OrderLine line, long item)
    {
        settlements.Order(line, item);
        shipments.Write(line, item);
        ordered.Count(line);
    }

    public void Move(Sku sku, int day, in StockMove move)
    {
        removals.Move(sku, day, move);
        reimbursements.Move(sku, day, move);
    }

    public void Return(Sku sku, in ReturnLine line) => settlements.Return(sku, line);

    public void CloseSku(Sku sku, int day)
    {
        storage.CloseSku(sku, day);
        surcharge.CloseSku(sku, day);
    }

    public void CloseDay(int day)
    {
        settlements.CloseDay(day);
        storage.CloseDay(day);
        surcharge.CloseDay(day);
    }

    /// <summary>Writes what needs the whole history.</summary>
    public void Finish(Verdicts verdicts)
    {
        reimbursements.Finish(PathOf("reimbursements.txt"));
        new Advertising((market, world), ordered, verdicts).Write(folder, settlements, world.Money);
        new BusinessReport((market, world), ordered, verdicts).Write(PathOf("business-report.csv"), world.Money);
        settlements.Finish(world.Money);
        ReservedInventory.Write(PathOf("reserved-inventory.txt"), market, world);
        Restock.Write(PathOf("restock.txt"), market, world);
        StrandedInventory.Write(PathOf("stranded.txt"), market, world);
        if (market.Country != "US")
        {
            StockByCountry.Write(PathOf("stock-by-country.txt"), market, world);
        }
    }

    /// <summary>The settlements written, oldest first.</summary>
    public IEnumerable<DemoFile> Settlements() => settlements.Paths.Select(path => AmazonFiles.Settlement(path, market));

    public void Dispose()
    {
        settlements.Dispose();
        storage.Dispose();
        surcharge.Dispose();
        removals.Dispose();
        shipments.Dispose();
    }

    string PathOf(string name) => Path.Combine(folder, name);
}
