using Stockturn.Facts;
using Xunit.Abstractions;

namespace Stockturn.Tests.Facts;

/// <summary>
/// Settlements of TikTok Shop, Shopee and Lazada and the ledger of 抖店, with the headings of real exports: each amount once,
/// and all of them the total.
/// </summary>
public sealed class PlatformSettlementTests(ITestOutputHelper output)
{
    static readonly DateOnly Day = new(2026, 6, 30);

    static readonly ImportOptions Shop = new() { Store = "My shop" };

    // The export of the United States, as its readers name its columns.
    const string TikTok = "Statement date|Statement ID|Payment ID|Status|Currency|Type|Order/adjustment ID  |SKU ID|Quantity|Product name|SKU name"
        + "|Order created date|Order delivery date|Total settlement amount|Net sales|Gross sales|Gross sales refund|Seller discount"
        + "|Seller discount refund|Shipping|TikTok Shop shipping fee|FBT fulfillment fee|Customer-paid shipping fee|Shipping fee subsidy"
        + "|Fees|Transaction fee|Referral fee|Refund administration fee|Affiliate Commission|Affiliate partner commission|Some new fee"
        + "|Adjustment amount|Adjustment reason|Related order ID|Customer payment|Platform discounts\n";

    const string TikTokOrders = "Order ID|Order Status|SKU ID|Seller SKU|Quantity|SKU Subtotal Before Discount|SKU Seller Discount|Created Time\n";

    // By hand: 100 − 10 sold; 3.00 postage paid by the customer, 5.50 taken by TikTok, 4.00 for its warehouse: −6.50; fees 5.40 + 1 + 9 + 0.60.
    // The new fee has no column of its own: it is what the sum of fees leaves.
    const string TikTokRows = "2026/05/10|S-1|P-1|Paid|USD|Order|5760001|1|2|Mug|red|2026/05/01|2026/05/05|67.50|90|100|0|-10|0|-6.50|-5.50|-4.00"
        + "|3.00|0|-16.00|-1.00|-5.40|0|-9.00|0|-0.60|0|/|/|95|5\n"
        + "2026/05/10|S-1|P-1|Paid|USD|Order|5760002|2|1|Cup|blue|2026/05/02|2026/05/06|-2.00|0|20|-20|0|0|0|0|0|0|0|-2.00|0|0|-2.00|0|0|0|0|/|/|20|0\n"
        + "2026/05/10|S-1|P-1|Paid|USD|Logistics reimbursement|9990001|/|/|/|/|/|/|8.25|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|8.25|lost|5760001|0|0\n"
        + "2026/05/10|S-1|P-1|Paid|USD|Top up ads balance|9990002|/|/|/|/|/|/|-30|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|-30|/|/|0|0\n";

    [Fact]
    public void U_4_an_order_of_tiktok_is_its_columns_and_what_nobody_knows_stays_in_its_sum()
    {
        var file = FactFile.Of(TikTok + TikTokRows, Shop, '|');

        Assert.Equal("tiktok-settlement", file.Match.Source.Code);
        Assert.Equal("Some new fee", Assert.Single(file.Match.Unknown));
        Assert.Empty(file.Issues);
        Assert.Equal(
            [
                ("sales", 100m), ("promotion", -10m), ("sales", 20m), ("refund", -20m), ("reimbursement", 8.25m),
            ],
            Money(file));
        Assert.Equal(
            [
                ("fulfilment", 4m), ("delivery", 2.50m), ("referral", 5.40m), ("payment", 1m), ("creator", 9m), ("other", 0.60m),
                ("return_processing", 2m), ("ads", 30m),
            ],
            Fees(file));
        Assert.Equal(67.50m - 2m + 8.25m - 30m, Sum(file));
    }

