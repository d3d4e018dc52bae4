using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Lazada's transactions (Finance → Transaction Overview, or the income statement): one amount in each row, signed.</summary>
/// <remarks>
/// Goods are named by the seller's SKU, else the order is. VAT stands inside the amount; tax withheld beside it is not taken off it.
/// Rows not paid yet are money all the same.
/// </remarks>
public static class LazadaTransactions
{
    const int Day = 0, FeeName = 1, Amount = 2, Order = 3, Sku = 4, Statement = 5;

    static readonly SettledMoney Money = new(byStatement: false);

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "lazada-transactions",
        Title = "Lazada transactions",
        ChineseTitle = "Lazada 交易明细",
        Fields =
        [
            Day("Transaction Date", "Tanggal Transaksi").Required(), Text("Fee Name", "Nama Biaya").Required(),
            Number("Amount", "Jumlah (Termasuk Pajak)", "Est Release Amount(Include Tax)").Required(),
            Id("Order No.", "Nomor Pesanan", "Order Number").Required(), Id("Seller SKU", "SKU Penjual").Required(),
            Text("Statement", "Nomor Laporan", "Statement Number"),
        ],
        Ignores =
        [
            "Transaction Type", "Transaction Number", "Details", "Lazada SKU", "VAT in Amount", "WHT Amount", "WHT included in Amount",
            "Paid Status", "Order Item No.", "Order Item Status", "Shipping Provider", "Shipping Speed", "Shipment Type", "Reference",
            "Comment", "PaymentRefId", "ShortCode", "Statement Period", "VAT Amount", "Release Status", "Release Date",
            "Order Creation Date", "Order Line ID", "Order Status", "Product Name", "Periode Laporan", "Status Pelepasan Dana",
            "Tanggal Dilepas", "Komentar", "Tanggal Pesanan Dibuat", "ID Pesanan", "WHT termasuk dalam jumlah", "Status Pesanan",
            "Nama Produk",
        ],
        Outputs = [.. Money.Outputs],
        Read = Read,
        Precedence = 80,
    };

    static void Read(SourceRow row)
    {
        var amount = SettledMoney.Total(row, Amount);
        if (row.IsRejected)
        {
            return;
        }

        var (store, day) = (StoreFile.Store(row), row.BusinessDay(Day));
        Money.Emit(row, new(LazadaAmounts.Of(row.Text(FeeName)), amount)
        {
            Day = day,
            Store = store,
            Item = row.Code(Sku),
            Currency = StoreFile.Currency(row),
            Settlement = row.Text(Statement).IsEmpty ? SettledMoney.Month(row, store, day)
                : SettledMoney.Statement(row, store, row.Text(Statement)),
            Order = row.Hash(Order),
            Detail = row.Text(FeeName).ToString(),
        });
    }
}
