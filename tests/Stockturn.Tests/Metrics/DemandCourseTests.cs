using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public class DemandCourseTests
{
    static DemandForecast Forecast(params double[] weeks) => new(0, "theta", weeks.Sum() / (7 * weeks.Length), DemandPattern.Smooth, 1, 0, 0, 0, 364, false, 1)
    {
        Outlook = new DemandOutlook { Steps = [.. weeks.Select(units => new DemandBand(1, units, units, units, units))] },
    };

    // The example of docs/formulas/metrics.md#forward_cover, in weeks.
    [Fact]
    public void Cover_ends_where_the_weeks_ahead_have_used_the_stock_not_where_their_mean_would()
    {
        var weeks = DemandCourse.Of(Forecast(50, 60, 40, 50, 200), 5);
        var measurement = A.Position(new PositionSums { Positions = 1, Sellable = Quantity.Of(260), Forecasts = 1, Course = weeks });

        Assert.Equal(4.3 * 7, ForwardCover.Read(in measurement).Value!.Value, 9);
        Assert.Equal(400 / 35.0, weeks.UnitsPerDay, 9);
        Assert.Equal(35, weeks.Days);
    }

    [Fact]
    public void A_person_s_own_figure_counts_for_as_long_as_it_holds()
    {
        var chosen = Forecast(70, 70, 70) with { Figure = Stockturn.Facts.DemandFigure.Own, UnitsPerDay = 1, ChosenDays = 7, RecommendedUnitsPerDay = 10 };

        Assert.Equal([7.0, 70, 70], DemandCourse.Of(chosen, 3).Weeks.Select(units => Math.Round(units, 9)));
    }

    [Fact]
    public void Law_courses_add_in_any_order_and_nothing_adds_nothing() =>
        Prop.ForAll(Gen.Choose(0, 50).ArrayOf().Three().ToArbitrary(), three =>
        {
            static DemandCourse Course(int[] units) => new([.. units.Select(one => (double)one)]);
            var (one, two, last) = (Course(three.Item1), Course(three.Item2), Course(three.Item3));
            return one + two == two + one && (one + two) + last == one + (two + last) && one + default(DemandCourse) == one;
        }).QuickCheckThrowOnFailure();
}
