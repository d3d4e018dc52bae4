using Stockturn.Facts;
using Stockturn.Tests.Files;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

/// <summary>WooCommerce, Shopify products and TikTok's API, read as the shell reads their files.</summary>
public sealed class WebShopTests(ITestOutputHelper output) : IDisposable
{
    const string Woo = "ID|Type|SKU|Name|Published|Stock|Weight (lbs)|Length (cm)|Sale price|Regular price|Categories|Parent|Attribute 1 name|Meta: x\n";

    static readonly ImportOptions Shop = new()
    {
        Store = "My shop",
        Warehouse = "Home",
        Currency = "EUR",
        AsOf = new DateOnly(2026, 6, 30),
    };

    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void S1_7_a_variable_product_is_no_goods_and_its_variations_are()
    {
        var file = FactFile.Of(
            Woo
                + "1|variable|MUG|Mug|1|7|||||Kitchen|||\n"
                + "2|variation|MUG-R|Mug, red|1|5|2|10||9.90||id:1||\n"
                + "3|simple|CUP|Cup|-1|-1|||4.50|5.90|Kitchen|||",
            Shop, '|');

        Assert.Equal("woocommerce-products", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal("W_PARENT_STOCK", Assert.Single(file.Issues).Code);
        Assert.Equal(["MUG-R", "CUP"], file.Of(ProductFact.Kind).Select(product => product.Text(ProductFact.Item)));
        Assert.Equal(0.90718474m, file.Of(ProductFact.Kind)[0].Number(ProductFact.WeightKg));
        Assert.Equal([9.90m, 4.50m], file.Of(ListingFact.Kind).Select(offer => offer.Amount(ListingFact.Price)!.Value));
        Assert.Equal(["active", "draft"], file.Of(ListingFact.Kind).Select(offer => offer.Text(ListingFact.Status)));
        var stock = file.Of(SnapshotFact.Kind);
        Assert.Equal([5m, -1m], stock.Select(one => one.Units(SnapshotFact.Sellable)!.Value));
        Assert.Equal([5m, 0m], stock.Select(one => one.Units(SnapshotFact.OnHand)!.Value));
    }

    [Fact]
    public void Without_store_and_warehouse_products_of_woocommerce_are_products_only()
    {
        var file = FactFile.Of(Woo + "3|simple|CUP|Cup|1|4||||5.90||||", null, '|');

        Assert.Equal(ProductFact.Kind, Assert.Single(file.Facts).Output.Kind);
    }

    [Fact]
    public void S1_7_orders_of_woocommerce_are_lines_with_their_part_of_shipping_and_refunds()
    {
        var file = Json("""
            [{"id": 727, "status": "completed", "currency": "USD", "date_created": "2026-03-22T16:28:02",
              "date_modified_gmt": "2026-03-23T10:00:00", "date_completed": "2026-03-23T08:00:00", "shipping_total": "10.00",
              "billing": {"first_name": "A", "email": "a@b.c"}, "shipping": {"country": "US"},
              "line_items": [
                {"id": 315, "product_id": 93, "variation_id": 0, "quantity": 2, "subtotal": "6.00", "total": "5.00", "total_tax": "0.45", "sku": ""},
                {"id": 316, "product_id": 22, "variation_id": 23, "quantity": 1, "subtotal": "12.00", "total": "12.00", "total_tax": "0.90", "sku": "BAR3"}],
              "refunds": [{"id": 1, "reason": "", "total": "-2.00"}, {"id": 2, "reason": "", "total": "-1.00"}]},
             {"id": 728, "status": "cancelled", "currency": "USD", "date_created": "2026-03-24T16:28:02", "shipping_total": "0.00",
              "line_items": [
                {"id": 317, "product_id": 22, "variation_id": 23, "quantity": 1, "subtotal": "12.00", "total": "12.00", "total_tax": "0.90", "sku": "BAR3"}],
              "refunds": []}]
            """);

        Assert.Equal("woocommerce-orders", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal(["93", "BAR3", "BAR3"], file.Facts.Select(sale => sale.Text(SaleFact.Item)));
        Assert.Equal([1m, 0m, 0m], file.Facts.Select(sale => sale.Amount(SaleFact.Discount)!.Value));
        Assert.Equal([1m, 2m, null], file.Facts.Select(sale => sale.Amount(SaleFact.Refund)));
        Assert.Equal([3.33m, 6.67m, 0m], file.Facts.Select(sale => sale.Amount(SaleFact.Shipping)!.Value));
        Assert.Equal(
            ("2026-03-22", "2026-03-23", "US"), (file.Facts[0].Day(SaleFact.Day), file.Facts[0].Day(SaleFact.ShipDay),
                file.Facts[0].Text(SaleFact.Country)));
        Assert.Equal((long)SaleStatus.Cancelled, file.Facts[2][SaleFact.Status]);
    }

    [Theory]
    [InlineData("woocommerce/wc_v3_orders_list.json", "woocommerce-orders")]
    [InlineData("woocommerce/wc_v3_order.json", "woocommerce-orders")]
    [InlineData("shopify/order.json", "shopify-order-lines")]
    [InlineData("tiktok/orders_search.202309.json", "tiktok-order-lines")]
    [InlineData("tiktok/inventory_search.202309.json", "tiktok-inventory")]
    [InlineData("tiktok/returns_search.202602.json", "tiktok-returns")]
    public void S1_7_real_answers_are_read_without_a_question(string name, string code)
    {
        if (SharedFiles.Find($"samples/{name}") is not { } path)
        {
            SharedFiles.SkipLine(output, $"samples/{name}");
            return;
        }

        var file = Json(File.ReadAllText(path));

        Assert.Equal(code, file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.NotEmpty(file.Facts);
    }

    [Fact]
    public void S1_7_orders_of_shopifys_api_have_discounts_and_taxes_at_the_line_and_refunds_at_the_order()
    {
        var file = Json("""
            {"orders": [
              {"id": 45, "name": "#1001", "created_at": "2026-01-10T23:30:00-05:00", "updated_at": "2026-01-12T11:00:00-05:00",
               "currency": "USD", "taxes_included": true, "test": false, "cancelled_at": null,
               "total_shipping_price_set": {"shop_money": {"amount": "3.00"}}, "shipping_address": {"country_code": "US"},
               "line_items": [
                 {"id": 1, "sku": "MUG", "variant_id": 7, "quantity": 2, "price": "11.00", "total_discount": "0.00", "fulfillment_status": "fulfilled",
                  "discount_allocations": [{"amount": "1.00"}, {"amount": "0.50"}], "tax_lines": [{"price": "1.00"}, {"price": "1.00"}]},
                 {"id": 2, "sku": "", "variant_id": 8, "quantity": 1, "price": "10.00", "total_discount": "2.00", "fulfillment_status": null,
                  "discount_allocations": [], "tax_lines": []}],
               "refunds": [{"transactions": [{"kind": "refund", "amount": "6.00"}, {"kind": "void", "amount": "99.00"}]}]},
              {"id": 46, "name": "#1002", "created_at": "2026-01-10T11:00:00-05:00", "currency": "USD", "test": true,
               "line_items": [{"id": 3, "sku": "MUG", "quantity": 1, "price": "11.00"}]}]}
            """);

        Assert.Equal("shopify-order-lines", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal(["MUG", "8"], file.Facts.Select(sale => sale.Text(SaleFact.Item)));
        Assert.Equal([22m, 10m], file.Facts.Select(sale => sale.Amount(SaleFact.Gross)!.Value));
        Assert.Equal([2m, 0m], file.Facts.Select(sale => sale.Amount(SaleFact.Tax) ?? 0));
        Assert.Equal([(long)ToldTax.Inside, (long)ToldTax.Inside], file.Facts.Select(sale => sale[SaleFact.TaxInside]));
        Assert.Equal([1.50m, 2m], file.Facts.Select(sale => sale.Amount(SaleFact.Discount)!.Value));
        Assert.Equal([4.12m, 1.88m], file.Facts.Select(sale => sale.Amount(SaleFact.Refund)!.Value));
        Assert.Equal([2.06m, 0.94m], file.Facts.Select(sale => sale.Amount(SaleFact.Shipping)!.Value));
        Assert.Equal(
            [(long)SaleStatus.Shipped, (long)SaleStatus.Pending], file.Facts.Select(sale => sale[SaleFact.Status]));
        Assert.Equal("2026-01-10", file.Facts[0].Day(SaleFact.Day));
    }

    [Fact]
    public void Every_line_item_of_tiktok_is_one_unit_on_the_day_of_the_shop()
    {
        var file = Json("""
            {"code": 0, "data": {"orders": [
              {"id": "577", "status": "DELIVERED", "create_time": 1695919000, "update_time": 1696306119, "warehouse_id": "72",
               "line_items": [
                 {"id": "1", "seller_sku": "MUG", "sku_id": "17", "original_price": "168000", "sale_price": "150000", "seller_discount": "8000", "platform_discount": "10000", "currency": "VND", "display_status": "DELIVERED"},
                 {"id": "2", "seller_sku": "MUG", "sku_id": "17", "original_price": "168000", "sale_price": "150000", "seller_discount": "8000", "platform_discount": "10000", "currency": "VND", "display_status": "CANCELLED"},
                 {"id": "3", "seller_sku": "", "sku_id": "18", "original_price": "50000", "sale_price": "50000", "currency": "VND"}]}]}}
            """);

        Assert.Empty(file.Issues);
        Assert.Equal([1m, 1m, 1m], file.Facts.Select(sale => sale.Units(SaleFact.Units)!.Value));
        Assert.Equal(["MUG", "MUG", "18"], file.Facts.Select(sale => sale.Text(SaleFact.Item)));
        Assert.Equal([8000m, 8000m, 0m], file.Facts.Select(sale => sale.Amount(SaleFact.Discount)!.Value));
        Assert.Equal("2023-09-28", file.Facts[0].Day(SaleFact.Day));
        Assert.Equal((long)SaleStatus.Cancelled, file.Facts[1][SaleFact.Status]);
        Assert.True(SourceCatalog.Find("tiktok-orders")!.Precedence > file.Match.Source.Precedence);
    }

    [Fact]
    public void The_warehouses_of_a_sku_stand_beside_each_other()
    {
        var file = Json("""
            {"code": 0, "data": {"inventory": [{"product_id": "1", "skus": [
              {"id": "17", "seller_sku": "MUG", "warehouse_inventory": [
                {"available_quantity": 10, "committed_quantity": 2, "warehouse_id": "A"},
                {"available_quantity": 5, "committed_quantity": 0, "warehouse_id": "B"}]}]}]}}
            """);

        Assert.Equal(["A", "B"], file.Facts.Select(stock => stock.Text(SnapshotFact.Warehouse)));
        Assert.Equal([12m, 5m], file.Facts.Select(stock => stock.Units(SnapshotFact.OnHand)!.Value));
        Assert.Equal([10m, 5m], file.Facts.Select(stock => stock.Units(SnapshotFact.Sellable)!.Value));
    }

    [Fact]
    public void S1_7_a_refund_without_goods_and_a_rejected_return_are_no_returns()
    {
        var file = Json("""
            {"code": 0, "data": {"return_orders": [
              {"order_id": "1", "return_id": "11", "create_time": 1724558837, "return_status": "RETURN_OR_REFUND_REQUEST_COMPLETE", "return_type": "RETURN_AND_REFUND", "return_reason_text": "damaged", "refund_amount": {"currency": "VND"},
               "return_line_items": [{"seller_sku": "MUG", "sku_id": "17"}, {"seller_sku": "MUG", "sku_id": "17"}]},
              {"order_id": "2", "return_id": "12", "create_time": 1724558837, "return_status": "RETURN_OR_REFUND_REQUEST_COMPLETE", "return_type": "REFUND", "refund_amount": {"currency": "VND"},
               "return_line_items": [{"seller_sku": "MUG", "sku_id": "17"}]},
              {"order_id": "3", "return_id": "13", "create_time": 1724558837, "return_status": "RETURN_OR_REFUND_REQUEST_REJECT", "return_type": "RETURN_AND_REFUND", "refund_amount": {"currency": "VND"},
               "return_line_items": [{"seller_sku": "MUG", "sku_id": "17"}]}]}}
            """);

        Assert.Equal(2, file.Facts.Count);
        Assert.All(file.Facts, back => Assert.Equal(
            ("2024-08-25", "MUG", 1m, "damaged"), (back.Day(ReturnFact.Day), back.Text(ReturnFact.Item),
                back.Units(ReturnFact.Quantity), back.Text(ReturnFact.Reason))));
    }

    [Theory]
    [InlineData("Handle|Title|Vendor|Type|Option1 Name|Variant SKU|Variant Grams|Variant Price|Variant Compare At Price|Variant Barcode|Image Src|Cost per item|Status\n")]
    [InlineData("URL handle|Title|Vendor|Type|Option1 name|SKU|Weight value (grams)|Price|Compare-at price|Barcode|Product image URL|Cost per item|Status\n")]
    public void S1_7_variants_have_cost_weight_price_and_barcode_and_pictures_have_none(string head)
    {
        var file = FactFile.Of(
            head
                + "mug|Mug|Acme|Kitchen|Color|MUG-R|350|12.50|15.00|'4006381333931|a.png|4.20|active\n"
                + "mug|||||MUG-B|350|12.50|||b.png||\n"
                + "mug||||||||||c.png||\n"
                + "cup|Cup|Acme|Kitchen|Title||0|5.00||||1.00|active",
            Shop, '|');

        Assert.Equal("shopify-products", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal("E_NO_SKU", Assert.Single(file.Issues).Code);
        var products = file.Of(ProductFact.Kind);
        Assert.Equal(["MUG-R", "MUG-B"], products.Select(product => product.Text(ProductFact.Item)));
        Assert.Equal(["Mug", "Mug"], products.Select(product => product.Text(ProductFact.Name)));
        Assert.Equal(
            (4.20m, "EUR", 0.35m, "Acme"), (products[0].Amount(ProductFact.UnitCost), products[0].Text(ProductFact.Currency),
                products[0].Number(ProductFact.WeightKg), products[0].Text(ProductFact.Brand)));
        Assert.Null(products[1].Amount(ProductFact.UnitCost));
        Assert.Equal(12.50m, file.Of(ListingFact.Kind)[0].Amount(ListingFact.Price));
        Assert.Equal(
            ("4006381333931", "MUG-R"),
            (file.Single(AliasFact.Kind).Text(AliasFact.Item), file.Single(AliasFact.Kind).Text(AliasFact.Sku)));
    }

    FactFile Json(string json)
    {
        files.Options = new Workspaces.Files.OpenOptions { IsKnownHeading = Recognition.IsKnownHeading };
        var table = files.One("a.json", json);
        return FactFile.Of([.. table.Headings], [.. table.Rows.Select(row => row.Cells.ToArray())], Shop);
    }
}
