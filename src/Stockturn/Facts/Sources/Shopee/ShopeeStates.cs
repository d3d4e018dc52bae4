namespace Stockturn.Facts.Sources;

/// <summary>What Shopee writes for the state of an order, in the languages of its shops.</summary>
static class ShopeeStates
{
    static readonly Words<SaleStatus> States = new(
        (SaleStatus.Pending, "Unpaid|To ship|To Pack|Ready to ship|Belum Bayar|Perlu Dikirim|ยังไม่ชำระ|ที่ต้องจัดส่ง"
            + "|待出貨|待发货|尚未付款"),
        (SaleStatus.Shipped, "Shipping|Shipped|To receive|Delivered|Completed|Sedang Dikirim|Telah Dikirim|Selesai"
            + "|การจัดส่ง|จัดส่งสำเร็จแล้ว|สำเร็จแล้ว|運送中|运送中|已完成"),
        (SaleStatus.Cancelled, "Cancelled|Canceled|Batal|Dibatalkan|ยกเลิกแล้ว|不成立|已取消"));

    /// <summary>The state; of an unknown word whether the order left says it.</summary>
    public static SaleStatus Of(SourceRow row, int field, bool isHere)
    {
        var state = row.Text(field);

        // The long forms end with a day: "Pesanan diterima, namun Pembeli masih dapat mengajukan pengembalian hingga …".
        return state.Begins("Pesanan diterima") || state.Begins("Order Received")
            ? SaleStatus.Shipped
            : States.Of(row, field, isHere ? SaleStatus.Pending : SaleStatus.Shipped);
    }
}
