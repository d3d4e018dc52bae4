using Stockturn.Facts;
using Stockturn.Ledger;

namespace Stockturn.Tests.Ledger;

public sealed class StockLedgerTests
{
    static (int Day, decimal Quantity, decimal? Value)[] Layers(SkuLedger ledger, short at = 0) =>
    [
        .. ledger.Layers
            .Where(layer => layer.Warehouse == at)
            .Select(layer => (DayOf(layer.NetworkDate), layer.Quantity.Units, layer.Value)),
    ];

    static int DayOf(DateOnly day) => day.DayNumber - History.Day(1).DayNumber + 1;

    [Fact]
    public void An_issue_eats_the_oldest_layer()
    {
        var ledger = new History().Receive(1, 30, 1m).Receive(2, 20, 2m).Sell(3, 40).AsOf(10);

        Assert.Equal([(2, 10m, 20m)], Layers(ledger));
        Assert.Equal(50m, ledger.Windows[0].CostOfSales);
    }

    [Fact]
    public void A_unit_cost_is_never_rounded()
    {
        // 10.00 for three: two sold leave exactly what was not charged.
        var history = new History().Receive(1, 3, 10m / 3m).Sell(2, 1).Sell(3, 1);
        var ledger = history.AsOf(10);

        Assert.Equal(10m, ledger.Windows[0].CostOfSales + ledger.Layers[0].Value!.Value);
        Assert.Equal(10m, history.Sell(4, 1).AsOf(10).Windows[0].CostOfSales);
    }

    [Fact]
    public void Moving_average_charges_the_mean_and_keeps_the_dates()
    {
        var ledger = new History().Receive(1, 100, 10m).Receive(2, 50, 13m).Sell(3, 120).AsOf(10, average: true);

        Assert.Equal(1320m, ledger.Windows[0].CostOfSales);
        Assert.Equal([(2, 30m, 330m)], Layers(ledger));
    }

    [Fact]
    public void A_repack_keeps_the_old_dates_and_a_gain_is_new()
    {
        var ledger = new History().Receive(1, 500, 1m)
            .Move(2, 0, MovementKind.Adjustment, -50, document: 9)
            .Move(2, 0, MovementKind.Adjustment, 100, document: 9).AsOf(10);

        Assert.Equal([(1, 500m, 500m), (2, 50m, 50m)], Layers(ledger));
    }

    [Fact]
    public void A_document_may_put_in_before_it_takes_out_on_the_same_day()
    {
        var ledger = new History().Receive(1, 500, 1m)
            .Move(2, 0, MovementKind.Adjustment, 50, document: 9)
            .Move(2, 0, MovementKind.Adjustment, -50, document: 9).AsOf(10);

        Assert.Equal([(1, 500m, 500m)], Layers(ledger));
    }

    [Fact]
    public void A_transfer_that_arrives_before_it_leaves_moves_the_goods_once()
    {
        var ledger = new History().Receive(1, 20, 3m).Arrive(5, 20, 0, 1, 9).Send(6, 20, 0, 1, 9).AsOf(10);

        Assert.Equal(20, ledger.Positions.Sum(position => position.OnHand.Units));
        Assert.Equal(60m, ledger.Layers.Sum(layer => layer.Value));
        Assert.Empty(ledger.Residuals);
    }

    [Fact]
    public void What_never_arrives_is_a_residual_of_its_destination()
    {
        var ledger = new History().Receive(1, 20, 3m).Send(5, 12, 0, 1, 9).Arrive(9, 10, 0, 1, 9).AsOf(30);

        var residual = Assert.Single(ledger.Residuals);
        Assert.Equal((1, History.Day(5), -2m), (residual.Warehouse, residual.From, residual.Difference.Units));
    }

