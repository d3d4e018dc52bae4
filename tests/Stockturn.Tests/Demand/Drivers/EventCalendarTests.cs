using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Tests.Demand;

public class EventCalendarTests
{
    [Theory]
    [InlineData("prime-day", "US", "2023-07-11", "2023-07-12")]
    [InlineData("prime-big-deal-days", "DE", "2024-10-08", "2024-10-09")]
    [InlineData("black-friday", "US", "2019-11-29", "2019-12-02")]
    [InlineData("black-friday", "GB", "2024-11-29", "2024-12-02")]
    [InlineData("chinese-new-year", "CN", "2024-02-10", "2024-02-17")]
    [InlineData("golden-week", "CN", "2024-10-01", "2024-10-07")]
    [InlineData("11.11", "CN", "2023-11-01", "2023-11-11")]
    [InlineData("11.11", "TH", "2023-11-11", "2023-11-11")]
    [InlineData("618", "CN", "2027-06-01", "2027-06-18")]
    [InlineData("christmas", "FR", "2028-12-18", "2028-12-24")]
    public void An_event_has_the_days_on_which_it_was_held(string code, string country, string first, string last)
    {
        var (start, end) = (DateOnly.Parse(first), DateOnly.Parse(last));
        var year = new DateSpan(new DateOnly(start.Year, 1, 1), new DateOnly(start.Year + 1, 1, 1));

        Assert.Equal(
            [new EventDays(code, new DateSpan(start, end.AddDays(1)))],
            EventCalendar.Shipped.During(year, country).Where(one => one.Code == code));
    }

    // The day after the fourth Thursday of November, from the weekday of the first of the month.
    [Fact]
    public void Black_friday_follows_the_fourth_thursday_of_november_in_every_year()
    {
        var held = EventCalendar.Shipped.Events.Single(one => one.Code == "black-friday").Held;

        Assert.Equal(Enumerable.Range(2019, 10), held.Select(one => one.Days.Start.Year));
        Assert.All(held, one =>
        {
            Assert.Equal(DayOfWeek.Friday, one.Days.Start.DayOfWeek);
            var thursday = one.Days.Start.AddDays(-1);
            Assert.Equal(11, thursday.Month);
            Assert.InRange(thursday.Day, 22, 28);
            Assert.Equal(4, one.Days.Days);
        });
    }

    // The first day of the Chinese year lies between 21 January and 20 February, and the holiday holds it.
    [Theory]
    [InlineData("2019-02-05")]
    [InlineData("2020-01-25")]
    [InlineData("2021-02-12")]
    [InlineData("2022-02-01")]
    [InlineData("2023-01-22")]
    [InlineData("2024-02-10")]
    [InlineData("2025-01-29")]
    [InlineData("2026-02-17")]
    [InlineData("2027-02-06")]
    [InlineData("2028-01-26")]
    public void The_chinese_new_year_lies_in_its_holiday(string day) =>
        Assert.Contains(
            EventCalendar.Shipped.Events.Single(one => one.Code == "chinese-new-year").Held, one => one.Days.Contains(DateOnly.Parse(day)));

    [Fact]
    public void No_event_is_held_twice_on_a_day_in_a_country()
    {
        foreach (var one in EventCalendar.Shipped.Events)
        {
            foreach (var country in one.Held.SelectMany(held => held.Countries).Distinct())
            {
                var held = one.Held.Where(time => time.IsIn(country)).Select(time => time.Days).OrderBy(days => days.Start).ToArray();
                Assert.All(held.Zip(held.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start, $"{one.Code} {country}"));
            }

            Assert.False(string.IsNullOrWhiteSpace(one.Chinese));
            Assert.False(string.IsNullOrWhiteSpace(one.English));
        }
    }

