using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>
/// The reserved-inventory report: units customers' orders wait for, and units between two centres. It carries no
/// date.
/// </summary>
static class ReservedInventory
{
    const string Header =
        "sku\tfnsku\tasin\tproduct-name\treserved_qty\treserved_customerorders\treserved_fc-transfers\t" +
        "reserved_fc-processing";

    /// <summary>Writes what is reserved on the last day.</summary>
    public static void Write(string path, Market market, World world)
    {
        using var file = new TabFile(path, Header);
        foreach (var sku in world.Skus)
        {
            var stock = new AmazonStock(sku, market);
            if (stock.CustomerOrders + stock.Moving > 0)
            {
                var offer = market.Offer(sku.Product);
                file.Text(offer.SellerSku).Text(offer.Fnsku).Text(sku.Product.Asin).Text(market.Title(sku.Product));
                file.Whole(stock.CustomerOrders + stock.Moving).Whole(stock.CustomerOrders).Whole(stock.Moving).Whole(0);
                file.EndLine();
            }
        }
    }
}
