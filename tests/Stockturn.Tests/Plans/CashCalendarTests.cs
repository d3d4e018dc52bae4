using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

public sealed class CashCalendarTests
{
    static readonly DateOnly Today = new(2026, 6, 30);

    static ImmutableArray<decimal> In(params (int Week, decimal Amount)[] amounts)
    {
        var weeks = new decimal[CashCalendar.WeeksAhead];
        foreach (var (week, amount) in amounts)
        {
            weeks[week] += amount;
        }

        return [.. weeks];
    }

    static CashProposal Proposal(string sku, ImmutableArray<decimal> payments, ImmutableArray<decimal> brings) => new(
        sku,
        PaymentSchedule.Of(new PayableOrder(sku, "", Today, OrderTerms.Unknown, [new OrderedGoods(-payments.Sum(), null)]), Today),
        payments,
        brings);

    static CashCalendar Calendar(IEnumerable<CashFlowLine> lines, params CashProposal[] proposals) => new(
        Today,
        [
            .. lines,
            new(CashKind.Proposal, "", CashCertainty.Forecast, [.. In().Select((_, at) => proposals.Sum(one => one.Payments[at]))]),
            new(CashKind.ProposedSales, "", CashCertainty.Forecast, [.. In().Select((_, at) => proposals.Sum(one => one.Brings[at]))]),
        ],
        [.. proposals]);

    // The example of docs/formulas/plans.md#cash-calendar.
    [Fact]
    public void U_7_the_lowest_week_is_found_and_every_proposal_tells_its_effect_on_it()
    {
        var calendar = Calendar(
            [
                new(CashKind.Sales, "shop", CashCertainty.Forecast, In((1, 500), (3, 900))) { Low = In((1, 300), (3, 600)), High = In((1, 700), (3, 1200)) },
                new(CashKind.Payable, "S-1", CashCertainty.Told, In((0, -400), (2, -800))),
            ],
            Proposal("A", In((0, -100)), In((4, 160))),
            Proposal("B", In((3, -50)), In((5, 90)))) with
        {
            Opening = 1000,
            OpeningDay = Today,
        };

        Assert.Equal([500m, 1000, 200, 1050, 1210, 1300], calendar.Weeks.Take(6).Select(week => week.After));
        Assert.Equal([600m, 1100, 300, 1200, 1200, 1200], calendar.WeeksWithout.Take(6).Select(week => week.After));
        Assert.Equal((500m, 800m, 0m, 550m), (calendar.Weeks[0].LowAfter, calendar.Weeks[1].LowAfter, calendar.Weeks[2].LowAfter, calendar.Weeks[3].LowAfter));
        Assert.Equal(2, calendar.LowestWeek);
        Assert.Equal((Today.AddDays(15), Today.AddDays(21)), (calendar.Weeks[2].From, calendar.Weeks[2].To));
        Assert.Equal([("A", 100m, 300m, 200m), ("B", 0m, 200m, 300m)], calendar.Effects.Select(effect => (effect.Proposal.Sku, effect.Lowers, effect.Without, effect.Alone)));
    }