    // Two goods of one order: of 67.50 the mugs brought 54 of 90, the cup 36: every amount is split by that, to the last ten-thousandth.
    [Fact]
    public void U_4_what_tiktok_settled_of_an_order_is_split_over_its_goods_and_none_of_it_is_lost()
    {
        var orders = FactFile.Of(
            TikTokOrders
                + "5760001|Completed|1|MUG|2|60|6|01/05/2026 08:00:00\n"
                + "5760001|Completed|2|CUP|1|40|4|01/05/2026 08:00:00",
            Shop with { Currency = "USD", DayFirst = true }, '|');
        var settlement = FactFile.Of(TikTok + TikTokRows.Split('\n')[0], Shop, '|');
        var facts = new FactSetBuilder().Add(orders).Add(settlement).Build();
        var book = new FactBook(facts, new FactSettings(), Day);

        var mug = book.For(book.Skus.IndexOf("MUG"));
        Assert.Equal(3.24m, mug.Fees.ToArray().Single(fee => fee.Type == "referral").Amount);
        Assert.Equal(67.50m, Enumerable.Range(0, book.Skus.Length).Sum(sku => Net(book.For(sku))));
        var settled = Assert.Single(SettlementBook.Of(facts));
        Assert.Equal(("My shop S-1", 67.50m, "USD"), (settled.Id, settled.Sum, settled.Currency));
        Assert.Null(settled.Told);
    }

    // Indonesia: the fees hold the shipping cost; its parts stand beside it and are not taken again.
    [Fact]
    public void U_4_the_income_of_another_country_has_other_columns_and_the_same_total()
    {
        var file = FactFile.Of(
            "Order/adjustment ID|Type|Order created time|Order settled time|Currency|Total settlement amount|Total Revenue"
                + "|Subtotal after seller discounts|Subtotal before discounts|Seller discounts|Refund subtotal after seller discounts"
                + "|Refund subtotal before seller discounts|Refund of seller discounts|Total Fees|Platform commission fee|Payment Fee"
                + "|Shipping cost|Shipping costs passed on to the logistics provider|Shipping cost borne by the platform"
                + "|Shipping cost paid by the customer|Affiliate Commission|Voucher Xtra service fee|Order processing fee|Ajustment amount"
                + "|Related order ID|Customer payment|Order Source\n"
                + "57001|Order|2026/05/01|2026/05/09|IDR|77750|95000|95000|100000|-5000|0|0|0|-17250|-8000|-1000|-2000|-12000|6000|4000|-3000|-2000"
                + "|-1250|0|57001|99000|TikTok Shop",
            Shop, '|');

        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal([("sales", 100000m), ("promotion", -5000m)], Money(file));
        Assert.Equal(
            [("referral", 8000m), ("payment", 1000m), ("delivery", 2000m), ("creator", 3000m), ("promotion_fee", 2000m), ("other", 1250m)],
            Fees(file));
        Assert.Equal(77750m, Sum(file));
        Assert.Equal("My shop 2026-05", file.Facts[0].Text(CashFact.Settlement));
    }

    [Fact]
    public void U_4_the_thai_income_of_tiktok_is_read_by_the_columns_known_of_it()
    {
        var file = FactFile.Of(
            "หมายเลขคำสั่งซื้อ/การปรับ|ประเภทธุรกรรม|เวลาที่สร้างคำสั่งซื้อ|เวลาที่ชำระคำสั่งซื้อ|สกุลเงิน|ยอดการชำระเงินทั้งหมด|รายได้ทั้งหมด"
                + "|ยอดรวมเงินคืนหลังหักส่วนลดจากผู้ขาย|ค่าธรรมเนียมทั้งหมด|ยอดรวมค่าจัดส่งที่ร้านค้าจ่ายจริง\n"
                + "ORDER1|คำสั่งซื้อ|2026/05/20|2026/05/21|THB|80.00|100.00|0|-20.00|-3",
            Shop, '|');

        Assert.Equal("tiktok-settlement", file.Match.Source.Code);
        Assert.Equal([("sales", 100m)], Money(file));
        Assert.Equal([("delivery", 3m), ("other", 17m)], Fees(file));
    }

