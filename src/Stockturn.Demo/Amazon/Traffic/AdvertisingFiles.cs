using System.Globalization;
using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon.Traffic;

/// <summary>The three reports of Amazon's advertising console: products and display by goods, brands by campaign only.</summary>
/// <remarks>The console is set to English in both markets, so amounts have a point.</remarks>
sealed class AdvertisingFiles(string folder, Market market) : IDisposable
{
    const string Rates =
        "Impressions,Clicks,Click-Thru Rate (CTR),Cost Per Click (CPC),Spend,";

    readonly CommaFile products = new(
        Path.Combine(folder, "advertising-sp.csv"),
        "Date,Portfolio name,Currency,Campaign Name,Ad Group Name,Retailer,Country,Advertised SKU,Advertised ASIN," + Rates +
        "7 Day Total Sales ,Total Advertising Cost of Sales (ACOS) ,Total Return on Advertising Spend (ROAS)," +
        "7 Day Total Orders (#),7 Day Total Units (#),7 Day Conversion Rate,7 Day Advertised SKU Units (#)," +
        "7 Day Other SKU Units (#),7 Day Advertised SKU Sales ,7 Day Other SKU Sales ",
        "\r\n");

    readonly CommaFile brands = new(
        Path.Combine(folder, "advertising-sb.csv"),
        "Date,Portfolio name,Currency,Campaign Name," + Rates +
        "14 Day Total Sales ,Total Advertising Cost of Sales (ACOS) ,Total Return on Advertising Spend (ROAS)," +
        "14 Day Total Orders (#),14 Day Total Units (#),14 Day Conversion Rate",
        "\r\n");

    readonly CommaFile display = new(
        Path.Combine(folder, "advertising-sd.csv"),
        "Date,Portfolio name,Currency,Campaign Name,Ad Group Name,Bid Optimization,Advertised SKU,Advertised ASIN," + Rates +
        "14 Day Total Sales ,Total Advertising Cost of Sales (ACOS) ,Total Return on Advertising Spend (ROAS)," +
        "14 Day Total Orders (#),14 Day Total Units (#),14 Day Conversion Rate",
        "\r\n");

    public void Product(DateOnly day, Product goods, in SponsoredDay shown)
    {
        Head(products, day, $"SP | {goods.Category.Group} | Auto").Text(goods.Sku).Text("Amazon");
        products.Text(market.Country).Text(market.Offer(goods).SellerSku).Text(goods.Asin);
        Figures(products, shown);
        products.Whole(shown.Units).Whole(0).Text(Money(shown.SalesCents)).Text(Money(0)).EndLine();
    }

    public void Brand(DateOnly day, string group, in SponsoredDay shown)
    {
        Head(brands, day, $"SB | {group} | Brand");
        Figures(brands, shown);
        brands.EndLine();
    }

    public void Display(DateOnly day, Product goods, in SponsoredDay shown)
    {
        Head(display, day, $"SD | {goods.Category.Group} | Views").Text(goods.Sku).Text("Optimize for page visits");
        display.Text(market.Offer(goods).SellerSku).Text(goods.Asin);
        Figures(display, shown);
        display.EndLine();
    }

    public void Dispose()
    {
        products.Dispose();
        brands.Dispose();
        display.Dispose();
    }

    CommaFile Head(CommaFile file, DateOnly day, string campaign) =>
        file.Text(day.ToString("MMM dd, yyyy", CultureInfo.InvariantCulture)).Text("Not grouped").Text(market.Currency)
            .Text(campaign);

    void Figures(CommaFile file, in SponsoredDay shown)
    {
        file.Whole(shown.Impressions).Whole(shown.Clicks).Text(Percent(shown.Clicks, shown.Impressions));
        file.Text(Money(shown.CostCents / shown.Clicks)).Text(Money(shown.CostCents)).Text(Money(shown.SalesCents));
        file.Text(Percent(shown.CostCents, shown.SalesCents));
        _ = shown.CostCents == 0 ? file.Blank() : file.Fixed(shown.SalesCents * 100 / shown.CostCents);
        file.Whole(shown.Units).Whole(shown.Units).Text(Percent(shown.Units, shown.Clicks));
    }

    string Money(long cents) => string.Create(
        CultureInfo.InvariantCulture, $"{(market.Country == "US" ? '$' : '€')}{cents / 100}.{cents % 100:D2}");

    static string Percent(long part, long whole) => whole == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{part * 100m / whole:0.00}%");
}
