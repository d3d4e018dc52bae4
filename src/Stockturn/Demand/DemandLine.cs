using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>
/// A part of an order line that counts as demand, after credits were netted. Amounts in ten-thousandths.
/// </summary>
/// <param name="Day">The order date; for a credit, that of the sale it takes back.</param>
/// <param name="Store">Index of the store.</param>
/// <param name="Warehouse">Index of the warehouse, −1 when nobody knows.</param>
/// <param name="Currency">Index of the amounts' currency, −1 when not told.</param>
/// <param name="Units">Units ordered; negative for a credit.</param>
/// <param name="Gross">Line total before discount, of the sign of the units.</param>
/// <param name="Discount">Discount the seller gave; negative for a credit.</param>
/// <param name="Refund">Refunded amount, positive.</param>
/// <param name="IsPriced">False when the price is not known.</param>
/// <param name="Tax">Tax inside gross less discount, of their sign; 0 where nobody tells.</param>
/// <param name="IsTaxTold">False when nobody tells whether the price holds tax.</param>
readonly record struct DemandLine(
    DateOnly Day,
    short Store,
    short Warehouse,
    short Currency,
    Quantity Units,
    long Gross,
    long Discount,
    long Refund,
    bool IsPriced,
    long Tax = 0,
    bool IsTaxTold = true)
{
    /// <summary>Line total less discount and the tax inside.</summary>
    public long Sales => Gross - Discount - Tax;

    /// <summary>The refund without the share of tax that was inside the price.</summary>
    public long RefundWithoutTax => Tax == 0 || Gross == Discount ? Refund : (long)((Int128)Refund * Sales / (Gross - Discount));

    /// <summary>The whole line where it stands.</summary>
    public static DemandLine Of(in SaleLine sale)
    {
        var isPriced = sale.Gross != FactKind.Missing;
        var gross = isPriced ? sale.Gross : 0;
        var discount = Known(sale.Discount);
        var isCredit = sale.Units < Quantity.Zero;
        return new DemandLine(
            sale.Day,
            sale.Store,
            sale.Warehouse,
            sale.Currency,
            sale.Units,
            isCredit ? -Math.Abs(gross) : gross,
            isCredit ? -Math.Abs(discount) : discount,
            Known(sale.Refund),
            // A gift or another channel's order has no revenue here, and a pending one has none yet: no price is no gap.
            isPriced || sale.Status == SaleStatus.Pending || sale.Class is DemandClass.Gift or DemandClass.OtherChannel,
            isCredit ? -Math.Abs(Known(sale.Tax)) : Known(sale.Tax),
            sale.Tax != FactKind.Missing);
    }

    /// <summary>
    /// The part of this credit that takes back units of a sale: put where the sale stands, amounts in proportion.
    /// </summary>
    public DemandLine AgainstSale(in DemandLine sale, Quantity taken) => this with
    {
        Day = sale.Day,
        Store = sale.Store,
        Warehouse = sale.Warehouse,
        Units = -taken,
        Gross = PartOf(Gross, taken),
        Discount = PartOf(Discount, taken),
        Refund = PartOf(Refund, taken),
        Tax = PartOf(Tax, taken),
    };

    /// <summary>What is left of this credit when a part of it was put against a sale.</summary>
    public DemandLine Less(in DemandLine part) => this with
    {
        Units = Units - part.Units,
        Gross = Gross - part.Gross,
        Discount = Discount - part.Discount,
        Refund = Refund - part.Refund,
        Tax = Tax - part.Tax,
    };

    long PartOf(long amount, Quantity taken) => (long)((Int128)amount * -taken.Thousandths / Units.Thousandths);

    static long Known(long amount) => amount == FactKind.Missing ? 0 : amount;
}
