using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Reports;

public sealed class DemandReasonsTests
{
    static readonly DateSpan PrimeDay = new(new DateOnly(2026, 7, 8), new DateOnly(2026, 7, 10));

    static readonly DemandForecast Whole = new(-1, "window-mean", 4, DemandPattern.Smooth, 1.1, 0.2, 3, 70, 600, false, 2)
    {
        Outlook = new DemandOutlook
        {
            Methods = [new MethodShare("window-mean", 0.62), new MethodShare("ses", 0.36), new MethodShare("tsb", 0.02)],
            ObservedWeeks = 88,
            CensoredWeeks = 11,
        },
    };

    static readonly SkuDemand Demand = new("A")
    {
        Forecasts = [Whole],
        Curve = new CurveReading(new DateOnly(2026, 3, 2), 40, 22, -0.5),
        EventsAhead = [new EventLift("prime-day", PrimeDay, 1.8)],
    };

    [Fact]
    public void S2_16_methods_weeks_left_out_the_level_and_events_ahead_are_told_in_a_sentence_each()
    {
        Assert.Equal(
            [
                "Methods: window mean 62%, SES (exponential smoothing) 36%; read from 88 weeks.",
                "11 weeks out of stock left out.",
                "Without season and events the level fell in the week of 2026-03-02, from 40 to 22 a week.",
                "Without season and events each of the last 13 weeks sold 0.5 fewer than the one before.",
                "Prime Day 2026-07-08 expected at 1.8 times the usual.",
            ],
            DemandReasons.Of(Demand, EventCalendar.Shipped, TextBook.English));
        Assert.Equal(
            [
                "方法：移动平均 62%、SES（指数平滑） 36%，依据 88 周。",
                "剔除缺货的 11 周。",
                "除去季节和活动，2026-03-02 起的一周，水平从每周 40 件降到 22 件。",
                "除去季节和活动，最近 13 周每周比上周少卖 0.5 件。",
                $"{DemandReasons.EventName("prime-day", EventCalendar.Shipped, TextBook.Chinese)} 2026-07-08 预计为平时的 1.8 倍。",
            ],
            DemandReasons.Of(Demand, EventCalendar.Shipped, TextBook.Chinese));
    }

    [Fact]
    public void A_figure_a_person_chose_and_too_little_history_are_told_and_nothing_is_said_without_a_forecast()
    {
        var chosen = Whole with { Figure = DemandFigure.Own, UnitsPerDay = 7.5, RecommendedUnitsPerDay = 4, Outlook = null };

        Assert.Equal(
            [
                "Too few weeks to choose a method: units sold for each of 600 days in stock.",
                "In use: own figure, 7.5 a day where 4 are recommended.",
            ],
            DemandReasons.Of(new SkuDemand("A") { Forecasts = [chosen] }, EventCalendar.Shipped, TextBook.English));
        Assert.Equal(
            ["1 week out of stock left out."],
            DemandReasons.Of(
                new SkuDemand("A") { Forecasts = [Whole with { Outlook = Whole.Outlook! with { CensoredWeeks = 1 } }] }, EventCalendar.Shipped, TextBook.English).Skip(1));
        Assert.Empty(DemandReasons.Of(new SkuDemand("A"), EventCalendar.Shipped, TextBook.English));
        Assert.Equal("no-such-event", DemandReasons.EventName("no-such-event", EventCalendar.Shipped, TextBook.English));
    }

    [Fact]
    public void The_accuracy_says_so_where_nothing_could_be_held_back()
    {
        ForecastAccuracy accuracy = new("recommended", 3, 0, 0.8, 0.9, 0.1, 0.3, ImmutableArray.Create(0.1, 0.5, 0.885));
        ClassAccuracy[] rows =
        [
            new(null, PastError.Recommended, accuracy), new(null, PastError.Erp, accuracy with { Bias = -0.05 }),
            new(DemandPattern.Smooth, PastError.Recommended, accuracy),
        ];

        Assert.Contains("enough history", Assert.Single(AccuracyWords.Of(null, rows, TextBook.English)), StringComparison.Ordinal);
        Assert.Equal(
            [
                "The recommended figure was off by 3.1 units a week where the ERP rule was off by 4.0; "
                + "of 812 SKUs the recommended figure was nearer on 500, the ERP rule on 300.",
                "All weeks together, the recommended figure differed by +10.0% from what was sold, the ERP rule by -5.0%.",
                "In 88.5% of weeks no more was sold than the upper bound of 90 %: the nearer to 90 %, the more the band can be trusted.",
            ],
            AccuracyWords.Of(new DemandComparison(812, 3.1, 4, 500, 300), rows, TextBook.English));
    }

    [Fact]
    public void S2_16_unusual_weeks_are_told_the_newest_first()
    {
        UnusualWeek Week(int day, double units) => new(new DateOnly(2026, 3, day), units, 10);
        var told = Demand with { EventsAhead = [], Curve = null };

        Assert.Equal(
            "1 unusual week marked: 2026-03-02 (412 units).",
            DemandReasons.Of(told with { Unusual = [Week(2, 412)] }, EventCalendar.Shipped, TextBook.English).Last());
        Assert.Equal(
            "标记异常的 2 周：2026-03-16（30 件）、2026-03-02（412 件）。",
            DemandReasons.Of(told with { Unusual = [Week(2, 412), Week(16, 30)] }, EventCalendar.Shipped, TextBook.Chinese).Last());
        Assert.Equal(
            "4 unusual weeks marked, the last of them 2026-03-23 (9 units), 2026-03-16 (8 units), 2026-03-09 (7 units).",
            DemandReasons.Of(
                told with { Unusual = [Week(2, 6), Week(9, 7), Week(16, 8), Week(23, 9)] }, EventCalendar.Shipped, TextBook.English).Last());
    }

    [Fact]
    public void S0_14_the_plan_the_market_and_promotions_ahead_are_told_where_the_seller_told_of_them()
    {
        var told = Demand with
        {
            EventsAhead = [],
            Curve = null,
            PromotionsAhead = 1.2,
            TrendAhead = 0.9,
            PriceAhead = 1.35,
            Plan = new PlannedVelocity(10, new DateOnly(2026, 1, 1), 6.5),
        };

        Assert.Equal(
            [
                "Planned promotions make the next 13 weeks 1.2 times the usual.",
                "The market’s trend makes the next 13 weeks 0.9 times the usual.",
                "Its change of price makes the next 13 weeks 1.35 times the last 13.",
                "Planned 10 a day, sold 6.5: -35%.",
            ],
            DemandReasons.Of(told, EventCalendar.Shipped, TextBook.English).TakeLast(4));
        Assert.Equal("计划每天 10 件，实际 6.5 件，差 -35%。", DemandReasons.Of(told, EventCalendar.Shipped, TextBook.Chinese).Last());
    }
}
