using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Lazada orders: every row is one unit, there is no column of quantities. orderItemId names the unit.</summary>
public static class LazadaOrders
{
    const int Line = 0, Order = 1, Sku = 2, LazadaSku = 3, Warehouse = 4, Created = 5, Updated = 6, Price = 7, State = 8,
        BySeller = 9, Freight = 10, Refund = 11, Country = 12, Email = 13;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Line])
    {
        Updated = SaleFact.Updated,
    };

    static readonly Words<SaleStatus> States = new(
        (SaleStatus.Pending, "unpaid|pending|packed|topack|toship|ready_to_ship|ready to ship|ready_to_ship_pending|repacked"),
        (SaleStatus.Shipped, "shipped|delivered|confirmed|returned|shipped_back_success_customer|lost_by_3pl|damaged_by_3pl|"
            + "package returned|in transit: returning to seller"),
        (SaleStatus.Cancelled, "canceled|cancelled|failed|failed_delivery|failed delivery|shipped_back|shipped_back_success|"
            + "shipped_back_failed"));

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lazada-orders",
        Title = "Lazada orders",
        ChineseTitle = "Lazada 订单",
        Fields = Fields(),
        Ignores =
        [
            "paidPrice", "itemName", "variation", "orderType", "Guarantee", "deliveryType", "lazadaId", "rtsSla", "ttsSla",
            "invoiceRequired", "invoiceNumber", "deliveredDate", "payMethod", "platformDiscountTotal", "walletCredit",
            "cdShippingProvider", "shippingProvider", "shipmentTypeName", "shippingProviderType", "cdTrackingCode",
            "trackingCode", "trackingUrl", "shippingProviderFM", "trackingCodeFM", "trackingUrlFM", "promisedShippingTime",
            "premium", "bundleId", "bundleDiscount", "semiManaged", "shippingRegion", "branchNumber",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("orderItemId").Required(), Id("orderNumber").Required(), Id("sellerSku").Required(), Id("lazadaSku"),
        Text("wareHouse"), Day("createTime").Required(), Day("updateTime"), Number("unitPrice").Required(),
        Text("status").Required(), Number("sellerDiscountTotal"), Number("shippingFee"), Number("refundAmount"),
        Text("shippingCountry"),
        Buyer("customerEmail"),
        .. ((string[])[
            "customerName", "nationalRegistrationNumber", "shippingName", "shippingAddress",
            "shippingAddress2", "shippingAddress3", "shippingAddress4", "shippingAddress5", "shippingPhone", "shippingPhone2",
            "shippingCity", "shippingPostCode", "billingName", "billingAddr", "billingAddr2", "billingAddr3", "billingAddr4",
            "billingAddr5", "billingPhone", "billingPhone2", "billingCity", "billingPostCode", "taxCode",
            "buyerFailedDeliveryUserName",
        ]).Select(Personal),
    ];

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Created);
        fact[SaleFact.Store] = StoreFile.Store(row);
        fact[SaleFact.Warehouse] = row.WarehouseIfTold(Warehouse);
        fact[SaleFact.Item] = StoreFile.Item(row, Sku, LazadaSku);
        fact[SaleFact.Buyer] = row.Buyer(Email, fact[SaleFact.Store]);
        fact[SaleFact.Units] = Values.Quantity.Scale;
        fact[SaleFact.Gross] = row.Price(Price);
        fact[SaleFact.Discount] = StoreFile.Positive(row.Amount(BySeller));
        fact[SaleFact.Shipping] = row.Amount(Freight);
        fact[SaleFact.Refund] = StoreFile.Positive(row.Amount(Refund));
        fact[SaleFact.Currency] = StoreFile.Currency(row);
        fact[SaleFact.Status] = (long)States.Of(row, State, SaleStatus.Pending);
        fact[SaleFact.DemandClass] = StoreFile.Demand(fact[SaleFact.Units], fact[SaleFact.Gross]);
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        fact[SaleFact.Country] = row.Term(Country);
        fact[SaleFact.Updated] = row.Instant(Updated);
        fact[SaleFact.Line] = StoreFile.Number(row, Line);
        row.Emit();
    }
}
