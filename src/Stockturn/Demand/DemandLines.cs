using System.Runtime.InteropServices;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>
/// Order lines of one SKU turned into demand: what never was demand is left out, credits take back their sale.
/// </summary>
/// <remarks>
/// Cancelled lines and lines that are no demand are out. A credit is netted against the earlier sale of the same
/// order, at the sale's date, as far as that sale goes; what is left of it stands on its own day. Lines come sorted
/// by every field, so the order of import within a day changes nothing. See docs/formulas/demand.md#demand.
/// </remarks>
static class DemandLines
{
    /// <summary>The lines up to a day, sorted by day, store, warehouse and currency.</summary>
    public static List<DemandLine> Of(ReadOnlySpan<SaleLine> sales, SellingPlaces places, DateOnly asOf)
    {
        var kept = new List<SaleLine>(sales.Length);
        foreach (ref readonly var sale in sales)
        {
            if (sale.Day <= asOf && sale.Status != SaleStatus.Cancelled && sale.Class != DemandClass.NotDemand)
            {
                kept.Add(sale.Warehouse >= 0 ? sale : sale with { Warehouse = places.OnlyPlaceOf(sale.Store) });
            }
        }

        SortWithinDays(CollectionsMarshal.AsSpan(kept));
        return Net(kept);
    }

    // Lines come by day, so only those of one day need an order; a list that does not is sorted as a whole.
    static void SortWithinDays(Span<SaleLine> sales)
    {
        var start = 0;
        for (var at = 1; at <= sales.Length; at++)
        {
            if (at < sales.Length && sales[at].Day < sales[start].Day)
            {
                sales.Sort(Compare);
                return;
            }

            if (at == sales.Length || sales[at].Day != sales[start].Day)
            {
                if (at - start > 1)
                {
                    sales[start..at].Sort(Compare);
                }

                start = at;
            }
        }
    }

    static List<DemandLine> Net(List<SaleLine> sales)
    {
        var lines = new List<DemandLine>(sales.Count);
        var open = SalesOfCreditedOrders(sales);
        var wasNetted = false;
        foreach (ref readonly var sale in CollectionsMarshal.AsSpan(sales))
        {
            var line = DemandLine.Of(sale);
            if (sale.Units < Quantity.Zero && open.TryGetValue(sale.Order, out var earlier))
            {
                line = NetAgainst(line, earlier, lines);
                wasNetted = true;
            }

            if (!line.Units.IsZero || line.Gross != 0 || line.Discount != 0 || line.Refund != 0)
            {
                lines.Add(line);
            }
        }

        if (wasNetted)
        {
            lines.Sort(Compare);
        }

        return lines;
    }

    static DemandLine NetAgainst(DemandLine credit, List<DemandLine> sales, List<DemandLine> lines)
    {
        foreach (ref var sale in CollectionsMarshal.AsSpan(sales))
        {
            var taken = Quantity.Min(sale.Units, -credit.Units);
            if (taken > Quantity.Zero && sale.Day <= credit.Day)
            {
                var part = credit.AgainstSale(sale, taken);
                lines.Add(part);
                credit = credit.Less(part);
                sale = sale with { Units = sale.Units - taken };
            }
        }

        return credit;
    }

    // Only orders that have a credit, which are few: most SKUs pay nothing for this.
    static Dictionary<long, List<DemandLine>> SalesOfCreditedOrders(List<SaleLine> sales)
    {
        var open = new Dictionary<long, List<DemandLine>>();
        foreach (ref readonly var sale in CollectionsMarshal.AsSpan(sales))
        {
            if (sale.Units < Quantity.Zero && sale.Order != 0)
            {
                open.TryAdd(sale.Order, []);
            }
        }

        foreach (ref readonly var sale in CollectionsMarshal.AsSpan(sales))
        {
            if (open.Count > 0 && sale.Units > Quantity.Zero && open.TryGetValue(sale.Order, out var list))
            {
                list.Add(DemandLine.Of(sale));
            }
        }

        return open;
    }

    static int Compare(SaleLine left, SaleLine right)
    {
        var order = left.Day.CompareTo(right.Day);
        order = order != 0 ? order : left.Store.CompareTo(right.Store);
        order = order != 0 ? order : left.Warehouse.CompareTo(right.Warehouse);
        order = order != 0 ? order : left.Currency.CompareTo(right.Currency);
        order = order != 0 ? order : left.Order.CompareTo(right.Order);
        order = order != 0 ? order : left.Units.CompareTo(right.Units);
        order = order != 0 ? order : left.Gross.CompareTo(right.Gross);
        order = order != 0 ? order : left.Discount.CompareTo(right.Discount);
        order = order != 0 ? order : left.Refund.CompareTo(right.Refund);
        order = order != 0 ? order : left.Tax.CompareTo(right.Tax);
        return order != 0 ? order : left.Class.CompareTo(right.Class);
    }

    static int Compare(DemandLine left, DemandLine right)
    {
        var order = left.Day.CompareTo(right.Day);
        order = order != 0 ? order : left.Store.CompareTo(right.Store);
        order = order != 0 ? order : left.Warehouse.CompareTo(right.Warehouse);
        return order != 0 ? order : left.Currency.CompareTo(right.Currency);
    }
}
