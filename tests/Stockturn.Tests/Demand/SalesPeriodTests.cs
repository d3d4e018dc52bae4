using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public class SalesPeriodTests
{
    // By hand: the last 30 days are (D − 30, D]; the day 30 days ago lies outside.
    [Fact]
    public void Windows_and_months_are_half_open()
    {
        var demand = new DemandScene()
            .Sale(0, 1).Sale(29, 2).Sale(30, 4).Sale(89, 8).Sale(364, 16).Sale(365, 32)
            .Measure();

        Assert.Equal(Quantity.Of(3), demand.Last(30).Units);
        Assert.Equal(Quantity.Of(15), demand.Last(90).Units);
        Assert.Equal(Quantity.Of(31), demand.Last(365).Units);
        Assert.Equal(30m, demand.Last(30).NetSales);
    }

    // June has thirty days and ends on the as-of day, so it is the window of thirty days and stands once.
    [Fact]
    public void Months_come_first_and_a_window_that_is_a_month_stands_once()
    {
        var demand = new DemandScene().Sale(0, 1).Sale(40, 2).Measure();

        Assert.Equal(
            [DateSpan.Month(Ago(40)), DateSpan.Last(30, AsOf), DateSpan.Last(90, AsOf), DateSpan.Last(365, AsOf)],
            demand.Periods.Select(period => period.Span));
    }

    [Fact]
    public void The_running_month_is_cut_at_the_as_of_day()
    {
        var scene = new DemandScene().Sale(9, 1).Sale(20, 2);

        var month = scene.Measure(scene.Sales, asOf: Ago(10)).Periods[0];

        Assert.Equal(new DateSpan(new DateOnly(2025, 6, 1), Ago(9)), month.Span);
        Assert.Equal(Quantity.Of(2), month.Units);
    }

    [Fact]
    public void Cancelled_lines_and_replacements_never_count()
    {
        var demand = new DemandScene()
            .Sale(3, 5, line => line with { Status = SaleStatus.Cancelled })
            .Sale(3, 5, line => line with { Class = DemandClass.NotDemand })
            .Measure();

        Assert.Empty(demand.Periods);
        Assert.Null(demand.LastSale);
    }

    [Fact]
    public void A_gift_is_demand_without_revenue_and_without_a_gap()
    {
        var period = new DemandScene()
            .Sale(3, 2, line => line with { Class = DemandClass.Gift, Gross = FactKind.Missing })
            .Sale(3, 3, line => line with { Class = DemandClass.OtherChannel, Gross = 0, Currency = -1 })
            .Measure().Last(30);

        Assert.Equal(Quantity.Of(5), period.Units);
        Assert.Equal((0m, Quantity.Zero), (period.Sales, period.UnpricedUnits));
    }

    // By hand: 50 EUR less 5 EUR discount at 1.1 are 49.50 USD, less 10 EUR refund are 38.50.
    [Fact]
    public void Amounts_are_converted_at_the_rate_of_their_day()
    {
        var period = new DemandScene()
            .Sale(3, 5, line => line with { Currency = Euro, Discount = 50_000, Refund = 100_000 })
            .Measure().Last(30);

        Assert.Equal(49.5m, period.Sales);
        Assert.Equal(5.5m, period.Discount);
        Assert.Equal(38.5m, period.NetSales);
    }

    [Fact]
    public void Without_a_price_or_a_rate_units_are_a_gap_and_never_nothing()
    {
        var period = new DemandScene()
            .Sale(1, 1)
            .Sale(2, 2, line => line with { Gross = FactKind.Missing, Discount = FactKind.Missing })
            .Sale(3, 4, line => line with { Currency = Crown })
            .Sale(4, 8, line => line with { Currency = -1 })
            .Measure().Last(30);

        Assert.Equal(Quantity.Of(15), period.Units);
        Assert.Equal(Quantity.Of(14), period.UnpricedUnits);
        Assert.Equal(10m, period.Sales);
    }

    [Fact]
    public void Returned_units_stand_on_the_day_they_came_back()
    {
        var demand = new DemandScene().Sale(40, 5).Return(2, 3).Measure();

        Assert.Equal(Quantity.Of(3), demand.Last(30).ReturnedUnits);
        Assert.Equal(Quantity.Zero, demand.Last(30).Units);
    }

    [Fact]
    public void A_cancelled_order_and_its_sale_are_nothing()
    {
        var demand = new DemandScene()
            .Sale(200, 1)
            .Sale(40, 80_995, line => line with { Order = 7 })
            .Sale(2, -80_995, line => line with { Order = 7 })
            .Measure();

        Assert.Equal(Ago(200), demand.LastSale);
        Assert.DoesNotContain(demand.Periods, period => period.Span.Start > Ago(90) && !period.Units.IsZero);
        Assert.Equal(1.0, demand.WeeklyUnits.Sum());
        Assert.Equal(10m, demand.Last(365).NetSales);
    }

    [Fact]
    public void A_credit_without_its_order_is_netted_against_the_day_itself()
    {
        var demand = new DemandScene()
            .Sale(200, 1)
            .Sale(2, 74_215, line => line with { Order = 8 })
            .Sale(2, -74_215, line => line with { Order = 9 })
            .Measure();

        Assert.Equal(Ago(200), demand.LastSale);
        Assert.Equal((Quantity.Zero, 0m), (demand.Last(30).Units, demand.Last(30).NetSales));
    }

    // By hand: of 5 credited, 3 go against the sale of 3 forty days ago, 2 stay where they are; money goes with them.
    [Fact]
    public void What_is_credited_beyond_the_sale_stays_on_its_own_day()
    {
        var demand = new DemandScene()
            .Sale(40, 3, line => line with { Order = 7 })
            .Sale(2, -5, line => line with { Order = 7 })
            .Sale(1, 10)
            .Measure();

        Assert.Equal((Quantity.Of(8), 80m), (demand.Last(30).Units, demand.Last(30).Sales));
        Assert.Equal((Quantity.Of(8), 80m), (demand.Last(90).Units, demand.Last(90).Sales));
        var month = Assert.Single(demand.Periods, period => period.Span == DateSpan.Month(Ago(40)));
        Assert.Equal(Quantity.Zero, month.Units);
    }

    [Fact]
    public void A_credit_never_takes_back_a_later_sale()
    {
        var demand = new DemandScene()
            .Sale(40, -3, line => line with { Order = 7 })
            .Sale(2, 3, line => line with { Order = 7 })
            .Measure();

        Assert.Equal(Quantity.Of(3), demand.Last(30).Units);
        Assert.Equal(Ago(2), demand.LastSale);
    }

    [Fact]
    public void An_order_without_a_warehouse_goes_to_the_only_one_that_holds_the_sku()
    {
        DemandScene Scene() => new DemandScene()
            .Stock(Us, 100, _ => 5)
            .Sale(3, 2, line => line with { Warehouse = -1 });

        Assert.Equal(Quantity.Of(2), Scene().Measure().Last(30).Units);
        Assert.Equal(Quantity.Of(2), Scene().Stock(De, 100, _ => 5).Measure().Last(30, warehouse: Whole).Units);
        Assert.Equal(Quantity.Of(2), Scene().Stock(OnTheWay, 100, _ => 5).Measure().Last(30).Units);
    }

    [Fact]
    public void An_order_without_a_warehouse_goes_where_its_store_ships_from()
    {
        var demand = new DemandScene().Stock(Us, 100, _ => 5).Stock(De, 100, _ => 5)
            .Sale(9, 1, line => line with { Store = 1, Warehouse = De })
            .Sale(3, 2, line => line with { Store = 1, Warehouse = -1 })
            .Measure();

        Assert.Equal(Quantity.Of(3), demand.Last(30, store: 1, warehouse: De).Units);
    }

    [Fact]
    public void Order_of_lines_within_a_day_changes_nothing() =>
        Prop.ForAll(Lines().ToArbitrary(), scene =>
        {
            var turned = scene.Sales.AsEnumerable().Reverse().OrderBy(line => line.Day);
            var (one, other) = (scene.Measure(scene.Sales.OrderBy(line => line.Day)), scene.Measure(turned));
            return one.Periods.SequenceEqual(other.Periods)
                && one.Forecasts.SequenceEqual(other.Forecasts)
                && one.WeeklyUnits.SequenceEqual(other.WeeklyUnits);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Windows_are_the_sum_of_their_lines() =>
        Prop.ForAll(Lines().ToArbitrary(), scene =>
        {
            var units = scene.Measure().Periods
                .Where(period => period.Span == DateSpan.Last(365, AsOf))
                .Sum(period => period.Units.Units);
            return units == scene.Sales.Sum(line => line.Units.Units);
        }).QuickCheckThrowOnFailure();

    static Gen<DemandScene> Lines() =>
        Gen.Choose(0, 9).Four().SelectMany(place => Gen.Choose(-20, 40).Select(units => (place, units))).ArrayOf()
            .Select(parts => parts.Aggregate(
                new DemandScene().Stock(Us, 40, ago => ago % 3).Stock(De, 30, _ => 4),
                (scene, part) => scene.Sale(part.place.Item1 * 3, part.units, line => line with
                {
                    Order = part.place.Item2,
                    Warehouse = (short)(part.place.Item3 % 3 - 1),
                    Store = (short)(part.place.Item3 % 2),
                    Currency = (short)(part.place.Item4 % 4 - 1),
                    Discount = part.place.Item4 * 1234,
                })));
}
