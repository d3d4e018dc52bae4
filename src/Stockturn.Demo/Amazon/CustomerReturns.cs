using Stockturn.Demo.Catalogue;
using Stockturn.Demo.Simulation;
using Stockturn.Demo.Writing;

namespace Stockturn.Demo.Amazon;

/// <summary>The FBA customer returns report: one row for each unit, known by its licence plate.</summary>
sealed class CustomerReturns : IDisposable
{
    const string Header =
        "return-date\torder-id\tsku\tasin\tfnsku\tproduct-name\tquantity\tfulfillment-center-id\t" +
        "detailed-disposition\treason\tstatus\tlicense-plate-number\tcustomer-comments";

    const int FirstSecond = 15 * 3600;

    static readonly string[] Reasons =
    [
        "UNWANTED_ITEM", "NOT_COMPATIBLE", "DEFECTIVE", "QUALITY_UNACCEPTABLE", "APPAREL_TOO_SMALL",
        "ORDERED_WRONG_ITEM",
    ];

    readonly TabFile file;
    readonly Market market;
    readonly DayTexts days;
    long plates;

    public CustomerReturns(string path, Market market, DayTexts days)
    {
        file = new TabFile(path, Header);
        this.market = market;
        this.days = days;
    }

    public void Write(Sku sku, in ReturnLine line)
    {
        var product = sku.Product;
        var offer = market.Offer(product);
        days.Utc(file.Cell().Out, line.Day, FirstSecond + (line.Salt % 18_000));
        AllOrders.OrderNumber(file.Cell().Out, line.Order, market.OrderPrefix);
        file.Text(offer.SellerSku).Text(product.Asin).Text(offer.Fnsku).Text(market.Title(product)).Whole(1);
        file.Text(market.Centres[line.Salt % market.Centres.Length]);
        file.Text(Ledger.Disposition(line.Condition));
        file.Text(line.Condition == Condition.Defective ? "DEFECTIVE" : Reasons[line.Salt % Reasons.Length]);
        file.Text(line.Condition == Condition.Good ? "Unit returned to inventory" : "Unit unsellable");
        file.Text("LPN" + market.Country + Codes.Letter(plates++, 9)).Blank();
        file.EndLine();
    }

    public void Dispose() => file.Dispose();
}
