using System.Text;
using Stockturn.Facts;
using Stockturn.Tests.Files;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Files;

namespace Stockturn.Tests.BadInput;

/// <summary>Nothing of a buyer stays: neither in the database nor in the packed rows kept to show where a figure comes from.</summary>
public sealed class PrivacyTests : IDisposable
{
    static readonly string[] Person =
    [
        "Wilhelmina Featherstone", "wilhelmina@featherstone.example", "+1 415 555 0142", "4711 Thistledown Lane", "Apt 9-Zephyr",
        "Featherstone Holdings", "Quillhaven", "90210-4242", "leave it with Ottokar next door", "B-77-CPF-1234",
    ];

    readonly TempWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Amazon_orders_leave_no_buyer_behind() => LeavesNobody(
        "orders.txt", "amazon-orders", '\t',
        ("amazon-order-id", "111-1"), ("purchase-date", "2026-01-05T10:00:00+00:00"), ("order-status", "Shipped"),
        ("sales-channel", "Amazon.com"), ("sku", "MUG"), ("quantity", "1"), ("currency", "USD"), ("item-price", "9.99"),
        ("buyer-name", Person[0]), ("buyer-email", Person[1]), ("buyer-phone-number", Person[2]), ("recipient-name", Person[0]),
        ("ship-address-1", Person[3]), ("ship-address-2", Person[4]), ("ship-city", Person[6]), ("ship-postal-code", Person[7]),
        ("ship-phone-number", Person[2]), ("cpf", Person[9]), ("gift-message-text", Person[8]));

    [Fact]
    public void Amazon_returns_leave_no_comment_behind() => LeavesNobody(
        "returns.txt", "amazon-returns", '\t',
        ("return-date", "2026-01-05T15:31:40+00:00"), ("order-id", "111-1"), ("sku", "MUG"), ("asin", "B0"), ("fnsku", "X0"),
        ("product-name", "Mug"), ("quantity", "1"), ("fulfillment-center-id", "LEX1"), ("detailed-disposition", "SELLABLE"),
        ("reason", "UNWANTED_ITEM"), ("status", "Unit returned to inventory"), ("license-plate-number", "LPN1"), ("customer-comments", Person[8]));

    [Fact]
    public void Shopify_orders_leave_no_buyer_behind() => LeavesNobody(
        "orders_export.csv", "shopify-orders", ',',
        ("Name", "#1001"), ("Email", Person[1]), ("Financial Status", "paid"), ("Fulfillment Status", "fulfilled"), ("Currency", "USD"),
        ("Subtotal", "9.99"), ("Shipping", "0.00"), ("Taxes", "0.00"), ("Total", "9.99"), ("Created at", "2026-01-05 10:00:00 -0800"),
        ("Lineitem quantity", "1"), ("Lineitem name", "Mug"), ("Lineitem price", "9.99"), ("Lineitem sku", "MUG"), ("Billing Name", Person[0]),
        ("Billing Street", Person[3]), ("Billing Address1", Person[3]), ("Billing Address2", Person[4]), ("Billing Company", Person[5]),
        ("Billing City", Person[6]), ("Billing Zip", Person[7]), ("Billing Phone", Person[2]), ("Shipping Name", Person[0]),
        ("Shipping Street", Person[3]), ("Shipping Address1", Person[3]), ("Shipping Address2", Person[4]), ("Shipping Company", Person[5]),
        ("Shipping City", Person[6]), ("Shipping Zip", Person[7]), ("Shipping Phone", Person[2]), ("Notes", Person[8]),
        ("Note Attributes", $"deliver to: {Person[0]}"), ("Refunded Amount", "0.00"), ("Phone", Person[2]));

