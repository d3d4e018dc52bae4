using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Ledger;

public sealed class StockAgeTests
{
    static CostLayer Layer(DateOnly day, decimal quantity, decimal? value = null) =>
        new(0, day, day, Quantity.Of(quantity), value, -1, StockStatus.Good, -1, false);

    [Fact]
    public void Is_as_of_day_less_day_of_receipt_never_the_reverse()
    {
        // science §18 item 2; worked-047.
        var layer = Layer(new DateOnly(2024, 1, 1), 1);

        Assert.Equal(365, StockAge.Days(layer, AgeBasis.Network, new DateOnly(2024, 12, 31)));
        Assert.Equal(0, StockAge.Days(layer, AgeBasis.Network, new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void S0_31_thirty_days_belong_to_the_first_bucket_only()
    {
        // science §18 item 6; worked-033.
        var asOf = new DateOnly(2024, 12, 31);
        (int Age, int Units)[] stock = [(0, 5), (30, 5), (31, 7), (60, 7), (61, 9), (90, 9), (91, 11), (300, 11)];
        CostLayer[] layers = [.. stock.Select(part => Layer(asOf.AddDays(-part.Age), part.Units))];

        var buckets = AgeBuckets.Of(layers, asOf, []).By([30, 60, 90]);

        Assert.Equal([10m, 14m, 18m, 22m], buckets.Select(bucket => bucket.Quantity.Units));
        Assert.Equal([(-1, 30), (30, 60), (60, 90), (90, (int?)null)],
            buckets.Select(bucket => (bucket.Over, bucket.To)));
    }

    [Fact]
    public void Of_no_stock_there_is_none()
    {
        var asOf = new DateOnly(2024, 1, 1);

        Assert.Null(StockAge.WeightedDays([], AgeBasis.Network, asOf));
        Assert.Null(StockAge.WeightedDays([Layer(new DateOnly(2023, 1, 1), -4)], AgeBasis.Network, asOf));
    }

    [Fact]
    public void Weighs_by_units_or_by_value()
    {
        CostLayer[] layers = [Layer(new DateOnly(2024, 1, 1), 3, 30m), Layer(new DateOnly(2024, 1, 11), 1, 30m)];
        var asOf = new DateOnly(2024, 1, 21);

        Assert.Equal(17.5m, StockAge.WeightedDays(layers, AgeBasis.Network, asOf));
        Assert.Equal(15m, StockAge.ValueWeightedDays(layers, AgeBasis.Network, asOf));
    }

    [Fact]
    public void A_transfer_keeps_the_network_age_and_restarts_the_age_of_the_place()
    {
        // science §18 item 10.
        var ledger = new History().Receive(1, 100, 10m).Send(200, 60, 0, 1, 9).Arrive(230, 60, 0, 1, 9).AsOf(240);
        var arrived = Assert.Single(ledger.Layers, layer => layer.Warehouse == 1);

        Assert.Equal(239, StockAge.Days(arrived, AgeBasis.Network, ledger.AsOf));
        Assert.Equal(10, StockAge.Days(arrived, AgeBasis.Location, ledger.AsOf));
    }

    [Fact]
    public void S1_13_goods_in_transit_lie_in_their_place_with_their_date()
    {
        var history = new History().Receive(1, 50, 1m).Send(60, 20, 0, 2, 9).Arrive(60, 20, 0, 2, 9)
            .Send(90, 20, 2, 1, 9).Arrive(90, 20, 2, 1, 9);

        Assert.Equal((2, History.Day(1), 20m), history.AsOf(80).Layers
            .Select(layer => (layer.Warehouse, layer.NetworkDate, layer.Quantity.Units)).Last());
        Assert.Equal([30m, 20m, 0m], history.AsOf(100).Positions.Select(position => position.OnHand.Units));
    }

    [Fact]
    public void Fifo_cost_survives_an_internal_move()
    {
        // science §18 item 13: the moved units are charged at their own cost, not at the last price.
        var ledger = new History().Receive(1, 10, 2m).Receive(2, 10, 9m).Send(3, 10, 0, 1, 7).Arrive(3, 10, 0, 1, 7)
            .Sell(5, 10, at: 1).AsOf(10);

        Assert.Equal(20m, ledger.Windows.Where(window => window.Span.Days == 30).Sum(window => window.CostOfSales));
        Assert.Equal(90m, Assert.Single(ledger.Layers).Value);
    }

    [Theory]
    [InlineData(60, "2023-09-10 40 35")]
    [InlineData(30, "2023-01-10 20 278|2023-09-10 50 35")]
    public void Fifo_over_the_network_decides_what_a_surcharge_sees(int sold, string expected)
    {
        // hold-06, hold-07.
        var ledger = new History().Receive(10, 50).Receive(253, 50).Sell(280, sold).AsOf(288);

        Assert.Equal(expected, string.Join("|", ledger.Layers.Select(layer =>
            $"{layer.NetworkDate:yyyy-MM-dd} {layer.Quantity} {StockAge.Days(layer, AgeBasis.Network, ledger.AsOf)}")));
    }
}
