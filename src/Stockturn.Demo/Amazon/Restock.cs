using System.Globalization;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>The restock report: Amazon's own view of what to send. It carries no date.</summary>
static class Restock
{
    const string Header =
        "Country\tProduct Name\tFNSKU\tMerchant SKU\tASIN\tCondition\tSupplier\tSupplier part no.\tCurrency code\tPrice\t" +
        "Sales last 30 days\tUnits Sold Last 30 Days\tTotal Units\tInbound\tAvailable\tFC transfer\tFC Processing\t" +
        "Customer Order\tUnfulfillable\tWorking\tShipped\tReceiving\tFulfilled by\t" +
        "Total Days of Supply (including units from open shipments)\tDays of Supply at Amazon Fulfillment Network\tAlert\t" +
        "Recommended replenishment qty\tRecommended ship date\tRecommended action\tUnit storage size";

    const int CoverDays = 60;
    const int LowDays = 14;

    /// <summary>Writes what Amazon recommends on the last day.</summary>
    public static void Write(string path, Market market, World world)
    {
        using var file = new TabFile(path, Header, market.Point);
        foreach (var sku in world.Skus)
        {
            var stock = new AmazonStock(sku, market);
            if (stock.IsKnown)
            {
                WriteLine(file, stock);
            }
        }
    }

    static void WriteLine(TabFile file, AmazonStock stock)
    {
        var product = stock.Sku.Product;
        var offer = stock.Market.Offer(product);
        var recent = ((int)stock.Market.Channel * 4) + 1;
        var units = stock.Sku.RecentUnits[recent];
        file.Text(stock.Market.Country).Text(stock.Market.Title(product)).Text(offer.Fnsku).Text(offer.SellerSku);
        file.Text(product.Asin).Text("New").Text(product.SupplierName).Blank().Text(stock.Market.Currency);
        file.Fixed((long)(stock.Market.PriceCents(product) * stock.Sku.PriceLevel)).Fixed(stock.Sku.RecentCents[recent]);
        file.Whole(units).Whole(stock.Good + stock.Unsellable + stock.Inbound).Whole(stock.Inbound).Whole(stock.Available);
        file.Whole(stock.Moving).Whole(0).Whole(stock.CustomerOrders).Whole(stock.Unsellable);
        file.Whole(0).Whole(stock.Inbound).Whole(0).Text("Amazon");
        WriteAdvice(file, stock, units);
    }

    static void WriteAdvice(TabFile file, AmazonStock stock, int units)
    {
        var supply = stock.Available + stock.Moving;
        Days(file, supply + stock.Inbound, units);
        Days(file, supply, units);
        var wanted = Math.Max(0, (units * CoverDays / 30) - supply - stock.Inbound);
        file.Text(supply == 0 && units > 0 ? "out_of_stock" : units > 0 && supply * 30 < units * LowDays ? "low_stock" : "");
        file.Whole(wanted).Text(wanted == 0 ? "" : Day(stock.Market, DemoSeller.EndDate.AddDays(supply == 0 ? 1 : 7)));
        file.Text(wanted == 0 ? "No action required" : "Create shipping plan");
        file.Text(Size(stock)).EndLine();
    }

    // Goods that did not sell last for ever: Amazon leaves the cell empty.
    static void Days(TabFile file, int supply, int units)
    {
        _ = units == 0 ? file.Blank() : file.Whole(supply * 30L / units);
    }

    static string Day(Market market, DateOnly day) =>
        day.ToString(market.Country == "US" ? "MM/dd/yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);

    static string Size(AmazonStock stock)
    {
        var product = stock.Sku.Product;
        var text = stock.Market.Country == "US"
            ? string.Create(CultureInfo.InvariantCulture, $"{product.CubicFeet:0.0000} ft3")
            : string.Create(CultureInfo.InvariantCulture, $"{product.CubicCentimetres / 1e6:0.000000} m3");
        return text.Replace('.', stock.Market.Point);
    }
}