    [Fact]
    public void Freight_joins_the_cost_of_goods_on_arrival()
    {
        // 12 sent at 3.00, 13 come: 0.50 a unit on the 12; the one too many takes the cost last seen.
        var ledger = new History().Receive(1, 20, 3m).Send(5, 12, 0, 1, 9)
            .Arrive(9, 13, 0, 1, 9, freight: 0.5m).AsOf(30);

        Assert.Equal([(1, 12m, 42m), (9, 1m, 3.5m)], Layers(ledger, at: 1));
        Assert.Equal(66m, ledger.Windows.Where(window => window.Span.Days == 30).Sum(window => window.ReceivedValue)
            - ledger.Windows.Where(window => window.Span.Days == 30).Sum(window => window.CostCorrection));
    }

    [Fact]
    public void A_transfer_without_a_document_is_known_by_its_lane()
    {
        var ledger = new History().Receive(1, 20, 3m).Send(5, 12, 0, 1).Arrive(9, 12, 0, 1).AsOf(30);

        Assert.Equal([(1, 12m, 36m)], Layers(ledger, at: 1));
    }

    [Fact]
    public void S2_23_a_count_sets_the_balance_of_its_place_and_shows_the_difference()
    {
        var history = new History().Receive(1, 10, 2m).Receive(2, 10, 3m).Receive(2, 7, 3m, at: 1).Count(5, 15);

        var short5 = history.AsOf(10);
        Assert.Equal([(1, 5m, 10m), (2, 10m, 30m)], Layers(short5));
        Assert.Equal((5m, 10m), (short5.Windows[0].WrittenOff.Units, short5.Windows[0].WrittenOffValue));
        Assert.Equal(7, short5.Positions[1].OnHand.Units);

        var found2 = history.Count(6, 17).AsOf(10);
        Assert.Equal((6, 2m, 6m), Layers(found2)[^1]);
    }

    [Fact]
    public void A_first_count_is_what_the_place_starts_with()
    {
        var window = new History().Count(1, 40).AsOf(10).Windows[0];

        Assert.Equal((40m, 0m), (window.Opening.Units, window.WrittenOff.Units));
    }

    [Fact]
    public void A_return_comes_back_as_the_layer_sold()
    {
        var ledger = new History().Receive(1, 10, 2m).Receive(120, 10, 5m).Sell(130, 10, document: 7)
            .TakeBack(170, 3, document: 7).AsOf(180);

        Assert.Equal([(1, 3m, 6m), (120, 10m, 50m)], Layers(ledger));
        Assert.Equal(14m, ledger.Windows[1].CostOfSales);
        Assert.Equal(History.Day(170), ledger.Layers[0].LocationDate);
    }

    [Fact]
    public void A_return_of_an_unknown_sale_is_dated_today_at_the_last_cost()
    {
        var ledger = new History().Receive(1, 10, 2m).Sell(5, 10).TakeBack(9, 3).AsOf(30);

        Assert.Equal([(9, 3m, 6m)], Layers(ledger));
        Assert.True(ledger.Layers[0].IsEstimated);
    }

    [Fact]
    public void An_unsellable_return_is_on_hand_but_not_good()
    {
        var ledger = new History().Receive(1, 10, 2m).Sell(5, 4, document: 7)
            .TakeBack(9, 1, 7, status: StockStatus.UnsellableReturn).AsOf(30);

        var position = ledger.Positions[0];
        Assert.Equal((7m, 6m, 1m), (position.OnHand.Units, position.Good.Units, position.Unsellable.Units));
        Assert.Equal((0m, 1m), (ledger.Windows[0].Returned.Units, ledger.Windows[0].ReturnedUnsellable.Units));
    }

