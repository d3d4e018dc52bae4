using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>A warehouse that records what comes in, while the orders say what leaves.</summary>
public sealed class ShippedOrdersTests
{
    // Ten were there and two left; three wait to be sent, one order was given up: eight lie there.
    [Fact]
    public void S1_7_what_waits_to_be_sent_still_lies_in_the_warehouse()
    {
        var movements = FactFile.Of("日期|单号|仓库|SKU|数量|类型\n2026-06-01|QC1|MAIN|TEA|10|期初", null, '|');
        var orders = FactFile.Of(
            "主订单编号|子订单编号|商家编码|购买数量|价格|买家应付货款|订单状态|订单创建时间|发货时间\n"
                + "1|11|TEA|2|10|20|交易成功|2026-06-05 10:00:00|2026-06-06 10:00:00\n"
                + "2|21|TEA|3|10|30|买家已付款，等待卖家发货|2026-06-29 10:00:00|\n"
                + "3|31|TEA|1|10|10|交易关闭|2026-06-29 11:00:00|",
            new ImportOptions { Store = "My shop", Warehouse = "MAIN" }, '|');

        var book = new FactBook(new FactSetBuilder().Add(movements).Add(orders).Build(), new FactSettings(), new DateOnly(2026, 6, 30));

        var told = book.For(book.Skus.IndexOf("TEA"));
        Assert.Equal(8m, told.Movements.ToArray().Sum(movement => movement.Quantity.Units));
        Assert.Equal(3, told.Sales.Length);
    }
}
