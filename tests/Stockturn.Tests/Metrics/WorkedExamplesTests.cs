using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Metrics;
using Stockturn.Values;
using Xunit.Abstractions;

namespace Stockturn.Tests.Metrics;

public class WorkedExamplesTests(ITestOutputHelper output)
{
    [Fact]
    public void Worked_examples_of_metrics_agree() =>
        CaseFile.Check(output, "cases/worked-examples.json", new Dictionary<string, Func<JsonElement, JsonObject>>
        {
            ["worked-003"] = AgainstPeer,
            ["worked-004"] = AgainstPeer,
            ["worked-005"] = AgainstTarget,
            ["worked-006"] = AgainstTarget,
            ["worked-007"] = DeadShare,
            ["worked-008"] = DeadShare,
            ["worked-009"] = DeadShare,
            ["worked-022"] = Waterfall,
            ["worked-023"] = DaysToTurns,
            ["worked-026"] = StockToMonthlySales,
            ["worked-027"] = StockToMonthlySales,
            ["worked-028"] = TotalCost,
            ["worked-033"] = Ages,
            ["worked-039"] = input => Rate(input.Number("eo_qty"), input.Number("total_qty")),
            ["worked-040"] = input => Rate(input.Number("eo_value"), input.Number("total_value")),
            ["worked-041"] = input => Rate(input.Number("eo_qty"), input.Number("total_qty")),
        });

    static JsonObject AgainstPeer(JsonElement input)
    {
        var measurement = A.Measurement(input.Number("cogs"), input.Number("average_inventory"));
        var turnover = Turnover.Read(in measurement);
        var peer = input.TryGetProperty("peer_turnover", out var told) ? told.GetDouble() : 10;
        return new()
        {
            ["turnover"] = turnover.Node(),
            ["ratio_to_peer"] = TurnoverComparison.ToPeer(turnover, peer).Node(),
            ["dio_days_365"] = DaysInventoryOutstanding.Read(in measurement).Node(),
        };
    }

    static JsonObject AgainstTarget(JsonElement input)
    {
        var measurement = A.Position(new PositionSums
        {
            CohortReceived = Quantity.Of(input.Number("units_received")),
            CohortSold = Quantity.Of(input.Number("units_sold_30d")),
        });
        Assert.True(SellThrough.Read(in measurement).TryGet(out var share));
        var isMissed = SellThroughTargetGap.IsMissed(share, (double)input.Number("target"));
        return new()
        {
            ["sell_through"] = share,
            ["below_target"] = isMissed,
            ["action"] = isMissed ? "start_promotion" : null,
        };
    }

    static JsonObject DeadShare(JsonElement input)
    {
        var limit = (int)input.Number("window_days");
        var (dead, total) = (0m, 0m);
        foreach (var item in input.GetProperty("items").EnumerateArray())
        {
            var idle = item.GetProperty("days_since_last_sale");
            var isDead = DeadStockShare.IsDead(
                idle.ValueKind == JsonValueKind.Null ? null : idle.GetInt32(),
                item.TryGetProperty("days_in_stock", out var days) ? days.GetInt32() : 0,
                limit);
            total += item.Number("value");
            dead += isDead ? item.Number("value") : 0;
        }

        var measurement = A.Position(
            new PositionSums { Value = PartialSum.Of(total), DeadValue = PartialSum.Of(dead) });
        Assert.True(DeadStockShare.Read(in measurement).TryGet(out var share));
        return new()
        {
            ["dead_share"] = share,
            ["above_target"] = DeadStockShare.IsOverTarget(share, (double)input.Number("target")),
        };
    }

    static JsonObject Waterfall(JsonElement input)
    {
        var waterfall = MarginWaterfall.Of(
            new UnitEconomics(input.Number("price"), input.Number("unit_cost"), input.Number("turnover_days"))
            {
                StoragePerDay = input.Number("storage_per_day"),
                CapitalRateYear = (double)input.Number("capital_rate_year"),
                ObsolescenceRateYear = (double)input.Number("obsolescence_reserve_rate_year"),
                ReferralRate = input.Number("commission_rate"),
                AdvertisingRate = input.Number("ad_rate"),
                ReturnLossRate = input.Number("return_loss_rate"),
            });
        return new()
        {
            ["gross_margin"] = waterfall.GrossMargin.Node(),
            ["storage"] = waterfall.CostOf("storage").Amount,
            ["capital"] = waterfall.CostOf("capital").Amount,
            ["obsolescence"] = waterfall.CostOf("obsolescence").Amount,
            ["commission"] = waterfall.CostOf("referral").Amount,
            ["ads"] = waterfall.CostOf("advertising").Amount,
            ["returns"] = waterfall.CostOf("returns").Amount,
            ["net_profit"] = waterfall.Net.Amount,
            ["net_margin"] = waterfall.NetMargin.Node(),
            ["below_15_percent"] = waterfall.NetMargin.Value < 0.15,
        };
    }

    static JsonObject DaysToTurns(JsonElement input)
    {
        double[] days = [.. input.Numbers("dio_days").Select(value => (double)value)];
        return new()
        {
            ["turns"] = new JsonArray([.. days.Select(value => TurnoverComparison.OfDays(value).Node())]),
            ["throughput_gain_same_capital"] = TurnoverComparison.ThroughputGain(days[0], days[1]).Node(),
        };
    }

    static JsonObject StockToMonthlySales(JsonElement input)
    {
        var ratio = StockToSales.Of(input.Number("stock"), input.Numbers("monthly_sales"));
        return new()
        {
            ["stock_to_sales"] = ratio.Node(),
            ["is_infinite"] = ratio.Gap == Gap.Endless,
            ["rank"] = ratio.Gap == Gap.Endless ? 1 : 2,
        };
    }

    // Through the whole way: a ledger of one layer in an own place with its own rate, measured.
    static JsonObject TotalCost(JsonElement input)
    {
        var days = (int)input.Number("days_held");
        var layer = A.Layer(days, input.Number("units"), input.Number("unit_cost"), A.Home);
        var own = new FeeRate(
            "own-cn", "storage", null, null, null, null, null,
            input.Number("storage_per_unit_day"), "per_unit_day", null,
            new("USD"), new(2020, 1, 1), null, "the case", "own");
        var context = A.Context with
        {
            Fees = FeeTable.Shipped.With([own]),
            Settings = new MetricSettings { CapitalRateYear = (double)input.Number("capital_rate_year") },
        };
        var measurement = A.Measure(A.Ledger("S", layer), A.Demand("S", 0, 0), context).Over(A.Year);
        return new()
        {
            ["purchase"] = measurement.Position.Value.Amount,
            ["storage"] = measurement.Costs.StorageToDate.Amount,
            ["capital"] = measurement.Costs.CapitalToDate.Amount,
            ["total"] = OverstockCost.Read(in measurement).Node(),
        };
    }

    static JsonObject Ages(JsonElement input)
    {
        var layers = input.GetProperty("ages_qty").EnumerateArray()
            .Select(pair => A.Layer(pair[0].GetInt32(), pair[1].GetDecimal()));
        var buckets = AgeBuckets.Of(layers, A.Today, [30, 60, 90]).By([30, 60, 90]);
        var named = new JsonObject();
        foreach (var bucket in buckets)
        {
            named[bucket.Name] = bucket.Quantity.Units;
        }

        return new() { ["layers"] = named };
    }

    static JsonObject Rate(decimal part, decimal total) => new() { ["rate"] = ShareOfStock.Of(part, total).Node() };
}
