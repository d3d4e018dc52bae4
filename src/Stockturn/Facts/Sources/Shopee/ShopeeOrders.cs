using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>
/// Shopee orders, a row for each variant of an order, with the headings of the shop's language. Indonesia has a
/// declaration of its own, because there 120.000 is a hundred and twenty thousand.
/// </summary>
/// <remarks>
/// The deal price is that of one unit. The seller's voucher and the shipping the buyer paid are the order's, repeated
/// on each line, and split over the lines. Units that were returned were paid back, before the money of the order is released: the
/// income then does not name it.
/// </remarks>
public static class ShopeeOrders
{
    const int Order = 0, State = 1, Created = 2, Sku = 3, Parent = 4, Price = 5, Quantity = 6, Returned = 7, Sent = 8,
        Voucher = 9, Freight = 10, User = 11;

    static readonly SourceOutput Output = new(SaleFact.Kind, [SaleFact.Store, SaleFact.Order, SaleFact.Item])
    {
        CountsEqualRows = true,
        Shared = new OrderAmounts(SaleFact.Order, SaleFact.Gross, [SaleFact.Discount, SaleFact.Shipping])
        {
            RefundOfGoods = (SaleFact.Refund, SaleFact.Discount),
        },
    };

    /// <summary>The declaration for headings in English and Thai.</summary>
    public static Source Source { get; } = new()
    {
        Code = "shopee-orders",
        Title = "Shopee orders",
        ChineseTitle = "Shopee 订单",
        Fields = Fields(),
        Ignores =
        [
            "Cancel reason", "Return / Refund Status", "Tracking Number*", "Shipping Option", "Shipment Method",
            "Estimated Ship Out Date", "Order Paid Time", "Product Name", "Variation Name", "Original Price",
            "Product Subtotal", "Total Discount", "Price Discount(from Seller)", "Shopee Rebate", "Seller Rebate",
            "Seller Discount", "SKU Total Weight", "No of product in order", "Order Total Weight", "Shopee Voucher",
            "Shopee Coins Offset", "Credit Card Discount Total", "Transaction Fee", "Commission Fee", "Service Fee",
            "Grand Total", "Estimated Shipping Fee", "Order Complete Time", "Order Type", "Hot Listing", "Country",
            "Total Amount", "เวลาการชำระสินค้า", "ชื่อสินค้า", "ชื่อตัวเลือก", "ราคาตั้งต้น", "ราคาขายสุทธิ", "จำนวนเงินทั้งหมด",
            "*หมายเลขติดตามพัสดุ", "ตัวเลือกการจัดส่ง", "จังหวัด", "สถานะการคืนเงินหรือคืนสินค้า", "ค่าคอมมิชชั่น", "ค่าบริการ",
        ],
        Outputs = [Output],
        Read = Read,
        Precedence = 30,
    };

    /// <summary>The declaration for Indonesian headings; its amounts part thousands with points.</summary>
    public static Source Indonesian { get; } = Source with
    {
        Code = "shopee-orders-id",
        Title = "Shopee orders, Indonesia",
        ChineseTitle = "Shopee 订单（印尼）",
        Fields = IndonesianFields(),
        Ignores =
        [
            "Alasan Pembatalan", "Status Pembatalan/ Pengembalian", "No. Resi", "Opsi Pengiriman", "Waktu Pembayaran Dilakukan",
            "Metode Pembayaran", "Nama Produk", "Nama Variasi", "Harga Awal", "Total Harga Produk", "Total Diskon",
            "Diskon Dari Penjual", "Diskon Dari Shopee", "Berat Produk", "Total Pembayaran", "Waktu Pesanan Selesai",
            "Jumlah Produk di Pesan", "Total Berat", "Cashback Koin", "Voucher Ditanggung Shopee", "Paket Diskon",
            "Perkiraan Ongkos Kirim", "Provinsi", "Antar ke counter/ pick-up", "Pesanan Harus Dikirimkan Sebelum",
        ],
        DecimalComma = true,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("Order ID", "หมายเลขคำสั่งซื้อ").Required(), Text("Order Status", "สถานะการสั่งซื้อ").Required(),
        Day("Order Creation Date", "วันที่ทำการสั่งซื้อ").Required(),
        Id("SKU Reference No.", "เลขอ้างอิง SKU (SKU Reference No.)").Required(),
        Id("Parent SKU Reference No.", "เลขอ้างอิง Parent SKU"), Number("Deal Price", "ราคาขาย").Required(),
        Number("Quantity", "จำนวน").Required(), Number("Returned quantity", "จำนวนที่ส่งคืน"),
        Day("Ship Time", "เวลาส่งสินค้า"), Number("Seller Voucher", "โค้ดส่วนลดชำระโดยผู้ขาย"),
        Number("Buyer Paid Shipping Fee", "ค่าจัดส่งที่ชำระโดยผู้ซื้อ"),
        Buyer("Username (Buyer)", "ชื่อผู้ใช้ (ผู้ซื้อ)"),
        .. ((string[])[
            "Receiver Name", "Phone Number", "Delivery Address", "Town", "District", "Province", "City",
            "Zip Code", "Remark from buyer", "Note", "ชื่อผู้รับ", "หมายเลขโทรศัพท์", "ที่อยู่ในการจัดส่ง",
            "รหัสไปรษณีย์",
        ]).Select(Personal),
    ];

    static ImmutableArray<SourceField> IndonesianFields() =>
    [
        Id("No. Pesanan").Required(), Text("Status Pesanan").Required(), Day("Waktu Pesanan Dibuat").Required(),
        Id("Nomor Referensi SKU").Required(), Id("SKU Induk"), Number("Harga Setelah Diskon").Required(),
        Number("Jumlah").Required(), Number("Returned quantity"), Day("Waktu Pengiriman Diatur"),
        Number("Voucher Ditanggung Penjual"), Number("Ongkos Kirim Dibayar oleh Pembeli"),
        Buyer("Username (Pembeli)"),
        .. ((string[])[
            "Nama Penerima", "No. Telepon", "Alamat Pengiriman", "Kota/Kabupaten", "Catatan dari Pembeli",
            "Catatan",
        ]).Select(Personal),
    ];

    static void Read(SourceRow row)
    {
        var units = StoreFile.Units(row, Quantity);
        var gross = Cells.Times(row.Price(Price), units);
        var fact = row.Begin(Output);
        fact[SaleFact.Day] = row.BusinessDay(Created);
        fact[SaleFact.ShipDay] = row.Day(Sent);
        fact[SaleFact.Store] = StoreFile.Store(row);
        fact[SaleFact.Warehouse] = row.Term(row.Options.Warehouse);
        fact[SaleFact.Item] = StoreFile.Item(row, Sku, Parent);
        fact[SaleFact.Buyer] = row.Buyer(User, fact[SaleFact.Store]);
        fact[SaleFact.Units] = units;
        fact[SaleFact.Gross] = gross;
        fact[SaleFact.Discount] = row.Amount(Voucher);
        fact[SaleFact.Shipping] = row.Amount(Freight);
        fact[SaleFact.Refund] = row.Quantity(Returned) is > 0 and var back ? Cells.Times(row.Price(Price), Math.Min(back, units)) : FactKind.Missing;
        fact[SaleFact.Currency] = StoreFile.Currency(row);
        fact[SaleFact.Status] = (long)ShopeeStates.Of(row, State, row.Text(Sent).IsEmpty);
        fact[SaleFact.DemandClass] = StoreFile.Demand(units, gross);
        fact[SaleFact.Order] = StoreFile.Number(row, Order);
        row.Emit();
    }
}