    [Fact]
    public void U_7_weeks_add_up_to_the_lines_and_cash_after_is_cash_before_with_what_comes_and_goes() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), number =>
        {
            var chance = new Random(number);
            ImmutableArray<decimal> Some(int least, int most) => [.. In().Select(_ => chance.Next(least, most) / 100m)];
            var lines = Enumerable.Range(0, chance.Next(5)).Select(at => new CashFlowLine(CashKind.Freight + chance.Next(6), $"{at}", CashCertainty.Told, Some(-90_000, 90_000))
            {
                Low = Some(-90_000, 0),
            }).ToArray();
            var calendar = Calendar(lines, Proposal("A", Some(-9_000, 0), Some(0, 9_000))) with { Opening = chance.Next(2) == 0 ? null : chance.Next(10_000) };
            var weeks = calendar.Weeks;
            var cash = calendar.Opening ?? 0;

            return weeks.All(week => week.Before == cash && (cash = week.After) == week.Before + week.In + week.Out && week.In >= 0 && week.Out <= 0)
                && weeks.Sum(week => week.In + week.Out) == calendar.Lines.Sum(line => line.Total)
                && weeks.Select((week, at) => week.In + week.Out == calendar.Lines.Sum(line => line.Weeks[at])).All(isSame => isSame)
                && calendar.Kinds.Sum(kind => kind.Total) == calendar.Lines.Sum(line => line.Total)
                && weeks[calendar.LowestWeek].After == weeks.Min(week => week.After)
                && calendar.Effects.All(effect => effect.Without - effect.Lowers == weeks.Min(week => week.After))
                && calendar.WeeksWithout[^1].After == weeks[^1].After - calendar.Proposals.Sum(one => one.Payments.Sum() + one.Brings.Sum());
        }).QuickCheckThrowOnFailure();

    // Settled until the 20th, every 14 days, paid 3 days later: the 21st to 4 July are paid on the 7th.
    // Two stores that each may fall short by 40 SKU for SKU and by 100 when all their SKUs are low at once.
    [Theory]
    [InlineData(1, 200)]
    [InlineData(0, 56.57)]
    [InlineData(0.2, 102.76)]
    public void U_7_the_skus_of_two_stores_are_low_together_as_far_as_those_of_one(double correlation, double apart)
    {
        CashFlowLine Store(string name) => new(CashKind.Sales, name, CashCertainty.Forecast, In((1, 500)))
        {
            Low = In((1, 440)),
            LowAlone = In((1, 460)),
            LowTogether = In((1, 400)),
            HighAlone = In((1, 540)),
            HighTogether = In((1, 600)),
        };
        var calendar = Calendar([Store("de"), Store("us")]) with { SalesCorrelation = correlation };

        Assert.Equal((0m, 1000 - (decimal)apart, 1000 + (decimal)apart), (
            calendar.Weeks[0].LowAfter, calendar.Weeks[1].LowAfter, calendar.Weeks[1].HighAfter));
        Assert.Equal(calendar.Weeks[12].LowAfter, calendar.Weeks[2].LowAfter);
        var kind = Assert.Single(calendar.Kinds, kind => kind.Kind == CashKind.Sales);
        Assert.Equal((1000m, 1000 - (decimal)apart), (kind.Total, kind.Low.Sum()));
    }

    // 100 units at 10 on 30 June + 20, paid on receipt: 40 cancelled are not paid, 30 postponed are paid when they come.
    [Fact]
    public void U_7_units_accepted_to_be_cancelled_are_not_paid_and_postponed_ones_when_they_come()
    {
        var context = new TransferSeller().Context;
        var asOf = TransferSeller.AsOf;
        var sku = new SkuFacts(new SkuMaster("cup"))
        {
            Purchases = new[]
            {
                new PurchaseLine("PO9", "Yiwu", 0, asOf.AddDays(-5), asOf.AddDays(20), null, Quantity.Of(100), Quantity.Of(0), 10, 0, false) { Terms = "货到付款" },
            },
        };
        (DateOnly?, decimal)[] Paid(params OrderChange[] changes)
        {
            var orders = new PayableOrders(context, SupplyTimes.Learn([sku], asOf), new CashSettings(), asOf);
            orders.Add(sku, [.. changes]);
            return [.. orders.Schedules().SelectMany(order => order.Parts).Select(part => (part.Day, part.Amount))];
        }

        var (day, later) = (asOf.AddDays(20), asOf.AddDays(50));
        Assert.Equal([((DateOnly?)day, 1000m)], Paid());
        Assert.Equal([((DateOnly?)day, 600m)], Paid(new OrderChange("PO9", day, 40, null)));
        Assert.Equal([((DateOnly?)day, 700m), (later, 300m)], Paid(new OrderChange("PO9", day, 30, later)));
        Assert.Empty(Paid(new OrderChange("PO9", day, 150, null)));
        Assert.Equal([((DateOnly?)day, 1000m)], Paid(new OrderChange("PO8", day, 40, null)));
    }

    [Fact]
    public void U_7_a_sale_is_paid_with_the_settlement_it_falls_into()
    {
        var account = new PayoutAccount(["shop"], new DateOnly(2026, 6, 20), 14, 3);

        Assert.Equal(new DateOnly(2026, 7, 7), account.PaidOn(new DateOnly(2026, 6, 21)));
        Assert.Equal(new DateOnly(2026, 7, 7), account.PaidOn(new DateOnly(2026, 7, 4)));
        Assert.Equal(new DateOnly(2026, 7, 21), account.PaidOn(new DateOnly(2026, 7, 5)));
    }

    // 1,400 of net sales in 14 days; paid 980 before 70 of storage and 140 of advertising; 98 kept back: a tenth.
    [Fact]
    public void U_7_settlements_show_cycle_lag_what_is_paid_out_and_what_is_kept_back()
    {
        var network = new Network { Stores = [new Store("US")], Reporting = new Currency("USD") };
        var sales = new StoreSales(network);
        sales.Add(new SkuDemand("A")
        {
            Periods = [new SalesPeriod(0, 0, DateSpan.Month(Today)) { Units = Quantity.Of(300), Sales = 3000 }],
        });
        Settlement Of(DateOnly to, decimal reserve) => new("S", "amazon-settlement")
        {
            Stores = ["US"],
            From = to.AddDays(-13),
            To = to,
            Paid = to.AddDays(2),
            Currency = "USD",
            Reserve = reserve,
            Parts =
            [
                new(false, "sales", 1400, 0), new(false, "reserve", -reserve, 0), new(true, "ads", -140, 0), new(true, "referral", -420, 0),
                new(true, "storage", -70, 0),
            ],
        };

        var account = Assert.Single(new PayoutRhythm(network, sales, Today).Of([Of(new(2026, 6, 14), 98), Of(new(2026, 6, 28), 98)]));

        Assert.Equal((14, 2, 2, new DateOnly(2026, 6, 28), 98m), (account.CycleDays, account.LagDays, account.Settlements, account.LastDay, account.Reserve));
        Assert.Equal((0.7, 0.1), (Math.Round(account.PaidShare.Value!.Value, 9), Math.Round(account.ReserveShare, 9)));
        Assert.Empty(account.Announced);
        var announced = new PayoutRhythm(network, sales, new(2026, 6, 29)).Of([Of(new(2026, 6, 14), 98), Of(new(2026, 6, 28), 98)]);
        Assert.Equal([(new DateOnly(2026, 6, 30), 672m)], announced[0].Announced.AsEnumerable());
        Assert.Equal((10.0, 5.0), (Math.Round(account.AdvertisingPerDay, 9), Math.Round(account.StoragePerDay, 9)));
    }

    [Fact]
    public void What_is_not_there_is_not_sold_and_the_walk_is_that_of_the_projection() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), number =>
        {
            var chance = new Random(number);
            var perDay = chance.Next(0, 200) / 10.0;
            var forecast = new DemandForecast(0, "ses", perDay, DemandPattern.Smooth, 1, 0, perDay, 0, 364, false, 1);
            PlannedArrival[] arrivals = [new(Today.AddDays(chance.Next(-5, 120)), chance.Next(500), "S", true)];
            var onHand = chance.Next(600);
            var sold = LimitedSales.Of(onHand, arrivals, days => perDay * days, Today, CashCalendar.DaysAhead);
            var closing = StockProjection.Of(onHand, arrivals, forecast, Today).Closing;
            var free = LimitedSales.Of(null, [], days => perDay * days, Today, CashCalendar.DaysAhead);
            var left = (double)onHand;

            return sold.Select((units, day) =>
                {
                    left += arrivals.Where(one => Math.Max(0, one.Day.DayNumber - Today.DayNumber - 1) == day).Sum(one => (double)one.Units) - units;
                    return Math.Abs(left - closing[day]) < 1e-6 && units <= perDay + 1e-9;
                }).All(isSame => isSame)
                && Math.Abs(free.Sum() - perDay * CashCalendar.DaysAhead) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Assumed_terms_nobody_can_read_are_refused_in_the_policy() =>
        Assert.Throws<ArgumentException>(() => new CashSettings { AssumedTerms = "as agreed" });

    static SalesAhead Short(double by, double over = 0)
    {
        double[] Days(double last) => [.. new double[CashCalendar.DaysAhead].Select((_, day) => day == 13 ? last : 0)];
        return new SalesAhead("shop", Days(1000), Days(1000 - by), Days(1000 + over), Days(0));
    }

    // The example of docs/formulas/plans.md#cash-calendar.
    [Theory]
    [InlineData(1, 190)]
    [InlineData(0, 130)]
    [InlineData(0.2, 144)]
    public void U_7_skus_are_not_all_low_at_once_but_as_far_as_they_go_together(double correlation, double together)
    {
        var sum = new SalesSum();
        foreach (var by in new[] { 30, 40, 120 })
        {
            sum.Add(Short(by));
        }

        Assert.Equal(together, Math.Round(3000 - sum.Low(correlation).Sum()));
    }

    [Fact]
    public void Low_and_high_lie_within_all_low_and_all_high_and_widen_with_the_correlation() => Prop.ForAll<int>(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var chance = new Random(seed);
            var (sum, low, high) = (new SalesSum(), 0.0, 0.0);
            for (var sku = 0; sku < 1 + chance.Next(6); sku++)
            {
                var (by, over) = (chance.Next(1001), chance.Next(1001));
                sum.Add(Short(by, over));
                (low, high) = (low + 1000 - by, high + 1000 + over);
            }

            double[] lows = [.. new[] { 0, 0.2, 0.7, 1 }.Select(correlation => Math.Round(sum.Low(correlation).Sum(), 6))];
            double[] highs = [.. new[] { 0, 0.2, 0.7, 1 }.Select(correlation => Math.Round(sum.High(correlation).Sum(), 6))];
            Assert.Equal(lows.OrderDescending(), lows);
            Assert.Equal(highs.Order(), highs);
            Assert.Equal((Math.Round(low, 6), Math.Round(high, 6)), (lows[^1], highs[^1]));
            Assert.All(sum.Low(0.2), day => Assert.True(day >= 0));
        }).QuickCheckThrowOnFailure();
}
