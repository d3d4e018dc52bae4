using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Values;

namespace Stockturn.Tests.Plans;

public class SupplyCalendarTests
{
    static readonly DateOnly AsOf = new(2026, 12, 1);

    static readonly SupplyCalendar Holidays = SupplyCalendar.Of(new Network(), withHolidays: true);

    static SupplyCalendar Told(params ClosureLine[] lines) => SupplyCalendar.Of(
        new Network { Closures = [.. lines], Suppliers = new SupplierBook([new Supplier("S-1") { Name = "Yiwu" }]) }, withHolidays: true);

    static DemandForecast Selling(double perDay) => new(0, "ses", perDay, DemandPattern.Smooth, 1, 0, perDay, 0, 364, false, 1)
    {
        Outlook = new DemandOutlook
        {
            Steps = [new DemandBand(53, perDay * 7, 0, 0, perDay * 14)],
            Sums = [new DemandBand(4, perDay * 28, 0, 0, perDay * 28), new DemandBand(13, perDay * 91, 0, 0, perDay * 91)],
        },
    };

    static PlaceNeed Need(decimal onHand, DateOnly? asOf = null, int making = 30, int carriage = 0)
    {
        var usual = new SupplyTime(SupplyTimeSource.Told, [making + carriage]) { MakingShare = (double)making / (making + carriage) };
        var orders = OrderCalendar.Of(usual, Holidays.FactoryOf(""), Holidays, "US", asOf ?? AsOf);
        return PlaceNeed.Of(new PlaceStock(0, onHand, [], Selling(10), orders.Today) { Calendar = orders }, 0.95, new PlanSettings(), asOf ?? AsOf);
    }

    // The example of docs/formulas/plans.md#factory-calendar: closed from 27 January to 19 February 2027, half as much until 5 March.
    [Theory]
    [InlineData("2026-12-28", 30, 30)]
    [InlineData("2026-12-29", 30, 55)]
    [InlineData("2027-01-26", 1, 1)]
    [InlineData("2027-01-26", 3, 29)]
    [InlineData("2027-02-10", 7, 24)]
    [InlineData("2027-02-10", 9, 26)]
    [InlineData("2027-02-20", 10, 17)]
    public void U_11_an_order_whose_making_falls_into_a_closure_takes_as_much_longer(string ordered, int work, int days) =>
        Assert.Equal(days, Holidays.FactoryOf("Yiwu").DaysOf(DateOnly.Parse(ordered, System.Globalization.CultureInfo.InvariantCulture), work, out _));

    [Fact]
    public void U_11_a_closure_of_a_supplier_stands_in_place_of_the_holiday_of_that_year_and_of_no_other_supplier()
    {
        var calendar = Told(new ClosureLine("春节停工", "S-1", null, new(2027, 1, 20), new(2027, 2, 25), 7, null), new("搬厂", "yiwu", null, new(2026, 8, 1), new(2026, 8, 10), 0, null));
        string[] Of(string supplier) => [.. calendar.FactoryOf(supplier).Closures.Where(one => one.First > new DateOnly(2026, 6, 1) && one.First < new DateOnly(2027, 6, 1))
            .Select(one => $"{one.English} {one.First:MM-dd} {one.RampUpDays}")];

        Assert.Equal(["搬厂 08-01 0", "National Day 10-01 0", "Chinese New Year 01-20 7"], Of("Yiwu"));
        Assert.Equal(["National Day 10-01 0", "Chinese New Year 01-27 14"], Of("Ningbo"));
        Assert.Empty(SupplyCalendar.Of(new Network(), withHolidays: false).FactoryOf("Yiwu").Closures);
    }

