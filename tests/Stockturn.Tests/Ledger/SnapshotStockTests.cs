using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Ledger;

public sealed class SnapshotStockTests
{
    static PurchaseLine Bought(int day, decimal units, decimal? price = null) => new(
        "PO", null, 0, null, null, History.Day(day), Quantity.Of(units), Quantity.Of(units), price, 0, false);

    static (DateOnly Day, decimal Units, decimal? Value)[] Layers(SkuLedger ledger) =>
        [.. ledger.Layers.Select(layer => (layer.NetworkDate, layer.Quantity.Units, layer.Value))];

    [Fact]
    public void The_latest_receipts_explain_the_stock_and_the_rest_is_older_than_the_record()
    {
        var history = new History().See(40, 70, unitCost: 2m).See(50, 60, unitCost: 2m);
        history.Purchases.AddRange([Bought(20, 30), Bought(45, 20)]);
        var ledger = history.AsOf(60);

        Assert.Equal(
            [(History.Day(20), 10m, 20m), (History.Day(20), 30m, 60m), (History.Day(45), 20m, 40m)], Layers(ledger));
        Assert.All(ledger.Layers, layer => Assert.True(layer.IsEstimated));
    }

    [Fact]
    public void Without_any_receipt_everything_is_dated_with_the_first_record()
    {
        Assert.Equal([(History.Day(40), 60m, null)], Layers(new History().See(40, 70).See(50, 60).AsOf(60)));
    }

    [Fact]
    public void Without_receipts_a_rise_between_snapshots_is_one()
    {
        // 70, sold 30, then 60: 20 came in.
        var ledger = new History().See(40, 70).Order(45, 30).See(50, 60).AsOf(60);

        Assert.Equal([(History.Day(40), 40m, null), (History.Day(50), 20m, null)], Layers(ledger));
    }

    [Fact]
    public void What_no_arrival_explains_is_at_least_as_old_as_the_first_snapshot()
    {
        var layers = new History().See(40, 70).Order(45, 30).See(50, 60).AsOf(60).Layers;

        Assert.Equal([(40m, true), (20m, false)], layers.Select(layer => (layer.Quantity.Units, layer.IsAgeAtLeast)));
    }

    [Fact]
    public void An_age_report_tells_what_arrivals_do_not_from_its_oldest_band_on()
    {
        var history = new History().See(200, 60);
        history.Purchases.Add(Bought(190, 20));
        history.Ages.AddRange(
        [
            new AgeLine(History.Day(200), 0, 0, 90, Quantity.Of(30)),
            new AgeLine(History.Day(200), 0, 91, 180, Quantity.Of(25)),
            new AgeLine(History.Day(200), 0, 181, null, Quantity.Of(5)),
        ]);
        var layers = history.AsOf(200).Layers;

        Assert.Equal(
            [(History.Day(19), 5m, true), (History.Day(65), 25m, false), (History.Day(155), 10m, false), (History.Day(190), 20m, false)],
            layers.Select(layer => (layer.NetworkDate, layer.Quantity.Units, layer.IsAgeAtLeast)));
        Assert.Equal(History.Day(190), history.AsOf(200).Positions[0].FirstReceipt);
    }

    [Fact]
    public void What_a_record_opens_with_is_at_least_that_old()
    {
        var layers = new History().Move(10, 0, MovementKind.Opening, 8, 2m).Receive(20, 5, 2m).AsOf(30).Layers;

        Assert.Equal([(8m, true), (5m, false)], layers.Select(layer => (layer.Quantity.Units, layer.IsAgeAtLeast)));
    }

    [Fact]
    public void A_shipment_keeps_the_day_it_left_as_network_date()
    {
        var history = new History().See(50, 10);
        history.Shipments.Add(new ShipmentLine(
            "S", null, -1, 0, History.Day(5), null, History.Day(45), Quantity.Of(10), Quantity.Of(10), 0, 0, -1, true));
        var layer = Assert.Single(history.AsOf(60).Layers);

        Assert.Equal((History.Day(5), History.Day(45)), (layer.NetworkDate, layer.LocationDate));
    }