    [Fact]
    public void An_event_is_held_in_its_countries_only()
    {
        var november = DateSpan.Month(new DateOnly(2024, 11, 1));

        Assert.Equal(["black-friday"], EventCalendar.Shipped.During(november, "US").Select(one => one.Code));
        Assert.Equal(["11.11"], EventCalendar.Shipped.During(november, "CN").Select(one => one.Code));
        Assert.Equal(["black-friday"], EventCalendar.Shipped.During(november, "UK").Select(one => one.Code));
        Assert.Empty(EventCalendar.Shipped.During(november, "JP"));
        Assert.Equal(["11.11", "11.11", "black-friday"], EventCalendar.Shipped.During(november, null).Select(one => one.Code));
    }

    [Fact]
    public void An_event_of_ones_own_is_added_or_stands_in_the_place_of_the_shipped_one()
    {
        var day = new DateOnly(2024, 11, 29);
        var span = new DateSpan(day, day.AddDays(1));
        var own = EventCalendar.Shipped.With(
        [
            new SalesEvent("sale", "店庆", "Sale", [new HeldEvent(span, [])]),
            new SalesEvent("black-friday", "黑五", "Black Friday", [new HeldEvent(span, ["US"])]),
        ]);

        Assert.Equal(
            [new EventDays("black-friday", span), new EventDays("sale", span)], own.During(DateSpan.Month(day), "US").AsEnumerable());
        Assert.Equal([new EventDays("sale", span)], own.During(DateSpan.Month(day), "GB").AsEnumerable());
        Assert.Throws<ArgumentException>(() => EventCalendar.Empty.With([own.Events[0], own.Events[0]]));
    }

    static SalesEventLine Line(string name, string? code, string first, string last, string? country = null) =>
        new(name, code, DateOnly.Parse(first), DateOnly.Parse(last), country);

    // What is told of 2025 and 2026 in the US stands in place of what was shipped of those years there; the other years and countries stay.
    [Fact]
    public void S0_41_times_a_seller_tells_of_stand_in_place_of_those_of_the_same_years_and_countries()
    {
        var calendar = EventCalendar.Told([Line("黑五", "Black-Friday", "2025-11-20", "2025-12-01", "US"), Line("Prime Day", null, "2026-06-23", "2026-06-26", "US")]);
        string[] Of(string code, string country) =>
        [
            .. calendar.During(new DateSpan(new DateOnly(2024, 1, 1), new DateOnly(2027, 1, 1)), country)
                .Where(one => one.Code == code).Select(one => $"{one.Days.Start:MM-dd} {one.Days.Days}"),
        ];

        Assert.Equal(["11-29 4", "11-20 12", "11-27 4"], Of("black-friday", "US"));
        Assert.Equal(["11-29 4", "11-28 4", "11-27 4"], Of("black-friday", "GB"));
        Assert.Equal(["07-16 2", "07-08 4", "06-23 4"], Of("prime-day", "US"));
        Assert.Equal("Black Friday to Cyber Monday", calendar.Events.Single(one => one.Code == "black-friday").English);
        Assert.Same(EventCalendar.Shipped, EventCalendar.Told([]));
    }

    [Fact]
    public void S0_41_an_event_of_the_sellers_own_goes_by_its_name_and_times_that_touch_are_one()
    {
        var calendar = EventCalendar.Told(
            [Line("店庆", null, "2025-05-03", "2025-05-04"), Line("店庆", null, "2025-05-01", "2025-05-02"), Line("清仓", "sale", "2025-06-01", "2025-06-01"), Line("清仓", null, "2026-06-01", "2026-06-01")]);

        Assert.Equal([new DateSpan(new DateOnly(2025, 5, 1), new DateOnly(2025, 5, 5))], calendar.Events.Single(one => one.Code == "店庆").Held.Select(held => held.Days));
        Assert.Equal(("清仓", 2), (calendar.Events.Single(one => one.Code == "sale").Chinese, calendar.Events.Single(one => one.Code == "sale").Held.Length));
    }
}