    // Malaysia, as a reader of its workbook requires its columns. The row of the goods repeats the order.
    const string Shopee = "Sequence No.|View By|Order ID|refund id|Product ID|Product Name|Order Creation Date|Payout Completed Date|Release Channel"
        + "|Order Type|Total Released Amount (RM)|Product Price|Refund Amount|Shipping Fee Paid by Buyer (excl. SST)"
        + "|Shipping Fee Charged by Logistic Provider|Seller Paid Shipping Fee SST|Shipping Rebate From Shopee|Reverse Shipping Fee"
        + "|Reverse Shipping Fee SST|Saver Programme Shipping Fee Savings|Return to Seller Fee|Rebate Provided by Shopee"
        + "|Voucher Sponsored by Seller|Cofund Voucher Sponsored by Seller|Coin Cashback Sponsored by Seller"
        + "|Cofund Coin Cashback Sponsored by Seller|Commission Fee (incl. SST)|Service Fee (Incl. SST)|Transaction Fee (Incl. SST)"
        + "|AMS Commission Fee|Saver Programme Fee (Incl. SST)|Ads Escrow Top Up Fee\n";

    const string ShopeeRow = "1|Order|2605010ABC|-|-|-|2026-05-01|2026-05-09|Wallet|Normal|88.13|100|0|4|-9|-0.30|5|0|0|0|0|6|-5|0|0|0|-4.86|-3.24|-3.97"
        + "|-0.50|0|0\n";