    [Fact]
    public void Lots_with_a_day_of_receipt_are_taken_at_their_word()
    {
        var ledger = new History().See(50, 10, receivedDay: 12).See(50, 5, receivedDay: 30).AsOf(60);

        Assert.Equal([(History.Day(12), 10m, null), (History.Day(30), 5m, null)], Layers(ledger));
        Assert.All(ledger.Layers, layer => Assert.False(layer.IsEstimated));
    }

    [Fact]
    public void Unsellable_units_are_layers_of_their_own()
    {
        var ledger = new History().See(50, 10, unsellable: 3, reserved: 2, unitCost: 4m).AsOf(60);

        var position = ledger.Positions[0];
        Assert.Equal((10m, 7m, 3m), (position.OnHand.Units, position.Good.Units, position.Unsellable.Units));
        Assert.Equal((5m, 40m), (position.Sellable.Units, position.Value));
        Assert.Equal([(StockStatus.Damaged, 12m), (StockStatus.Good, 28m)],
            ledger.Layers.Select(layer => (layer.Status, layer.Value!.Value)));
    }

    [Fact]
    public void What_was_sent_to_a_place_without_a_ledger_is_not_lost()
    {
        Assert.Empty(new History().Receive(1, 20, 3m).Send(5, 12, 0, 1, 9).See(8, 12, at: 1).AsOf(30).Residuals);
    }

    [Fact]
    public void A_cost_in_a_currency_is_converted_at_the_day_of_the_snapshot()
    {
        var network = History.Network with
        {
            Currencies = [new("USD"), new("CNY")],
            Rates = new ExchangeRates([(History.Day(1), new("CNY"), new("USD"), 0.14m)]),
        };
        var facts = new SkuFacts(new SkuMaster("mug"))
        {
            Snapshots = new StockSnapshot[]
            {
                new(History.Day(5), 0, Quantity.Of(10), default, default, default, default, 50m, 1, null),
            },
        };
        var ledger = StockLedger.Replay(facts, network, new LedgerSettings(), History.Day(9));

        Assert.Equal(70m, ledger.Positions[0].Value);
    }

    [Fact]
    public void A_gap_between_snapshots_is_carried_and_only_days_between_them_are_known()
    {
        // Day 71–100 is the window; seen 10 on day 81 and 4 on day 91: ten days of 10 and one of 4.
        var window = new History().See(81, 10, unitCost: 2m).See(91, 4, unitCost: 2m).Order(85, 6).AsOf(100).Windows[0];

        Assert.Equal((104m, 208m, 11), (window.UnitDays, window.ValueDays, window.KnownDays));
        Assert.Equal((10m, 4m, 6m, 12m),
            (window.Opening.Units, window.Closing.Units, window.Sold.Units, window.CostOfSales));
    }

    [Fact]
    public void A_single_snapshot_gives_a_balance_but_no_day()
    {
        var window = new History().See(81, 10, unitCost: 2m).AsOf(100).Windows[0];

        Assert.Equal((0m, 0, 10m), (window.UnitDays, window.KnownDays, window.Closing.Units));
    }

    [Fact]
    public void A_unit_costs_what_was_last_paid_where_the_snapshot_does_not_tell()
    {
        var history = new History().See(40, 70).See(50, 60);
        history.Purchases.Add(Bought(20, 30, 1.5m));

        Assert.Equal(90m, history.AsOf(60).Positions[0].Value);
    }

    [Fact]
    public void Cancelled_and_unshipped_orders_leave_no_stock()
    {
        var history = new History().See(81, 10).Order(85, 6, status: SaleStatus.Cancelled)
            .Order(86, 2, status: SaleStatus.Pending).See(91, 10);

        Assert.True(history.AsOf(100).Windows[0].Sold.IsZero);
    }