    [Fact]
    public void Lingxing_orders_leave_no_buyer_behind()
    {
        var json =
            $$"""
            {"code": 0, "message": "success", "data": [{"amazon_order_id": "111-1", "purchase_date": "2026-01-05T00:31:51+00:00",
              "order_status": "Shipped", "sales_channel": "Amazon.com", "sku": "MUG", "item_status": "Shipped", "quantity": 1,
              "currency": "USD", "item_price": "7.99", "buyer_name": "{{Person[0]}}", "buyer_email": "{{Person[1]}}", "phone": "{{Person[2]}}",
              "recipient_name": "{{Person[0]}}", "address_line1": "{{Person[3]}}", "address_line2": "{{Person[4]}}", "ship_city": "{{Person[6]}}",
              "postal_code": "{{Person[7]}}", "buyer_message": "{{Person[8]}}"}], "total": 1}
            """;
        Check("orders.json", "amazon-orders", json);
    }

    [Fact]
    public void Lingxing_shipments_leave_no_address_behind()
    {
        var json =
            $$"""
            {"code": 0, "message": "success", "data": {"list": [{"id": 494, "shipment_id": "FBA1", "shipment_status": "CLOSED",
              "gmt_create": "2026-01-05 15:22", "shipped_time": "2026-01-06 00:00", "destination_fulfillment_center_id": "LEX1",
              "item_list": [{"msku": "MUG", "fnsku": "X0", "quantity_shipped": 18, "quantity_received": 18, "sku": "MUG"}],
              "ship_from_address": {"name": "{{Person[0]}}", "city": "{{Person[6]}}", "address_line1": "{{Person[3]}}",
              "address_line2": "{{Person[4]}}", "postal_code": "{{Person[7]}}", "phone": "{{Person[2]}}"} } ]} }
            """;
        Check("shipments.json", "lingxing-fba-shipments", json);
    }

    [Fact]
    public void A_mapped_file_leaves_no_chinese_buyer_behind()
    {
        var text = "日期,店铺,订单号,SKU,数量,实收金额,币种,收件人,收件人手机号,详细地址,买家留言\n"
            + $"2026-01-05,旗舰店,S-1,MUG,1,9,CNY,{Person[0]},{Person[2]},{Person[3]},{Person[8]}\n";
        Check("订单.csv", "sheet-sales", text);
    }

    void LeavesNobody(string name, string source, char delimiter, params (string Heading, string Cell)[] cells) => Check(
        name, source, string.Join(delimiter, cells.Select(cell => cell.Heading)) + "\n" + string.Join(delimiter, cells.Select(cell => cell.Cell)) + "\n");

    void Check(string name, string source, string text)
    {
        Assert.Contains(Person, word => text.Contains(word, StringComparison.Ordinal));
        var path = workspace.Write(name, text);

        var report = workspace.Import(path);

        Assert.True(report.IsCommitted);
        Assert.Equal(source, Assert.Single(report.Tables).Source!.Code);
        var kept = Unpacked(workspace.Workspace.RawPath(report.Batch!.Value));
        Assert.Contains("MUG", kept, StringComparison.Ordinal);
        Assert.All(Person, word => Assert.DoesNotContain(word, kept, StringComparison.Ordinal));
        File.Delete(path);
        foreach (var file in Directory.EnumerateFiles(workspace.Workspace.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = Text(file);
            Assert.All(Person, word => Assert.DoesNotContain(word, bytes, StringComparison.Ordinal));
        }

        var issues = string.Join('\n', new Batches(workspace.Workspace.Db).Issues(report.Batch.Value));
        Assert.All(Person, word => Assert.DoesNotContain(word, issues, StringComparison.Ordinal));
    }

    // Every block as it was before packing, and the index, besides each row as its reader gives it.
    internal static string Unpacked(string path)
    {
        using var file = File.OpenRead(path);
        var index = RawIndex.Of(RawRowsFormat.Read(file, RawRowsFormat.ReadEnd(file)!));
        var text = new StringBuilder(string.Join('\n', index.Files.Select(one => $"{one.Name} {string.Join(' ', one.Headings)}")));
        foreach (var block in index.Blocks)
        {
            text.AppendLine(Encoding.UTF8.GetString(RawRowsFormat.Read(file, block.Piece)));
            text.AppendJoin('\n', RawRowsReader.Read(path, block.FileNumber, block.FirstRow)!.Cells);
        }

        return text.ToString();
    }

    static string Text(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
