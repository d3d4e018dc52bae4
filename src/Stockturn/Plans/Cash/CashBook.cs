using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Plans;

/// <summary>Makes the cash calendar: what stores sold (<see cref="Learn"/>), how they are paid, SKU by SKU, then the calendar.</summary>
/// <remarks>See docs/formulas/plans.md#cash-calendar.</remarks>
/// <param name="costs">Places, rates, what the policy tells.</param>
/// <param name="times">How long goods take.</param>
/// <param name="settings">What the seller tells about cash.</param>
/// <param name="asOf">The day.</param>
public sealed class CashBook(CostContext costs, SupplyTimes times, CashSettings settings, DateOnly asOf)
{
    const int NamesMost = 3;

    readonly StoreSales storeSales = new(costs.Network);
    readonly RunningCosts running = new(costs, asOf);
    readonly PayableOrders payables = new(costs, times, settings, asOf);
    readonly SalesAheadBook ahead = new(costs.Network, asOf);
    readonly List<TransitSummary> transit = [];
    readonly SortedDictionary<string, SalesSum> byStore = new(StringComparer.Ordinal);
    readonly List<CashProposal> proposals = [];
    readonly List<CashGap> gaps = [];
    readonly List<AcceptedMove> moves = [];
    ImmutableArray<PayoutAccount> accounts = [];
    double unpricedUnits;
    readonly SortedDictionary<CashKind, int> unpricedOrders = [];

    /// <summary>Notes what stores sold of a SKU and what they were charged; every SKU before <see cref="Measure"/>.</summary>
    public void Learn(SkuFacts facts, SkuDemand demand)
    {
        storeSales.Add(demand);
        running.Add(facts);
    }

    /// <summary>Measures how platforms pay; every settlement before <see cref="Add"/>.</summary>
    public void Measure(IEnumerable<Settlement> settlements) =>
        accounts = new PayoutAccounts(costs, storeSales, running, asOf).Of(settlements);

    /// <summary>What one SKU is expected to sell, by store: may be asked of many at once.</summary>
    public (ImmutableArray<SalesAhead> Sales, double UnpricedUnits) SalesOf(CashSku sku) => ahead.Of(sku);

    /// <summary>Adds a SKU with what it is expected to sell.</summary>
    public void Add(CashSku sku, (ImmutableArray<SalesAhead> Sales, double UnpricedUnits) expected)
    {
        payables.Add(sku.Facts, sku.Changes);
        transit.Add(TransitSummary.Of(sku.Facts, sku.Ledger, costs.Network));
        unpricedUnits += expected.UnpricedUnits;
        foreach (var sales in expected.Sales)
        {
            if (!byStore.TryGetValue(sales.Store, out var sum))
            {
                byStore[sales.Store] = sum = new SalesSum();
            }

            sum.Add(sales);
        }

        if (sku.Plan?.Order.Quantity > 0)
        {
            Propose(sku, expected.Sales);
        }
    }

    /// <summary>Adds moves people accepted, as if they left today: their cost is paid when the goods are there, as other freight.</summary>
    public void Add(IEnumerable<AcceptedMove> accepted) => moves.AddRange(accepted);

