using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>Gathers purchase lines of all SKUs into orders with their terms.</summary>
/// <remarks>
/// Terms: those the order tells, else those of the policy and the supplier's card, else what the policy assumes. What came, came on its day;
/// what did not comes on the day told, else after the supplier's usual days; late goods tomorrow. See docs/formulas/plans.md#payment-schedule.
/// </remarks>
/// <param name="costs">Suppliers, currencies, what the policy tells of payment.</param>
/// <param name="times">How long goods take.</param>
/// <param name="settings">What the seller tells about cash.</param>
/// <param name="asOf">The day.</param>
public sealed class PayableOrders(CostContext costs, SupplyTimes times, CashSettings settings, DateOnly asOf)
{
    readonly SortedDictionary<(string Order, string Supplier, short Currency), Gathering> orders = new(ByText);

    static Comparer<(string Order, string Supplier, short Currency)> ByText { get; } =
        Comparer<(string Order, string Supplier, short Currency)>.Create((left, right) =>
            string.CompareOrdinal(left.Order, right.Order) is not 0 and var byOrder ? byOrder
            : string.CompareOrdinal(left.Supplier, right.Supplier) is not 0 and var bySupplier ? bySupplier
            : left.Currency.CompareTo(right.Currency));

    /// <summary>Adds the order lines of a SKU.</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="changes">What people accepted to ask of its open orders: as if the supplier agreed.</param>
    public void Add(SkuFacts sku, ImmutableArray<OrderChange> changes = default)
    {
        var asked = changes.IsDefault ? [] : changes.ToDictionary(change => change, change => change.Units);
        foreach (var line in sku.Purchases.ToArray().Where(line => !line.Cancelled))
        {
            var key = (line.Order, line.Supplier ?? "", line.Currency);
            var order = orders.TryGetValue(key, out var known) ? known : orders[key] = new Gathering();
            order.OrderedOn = order.OrderedOn < line.OrderedDay ? order.OrderedOn : line.OrderedDay ?? order.OrderedOn;
            order.Terms ??= line.Terms is { } terms ? OrderTerms.Read(terms) : null;
            order.Paid = line.Paid is { } paid ? (order.Paid ?? 0) + paid : order.Paid;
            var (received, open) = (line.Received.Units, line.Open.Units);
            if (line.UnitPrice is not { } price)
            {
                order.UnpricedUnits += open;
                continue;
            }

            var due = DueDay(sku, line);
            var transit = TransitDays(sku, line.Warehouse);
            Put(order, received * price, line.CameOn is [.., var came] ? came : due < asOf ? due : line.OrderedDay ?? asOf, transit);
            foreach (var change in asked.Keys.Where(change => change.Order == line.Order).OrderBy(change => change.Day).ToArray())
            {
                var units = Math.Min(open, asked[change]);
                (open, asked[change]) = (open - units, asked[change] - units);
                Put(order, change.PostponedTo is null ? 0 : units * price, change.PostponedTo, transit);
            }

            Put(order, open * price, due is { } day && day <= asOf ? asOf.AddDays(1) : due, transit);
        }
    }

    /// <summary>The payments of each order that has some left to pay, by number.</summary>
    public ImmutableArray<PaymentSchedule> Schedules() =>
    [
        .. orders.Select(order => PaymentSchedule.Of(OrderOf(order.Key, order.Value), asOf))
            .Where(schedule => schedule.Parts.Any(part => part.IsDue) || schedule.Order.UnpricedUnits > 0),
    ];

    /// <summary>The payments of a proposed order, placed on the as-of day, in the reporting currency.</summary>
    /// <param name="sku">The SKU.</param>
    /// <param name="cost">What it costs.</param>
    public PaymentSchedule Proposed(CashSku sku, decimal cost)
    {
        var supplier = SupplyTimes.SupplierOf(sku.Facts);
        var (terms, source) = TermsOf(null, supplier);
        var (comes, transit) = Comes(sku);
        return PaymentSchedule.Of(
            new PayableOrder(sku.Facts.Master.Sku, supplier, asOf, terms, [Goods(cost, comes, transit)])
            {
                Source = source,
                IsProposed = true,
            },
            asOf.AddDays(-1));
    }

    PayableOrder OrderOf((string Order, string Supplier, short Currency) key, Gathering order)
    {
        var (terms, source) = TermsOf(order.Terms, key.Supplier);
        return new PayableOrder(
            key.Order, key.Supplier, order.OrderedOn, terms,
            [
                .. order.Goods.OrderBy(goods => goods.Key)
                    .Select(goods => Goods(goods.Value, goods.Key.Day == DateOnly.MaxValue ? null : goods.Key.Day, goods.Key.TransitDays)),
            ])
        {
            Source = source,
            Currency = key.Currency,
            Paid = order.Paid,
            UnpricedUnits = order.UnpricedUnits,
        };
    }

    (OrderTerms Terms, TermsSource Source) TermsOf(OrderTerms? told, string supplier)
    {
        if (told is not null)
        {
            return (told, TermsSource.Order);
        }

        var days = PaymentTerms.DaysOf(supplier, costs);
        var deposit = costs.Network.Suppliers.Find(supplier)?.DepositShare;
        var terms = days is null && deposit is null ? OrderTerms.Unknown : OrderTerms.OfSupplier(deposit, days);
        return !terms.HasUntold ? (terms, TermsSource.Supplier)
            : settings.Assumed is { } assumed ? (terms.Assuming(assumed), TermsSource.Assumed)
            : (terms, TermsSource.NotTold);
    }

    // Of a proposed order: where goods are gathered first, they come in there.
    (DateOnly? Day, int TransitDays) Comes(CashSku sku)
    {
        if (sku.Plan!.Places.OrderByDescending(one => one.Units).ThenBy(one => one.Stock.Warehouse).FirstOrDefault() is not { } most
            || times.To(sku.Facts, most.Stock.Warehouse) is not { } direct)
        {
            return (null, 0);
        }

        DateOnly After(SupplyTime time) => asOf.AddDays((int)Math.Ceiling(time.MeanDays));
        return times.FeederOf(sku.Facts, most.Stock.Warehouse) is { } feeder && times.To(sku.Facts, feeder) is { } gathered
            ? (After(gathered), 0)
            : (After(direct), TransitDays(sku.Facts, most.Stock.Warehouse));
    }

    // Days of the lane goods come in by; none where they come from the supplier's door.
    int TransitDays(SkuFacts sku, short place) => times.FeederOf(sku, place) is { } from && times.Shipping(from, place) is { } lane
        ? (int)Math.Ceiling(lane.MeanDays)
        : 0;

    static OrderedGoods Goods(decimal value, DateOnly? comes, int transitDays) => new(value, comes) { ShipsOn = comes?.AddDays(-transitDays) };

    DateOnly? DueDay(SkuFacts sku, PurchaseLine line) => line.ExpectedDay
        ?? (times.To(sku, line.Warehouse) is { } time ? line.OrderedDay?.AddDays((int)Math.Ceiling(time.MeanDays)) : null);

    static void Put(Gathering order, decimal value, DateOnly? day, int transitDays)
    {
        if (value > 0)
        {
            var key = (day ?? DateOnly.MaxValue, transitDays);
            order.Goods[key] = order.Goods.GetValueOrDefault(key) + value;
        }
    }

    sealed class Gathering
    {
        public Dictionary<(DateOnly Day, int TransitDays), decimal> Goods { get; } = [];

        public DateOnly? OrderedOn { get; set; }

        public OrderTerms? Terms { get; set; }

        public decimal? Paid { get; set; }

        public decimal UnpricedUnits { get; set; }
    }
}
