using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Ledger;

/// <summary>What holds of every history, however it was drawn.</summary>
public sealed class LedgerLawTests
{
    static void ForAllHistories(Action<int> law) => Prop.ForAll<int>(seed =>
    {
        law(seed);
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void S2_23_quantity_is_conserved()
    {
        // Independent of the replay: balances added up movement by movement.
        ForAllHistories(seed =>
        {
            var history = History.Draw(seed);
            var ledger = history.AsOf(365);
            foreach (var position in ledger.Positions)
            {
                var expected = Balance(history, position.Warehouse);
                Assert.Equal(expected, position.OnHand.Units);
                Assert.Equal(expected, ledger.Layers
                    .Where(layer => layer.Warehouse == position.Warehouse)
                    .Sum(layer => layer.Quantity.Units));
            }
        });
    }

    [Fact]
    public void Value_is_conserved_to_the_last_decimal()
    {
        // Over all warehouses, with every transfer arrived: what came in and did not go out is what lies there.
        ForAllHistories(seed =>
        {
            foreach (var average in new[] { false, true })
            {
                var ledger = History.Draw(seed, arrivesInFull: true).AsOf(365, average);
                var flows = ledger.Windows.Where(window => window.Span.Days == 365).Sum(window =>
                    window.OpeningValue + window.ReceivedValue - window.CostOfSales - window.WrittenOffValue
                    - window.CostCorrection);
                Assert.Empty(ledger.Residuals);
                Assert.Equal(flows, ledger.Layers.Sum(layer => layer.Value));
            }
        });
    }

    [Fact]
    public void The_closing_value_is_that_of_the_layers()
    {
        ForAllHistories(seed =>
        {
            var ledger = History.Draw(seed).AsOf(365, average: seed % 2 == 0);
            Assert.Equal(
                ledger.Windows.Where(window => window.Span.Days == 365).Sum(window => window.ClosingValue),
                ledger.Layers.Sum(layer => layer.Value));
        });
    }

    [Fact]
    public void Layers_lie_oldest_first_and_none_is_empty()
    {
        ForAllHistories(seed =>
        {
            foreach (var shelf in History.Draw(seed).AsOf(365).Layers
                .Where(layer => layer.Quantity > Quantity.Zero)
                .GroupBy(layer => (layer.Warehouse, layer.Status)))
            {
                Assert.Equal(shelf.OrderBy(layer => layer.NetworkDate), shelf);
            }

            Assert.DoesNotContain(History.Draw(seed).AsOf(365).Layers, layer => layer.Quantity.IsZero);
        });
    }

    [Fact]
    public void First_in_goes_out_first_unit_by_unit()
    {
        // The clear version: every unit stands in a line with its day and cost.
        ForAllHistories(seed =>
        {
            var dice = new System.Random(seed);
            var history = new History();
            var line = new Queue<(int Day, decimal Cost)>();
            var sold = 0m;
            for (var day = 1; day <= 60; day++)
            {
                var (units, cost) = (dice.Next(1, 9), dice.Next(100, 900) / 100m);
                if (dice.Next(2) == 0)
                {
                    history.Receive(day, units, cost);
                    Enumerable.Range(0, units).ToList().ForEach(_ => line.Enqueue((day, cost)));
                }
                else if (units <= line.Count)
                {
                    history.Sell(day, units);
                    sold += Enumerable.Range(0, units).Sum(_ => line.Dequeue().Cost);
                }
            }

            var ledger = history.AsOf(60);
            Assert.Equal(
                line.GroupBy(unit => unit.Day).Select(day => (History.Day(day.Key), (decimal)day.Count())),
                ledger.Layers.Select(layer => (layer.NetworkDate, layer.Quantity.Units)));
            Assert.Equal(line.Sum(unit => unit.Cost), ledger.Layers.Sum(layer => layer.Value));
            Assert.Equal(sold, ledger.Months.Sum(month => month.CostOfSales));
        });
    }

    [Fact]
    public void A_past_day_is_the_replay_of_what_came_before_it()
    {
        ForAllHistories(seed =>
        {
            var history = History.Draw(seed);
            var day = 1 + Math.Abs(seed * 37) % 365;
            var before = history.Facts with
            {
                Movements = history.Movements.Where(movement => movement.Day <= History.Day(day)).ToArray(),
            };
            var prefix = StockLedger.Replay(before, History.Network, new LedgerSettings(), History.Day(day));
            Assert.Equal(JsonSerializer.Serialize(prefix), JsonSerializer.Serialize(history.AsOf(day)));
        });
    }

    [Fact]
    public void Transfers_change_neither_network_age_nor_value()
    {
        ForAllHistories(seed =>
        {
            var dice = new System.Random(seed);
            var history = new History().Receive(1, 40, 1m).Receive(30, 40, 2.5m).Receive(60, 40, 4m);
            var before = Ages(history.AsOf(365));
            for (var row = 0; row < 20; row++)
            {
                var (from, to) = ((short)(row % 3), (short)((row + 1 + dice.Next(2)) % 3));
                var (day, units) = (100 + row * 10, dice.Next(1, 60));
                if (units <= history.AsOf(day - 1).Positions.FirstOrDefault(p => p.Warehouse == from)?.OnHand.Units)
                {
                    history.Send(day, units, from, to, row + 1).Arrive(day + dice.Next(8), units, from, to, row + 1);
                }
            }

            Assert.Equal(before, Ages(history.AsOf(365)));
            Assert.Equal(240m + 60m, history.AsOf(365).Layers.Sum(layer => layer.Value));
        });
    }

    [Fact]
    public void Age_buckets_sum_to_on_hand()
    {
        ForAllHistories(seed =>
        {
            var ledger = History.Draw(seed).AsOf(365);
            foreach (var basis in Enum.GetValues<AgeBasis>())
            {
                var ages = AgeBuckets.Of(ledger.Layers, ledger.AsOf, [], basis);
                var buckets = ages.By([30, 60, 90, 180]);
                Assert.Equal(
                    ledger.Positions.Sum(position => position.OnHand.Units),
                    buckets.Sum(bucket => bucket.Quantity.Units) + ages.UnknownBeside([180]).Quantity.Units);
                Assert.Equal(
                    ledger.Layers.Sum(layer => layer.Value ?? 0m),
                    buckets.Sum(bucket => bucket.Value.Amount) + ages.UnknownBeside([180]).Value.Amount);
            }
        });
    }

    [Fact]
    public void Every_period_closes()
    {
        ForAllHistories(seed =>
        {
            var ledger = History.Draw(seed).AsOf(365);
            foreach (var period in ledger.Months.AddRange(ledger.Windows))
            {
                Assert.Equal(
                    period.Closing,
                    period.Opening + period.Received + period.Returned + period.ReturnedUnsellable
                        + period.TransferredIn - period.Sold - period.WrittenOff - period.TransferredOut);
            }
        });
    }

    [Fact]
    public void Months_add_up_to_the_year()
    {
        // 2023 is the window of 365 days that ends on its last day.
        ForAllHistories(seed =>
        {
            var ledger = History.Draw(seed).AsOf(365);
            foreach (var year in ledger.Windows.Where(window => window.Span.Days == 365))
            {
                var months = ledger.Months.Where(month => month.Warehouse == year.Warehouse).ToArray();
                Assert.Equal(year.UnitDays, months.Sum(month => month.UnitDays));
                Assert.Equal(year.ValueDays, months.Sum(month => month.ValueDays));
                Assert.Equal(year.CostOfSales, months.Sum(month => month.CostOfSales));
                Assert.Equal(year.Sold.Units, months.Sum(month => month.Sold.Units));
                Assert.Equal(year.InStockDays, months.Sum(month => month.InStockDays));
                Assert.Equal(year.KnownDays, months.Sum(month => month.KnownDays));
                Assert.Equal(year.CostCorrection, months.Sum(month => month.CostCorrection));
                Assert.Equal(year.ClosingValue, months[^1].ClosingValue);
            }
        });
    }

    [Fact]
    public void Unit_days_are_the_sum_over_days_one_by_one()
    {
        ForAllHistories(seed =>
        {
            var history = History.Draw(seed);
            var ledger = history.AsOf(365);
            foreach (var window in ledger.Windows)
            {
                var closings = Enumerable.Range(366 - window.Span.Days, window.Span.Days)
                    .Select(day => Balance(history, window.Warehouse, day));
                Assert.Equal(closings.Sum(), window.UnitDays);
            }
        });
    }

    static decimal Balance(History history, short warehouse, int upToDay = 365)
    {
        var balances = new decimal[4];
        foreach (var movement in history.Movements)
        {
            if (movement.Warehouse != warehouse || movement.Day > History.Day(upToDay))
            {
                continue;
            }

            ref var balance = ref balances[(int)movement.Status];
            balance = movement.Kind == MovementKind.Count
                ? movement.Quantity.Units
                : balance + movement.Quantity.Units;
        }

        return balances.Sum();
    }

    static string Ages(SkuLedger ledger) => string.Join(" ", ledger.Layers
        .GroupBy(layer => layer.NetworkDate)
        .OrderBy(day => day.Key)
        .Select(day => $"{day.Key:O}×{day.Sum(layer => layer.Quantity.Units)}"));
}