    /// <summary>The calendar.</summary>
    public CashCalendar Calendar()
    {
        var orders = payables.Schedules();
        CashFlowLine[] lines =
        [
            .. accounts.Where(account => account.PaidShare.Gap == Gap.None).SelectMany(PayoutLines),
            .. Payables(orders),
            .. Freight(),
            new CashFlowLine(CashKind.Moves, "", CashCertainty.Measured, moves.Aggregate(
                new CashWeeks(asOf), (weeks, move) => weeks.Add(move.Day > asOf ? move.Day : asOf.AddDays(1), -(double)move.Cost)).Amounts),
            .. running.Lines(accounts),
            .. Told(),
            .. Accepted(),
            .. Proposed(),
        ];
        Untold(orders);
        return new CashCalendar(
            asOf,
            [.. lines.Where(line => line.Weeks.Concat(line.Low).Concat(line.High).Any(amount => amount != 0))
                .OrderBy(line => line.Kind).ThenBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => line.Certainty)],
            BySku(isAccepted: false))
        {
            Accepted = BySku(isAccepted: true),
            Opening = settings.OpeningCash,
            OpeningDay = settings.OpeningCash is null ? null : settings.OpeningDay ?? asOf,
            Gaps = [.. gaps.OrderBy(gap => gap.Kind).ThenBy(gap => gap.Name, StringComparer.Ordinal).ThenBy(gap => gap.Gap)],
            Accounts = accounts,
            Orders = orders,
            SalesCorrelation = settings.SalesCorrelation,
        };
    }

    /// <summary>What a unit of a SKU brings after fees, where its places sell it, in the reporting currency; or why it is not known.</summary>
    public Reading NetOfUnit(CashSku sku)
    {
        var (units, money) = (0.0, 0.0);
        foreach (var place in sku.Plan?.Places ?? [])
        {
            var pace = place.Stock.Forecast.UnitsPerDay * (1 - place.Stock.KitShare);
            units += pace;
            foreach (var (store, worth) in ahead.StoresOf(sku.Demand, place.Stock.Warehouse))
            {
                if (PaidShareOf(store) is not { } share)
                {
                    return Reading.Missing(Gap.NoFee);
                }

                money += pace * worth * share;
            }
        }

        return units > 0 && money > 0 ? Reading.Of(money / units) : Reading.Missing(Gap.NoPrice);
    }

    double? PaidShareOf(string store) => AccountOf(store)?.PaidShare.Value
        ?? (running.FeesOf(store) is { } fees && storeSales.Over(store, DateSpan.Last(RunningCosts.FeeDays, asOf)) is var sold && fees < sold
            ? 1 - fees / sold
            : null);

    void Propose(CashSku sku, ImmutableArray<SalesAhead> sales)
    {
        if (sku.Cost.Value is not { } cost)
        {
            var kind = sku.IsAccepted ? CashKind.Accepted : CashKind.Proposal;
            unpricedOrders[kind] = unpricedOrders.GetValueOrDefault(kind) + 1;
            return;
        }

        var schedule = payables.Proposed(sku, decimal.Round((decimal)cost, 2, MidpointRounding.AwayFromZero));
        var brings = new CashWeeks(asOf);
        foreach (var store in sales)
        {
            if (AccountOf(store.Store) is { } account)
            {
                brings.AddPayouts(account, store.Proposed);
            }
        }

        proposals.Add(new CashProposal(sku.Facts.Master.Sku, schedule, Paid([schedule], _ => 1), brings.Amounts)
        {
            IsAccepted = sku.IsAccepted,
        });
    }

    IEnumerable<CashFlowLine> PayoutLines(PayoutAccount account)
    {
        var owed = new CashWeeks(asOf);
        for (var day = account.LastDay.AddDays(1); day <= asOf; day = day.AddDays(1))
        {
            var sold = account.Stores.Sum(store => storeSales.Over(store, new DateSpan(day, day.AddDays(1)))) * account.PaidShare.Value!.Value;
            AddOwed(owed, account.PaidOn(day), sold * (1 - account.ReserveShare));
            AddOwed(owed, account.PaidOn(day).AddDays(account.CycleDays), sold * account.ReserveShare);
        }

        AddOwed(owed, account.PaidOn(account.LastDay.AddDays(1)), (double)account.Reserve);
        var announced = account.Announced.Aggregate(new CashWeeks(asOf), (weeks, payout) => weeks.Add(payout.Day, (double)payout.Amount));
        yield return new CashFlowLine(CashKind.Owed, account.Name, CashCertainty.Told, announced.Amounts);
        yield return new CashFlowLine(CashKind.Owed, account.Name, CashCertainty.Measured, owed.Amounts);
        if (account.Stores.Where(byStore.ContainsKey).ToArray() is { Length: > 0 } selling)
        {
            var sum = new SalesSum();
            foreach (var store in selling)
            {
                sum.Add(byStore[store]);
            }

            yield return new CashFlowLine(
                CashKind.Sales, account.Name, CashCertainty.Forecast, new CashWeeks(asOf).AddPayouts(account, sum.Mean).Amounts)
            {
                Low = Paid(account, sum.Low(settings.SalesCorrelation)),
                High = Paid(account, sum.High(settings.SalesCorrelation)),
                LowAlone = Paid(account, sum.Low(0)),
                LowTogether = Paid(account, sum.Low(1)),
                HighAlone = Paid(account, sum.High(0)),
                HighTogether = Paid(account, sum.High(1)),
            };
        }
    }

    ImmutableArray<decimal> Paid(PayoutAccount account, double[] sales) => new CashWeeks(asOf).AddPayouts(account, sales).Amounts;

    // What should have been paid by now was.
    void AddOwed(CashWeeks weeks, DateOnly day, double amount)
    {
        if (day > asOf)
        {
            weeks.Add(day, amount);
        }
    }

    IEnumerable<CashFlowLine> Payables(ImmutableArray<PaymentSchedule> orders) =>
        from order in orders
        where RateOf(order.Order.Currency) is not null
        group order by (order.Order.Supplier, order.Order.Source) into supplier
        let certainty = supplier.Key.Source == TermsSource.Assumed ? CashCertainty.Assumed : CashCertainty.Told
        select new CashFlowLine(CashKind.Payable, supplier.Key.Supplier, certainty, Paid(supplier, order => RateOf(order.Order.Currency)!.Value));

    IEnumerable<CashFlowLine> Freight()
    {
        var (freight, duty) = (new CashWeeks(asOf), new CashWeeks(asOf));
        var (untold, undated) = (new SortedSet<string>(StringComparer.Ordinal), 0m);
        foreach (var leg in LateShipments.Legs(transit, asOf))
        {
            var rate = RateOf(leg.Line.Currency);
            var charges = leg.Line.DutyShare + leg.Line.ImportTaxShare;
            if (leg.Line.FreightShare == 0 || rate is null)
            {
                untold.Add(leg.Line.Shipment);
            }
            else if (leg.DueDay is null)
            {
                undated += (leg.Line.FreightShare + charges) * rate.Value;
            }

            if (rate is { } known && leg.DueDay is { } day)
            {
                freight.Add(day, -(double)(leg.Line.FreightShare * known));
                duty.Add(day, -(double)(charges * known));
            }
        }

        var names = string.Join(", ", untold.Take(NamesMost)) + (untold.Count > NamesMost ? " …" : "");
        gaps.AddRange(untold.Count > 0 ? [new CashGap(CashKind.Freight, names, Gap.NoFreight, null)] : []);
        gaps.AddRange(undated > 0 ? [new CashGap(CashKind.Freight, "", Gap.NoLeadTime, -undated)] : []);
        yield return new CashFlowLine(CashKind.Freight, "", CashCertainty.Told, freight.Amounts);
        yield return new CashFlowLine(CashKind.Duty, "", CashCertainty.Told, duty.Amounts);
    }

    IEnumerable<CashFlowLine> Told() =>
        from payment in settings.Payments
        where payment.Day > asOf
        group payment by (payment.IsTax, payment.Name) into one
        select new CashFlowLine(one.Key.IsTax ? CashKind.Tax : CashKind.Other, one.Key.Name, CashCertainty.Told,
            one.Aggregate(new CashWeeks(asOf), (weeks, payment) => weeks.Add(payment.Day, (double)payment.Amount)).Amounts);

    IEnumerable<CashFlowLine> Proposed()
    {
        var some = BySku(isAccepted: false);
        yield return new CashFlowLine(CashKind.Proposal, "", CashCertainty.Forecast, Total(some, proposal => proposal.Payments));
        yield return new CashFlowLine(CashKind.ProposedSales, "", CashCertainty.Forecast, Total(some, proposal => proposal.Brings));
    }

    // By supplier, as the orders that will be placed.
    IEnumerable<CashFlowLine> Accepted()
    {
        var some = BySku(isAccepted: true);
        foreach (var supplier in some.GroupBy(order => (order.Schedule.Order.Supplier, order.Schedule.Order.Source)))
        {
            var certainty = supplier.Key.Source == TermsSource.Assumed ? CashCertainty.Assumed : CashCertainty.Told;
            yield return new CashFlowLine(CashKind.Accepted, supplier.Key.Supplier, certainty, Total([.. supplier], order => order.Payments));
        }

        yield return new CashFlowLine(CashKind.AcceptedSales, "", CashCertainty.Forecast, Total(some, order => order.Brings));
    }

    ImmutableArray<CashProposal> BySku(bool isAccepted) =>
        [.. proposals.Where(proposal => proposal.IsAccepted == isAccepted).OrderBy(proposal => proposal.Sku, StringComparer.Ordinal)];

    static ImmutableArray<decimal> Total(ImmutableArray<CashProposal> some, Func<CashProposal, ImmutableArray<decimal>> weeks) =>
        [.. CashWeeks.None.Select((_, week) => some.Sum(proposal => weeks(proposal)[week]))];

    void Untold(ImmutableArray<PaymentSchedule> orders)
    {
        foreach (var account in accounts.Where(account => account.PaidShare.Gap != Gap.None))
        {
            gaps.Add(new CashGap(CashKind.Sales, account.Name, account.PaidShare.Gap, SoldBy(account.Stores)));
        }

        var paid = accounts.SelectMany(account => account.Stores).ToHashSet(StringComparer.Ordinal);
        gaps.AddRange(byStore.Keys.Where(store => !paid.Contains(store))
            .Select(store => new CashGap(CashKind.Sales, store, Gap.NoPaymentTerms, SoldBy([store]))));
        gaps.AddRange(unpricedUnits >= 1 ? [new CashGap(CashKind.Sales, "", Gap.NoPrice, null)] : []);
        gaps.AddRange(unpricedOrders.Keys.Select(kind => new CashGap(kind, "", Gap.NoPrice, null)));
        AddUndated(CashKind.Payable, orders);
        AddUndated(CashKind.Accepted, [.. BySku(isAccepted: true).Select(order => order.Schedule)]);
        AddUndated(CashKind.Proposal, [.. BySku(isAccepted: false).Select(proposal => proposal.Schedule)]);
        gaps.AddRange(orders.Any(order => order.Order.UnpricedUnits > 0) ? [new CashGap(CashKind.Payable, "", Gap.NoPrice, null)] : []);
        if (!settings.Payments.Any(payment => payment.IsTax && CashCalendar.WeekOf(payment.Day, asOf) is not null && payment.Day > asOf))
        {
            gaps.Add(new CashGap(CashKind.Tax, "", Gap.NoSetting, null));
        }
    }

    void AddUndated(CashKind kind, ImmutableArray<PaymentSchedule> orders)
    {
        var undated =
            from order in orders
            from part in order.Parts
            where part.IsDue && (part.Day is null || RateOfOrder(order) is null)
            let gap = RateOfOrder(order) is null ? Gap.NoRate : part.Moment == PaymentMoment.NotTold ? Gap.NoPaymentTerms : Gap.NoLeadTime
            group (RateOfOrder(order) ?? 0) * part.Amount by (order.Order.Supplier, gap) into one
            select new CashGap(kind, one.Key.Supplier, one.Key.gap, one.Key.gap == Gap.NoRate ? null : -Cents(one.Sum()));
        gaps.AddRange(undated);
    }

    decimal SoldBy(IEnumerable<string> stores) =>
        Cents((decimal)stores.Where(byStore.ContainsKey).Sum(store => byStore[store].Mean.Sum()));

    PayoutAccount? AccountOf(string store) =>
        accounts.FirstOrDefault(account => account.PaidShare.Gap == Gap.None && account.Stores.Contains(store, StringComparer.Ordinal));

    decimal? RateOfOrder(PaymentSchedule order) => order.Order.IsProposed ? 1 : RateOf(order.Order.Currency);

    decimal? RateOf(short currency) => currency < 0 || currency >= costs.Network.Currencies.Length ? null
        : costs.Network.Rates.On(asOf, costs.Network.Currencies[currency], costs.Network.Reporting);

    // Overdue payments and those of today are made in the first week.
    ImmutableArray<decimal> Paid(IEnumerable<PaymentSchedule> orders, Func<PaymentSchedule, decimal> rateOf)
    {
        var weeks = new decimal[CashCalendar.WeeksAhead];
        foreach (var order in orders)
        {
            foreach (var part in order.Parts.Where(part => part.IsDue))
            {
                if (part.Day is { } day && CashCalendar.WeekOf(day, asOf) is { } week)
                {
                    weeks[week] -= part.Amount * rateOf(order);
                }
            }
        }

        return [.. weeks.Select(Cents)];
    }

    static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}
