using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What is counted of one supplier while the SKUs go by.</summary>
sealed class SupplierTally(string name, Supplier? told, CostContext context, DateOnly asOf)
{
    readonly HashSet<string> skus = new(StringComparer.Ordinal);
    readonly Dictionary<string, (HashSet<DateOnly> Days, bool IsInPart)> orders = new(StringComparer.Ordinal);
    readonly List<int?> waits = [];
    readonly List<OpenOrderLine> open = [];
    readonly List<ReturnableGoods> returnable = [];
    (int OnTime, int All) promises;
    (Quantity Missing, Quantity Ordered) over;
    (Quantity Defects, Quantity Sold, bool HasReasons) returns;

    /// <summary>A SKU that names it: what customers say of its goods.</summary>
    public void AddGoods(SupplierSku sku)
    {
        skus.Add(sku.Facts.Master.Sku);
        returns.Sold += sku.SoldUnits;
        foreach (ref readonly var line in sku.Facts.Returns.Span)
        {
            if (line.Reason is { Length: > 0 } reason && MeasuredSpans.Year(asOf).Contains(line.Day))
            {
                returns.HasReasons = true;
                returns.Defects += DefectReasons.IsDefect(reason) ? line.Quantity : Quantity.Zero;
            }
        }
    }

    /// <summary>Its order lines of one SKU.</summary>
    public void AddOrders(SupplierSku sku, PurchaseLine[] lines)
    {
        skus.Add(sku.Facts.Master.Sku);
        foreach (var line in lines)
        {
            Add(sku.Facts.Master.Sku, line);
        }

        if (told?.ReturnDays is { } window)
        {
            AddReturnable(sku, lines, window);
        }
    }

    /// <summary>The card.</summary>
    public SupplierCard Card()
    {
        var received = orders.Values.Where(order => order.Days.Count > 0).ToArray();
        var value = open.Aggregate(PartialSum.Of(0), (sum, line) => sum + line.Value);
        return new SupplierCard(name, told)
        {
            Skus = skus.Count,
            Orders = orders.Count,
            LeadTime = LeadTimes.Of(new LeadTimeLane(name, "", "", false), waits),
            OnTimeShare = promises.All == 0 ? Reading.Missing(Gap.NoPromise) : Reading.Of((double)promises.OnTime / promises.All),
            InPartsShare = received.Length == 0
                ? Reading.Missing(Gap.NoReceipt)
                : Reading.Of((double)received.Count(order => order.IsInPart || order.Days.Count > 1) / received.Length),
            ShortShare = over.Ordered.IsZero
                ? Reading.Missing(Gap.NoReceipt)
                : Reading.Of(over.Missing.Units / over.Ordered.Units),
            ShortUnits = over.Missing,
            DefectShare = Defects(),
            Open = [.. open.OrderBy(line => line.ExpectedDay ?? DateOnly.MaxValue)
                .ThenBy(line => line.Order, StringComparer.Ordinal).ThenBy(line => line.Sku, StringComparer.Ordinal)],
            OpenUnits = Sum(open),
            OpenValue = value,
            OverdueUnits = Sum(open.Where(line => line.ExpectedDay < asOf)),
            OpenDeposit = open.Count == 0 ? PartialSum.Of(0)
                : told?.DepositShare is { } share ? value.Times((decimal)share)
                : PartialSum.Missing(Gap.NoSupplierTerms),
            Returnable = [.. returnable.OrderBy(goods => goods.LastDay)
                .ThenBy(goods => goods.Sku, StringComparer.Ordinal).ThenBy(goods => goods.Order, StringComparer.Ordinal)],
            ReturnableValue = told?.ReturnDays is null
                ? PartialSum.Missing(Gap.NoSupplierTerms)
                : returnable.Aggregate(PartialSum.Of(0), (sum, goods) => sum + goods.Value),
        };
    }

    Reading Defects() =>
        returns.Sold <= Quantity.Zero ? Reading.Missing(Gap.NoSales)
        : !returns.HasReasons ? Reading.Missing(Gap.NoReturnReason)
        : Reading.Of(returns.Defects.Units / returns.Sold.Units);

    void Add(string sku, PurchaseLine line)
    {
        // The last of it counts. What came on a day nobody tells is neither in time nor late.
        DateOnly? came = line.CameOn is [.., var last] ? last : null;
        waits.Add(came?.DayNumber - line.OrderedDay?.DayNumber);
        if (line.ExpectedDay is { } promised && (came is not null || (promised < asOf && line.Received.IsZero && !line.IsClosed)))
        {
            promises.All++;
            promises.OnTime += came <= promised ? 1 : 0;
        }

        var missing = line.Missing;
        var isOver = line.IsClosed || (line.Received > Quantity.Zero && (line.ExpectedDay ?? came) < asOf);
        if (isOver)
        {
            over = (over.Missing + missing, over.Ordered + line.Ordered);
        }

        var order = orders.TryGetValue(line.Order, out var known) ? known : (Days: [], IsInPart: false);
        order.Days.UnionWith(line.CameOn);
        orders[line.Order] = order with { IsInPart = order.IsInPart || (line.Received > Quantity.Zero && missing > Quantity.Zero) };
        if (line.Open > Quantity.Zero)
        {
            open.Add(new(sku, line.Order, line.OrderedDay, line.ExpectedDay, line.Open, Price(line).Times(line.Open.Units)));
        }
    }

    // Goods of one day lie together: the lines of that day take from them in order.
    void AddReturnable(SupplierSku sku, PurchaseLine[] lines, int window)
    {
        var taken = new Dictionary<(DateOnly Day, short Warehouse), Quantity>();
        foreach (var line in lines)
        {
            var left = line.Received;
            foreach (var day in line.CameOn.Where(day => day.AddDays(window) >= asOf))
            {
                var before = taken.GetValueOrDefault((day, line.Warehouse));
                var units = Quantity.Min(left, Lying(sku.Ledger, day, line.Warehouse) - before);
                if (units > Quantity.Zero)
                {
                    left -= units;
                    taken[(day, line.Warehouse)] = before + units;
                    returnable.Add(new(
                        sku.Facts.Master.Sku, line.Order, day, day.AddDays(window), units, Given(line).Times(units.Units)));
                }
            }
        }
    }

    static Quantity Lying(SkuLedger ledger, DateOnly day, short warehouse) => ledger.Layers
        .Where(layer => layer.NetworkDate == day && layer.Status == StockStatus.Good && (warehouse < 0 || layer.Warehouse == warehouse))
        .Aggregate(Quantity.Zero, (sum, layer) => sum + Quantity.Max(Quantity.Zero, layer.Quantity));

    PartialSum Price(PurchaseLine line) => line.UnitPrice is { } price
        ? context.ToReporting(price, line.Currency, asOf)
        : PartialSum.Missing(Gap.NoPrice);

    // What the supplier gives for one unit: the price less its share, else what it told for a unit.
    PartialSum Given(PurchaseLine line)
    {
        if (told?.ReturnCostShare is { } lost)
        {
            return Price(line).Times(1 - (decimal)lost);
        }

        return told?.ReturnPrice is { } given
            ? context.ToReporting(PartialSum.Of(given), told.Currency, asOf)
            : PartialSum.Missing(Gap.NoSupplierTerms);
    }

    static Quantity Sum(IEnumerable<OpenOrderLine> lines) =>
        lines.Aggregate(Quantity.Zero, (sum, line) => sum + line.Units);
}