    [Theory]
    [InlineData(-4, 4)]
    [InlineData(4, -4)]
    public void A_change_of_condition_keeps_dates_cost_and_total_in_either_order(int first, int second)
    {
        StockStatus Of(int quantity) => quantity < 0 ? StockStatus.Good : StockStatus.Damaged;
        var ledger = new History().Receive(1, 10, 2m)
            .Move(5, 0, MovementKind.StatusChange, first, status: Of(first))
            .Move(5, 0, MovementKind.StatusChange, second, status: Of(second)).AsOf(30);

        Assert.Equal([(1, 6m, 12m), (1, 4m, 8m)], Layers(ledger));
        Assert.Equal(4, ledger.Positions[0].Unsellable.Units);
        Assert.Equal((10m, 0m), (ledger.Windows[0].Closing.Units, ledger.Windows[0].WrittenOff.Units));
    }

    [Fact]
    public void A_change_of_condition_told_by_one_row_takes_the_other_side()
    {
        var ledger = new History().Receive(1, 10, 2m)
            .Move(5, 0, MovementKind.StatusChange, 4, status: StockStatus.Damaged).AsOf(30);

        Assert.Equal((6m, 4m), (ledger.Positions[0].Good.Units, ledger.Positions[0].Unsellable.Units));
    }

    [Fact]
    public void A_batch_eats_itself_and_leaves_the_others()
    {
        var ledger = new History().Receive(1, 5, 1m, batch: 0).Receive(2, 5, 2m, batch: 1)
            .Sell(3, 4, batch: 1).AsOf(10);

        Assert.Equal([(1, 5m, 5m), (2, 1m, 2m)], Layers(ledger));
    }

    [Fact]
    public void A_batch_that_lacks_goods_is_filled_only_by_itself()
    {
        var history = new History().Receive(1, 5, 10m, batch: 0).Sell(2, 4, batch: 1).Receive(3, 2, 10m, batch: 0);
        Assert.Equal([(1, 5m, 50m), (2, -4m, -40m), (3, 2m, 20m)], Layers(history.AsOf(3)).Order());

        var own = history.Receive(4, 3, 10m, batch: 1).AsOf(10);
        Assert.Equal([(1, 5m, 50m), (2, -1m, -10m), (3, 2m, 20m)], Layers(own).Order());
    }

    [Fact]
    public void Negative_stock_is_flagged_and_a_receipt_fills_it_first_with_a_cost_correction()
    {
        // Sold 4 at an assumed 2; the receipt says 3: 4 too little was charged, on the day of the receipt.
        var history = new History().Receive(1, 6, 2m).Sell(2, 10);
        var hole = history.AsOf(10);
        Assert.Equal([(2, -4m, -8m)], Layers(hole));
        Assert.Equal((-4m, true), (hole.Positions[0].OnHand.Units, hole.Positions[0].WentNegative));

        var filled = history.Receive(40, 9, 3m).AsOf(50);
        Assert.Equal([(40, 5m, 15m)], Layers(filled));
        Assert.Equal((0m, 4m), (filled.Months[0].CostCorrection, filled.Months[1].CostCorrection));
        Assert.True(filled.Positions[0].WentNegative);
    }

    [Fact]
    public void A_sale_before_the_receipt_of_the_same_day_is_no_negative_stock()
    {
        Assert.False(new History().Sell(1, 5).Receive(1, 9, 1m).AsOf(10).Positions[0].WentNegative);
    }

    [Fact]
    public void An_unknown_cost_is_never_nothing()
    {
        var ledger = new History().Receive(1, 10).Sell(2, 4).AsOf(10);

        Assert.Null(ledger.Layers[0].Value);
        Assert.Null(ledger.Positions[0].Value);
        Assert.Equal(6, ledger.Positions[0].Uncosted.Units);
        Assert.Equal((10m, 4m),
            (ledger.Windows[0].UncostedClosing.Units, ledger.Windows[0].UncostedSold.Units));
    }

    [Fact]
    public void Goods_without_a_cost_take_the_sellers_own_and_are_estimated()
    {
        var history = new History { Master = new("mug") { UnitCost = 4m, InboundCost = 0.5m, Currency = 0 } };
        var layer = Assert.Single(history.Receive(1, 10).AsOf(10).Layers);

        Assert.Equal((45m, true), (layer.Value, layer.IsEstimated));
    }