    [Fact]
    public void U_4_an_order_of_shopee_is_its_columns_and_its_goods_are_not_taken_again()
    {
        var file = FactFile.Of(Shopee + ShopeeRow + ShopeeRow.Replace("|Order|2605", "|Sku|2605", StringComparison.Ordinal), Shop, '|');

        Assert.Equal("shopee-income", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal("N_GOODS_OF_ORDER", Assert.Single(file.Issues).Code);
        Assert.Equal([("sales", 100m), ("subsidy", 6m), ("promotion", -5m)], Money(file));
        Assert.Equal(
            [
                ("delivery", -4m), ("delivery", 9m), ("delivery", -5m), ("delivery", 0.30m), ("referral", 4.86m), ("creator", 0.50m),
                ("payment", 3.97m), ("promotion_fee", 3.24m),
            ],
            Fees(file));
        Assert.Equal(88.13m, Sum(file));
        Assert.Equal(("MYR", "My shop 2026-05"), (file.Facts[0].Text(CashFact.Currency), file.Facts[0].Text(CashFact.Settlement)));
    }

    [Fact]
    public void U_4_what_shopee_released_of_an_order_is_split_over_its_goods_to_the_cent()
    {
        var orders = FactFile.Of(
            "Order ID|Order Status|Order Creation Date|SKU Reference No.|Deal Price|Quantity\n"
                + "2605010ABC|Completed|2026-05-01|TEA|33.33|2\n2605010ABC|Completed|2026-05-01|POT|33.34|1",
            Shop with { Currency = "MYR" }, '|');
        var facts = new FactSetBuilder().Add(orders).Add(FactFile.Of(Shopee + ShopeeRow, Shop, '|')).Build();
        var book = new FactBook(facts, new FactSettings(), Day);

        Assert.Equal(88.13m, Enumerable.Range(0, book.Skus.Length).Sum(sku => Net(book.For(sku))));
        Assert.Equal(88.13m, Assert.Single(SettlementBook.Of(facts)).Sum);
    }

    [Fact]
    public void U_4_indonesian_and_thai_headings_of_shopee_are_known()
    {
        var indonesian = FactFile.Of(
            "No.|No. Pesanan|No. Pengajuan|Username (Pembeli)|Waktu Pesanan Dibuat|Metode pembayaran pembeli|Tanggal Dana Dilepaskan|Harga Asli Produk"
                + "|Total Diskon Produk|Jumlah Pengembalian Dana ke Pembeli|Diskon Produk dari Shopee|Voucher disponsor oleh Penjual"
                + "|Voucher co-fund disponsor oleh Penjual|Cashback Koin disponsori Penjual|Cashback Koin Co-fund disponsori Penjual"
                + "|Ongkir Dibayar Pembeli|Diskon Ongkir Ditanggung Jasa Kirim|Gratis Ongkir dari Shopee"
                + "|Ongkir yang Diteruskan oleh Shopee ke Jasa Kirim|Ongkos Kirim Pengembalian Barang|Kembali ke Biaya Pengiriman Pengirim"
                + "|Pengembalian Biaya Kirim|Biaya Komisi AMS|Biaya Administrasi (termasuk PPN 11%)|Biaya Layanan|Biaya Proses Pesanan|Premi"
                + "|Biaya Program Hemat Biaya Kirim|Biaya Transaksi|Biaya Kampanye|Bea Masuk, PPN & PPh"
                + "|Biaya Isi Saldo Otomatis (dari Penghasilan)|Total Penghasilan|Kode Voucher|Kompensasi\n"
                + "1|ORD1|||2026-05-01|COD|2026-05-08|50000|-5000|0|0|0|0|0|0|9000|0|3000|-12000|0|0|0|0|-3713|-2025|-1250|-350|0|0|0|0|0|37662||",
            Shop with { Currency = "IDR" }, '|');
        var thai = FactFile.Of(
            "ลำดับที่|หมายเลขคำสั่งซื้อ|ชื่อผู้ใช้ (ผู้ซื้อ)|วันที่ทำการสั่งซื้อ|วันที่โอนชำระเงินสำเร็จ|สินค้าราคาปกติ|ส่วนลดสินค้าจากผู้ขาย|ค่าคอมมิชชั่น AMS"
                + "|ค่าคอมมิชชั่น|ค่าบริการ|ค่าธรรมเนียมโครงสร้างพื้นฐานแพลตฟอร์ม|ค่าธุรกรรมการชำระเงิน|จำนวนเงินทั้งหมดที่โอนแล้ว (฿)\n"
                + "1|260912TU63GDNG|x***r|2026-05-10|2026-05-16|269|0|0|-42|-1|0|-10|216",
            Shop, '|');

        Assert.Equal(["shopee-income", "shopee-income"], [indonesian.Match.Source.Code, thai.Match.Source.Code]);
        Assert.Empty(indonesian.Match.Unknown);
        Assert.Empty(thai.Match.Unknown);
        Assert.Equal((37662m, 216m), (Sum(indonesian), Sum(thai)));
        Assert.Equal(3713m, Fees(indonesian).Single(fee => fee.Type == "referral").Amount);
        Assert.Equal("THB", thai.Facts[0].Text(CashFact.Currency));
    }

    // The fees of two goods; a fee nobody knows is a fee, another amount nobody knows other money.
    [Theory]
    [InlineData("Transaction Date|Transaction Type|Fee Name|Transaction Number|Details|Seller SKU|Lazada SKU|Amount|VAT in Amount|WHT Amount"
        + "|WHT included in Amount|Statement|Paid Status|Order No.|Order Item No.|Order Item Status|Shipping Provider|Shipping Speed|Shipment Type"
        + "|Reference|Comment|PaymentRefId|ShortCode\n", "20-Sep-2025|Orders|{0}|1||{1}|L|{2}|0|0|No|S9|paid|{3}|77||||||||")]
    [InlineData("Statement Period|Statement Number|Transaction Date|Fee Name|Amount(Include Tax)|VAT Amount|Release Status|Release Date|Comment"
        + "|Order Creation Date|Order Number|Order Line ID|Seller SKU|Lazada SKU|WHT Amount|WHT included in Amount|Order Status|Product Name|Short Code\n",
        "p|S9|20 Sep 2025|{0}|{2}|0|Released|||1 Sep 2025|{3}|77|{1}|L|0|No|Confirmed|Mug|X")]
    public void U_4_each_row_of_lazada_is_an_amount_of_a_kind_and_of_goods(string headings, string form)
    {
        (string Name, string Sku, string Amount, string Order)[] rows =
        [
            ("Item Price Credit", "MUG", "50.00", "1118"), ("Commission", "MUG", "-2.50", "1118"), ("Payment Fee", "MUG", "-1.02", "1118"),
            ("Shipping Fee (Paid By Customer)", "", "4.00", "1118"), ("Shipping Fee Paid by Seller", "", "-5.49", "1118"),
            ("Reversal Item Price", "CUP", "-20.00", "1119"), ("Lost Claim", "CUP", "18.00", "1119"), ("Brand new fee", "", "-0.99", ""),
            ("Something", "", "0.10", ""),
        ];
        var file = FactFile.Of(
            headings + string.Join('\n', rows.Select(row => string.Format(null, form, row.Name, row.Sku, row.Amount, row.Order))),
            Shop with { Currency = "PHP" }, '|');

        Assert.Equal("lazada-transactions", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Empty(file.Issues);
        Assert.Equal([("sales", 50m), ("refund", -20m), ("reimbursement", 18m), ("other", 0.10m)], Money(file));
        Assert.Equal([("referral", 2.50m), ("payment", 1.02m), ("delivery", -4m), ("delivery", 5.49m), ("other", 0.99m)], Fees(file));
        var first = file.Of(CashFact.Kind)[0];
        Assert.Equal(
            ("MUG", "2025-09-20", "My shop S9"),
            (first.Text(CashFact.Item), first.Day(CashFact.Day), first.Text(CashFact.Settlement)));
    }

    [Fact]
    public void U_4_what_lazada_settled_is_of_its_goods_or_split_over_the_order()
    {
        var orders = FactFile.Of(
            "orderItemId|orderNumber|sellerSku|createTime|unitPrice|status\n77|1118|MUG|2025-09-01|30|delivered\n78|1118|CUP|2025-09-01|20|delivered",
            Shop with { Currency = "PHP" }, '|');
        var settled = FactFile.Of(
            "Transaction Date|Fee Name|Amount|Order No.|Seller SKU|Statement\n20-Sep-2025|Item Price Credit|30|1118|MUG|S9\n"
                + "20-Sep-2025|Item Price Credit|20|1118|CUP|S9\n20-Sep-2025|Commission|-1.51|1118|MUG|S9\n20-Sep-2025|Shipping Fee|-3.33|1118||S9",
            Shop with { Currency = "PHP" }, '|');
        var book = new FactBook(new FactSetBuilder().Add(orders).Add(settled).Build(), new FactSettings(), Day);

        Assert.Equal(30m - 1.51m - 1.998m, Net(book.For(book.Skus.IndexOf("MUG"))));
        Assert.Equal(45.16m, Enumerable.Range(0, book.Skus.Length).Sum(sku => Net(book.For(sku))));
    }

    const string Settlement = "动账时间|动帐流水号|动账方向|动账金额|动账账户|动账场景|计费类型|子订单号|订单号|订单实付应结|运费实付|实际平台补贴|订单退款|平台服务费"
        + "|佣金|服务商佣金|渠道分成|招商服务费|站外推广费|其他分成|备注\n";

    const string Ledger = "动账流水号|关联订单号|关联子订单号|动账时间|账户方向|动账金额(元)|动账场景|账户余额(元)|备注\n";

    // May stands in both: the settlement tells it in detail. June only the ledger tells.
    [Fact]
    public void U_4_settlement_and_ledger_of_douyin_tell_the_same_money_and_it_counts_once()
    {
        var settlement = FactFile.Of(
            Settlement + "2026-05-10 08:00:00|'S1|入账|26.00|聚合账户|货款结算入账|精选联盟|'691|'691|30|0|0|0|-1.00|-2.00|0|0|-0.50|-0.50|0|订单结算\n"
                + "2026-05-12 10:00:00|'X1|出账|5.00|聚合账户|退换货运费险||||0|0|0|0|0|0|0|0|0|0|0|保费扣除\n",
            Shop, '|');
        var ledger = FactFile.Of(
            Ledger + "S1|`691|`691|2026-05-10 08:00:00|收入|26.00|货款结算入账|184.00|商家货款入账\nX1|||2026-05-12 10:00:00|支出|-5.00|退换货运费险|179.00|保费扣除\n"
                + "S2|`692|`692|2026-06-01 08:00:00|收入|9.50|货款结算入账|188.50|\nT1|||2026-06-02 08:00:00|支出|100.00|提现|88.50|\n"
                + "R1|`691|`691|2026-06-03 08:00:00|支出|30.00|退款-结算后退款-退用户|58.50|",
            Shop, '|');

        Assert.Equal("douyin-settlement", settlement.Match.Source.Code);
        Assert.Empty(settlement.Match.Unknown);
        Assert.Equal("douyin-account-ledger", ledger.Match.Source.Code);
        Assert.Empty(ledger.Match.Unknown);
        Assert.Empty(ledger.Issues);
        Assert.Equal([("sales", 26m), ("other", -5m), ("sales", 9.50m), ("transfer", -100m), ("refund", -30m)], Money(ledger));

        var facts = new FactSetBuilder().Add(settlement).Add(ledger).Build();
        Assert.Equal([30m, -5m, 9.50m, -100m, -30m], Believed(facts));
        Assert.Equal([26m, -5m, 9.50m, -100m, -30m], Believed(new FactSetBuilder().Add(ledger).Build()));
    }

    // What streamer, bank and state pay of the price is part of the orders' revenue; a month of an account is a settlement.
    [Fact]
    public void U_4_the_subsidies_of_douyin_are_part_of_the_price_and_each_month_is_a_settlement_of_its_own()
    {
        var file = FactFile.Of(
            "动账时间|动帐流水号|动账方向|动账金额|动账账户|动账场景|计费类型|子订单号|订单号|售后编号|下单时间|商品ID|商品名称|达人ID|达人名称|订单类型"
                + "|订单实付应结|运费实付|实际平台补贴_运费|实际平台补贴|其他平台补贴|以旧换新抵扣|政府补贴平台垫资|实际达人补贴|实际抖音支付补贴"
                + "|实际抖音月付营销补贴|银行补贴|订单退款|平台服务费|佣金|服务商佣金|渠道分成|招商服务费|站外推广费|其他分成|是否免佣|免佣金额|备注\n"
                + "2026-05-10 08:00:00|'S1|入账|46.00|聚合账户|货款结算入账||'691|'691||||||甲|普通订单|30|2|3|4|0|0|0|5|1|2|1|0|-2.00|0|0|0|0|0|0|否|0|\n"
                + "2026-06-02 08:00:00|'R1|出账|5.00|聚合账户|退款-订单退款触发-退补贴||'691|'691||||||||0|0|0|0|0|0|0|-5|0|0|0|0|0|0|0|0|0|0|0|||",
            Shop, '|');

        Assert.Empty(file.Match.Unknown);
        Assert.Equal(46m - 5m, Sum(file));
        Assert.Equal(30m, Money(file).Where(one => one.Type == "sales").Sum(one => one.Amount));
        Assert.Equal(5m, Money(file).Where(one => one.Type == "shipping").Sum(one => one.Amount));
        Assert.Equal(13m - 5m, Money(file).Where(one => one.Type == "promotion").Sum(one => one.Amount));
        Assert.DoesNotContain(Money(file), one => one.Type is "other" or "refund");
        Assert.Equal(
            ["My shop 聚合账户 2026-05", "My shop 聚合账户 2026-06"],
            SettlementBook.Of(new FactSetBuilder().Add(file).Build()).Select(one => one.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_real_ledger_of_douyin_is_known_in_every_column()
    {
        if (SharedFiles.Find("samples/douyin/account_ledger.sample.csv") is not { } path)
        {
            SharedFiles.SkipLine(output, "samples/douyin/account_ledger.sample.csv");
            return;
        }

        var file = FactFile.Of(File.ReadAllText(path).TrimStart('\ufeff'), Shop, ',');

        Assert.Equal("douyin-account-ledger", file.Match.Source.Code);
        Assert.Empty(file.Match.Unknown);
        Assert.Equal(9.50m + 26.00m - 5.00m, Sum(file));
    }

    [Theory]
    [InlineData(Ledger, "S1||1|2026-05-10|收入||货款结算入账|1|\nS2||1|2026-05-10|收入|7|货款结算入账|1|", "E_NO_AMOUNT")]
    [InlineData(Ledger, "S1||1|soon|收入|7|货款结算入账|1|\nS2||1|2026-05-10|收入|7|货款结算入账|1|", "E_DATE")]
    [InlineData(Ledger, "S1||5.8E+12|2026-05-10|收入|7|货款结算入账|1|", "E_ID_SCIENTIFIC")]
    [InlineData("Transaction Date|Fee Name|Amount|Order No.|Seller SKU\n", "x|Commission|-1|1|\n2026-05-10|Item Price|7|1|", "E_DATE")]
    [InlineData("Order ID|Payout Completed Date|Total Released Amount (S$)|Commission fee|Product Price\n", "1|2026-05-10|x|0|7\n1|2026-05-10|7|0|7", "E_NUMBER")]
    [InlineData("Order ID|Payout Completed Date|Total Released Amount (S$)|Commission fee|Product Price\n", "|2026-05-10|7|0|7\n1|2026-05-10|7|0|7", "E_NO_ORDER")]
    [InlineData("Order/adjustment ID|Type|Statement date|Total settlement amount\n", "1|Order|2026-05-10|\n1|Order|2026-05-10|7", "E_NO_AMOUNT")]
    public void A_bad_cell_leaves_its_row_out_and_the_others_go_on(string headings, string rows, string code)
    {
        var file = FactFile.Of(headings + rows, Shop, '|');

        Assert.Equal(code, Assert.Single(file.Issues).Code);
        Assert.Equal(code == "E_ID_SCIENTIFIC" ? [] : [7m], file.Of(CashFact.Kind).Select(cash => cash.Amount(CashFact.Amount)!.Value));
    }

    [Theory]
    [InlineData(Ledger + "S1||1|2026-05-10|收入|7|货款结算入账|1|")]
    [InlineData("Transaction Date|Fee Name|Amount|Order No.|Seller SKU\n2026-05-10|Item Price|7|1|")]
    [InlineData("Order/adjustment ID|Type|Statement date|Total settlement amount\n1|Order|2026-05-10|7")]
    public void A_settlement_without_its_store_is_refused(string text) =>
        Assert.Equal("E_NEED_STORE", Assert.Single(FactFile.Of(text, null, '|').Issues).Code);

    static List<decimal> Believed(FactSet facts)
    {
        var rows = facts.Of(CashFact.Kind);
        var authority = new MoneyAuthority(facts, MoneyColumns.Cash);
        return [.. Enumerable.Range(0, rows.Count).Where(row => authority.Believes(rows, row)).Select(row => rows.Amount(row, CashFact.Amount)!.Value)];
    }

    static decimal Net(SkuFacts sku) => sku.Cash.ToArray().Sum(line => line.Amount) - sku.Fees.ToArray().Sum(line => line.Amount);

    static decimal Sum(FactFile file) => Money(file).Sum(cash => cash.Amount) - Fees(file).Sum(fee => fee.Amount);

    static List<(string Type, decimal Amount)> Money(FactFile file) =>
        [.. file.Of(CashFact.Kind).Select(cash => (cash.Text(CashFact.Type)!, cash.Amount(CashFact.Amount)!.Value))];

    static List<(string Type, decimal Amount)> Fees(FactFile file) =>
        [.. file.Of(FeeFact.Kind).Select(fee => (fee.Text(FeeFact.Type)!, fee.Amount(FeeFact.Amount)!.Value))];
}
