using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>The "manage FBA inventory" report. It carries no date: who imports it must give the end date.</summary>
static class ManagedInventory
{
    const string Shared =
        "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tmfn-listing-exists\tmfn-fulfillable-quantity\t" +
        "afn-listing-exists\tafn-warehouse-quantity\tafn-fulfillable-quantity\tafn-unsellable-quantity\t" +
        "afn-reserved-quantity\tafn-total-quantity\tper-unit-volume\tafn-inbound-working-quantity\t" +
        "afn-inbound-shipped-quantity\tafn-inbound-receiving-quantity\tafn-researching-quantity\t" +
        "afn-reserved-future-supply\tafn-future-supply-buyable\tafn-fulfillable-quantity-local\t" +
        "afn-fulfillable-quantity-remote";

    const string American = "\tafn-fc-transfer-quantity\tafn-onhand-buyable-quantity\tstore";

    /// <summary>Writes what stands on the last day.</summary>
    public static void Write(string path, Market market, World world)
    {
        var isUs = market.Country == "US";
        using var file = new TabFile(path, isUs ? Shared + American : Shared, market.Point);
        foreach (var sku in world.Skus)
        {
            var stock = new AmazonStock(sku, market);
            if (stock.IsKnown)
            {
                WriteLine(file, stock, isUs);
            }
        }
    }

    static void WriteLine(TabFile file, AmazonStock stock, bool isUs)
    {
        var product = stock.Sku.Product;
        var offer = stock.Market.Offer(product);
        var reserved = stock.CustomerOrders + stock.Moving;
        var inWarehouse = stock.Good + stock.Unsellable;
        file.Text(offer.SellerSku).Text(offer.Fnsku).Text(product.Asin).Text(stock.Market.Title(product)).Text("New");
        file.Fixed((long)(stock.Market.PriceCents(product) * stock.Sku.PriceLevel));
        file.Text("No").Blank().Text("Yes");
        file.Whole(inWarehouse).Whole(stock.Available).Whole(stock.Unsellable).Whole(reserved);
        file.Whole(inWarehouse + stock.Inbound);
        file.Fixed((long)(product.CubicFeet * 100) + 1);
        file.Whole(0).Whole(stock.Inbound).Whole(0).Whole(0).Whole(0).Whole(0);
        file.Whole(stock.Available).Whole(0);
        if (isUs)
        {
            file.Whole(stock.Moving).Whole(stock.Available).Text("Loomera");
        }

        file.EndLine();
    }
}
