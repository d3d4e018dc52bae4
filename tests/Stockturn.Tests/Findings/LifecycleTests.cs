using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

public sealed class LifecycleTests
{
    // By hand: 100 there, 2 a day, 30 days to go: 40 are left.
    [Fact]
    public void U_18_what_is_left_when_the_successor_takes_over_is_found()
    {
        var finding = Replaced(in30Days: true).Find("successor_overlap")!;

        Assert.Equal(40, finding.Quantity.Units);
        Assert.Equal(Sketch.AsOf.AddDays(30), finding.ActBy);
        Assert.Equal(EoKind.None, finding.Kind);
    }

    [Fact]
    public void Nothing_is_found_when_it_sells_out_in_time_or_no_day_is_told()
    {
        Assert.Null((Replaced(in30Days: true) with { UnitsPerDay = 4 }).Find("successor_overlap"));
        Assert.Null(new Sketch(new Lot(30, 100)).Find("successor_overlap"));
    }

    [Fact]
    public void After_the_day_all_that_is_there_is_left_and_without_a_forecast_it_is_a_gap_before()
    {
        Assert.Equal(100, Replaced(in30Days: false).Find("successor_overlap")!.Quantity.Units);
        Assert.Equal(Gap.NoForecast, Lifecycle.Of((Replaced(in30Days: true) with { UnitsPerDay = null }).Case()).RunOut!.Left.Gap);
    }

    [Theory]
    [InlineData(LifecycleStage.Mature, null, BuyingStop.None)]
    [InlineData(LifecycleStage.Clearance, null, BuyingStop.Clearance)]
    [InlineData(LifecycleStage.Unknown, "停售", BuyingStop.Stopped)]
    [InlineData(LifecycleStage.Growth, "停售", BuyingStop.None)]
    [InlineData(LifecycleStage.Unknown, "在售", BuyingStop.None)]
    public void U_18_the_stage_decides_whether_it_is_still_bought(LifecycleStage stage, string? status, BuyingStop wanted) =>
        Assert.Equal(wanted, Lifecycle.StopOf(new SkuMaster("X1") { Stage = stage, Status = status }, Sketch.AsOf));

    [Fact]
    public void A_successor_that_took_over_ends_buying_on_its_day()
    {
        var master = new SkuMaster("X1") { SuccessorDay = Sketch.AsOf };

        Assert.Equal(BuyingStop.SuccessorPassed, Lifecycle.StopOf(master, Sketch.AsOf));
        Assert.Equal(BuyingStop.None, Lifecycle.StopOf(master, Sketch.AsOf.AddDays(-1)));
    }

    [Fact]
    public void U_18_an_override_holds_for_a_stage()
    {
        var settings = new FindingSettings { Overrides = [new ThresholdOverride { Stage = LifecycleStage.Decline, IdleLimitDays = 30 }] };
        bool IsDead(LifecycleStage stage) =>
            new Sketch(new Lot(400, 1)) { IdleDays = 60, Master = new SkuMaster("X1") { Stage = stage } }.Find("dead_stock", settings) is not null;

        Assert.True(IsDead(LifecycleStage.Decline));
        Assert.False(IsDead(LifecycleStage.Mature));
    }

    [Fact]
    public void More_stock_never_leaves_less_and_a_later_day_never_more() => Prop.ForAll(
        ArbMap.Default.ArbFor<(ushort Have, byte Rate, byte Days)>(),
        told =>
        {
            double Left(int more, int later) => RunOut.LeftOf(
                Quantity.Of((long)told.Have + more), Reading.Of(told.Rate / 10.0), told.Days + later).Value!.Value;

            return Left(1, 0) >= Left(0, 0) && Left(0, 1) <= Left(0, 0) && Left(0, 0) <= told.Have;
        }).QuickCheckThrowOnFailure();

    static Sketch Replaced(bool in30Days) => new(new Lot(30, 100))
    {
        UnitsPerDay = 2,
        Master = new SkuMaster("X1") { Successor = "X2", SuccessorDay = Sketch.AsOf.AddDays(in30Days ? 30 : -5) },
    };
}
