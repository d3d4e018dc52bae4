using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Tests.Metrics;

/// <summary>Which idle goods the dead-stock share leaves out, by the policy's own exemptions; judged by the whole engine.</summary>
public sealed class IdleExemptShareTests
{
    static readonly DateOnly Later = A.Today.AddDays(300);

    // It is June: winter goods are off season, summer goods are not.
    static readonly Policy Seasons = new()
    {
        Findings = new FindingSettings
        {
            Seasons = [new SeasonWindow("冬季", 10, 2, Later), new SeasonWindow("夏季", 4, 9, Later)],
        },
    };

    // By hand: of 1,000, winter 300, summer 100 and goods back in stock for 20 days 200 have not sold for 150 days.
    static readonly (SkuMaster Master, CostLayer Layer, int IdleDays)[] Stock =
    [
        (A.Master("winter") with { Season = "冬季" }, A.Layer(200, 30), 150),
        (A.Master("summer") with { Season = "夏季" }, A.Layer(200, 10), 150),
        (A.Master("back"), A.Layer(20, 20), 150),
        (A.Master("sold"), A.Layer(200, 40), 1),
    ];

    [Fact]
    public void Trap_6_goods_off_season_and_just_received_are_no_part_of_the_dead_stock_share()
    {
        var whole = Whole(Seasons);

        Assert.Equal(0.1, DeadStockShare.Read(in whole).Value);
        Assert.Equal(100, whole.Position.DeadValue.Amount);
    }

    [Fact]
    public void Trap_6_how_much_is_left_out_stands_beside_the_dead_stock_share()
    {
        var whole = Whole(Seasons);

        Assert.Equal(0.5, IdleExemptShare.Read(in whole).Value);
        Assert.Equal(50, whole.Position.IdleExempt.Units);
        Assert.Contains(
            DeadStockShare.Inputs(in whole),
            line => line is { Name: "left out: value of exempt idle SKUs", Value.Value: 500 });
    }

    [Fact]
    public void Trap_6_a_season_that_nobody_told_exempts_nothing()
    {
        var whole = Whole(new Policy());

        Assert.Equal(0.4, DeadStockShare.Read(in whole).Value);
        Assert.Equal(0.2, IdleExemptShare.Read(in whole).Value);
    }

    [Fact]
    public void Trap_6_thresholds_of_a_sku_hold_for_the_share_too()
    {
        var findings = Seasons.Findings with { Overrides = [new ThresholdOverride { Sku = "back", NewItemDays = 10 }] };

        var whole = Whole(Seasons with { Findings = findings });

        Assert.Equal(0.3, DeadStockShare.Read(in whole).Value);
        Assert.Equal(0.3, IdleExemptShare.Read(in whole).Value);
    }

    [Fact]
    public void Without_sales_data_nobody_knows_what_is_left_out()
    {
        var context = A.Context with { HasSalesData = false };
        var measurement = A.Measure(A.Ledger("A", A.Layer(300, 10)), A.Demand("A", 0, 0), context).Over(A.Year);

        Assert.Equal(Gap.NoSalesData, IdleExemptShare.Read(in measurement).Gap);
    }

    static Measurement Whole(Policy policy)
    {
        var turn = new TurnContext(A.Network, policy, A.Today, new TurnCoverage(A.Today.AddDays(-900), true, false));
        var measures = Stock.Select(item => Engine.Judge(
            new SkuFacts(item.Master),
            A.Ledger(item.Master.Sku, item.Layer),
            A.Demand(item.Master.Sku, 5, 100) with { LastSale = A.Today.AddDays(-item.IdleDays) },
            turn).Measure);
        return MeasurementBook.Group([.. measures], MeasureGrouping.Total)[0].Measurement;
    }
}
