using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

/// <summary>What stock brings that has to travel before it can be sold: 20 sold for, less 3 and 5 of fees, is 12 a unit.</summary>
public sealed class StockWorthTests
{
    // By hand: 200 units came here for 300 freight and 100 duty: 2 a unit.
    static readonly ShipmentLine Batch = new(
        "B1", "sea", A.Home, A.Fba, A.Today.AddDays(-100), null, A.Today.AddDays(-70), Quantity.Of(200), Quantity.Of(200), 300, 100, 0, true);

    [Fact]
    public void S3_25_goods_at_home_bring_what_is_left_after_the_freight_to_where_they_sell()
    {
        var whole = Whole(Batch);

        Assert.Equal(20 * 12 + 100 * (12 - 2), RealisableValue.Read(in whole).Value);
        Assert.Equal(100 * (11 - 10), WriteDown.Read(in whole).Value);
        Assert.Contains(
            RealisableValue.Inputs(in whole), line => line is { Name: "freight to where it sells", Value.Value: 200 });
    }

    [Fact]
    public void S3_25_without_a_freight_for_the_way_there_is_a_gap_and_beside_it_what_it_is_at_most()
    {
        var whole = Whole(Batch with { FreightShare = 0, DutyShare = 0 });

        Assert.Equal(Gap.NoFreight, RealisableValue.Read(in whole).Gap);
        Assert.Equal(Gap.NoFreight, WriteDown.Read(in whole).Gap);
        Assert.Contains(
            RealisableValue.Inputs(in whole), line => line is { Name: "at most, before the freight that is not known", Value.Value: 1440 });
        Assert.Contains(
            WriteDown.Inputs(in whole), line => line is { Name: "at least, before the freight that is not known", Value.Value: 0 });
    }

    [Fact]
    public void Goods_where_they_sell_need_no_freight()
    {
        var facts = Facts() with { Shipments = default };
        var whole = SkuMeasure.Of(facts, A.Ledger("S1", A.Layer(10, 100, 11)), A.Demand("S1", 10, 200), A.Context).Over(A.Year);

        Assert.Equal(1200, RealisableValue.Read(in whole).Value);
    }

    // DE holds more and would speak for the price, but no way there is known: goods at home go to the US.
    [Fact]
    public void Goods_go_where_it_is_known_what_the_way_costs()
    {
        var ledger = A.Ledger("S1", A.Layer(10, 100, 11, A.Home), A.Layer(10, 20, 11), A.Layer(10, 500, 11, A.ThirdParty));
        var demand = A.Demand("S1", 10, 200) with { Periods = [A.Sold(10, 200), A.Sold(10, 900, store: 1, warehouse: A.ThirdParty)] };

        var home = SkuMeasure.Of(Facts(Batch), ledger, demand, A.Context).Cells(A.Year).Single(cell => cell.Warehouse == A.Home && cell.Store < 0);

        Assert.Equal(100 * (12 - 2), home.Measurement.Position.NetRealisable.Amount);
    }

    // By hand: (400 + 1.10 × 200) ÷ (200 + 100); the batch of two years before the newest is no price of today.
    [Fact]
    public void Freight_is_that_of_the_batches_of_a_year_in_the_reporting_currency()
    {
        var older = Batch with { ShippedDay = A.Today.AddDays(-464), Shipped = Quantity.Of(100), FreightShare = 200, DutyShare = 0, Currency = 1 };
        var oldest = Batch with { ShippedDay = A.Today.AddDays(-465), FreightShare = 9000 };
        var facts = Facts(Batch, older, oldest);

        Assert.Equal(620m / 300, LaneFreight.PerUnit((A.Home, A.Fba), facts, A.Context).Amount, precision: 9);
        Assert.Equal(Gap.NoFreight, LaneFreight.PerUnit((A.Fba, A.Home), facts, A.Context).Gap);
        Assert.Equal(Gap.NoRate, LaneFreight.PerUnit((A.Home, A.Fba), Facts(Batch with { Currency = -1 }), A.Context).Gap);
    }

    [Fact]
    public void A_place_that_sells_speaks_for_the_price_before_one_that_holds_more()
    {
        var measure = Measure(Batch);

        Assert.Equal(A.Fba, measure.Costs.Main(Ledger)!.Warehouse);
    }

    static Stockturn.Ledger.SkuLedger Ledger => A.Ledger("S1", A.Layer(10, 100, 11, A.Home), A.Layer(10, 20, 11));

    static Measurement Whole(params ShipmentLine[] shipments) => Measure(shipments).Over(A.Year);

    static SkuMeasure Measure(params ShipmentLine[] shipments) =>
        SkuMeasure.Of(Facts(shipments), Ledger, A.Demand("S1", 10, 200), A.Context);

    static SkuFacts Facts(params ShipmentLine[] shipments) => new(A.Master())
    {
        Shipments = shipments,
        Listings = new[] { new ListingLine(0, "active", 20m, 0, null, null, null), new ListingLine(1, "active", 90m, 0, null, null, null) },
        Fees = new[]
        {
            new FeeLine(A.Today, -1, A.Fba, "referral", 3m, 0, true, true),
            new FeeLine(A.Today, -1, A.Fba, "fulfilment", 5m, 0, true, true),
        },
    };
}