    [Fact]
    public void A_day_that_sold_the_last_unit_still_had_stock()
    {
        // In stock on days 1, 2 and 3; sold out from day 4; there since day 1.
        var window = new History().Receive(1, 5, 1m).Sell(3, 5).AsOf(60).Windows[2];

        Assert.Equal((3, 60, 60), (window.InStockDays, window.ActiveDays, window.KnownDays));
    }

    [Fact]
    public void Nothing_known_is_an_empty_ledger()
    {
        Assert.Empty(new History().Receive(5, 10).AsOf(4).Positions);
    }

    [Fact]
    public void The_last_sale_is_the_last_order_and_no_other_movement()
    {
        var history = new History().Receive(1, 10, 1m).Sell(6, 1).Order(4, 1).Order(8, 1, status: SaleStatus.Cancelled)
            .Move(9, 0, MovementKind.WriteOff, -1);

        Assert.Equal(History.Day(4), history.AsOf(20).Positions[0].LastSale);
    }

    [Fact]
    public void S4_8_age_is_told_for_each_layer_not_for_the_item()
    {
        var ledger = new History().Receive(1, 10, 1m).Receive(200, 10, 1m).Sell(210, 5).AsOf(365);

        Assert.Equal([364, 165], ledger.Layers.Select(layer => StockAge.Days(layer, AgeBasis.Network, ledger.AsOf)));
    }

    [Fact]
    public void S4_9_a_transfer_or_count_never_moves_the_last_sale()
    {
        var ledger = new History().Receive(1, 10, 1m).Sell(20, 1).Send(90, 3, 0, 1, 9).Arrive(95, 3, 0, 1, 9)
            .Count(100, 6).AsOf(120);

        Assert.Equal(History.Day(20), ledger.Positions[0].LastSale);
        Assert.Null(ledger.Positions[1].LastSale);
    }

    [Fact]
    public void S2_5_cohorts_follow_their_units_through_transfers_and_returns()
    {
        // Received 500 in CN, 180 sold within 30 days, 20 of them abroad; 5 came back; 40 more later.
        var ledger = new History().Receive(10, 500, 1m).Sell(20, 165, document: 7).Send(21, 100, 0, 1, 9)
            .Arrive(30, 100, 0, 1, 9).Sell(35, 20, at: 1).TakeBack(36, 5, 7).Sell(60, 40).AsOf(90);

        var cohort = Assert.Single(ledger.Cohorts);
        Assert.Equal((500m, 180m, 220m, true), (cohort.Received.Units, cohort.SoldIn30Days.Units,
            cohort.SoldSoFar.Units, cohort.Is30DaysOld));
    }

    [Fact]
    public void S2_5_a_cohort_tells_its_first_month_and_its_first_quarter()
    {
        // Day 40 is the last of the month, day 100 the last of the quarter.
        var history = new History().Receive(10, 500, 1m).Sell(40, 100).Sell(41, 50).Sell(100, 200).Sell(101, 30);

        var cohort = Assert.Single(history.AsOf(120).Cohorts);
        Assert.Equal((100m, 350m, 380m), (cohort.SoldIn30Days.Units, cohort.SoldIn90Days.Units, cohort.SoldSoFar.Units));
        Assert.True(cohort.Is90DaysOld);
        Assert.False(Assert.Single(new History().Receive(10, 500, 1m).AsOf(99).Cohorts).Is90DaysOld);
    }

    [Fact]
    public void Movements_out_of_order_are_our_mistake()
    {
        var facts = new History().Receive(1, 1).Receive(2, 1).Facts;
        var turned = facts with { Movements = facts.Movements.ToArray().Reverse().ToArray() };

        Assert.Throws<ArgumentException>(() =>
            StockLedger.Replay(turned, History.Network, new LedgerSettings(), History.Day(5)));
    }
}
