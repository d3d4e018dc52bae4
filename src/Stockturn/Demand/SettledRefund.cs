using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Demand;

/// <summary>Money paid back to a customer, as a settlement tells it: positive, in its own currency.</summary>
readonly record struct SettledRefund(DateOnly Day, short Store, short Warehouse, decimal Amount, short Currency)
{
    /// <summary>
    /// The refunds of a SKU that its order lines do not tell themselves: an order whose line names a refund is not counted twice.
    /// A refund stands where its order was shipped from.
    /// </summary>
    public static ImmutableArray<SettledRefund> Of(SkuFacts facts, SellingPlaces places)
    {
        var refunds = ImmutableArray.CreateBuilder<SettledRefund>();
        var orders = default(Dictionary<long, (short Warehouse, bool IsRefunded)>);
        foreach (ref readonly var cash in facts.Cash.Span)
        {
            if (cash.Type != "refund")
            {
                continue;
            }

            orders ??= OrdersOf(facts.Sales.Span);
            var isKnown = orders.TryGetValue(cash.Order, out var order);
            if (!order.IsRefunded)
            {
                var warehouse = isKnown && order.Warehouse >= 0 ? order.Warehouse : places.UsualPlaceOf(cash.Store);
                refunds.Add(new(cash.Day, cash.Store, warehouse, -cash.Amount, cash.Currency));
            }
        }

        return refunds.ToImmutable();
    }

    static Dictionary<long, (short Warehouse, bool IsRefunded)> OrdersOf(ReadOnlySpan<SaleLine> sales)
    {
        var orders = new Dictionary<long, (short Warehouse, bool IsRefunded)>();
        foreach (ref readonly var sale in sales)
        {
            var before = orders.GetValueOrDefault(sale.Order);
            orders[sale.Order] = (sale.Warehouse, before.IsRefunded || sale.Refund > 0);
        }

        return orders;
    }
}
