using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Amazon.Money;

/// <summary>What an order line brings and costs, part by part, in cents of the market.</summary>
static class LineMoney
{
    // Amazon shows the tax it collects itself, and takes it away again, for one state only.
    const string TaxedState = "NY";

    /// <summary>The parts of a line on the day it is shipped.</summary>
    public static void Order(in OrderLine line, (Market Market, long FulfilmentCents) at, List<Component> parts)
    {
        parts.Clear();
        if (line.Sort == OrderSort.Ordinary)
        {
            var gross = (long)line.PriceCents * line.Units;
            Goods((line, at.Market), (gross, line.DiscountCents), 1, parts);
            var commission = Tariff.Commission(line.Sku.Product, at.Market, (gross - line.DiscountCents, line.Units));
            parts.Add(new("ItemFees", "Commission", -commission, "commission"));
        }

        parts.Add(new("ItemFees", "FBAPerUnitFulfillmentFee", -at.FulfilmentCents * line.Units, "fulfilment"));
    }

    /// <summary>The parts of the refund of one unit of a line.</summary>
    public static void Refund(in OrderLine line, Market market, List<Component> parts)
    {
        parts.Clear();
        long gross = line.PriceCents;
        var discount = line.DiscountCents / line.Units;
        Goods((line, market), (gross, discount), -1, parts);
        var commission = Tariff.Commission(line.Sku.Product, market, (gross - discount, 1));
        parts.Add(new("ItemFees", "Commission", commission, "refunded_commission"));
        parts.Add(new("ItemFees", "RefundCommission", -Tariff.RefundFee(commission), "refunded_commission"));
    }

    // The German price holds its tax, which stands apart; the American tax comes on top and goes to the state.
    static void Goods(
        (OrderLine Line, Market Market) of, (long Gross, long Discount) paid, int sign, List<Component> parts)
    {
        var tax = AllOrders.Tax(of.Market, paid.Gross - paid.Discount);
        var isUs = of.Market.Country == "US";
        var isTold = !isUs || of.Market.Towns[of.Line.Salt % of.Market.Towns.Length].State == TaxedState;
        parts.Add(new(
            "ItemPrice", "Principal", sign * (isUs ? paid.Gross : paid.Gross - tax), sign > 0 ? "sales" : "refunds"));
        if (isTold && tax > 0)
        {
            parts.Add(new("ItemPrice", "Tax", sign * tax, "tax"));
        }

        if (isUs && isTold && tax > 0)
        {
            parts.Add(new("ItemWithheldTax", "MarketplaceFacilitatorTax-Principal", -sign * tax, "withheld_tax"));
        }

        if (paid.Discount > 0)
        {
            parts.Add(new(
                "Promotion", "Principal", -sign * paid.Discount, sign > 0 ? "promotions" : "refunds"));
        }
    }
}
