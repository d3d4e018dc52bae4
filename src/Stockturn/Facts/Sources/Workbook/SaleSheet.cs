using System.Collections.Immutable;
using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>销售: lines of orders, or daily totals where there is no order number.</summary>
public static class SaleSheet
{
    /// <summary>Where the columns stand in the sheet.</summary>
    public const int Day = 0, Store = 1, Order = 2, Sku = 3, Quantity = 4, Amount = 5, Currency = 6, Status = 7,
        UnitPrice = 8, Discount = 9, Tax = 10, Shipping = 11, Refund = 12, Warehouse = 13, ShipDay = 14, Country = 15,
        Demand = 16, TaxInside = 17, Buyer = 18;

    static readonly SourceOutput Orders = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Item])
    {
        CountsEqualRows = true,
    };

    static readonly SourceOutput Totals = new(SaleFact.Kind, [SaleFact.Day, SaleFact.Store, SaleFact.Item])
    {
        Scope = [SaleFact.Day, SaleFact.Store],
        CountsEqualRows = true,
    };

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-sales", "销售", "Sales")
    {
        Help = "One row for each SKU of an order; without order numbers one row for each SKU, store and day.",
        Columns = Columns(),
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Orders, Totals], Read) with { Precedence = 10 };

    static ImmutableArray<SheetColumn> Columns() =>
    [
        new("day", "日期", "Date", "2026-01-31")
        {
            Help = "The day of the order.", Content = FieldContent.Day, IsRequired = true,
            Aliases = ["下单日期", "订单日期", "销售日期", "下单时间", "Order date", "Day"],
        },
        new("store", "店铺", "Store", "My shop") { Help = "The shop that sold it.", Aliases = ["店铺名称", "平台", "Shop"] },
        new("order-no", "订单号", "Order number", "SO-1001")
        {
            Help = "The order's number; it keeps a row from counting twice.", Content = Id,
            Aliases = ["订单编号", "单号", "Order no", "Order ID", "Order"],
        },
        new("sku", "SKU", "SKU", "MUG-RED-S")
        {
            Help = "Your own code, or one from the sheet of aliases.", Content = Id, IsRequired = true,
            Aliases = ["商品编码", "平台SKU", "商家编码", "规格编码", "货号"],
        },
        new("quantity", "数量", "Quantity", "2")
        {
            Help = "Units ordered; negative for a credit.", Content = Number, IsRequired = true,
            Aliases = ["销量", "销售数量", "购买数量", "Qty", "Units"],
        },
        new("amount", "实收金额", "Amount", "25.98")
        {
            Help = "What the line brought in before the discount beside it.", Content = Number, IsRequired = true,
            Or = "unit-price",
            Aliases = ["金额", "销售额", "销售金额", "总价", "Line total", "Revenue", "Net sales"],
        },
        new("currency", "币种", "Currency", "USD") { Help = "Currency of the amounts, three letters.", Aliases = ["货币"] },
        new("status", "状态", "Status", "已发货") { Help = "待发货, 已发货 or 已取消.", Aliases = ["订单状态", "Order status"] },
        new("unit-price", "单价", "Unit price", "12.99")
        {
            Help = "Price of one unit, when there is no line amount.", Content = Number, Aliases = ["售价"],
        },
        new("discount", "折扣", "Discount", "0")
        {
            Help = "Discount you gave on the line, positive.", Content = Number, Aliases = ["优惠金额", "折扣金额"],
        },
        new("tax", "税", "Tax", "0") { Help = "Tax in or on the line.", Content = Number, Aliases = ["税额", "税费"] },
        new("shipping", "运费收入", "Shipping", "0")
        {
            Help = "Shipping the customer paid.", Content = Number, Aliases = ["买家运费"],
        },
        new("refund", "退款金额", "Refund", "0")
        {
            Help = "What was paid back, positive.", Content = Number, Aliases = ["退款", "Refunded amount"],
        },
        new("warehouse", "仓库", "Warehouse", "3PL-US")
        {
            Help = "Where it was shipped from.", Aliases = ["发货仓", "发货仓库"],
        },
        new("ship-day", "发货日期", "Ship date", "2026-02-01")
        {
            Help = "The day it was shipped.", Content = FieldContent.Day, Aliases = ["发货时间", "Shipped"],
        },
        new("country", "国家", "Country", "US") { Help = "Where it was shipped to.", Aliases = ["收货国家", "国家/地区"] },
        new("demand", "需求类型", "Demand type", "正常") { Help = "正常, 赠品, 补发 or 多渠道.", Aliases = ["Demand class"] },
        new("tax-inside", "含税", "Tax inside", "是")
        {
            Help = "Whether the amount holds the tax: 是 or 否; empty: by the store.", Aliases = ["是否含税", "含税价", "Price includes tax"],
        },
        new("buyer", "买家", "Buyer", "")
        {
            Help = "Who bought, such as an account or mail: only a number that names nobody is kept, to tell who buys again.", IsPersonal = true,
            Aliases = ["买家账号", "买家ID", "买家邮箱", "会员名", "客户编号", "Buyer account", "Buyer email", "Customer ID", "Customer email"],
        },
    ];

    /// <summary>Reads a row of a sheet whose credits are told by the beginning of their order number.</summary>
    internal static void Read(SourceRow row, string? creditPrefix)
    {
        var isCredit = creditPrefix is not null && row.Text(Order).StartsWith(creditPrefix, StringComparison.Ordinal);
        var units = Signed(row.Quantity(Quantity), isCredit);
        var gross = Signed(row.Amount(Amount), isCredit);
        gross = gross == FactKind.Missing ? Cells.Times(row.Price(UnitPrice), units) : gross;
        var order = row.Hash(Order);
        var day = row.BusinessDay(Day);
        var fact = row.Begin(order == FactKind.Missing ? Totals : Orders);
        fact[SaleFact.Day] = day;
        fact[SaleFact.ShipDay] = row.Day(ShipDay);
        var store = row.Store(Store);
        fact[SaleFact.Store] = store;
        fact[SaleFact.Buyer] = row.Buyer(Buyer, store);
        fact[SaleFact.Warehouse] = row.WarehouseIfTold(Warehouse);
        fact[SaleFact.Item] = row.Item(Sku);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Discount] = row.Amount(Discount);
        fact[SaleFact.Tax] = row.Amount(Tax);
        fact[SaleFact.TaxInside] = SellerWords.TaxInside.Of(row, TaxInside, null) is { } told ? (long)told : FactKind.Missing;
        fact[SaleFact.Shipping] = row.Amount(Shipping);
        fact[SaleFact.Refund] = row.Amount(Refund);
        fact[SaleFact.Currency] = row.Currency(Currency);
        fact[SaleFact.Status] = (long)SellerWords.Sales.Of(row, Status, SaleStatus.Shipped);
        fact[SaleFact.DemandClass] = (long)SellerWords.Demand.Of(row, Demand, ClassOf(units, gross));
        fact[SaleFact.Order] = order;
        fact[SaleFact.Country] = row.Term(Country);
        if (units == FactKind.Missing)
        {
            row.Reject(
                "E_NO_QUANTITY", Quantity, "a quantity such as 2", "fill in the quantity; an empty cell is not 0");
        }

        row.Emit();
    }

    static void Read(SourceRow row) => Read(row, null);

    static long Signed(long number, bool isCredit) =>
        isCredit && number != FactKind.Missing ? -Math.Abs(number) : number;

    // Nothing was paid: units that went out are a gift, units that came back without money were no sale of anybody.
    static DemandClass ClassOf(long units, long gross) => (gross, units) switch
    {
        (0, > 0) => DemandClass.Gift,
        (0, < 0) => DemandClass.NotDemand,
        _ => DemandClass.Normal,
    };
}