    [Fact]
    public void U_11_a_warehouse_that_receives_late_delays_what_arrives_meanwhile()
    {
        var calendar = Told(
            new ClosureLine("港口拥堵", null, "FBA-US", new(2026, 11, 1), new(2026, 12, 15), 0, 10), new("盘点", null, "home", new(2026, 12, 5), new(2026, 12, 8), 0, null));

        Assert.Equal([10, 0, 0], new[] { "2026-12-15", "2026-12-16", "2026-10-31" }.Select(day =>
            calendar.ReceivingDelay("fba-us", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Days));
        Assert.Equal((3, "盘点"), (calendar.ReceivingDelay("home", new(2026, 12, 6)).Days, calendar.ReceivingDelay("home", new(2026, 12, 6)).Cause!.Chinese));
        var orders = OrderCalendar.Of(new SupplyTime(SupplyTimeSource.Told, [14]), new WorkingDays([]), calendar, "FBA-US", AsOf);
        Assert.Equal((24.0, 10, "港口拥堵"), (orders.Today.MeanDays, orders.Delay!.Value.Days, orders.Delay.Value.Cause.Chinese));
        Assert.Empty(orders.Coming.Where(late => late.OrderedOn > AsOf.AddDays(1)));
    }

    // 10 a day, 30 days and 7: 370 units and 32 more. 740 last until 3 January; 28 December is the last day an order comes in time.
    [Fact]
    public void U_11_the_last_day_to_order_moves_before_the_closure_and_the_order_bridges_it()
    {
        var (short_, long_, rich) = (Need(500), Need(740), Need(5000));

        Assert.Null(short_.Closure);
        Assert.Equal((new DateOnly(2026, 12, 28), 25), (long_.OrderBy!.Value, long_.Closure!.Days));
        Assert.True(long_.Closure.Otherwise > long_.OrderBy);
        Assert.Equal(250, long_.Closure.BridgeUnits, 6);
        Assert.Equal(long_.ReorderPoint + 300 + 250, long_.OrderUpTo, 6);
        Assert.Equal("Chinese New Year", long_.Closure.Cause.English);
        Assert.Null(rich.Closure);
    }

    [Fact]
    public void U_11_an_order_due_in_the_closure_waits_and_says_so()
    {
        var inside = Need(300, new(2027, 2, 1));

        Assert.Equal((true, 56, "春节"), (inside.Units > 0, inside.ArrivesOn!.Value.DayNumber - new DateOnly(2027, 2, 1).DayNumber, inside.Closure!.Cause.Chinese));
        Assert.Equal((0.0, 26), (inside.Closure.BridgeUnits, inside.Closure.Days));
    }

    // Carriage goes on: of 60 days 30 are making.
    [Fact]
    public void U_11_only_the_making_waits_not_the_carriage() =>
        Assert.Equal(60, Need(0, new(2026, 12, 28), making: 30, carriage: 30).ArrivesOn!.Value.DayNumber - new DateOnly(2026, 12, 28).DayNumber);

    [Fact]
    public void U_11_what_was_made_across_a_closure_does_not_teach_the_usual_wait()
    {
        PurchaseLine Order(DateOnly day, int took) => new(
            $"PO{day:yyyyMMdd}", "Yiwu", 0, day, null, day.AddDays(took), Quantity.Of(10), Quantity.Of(10), 1, 0, false);
        var facts = new SkuFacts(new SkuMaster("cup"))
        {
            Purchases = new[] { Order(new(2026, 1, 20), 56), Order(new(2026, 4, 1), 30), Order(new(2026, 5, 1), 30), Order(new(2026, 6, 1), 30) },
        };

        Assert.Equal(30, SupplyTimes.Learn([facts], AsOf, Holidays).To(facts, 0)!.MeanDays);
        Assert.Equal(36.5, SupplyTimes.Learn([facts], AsOf).To(facts, 0)!.MeanDays);
    }

    [Fact]
    public void Law_more_work_never_takes_less_and_an_order_of_a_later_day_is_never_ready_before() =>
        Prop.ForAll(Gen.Choose(0, 400).ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), (day, work) =>
        {
            var (factory, ordered) = (Holidays.FactoryOf(""), new DateOnly(2026, 9, 1).AddDays(day));
            var took = factory.DaysOf(ordered, work, out var cause);
            return took >= work && took <= factory.DaysOf(ordered, work + 1, out _) && took <= factory.DaysOf(ordered.AddDays(1), work, out _) + 1
                && (cause is null) == (took == work);
        }).QuickCheckThrowOnFailure();
}
