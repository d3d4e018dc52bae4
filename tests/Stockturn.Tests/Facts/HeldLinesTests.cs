using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

/// <summary>Amounts of whole orders that platforms print on every line.</summary>
public class HeldLinesTests
{
    const string Head = "Order ID|Order Status|SKU ID|Seller SKU|Quantity|SKU Subtotal Before Discount"
        + "|Shipping Fee After Discount|Order Refund Amount|Created Time\n";

    static readonly ImportOptions Shop = new() { Store = "My shop" };

    [Fact]
    public void An_amount_on_the_first_line_only_is_split_as_well()
    {
        var file = FactFile.Of(Head + Line(1, "A", 10, "5.00") + Line(1, "B", 10, ""), Shop, '|');

        Assert.Equal([2.5m, 2.5m], file.Facts.Select(sale => sale.Amount(SaleFact.Shipping)!.Value));
    }

    [Fact]
    public void Amounts_that_differ_are_the_lines_own()
    {
        var file = FactFile.Of(Head + Line(1, "A", 10, "5.00") + Line(1, "B", 10, "1.00"), Shop, '|');

        Assert.Equal([5m, 1m], file.Facts.Select(sale => sale.Amount(SaleFact.Shipping)!.Value));
    }

    [Fact]
    public void Lines_that_cost_nothing_share_alike_and_a_line_left_out_takes_no_part()
    {
        var file = FactFile.Of(Head + Line(1, "A", 0, "0.03") + Line(1, "B", 0, "0.03") + Line(1, "", 5, "0.03", ""), Shop, '|');

        Assert.Equal([0.02m, 0.01m], file.Facts.Select(sale => sale.Amount(SaleFact.Shipping)!.Value));
    }

    [Fact]
    public void Of_every_order_the_parts_are_the_whole_and_the_order_of_rows_does_not_matter()
    {
        var lines = from order in Gen.Choose(1, 3)
                    from sku in Gen.Elements("A", "B", "C")
                    from gross in Gen.Choose(0, 9)
                    select (order, sku, gross);
        Prop.ForAll(lines.ArrayOf().ToArbitrary(), told =>
        {
            string[] rows = [.. told.Select(line => Line(line.order, line.sku, line.gross, $"{line.order}.07"))];
            var straight = FactFile.Of(Head + string.Concat(rows), Shop, '|');
            var turned = FactFile.Of(Head + string.Concat(rows.Reverse()), Shop, '|');
            var orders = told.Select(line => line.order).Distinct().Sum(order => order + 0.07m);
            return straight.Facts.Sum(sale => sale.Amount(SaleFact.Shipping)) == orders
                && straight.Sorted().SequenceEqual(turned.Sorted());
        }).QuickCheckThrowOnFailure();
    }

    static string Line(int order, string sku, int gross, string shipping, string skuId = "9") =>
        $"{order}|Completed|{skuId}|{sku}|1|{gross}.00|{shipping}|0|2026-09-25 10:00:00\n";
}