    [Fact]
    public void Sale_movements_alone_do_not_make_a_ledger()
    {
        var ledger = new History().See(40, 70).Sell(45, 30).See(50, 40).AsOf(60);

        Assert.Equal((40m, 30m), (ledger.Positions[0].OnHand.Units, ledger.Windows[0].Sold.Units));
        Assert.False(ledger.Positions[0].WentNegative);
    }

    [Fact]
    public void Snapshots_that_disagree_show_a_residual_and_leave_the_ledger_alone()
    {
        var ledger = new History().Receive(1, 100, 1m).See(10, 100).Sell(12, 5).See(20, 90).Sell(25, 5).See(30, 85)
            .AsOf(40);

        var residual = Assert.Single(ledger.Residuals);
        Assert.Equal((History.Day(10), History.Day(20), 95m, 90m),
            (residual.From, residual.To, residual.Expected.Units, residual.Found.Units));
        Assert.Equal((90m, DataGrade.C), (ledger.Positions[0].OnHand.Units, ledger.Positions[0].Grade));
    }

    [Fact]
    public void A_snapshot_of_stock_before_the_ledger_starts_does_not_close()
    {
        var residual = Assert.Single(new History().See(1, 7).Receive(5, 10, 1m).See(6, 17).AsOf(9).Residuals);

        Assert.Equal((0m, 7m), (residual.Expected.Units, residual.Found.Units));
    }

    [Fact]
    public void S1_20_a_ledger_that_closes_to_its_snapshots_is_grade_a()
    {
        var history = new History().Receive(1, 100, 1m).See(10, 100).Sell(12, 5).See(20, 95);

        Assert.Equal(DataGrade.A, history.AsOf(40).Positions[0].Grade);
        Assert.Empty(history.AsOf(40).Residuals);
    }

    [Fact]
    public void Movements_without_snapshots_are_grade_a_unless_stock_went_negative_or_nothing_came_in()
    {
        Assert.Equal(DataGrade.A, new History().Receive(1, 9, 1m).Sell(2, 3).AsOf(9).Positions[0].Grade);
        Assert.Equal(DataGrade.C, new History().Receive(1, 2, 1m).Sell(2, 3).AsOf(9).Positions[0].Grade);
        Assert.Equal(DataGrade.C, new History().Sell(2, 3).Receive(2, 3, 1m, at: 1).AsOf(9).Positions[0].Grade);
    }

    [Theory]
    [InlineData(100, 81, DataGrade.B)]
    [InlineData(100, 79, DataGrade.C)]
    [InlineData(100, 2, DataGrade.C)]
    [InlineData(100, 1, DataGrade.D)]
    public void Snapshots_alone_are_graded_by_how_many_days_they_cover(int days, int seen, DataGrade grade)
    {
        var history = new History();
        for (var day = 1; day <= seen; day++)
        {
            history.See(day, 10);
        }

        Assert.Equal(grade, history.AsOf(days).Positions[0].Grade);
    }

    [Fact]
    public void Reserved_stock_of_the_newest_snapshot_is_not_sellable()
    {
        var position = new History().Receive(1, 100, 1m).See(10, 100, reserved: 30).AsOf(20).Positions[0];

        Assert.Equal((30m, 70m), (position.Reserved.Units, position.Sellable.Units));
    }

    [Fact]
    public void Daily_closing_stock_covers_two_years_at_most()
    {
        var ledger = new History().Receive(1, 5, 1m).Sell(900, 2).AsOf(1000);

        Assert.Equal(History.Day(1000).AddDays(-729), ledger.SeriesStart);
        Assert.Equal(730, ledger.DailyClosing[0].Length);
        Assert.Equal((5m, 3m), (ledger.DailyClosing[0][899 - 271].Units, ledger.DailyClosing[0][900 - 271].Units));
    }
}
