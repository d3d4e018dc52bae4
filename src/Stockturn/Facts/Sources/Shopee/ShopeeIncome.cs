using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;
using static Stockturn.Facts.Sources.SettledMeaning;

namespace Stockturn.Facts.Sources;

/// <summary>Shopee's income report (我的收入 → 已释放, sheet Income): each order that was paid out, a column for each part of it.</summary>
/// <remarks>
/// Headings in English, Indonesian and Thai. Charges are negative. Where an order is shown with its goods under it (View By Sku)
/// only the order is read. What the buyer pays and Shopee adds for shipping stands against what the carrier takes: one net charge.
/// Adjustments and single service fees stand on other sheets and are not read. The columns behind the total are for information.
/// </remarks>
public static class ShopeeIncome
{
    const int Order = 0, Paid = 1, ViewBy = 2;

    static readonly SettledMoney Money = new(byStatement: false);

    static readonly SettledColumns Columns = new(
        ViewBy + 1,
        new SettledGroup(Cash("other"), "Total Released Amount|Total Penghasilan|จำนวนเงินทั้งหมดที่โอนแล้ว (฿)")
        {
            Parts = [.. Goods(), .. Shipping(), .. Charges()],
        });

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "shopee-income",
        Title = "Shopee income",
        ChineseTitle = "Shopee 收入明细",
        Fields = Fields(),
        Ignores =
        [
            "Sequence No.", "refund id", "Product ID", "Product Name", "Order Creation Date", "Release Channel", "Order Type",
            "Buyer Payment Method", "Seller Voucher Code", "Lost Compensation", "Total actual weight per order",
            "Shipping Fee Promotion by Seller", "Shipping Provider", "Courier Name", "Transaction Fee Rate (%)",
            "No.", "No. Pengajuan", "Waktu Pesanan Dibuat", "Metode pembayaran pembeli", "Kode Voucher", "Kompensasi",
            "Promo Gratis Ongkir dari Penjual", "Jasa Kirim", "Nama Kurir", "Pengembalian Dana ke Pembeli",
            "Pro-rata Koin yang Ditukarkan untuk Pengembalian Barang", "Pro-rata Voucher Shopee untuk Pengembalian Barang",
            "Pro-rated Bank Payment Channel Promotion for return refund Items",
            "Pro-rated Shopee Payment Channel Promotion for return refund Items", "ลำดับที่", "วันที่ทำการสั่งซื้อ", "ค่าธรรมเนียม (%)",
        ],
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 80,
    };

    static ImmutableArray<SourceField> Fields() =>
    [
        Id("Order ID", "No. Pesanan", "หมายเลขคำสั่งซื้อ").Required(),
        Day("Payout Completed Date", "Tanggal Dana Dilepaskan", "วันที่โอนชำระเงินสำเร็จ").Required(), Text("View By"),
        .. Columns.Fields.Select((field, at) => at == 0 || field.Name == "Commission fee" ? field.Required() : field),
        .. ((string[])["Username (Buyer)", "ชื่อผู้ใช้ (ผู้ซื้อ)"]).Select(Personal),
    ];

    // A rebate is paid beside the deal price of the orders; what the seller gives away is his.
    static ImmutableArray<(SettledMeaning Meaning, string Headings)> Goods() =>
    [
        (Cash("sales"), "Original product price|Harga Asli Produk|สินค้าราคาปกติ|Product Price"),
        (Cash("promotion"), "Your Seller product promotion|Total Diskon Produk|ส่วนลดสินค้าจากผู้ขาย"),
        (Cash("refund"), "Refund Amount|Jumlah Pengembalian Dana ke Pembeli|เงินที่คืนให้ผู้ซื้อ|Refund Amount to Buyer"),
        (Cash("subsidy"), "Rebate Provided by Shopee|Diskon Produk dari Shopee|Product Discount Rebate from Shopee"),
        (Cash("promotion"), "Voucher Sponsored by Seller|Voucher disponsor oleh Penjual|Voucher"),
        (Cash("promotion"), "Cofund Voucher Sponsored by Seller|Voucher co-fund disponsor oleh Penjual"),
        (Cash("promotion"), "Coin Cashback Sponsored by Seller|Cashback Koin disponsori Penjual|Seller Absorbed Coin Cashback"),
        (Cash("promotion"), "Cofund Coin Cashback Sponsored by Seller|Cashback Koin Co-fund disponsori Penjual"),
    ];

    static ImmutableArray<(SettledMeaning Meaning, string Headings)> Shipping() =>
    [
        .. ((string[])
        [
            "Shipping Fee Paid by Buyer|Ongkir Dibayar Pembeli|ค่าจัดส่งที่ชำระโดยผู้ซื้อ|Buyer Paid Shipping Fee",
            "Actual Shipping Fee|Ongkir yang Diteruskan oleh Shopee ke Jasa Kirim|ค่าจัดส่งที่ Shopee ชำระโดยชื่อของคุณ"
                + "|Shipping Fee Charged by Logistic Provider|3rd Party Logistics - Defined Shipping Fee",
            "Shipping Rebate From Shopee|Gratis Ongkir dari Shopee|ค่าจัดส่งสินค้าที่ออกโดย Shopee|Shipping Fee Rebate From Shopee",
            "Diskon Ongkir Ditanggung Jasa Kirim", "Seller Paid Shipping Fee SST",
            "Reverse Shipping Fee|Ongkos Kirim Pengembalian Barang", "Reverse Shipping Fee SST",
            "Saver Programme Shipping Fee Savings|Shipping Fee Saver Program Savings",
            "Return to Seller Fee|Kembali ke Biaya Pengiriman Pengirim", "Pengembalian Biaya Kirim",
        ]).Select(headings => (SettledMeaning.Fee("delivery"), headings)),
    ];

    static ImmutableArray<(SettledMeaning Meaning, string Headings)> Charges() =>
    [
        (SettledMeaning.Fee("referral"), "Commission fee|Biaya Administrasi|ค่าคอมมิชชั่น"),
        (SettledMeaning.Fee("creator"), "AMS Commission Fee|Biaya Komisi AMS|ค่าคอมมิชชั่น AMS"),
        (SettledMeaning.Fee("payment"), "Transaction Fee|Biaya Transaksi|ค่าธุรกรรมการชำระเงิน"),
        (SettledMeaning.Fee("promotion_fee"), "Service Fee|Biaya Layanan|ค่าบริการ|ps_finance_pdf_income_service_fee_for_SG"),
        (SettledMeaning.Fee("promotion_fee"), "Campaign Fee|Biaya Kampanye"),
        (SettledMeaning.Fee("other"), "Seller Order Processing Fee|Biaya Proses Pesanan|ค่าธรรมเนียมโครงสร้างพื้นฐานแพลตฟอร์ม"),
        (SettledMeaning.Fee("other"), "Premium|Premi"),
        (SettledMeaning.Fee("other"), "Saver Programme Fee|Biaya Program Hemat Biaya Kirim"
            + "|ค่าธรรมเนียม ของโปรแกรมประหยัดค่าจัดส่ง|Shipping Fee Saver Program"),
        (SettledMeaning.Fee("ads"), "Ads Escrow Top Up Fee|Biaya Isi Saldo Otomatis (dari Penghasilan)"
            + "|ค่าธรรมเนียมเติมเงินโฆษณาจากเงิน Escrow"),
        (Cash("tax"), "Custom Tax|Bea Masuk, PPN & PPh|ภาษี"),
    ];

    static void Read(SourceRow row)
    {
        if (row.Text(ViewBy).Says("Sku"))
        {
            row.NoteOnce(
                "N_GOODS_OF_ORDER", ViewBy, "Order; the goods of an order repeat its amounts",
                "nothing to do; the amounts are read from the row of the order");
            return;
        }

        SettledMoney.Total(row, ViewBy + 1);
        if (row.IsRejected)
        {
            return;
        }

        var (store, day) = (StoreFile.Store(row), row.BusinessDay(Paid));
        Columns.Emit(row, Money, new SettledAmount(Cash("other"), 0)
        {
            Day = day,
            Store = store,
            Currency = CurrencySigns.Of(row, "Total Released Amount", "จำนวนเงินทั้งหมดที่โอนแล้ว", "Total Penghasilan"),
            Settlement = SettledMoney.Month(row, store, day),
            Order = StoreFile.Number(row, Order),
        });
    }
}
