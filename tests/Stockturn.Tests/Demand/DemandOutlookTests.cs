using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Demand;

public sealed class DemandOutlookTests
{
    static readonly DemandOutlook Two = new() { Steps = [new(1, 7, 0, 0, 0), new(52, 14, 0, 0, 0)] };

    [Fact]
    public void A_part_of_a_week_counts_by_its_days() => Assert.Equal(13, Two.UnitsOver(10), 12);

    [Fact]
    public void After_the_last_week_it_goes_on_as_the_whole_on_average() =>
        Assert.Equal(2 * Two.UnitsOver(53 * 7), Two.UnitsOver(2 * 53 * 7), 9);

    [Fact]
    public void A_figure_of_ones_own_counts_for_as_long_as_it_holds()
    {
        var forecast = new DemandForecast(0, "own", 5, DemandPattern.Smooth, 1, 0, 1, 0, 0, false, 0)
        {
            Figure = DemandFigure.Own,
            ChosenDays = 7,
            Outlook = Two,
        };

        Assert.Equal(5 * 7 + 3 * 2, forecast.UnitsOver(10), 12);
        Assert.Equal(50, (forecast with { ChosenDays = null }).UnitsOver(10), 12);
    }

    [Fact]
    public void S1_10_bands_are_in_order_and_sums_are_those_of_the_weeks() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 363).SelectMany(ago => Gen.Choose(1, 30).Select(units => (ago, units)))).ToArbitrary(), days =>
        {
            var forecast = days.Aggregate(new DemandScene().Stock(Us, 380, ago => ago % 9 == 0 ? 0 : 9), (scene, day) => scene.Sale(day.ago, day.units))
                .Measure().Of(Us);
            return forecast.Outlook is not { } outlook
                || (outlook.Steps.Sum(step => step.Weeks) == DemandOutlook.WeeksAhead
                    && outlook.Steps.Concat(outlook.Sums).All(band => band is { Mean: >= 0, Low: >= 0 } && band.Low <= band.Middle && band.Middle <= band.High)
                    && outlook.Sums.All(sum => Math.Abs(sum.Mean - outlook.UnitsOver(7 * sum.Weeks)) < 1e-6)
                    && Math.Abs(forecast.UnitsPerDay - forecast.UnitsOver(91) / 91) < 1e-9);
        }).QuickCheckThrowOnFailure();
}
