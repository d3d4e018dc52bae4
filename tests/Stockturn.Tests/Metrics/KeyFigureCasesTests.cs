using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Values;
using Xunit.Abstractions;

namespace Stockturn.Tests.Metrics;

public class KeyFigureCasesTests(ITestOutputHelper output)
{
    [Fact]
    public void Reference_cases_of_key_figures_and_net_realisable_value_agree() =>
        CaseFile.Check(output, "cases/kpi-eo-nrv-grading.json", new Dictionary<string, Func<JsonElement, JsonObject>>
        {
            ["kpi-01"] = MonthOfDailyLedger,
            ["kpi-02"] = WindowDressing,
            ["kpi-03"] = TurnoverOfGiven,
            ["kpi-04"] = TurnoverOfGiven,
            ["kpi-05"] = GmroiOfYear,
            ["kpi-06"] = SellThroughOfCohort,
            ["kpi-07"] = CoverOfForecast,
            ["kpi-08"] = CoverOfForecast,
            ["kpi-09"] = StockToSalesByMonth,
            ["kpi-10"] = CostInBaseCurrency,
            ["kpi-11"] = AggregateTurnover,
            ["kpi-12"] = SellableAndCapital,
            ["kpi-13"] = DaysOfTurns,
            ["kpi-14"] = MarginAfterReturns,
            ["nrv-01"] = ItemByItem,
            ["nrv-02"] = ReversalOf,
            ["nrv-03"] = ReversalOf,
            ["nrv-04"] = ContractPart,
            ["nrv-05"] = PlanBased,
            ["nrv-06"] = ByItemAndByLayer,
        });

    static Measurement OverDays(decimal cost, IReadOnlyList<decimal> values, decimal opening)
    {
        var measurement = A.Measurement(cost, values.Average(), values.Count);
        return measurement with
        {
            Stock = measurement.Stock with { OpeningValue = opening, ClosingValue = values[^1] },
        };
    }

    static double PerSpan<TMetric>(Measurement measurement)
        where TMetric : IMetric
    {
        Assert.True(TMetric.Read(in measurement).TryGet(out var perYear));
        return perYear * measurement.Span.Days / 365;
    }

    static JsonObject MonthOfDailyLedger(JsonElement input)
    {
        var (quantity, daily, cost) = (
            input.Number("opening_qty"), input.Number("daily_sales"), input.Number("unit_cost"));
        var receipts = input.GetProperty("receipts").EnumerateArray()
            .ToDictionary(receipt => receipt.GetProperty("day").GetInt32(), receipt => receipt.Number("qty"));
        var closings = new List<decimal>();
        for (var day = 1; day <= 30; day++)
        {
            quantity += receipts.GetValueOrDefault(day) - daily;
            closings.Add(quantity);
        }

        var month = OverDays(
            daily * 30 * cost, [.. closings.Select(units => units * cost)], input.Number("opening_qty") * cost);
        return new()
        {
            ["closing_qty"] = quantity,
            ["cogs"] = month.Stock.CostOfSales,
            ["avg_qty_daily"] = month.AverageValue / cost,
            ["avg_value_daily"] = month.AverageValue,
            ["avg_value_two_point"] = (month.Stock.OpeningValue + month.Stock.ClosingValue) / 2,
            ["turnover_month_daily"] = PerSpan<Turnover>(month),
            ["turnover_month_two_point"] = PerSpan<TurnoverTwoPoint>(month),
            ["turnover_annual_daily_365"] = Turnover.Read(in month).Node(),
            ["dio_days_daily"] = DaysInventoryOutstanding.Read(in month).Node(),
        };
    }

    static JsonObject WindowDressing(JsonElement input)
    {
        var month = OverDays(input.Number("cogs"), input.Numbers("qty_by_day"), input.Number("opening_qty"));
        return new()
        {
            ["avg_value_daily"] = month.AverageValue,
            ["avg_value_two_point"] = (month.Stock.OpeningValue + month.Stock.ClosingValue) / 2,
            ["turnover_month_daily"] = PerSpan<Turnover>(month),
            ["turnover_month_two_point"] = PerSpan<TurnoverTwoPoint>(month),
        };
    }

    static JsonObject TurnoverOfGiven(JsonElement input)
    {
        var measurement = A.Measurement(input.Number("cogs"), input.Number("avg_value"));
        return new()
        {
            ["turnover"] = Turnover.Read(in measurement).Node(),
            ["dio_days"] = DaysInventoryOutstanding.Read(in measurement).Node(),
        };
    }

    static JsonObject GmroiOfYear(JsonElement input)
    {
        var measurement = A.Measurement(input.Number("cogs"), input.Number("avg_inventory_cost")) with
        {
            Sales = new SalesSums { IsRecorded = true, Sales = input.Number("sales") },
        };
        var (gmroi, turnover) = (Gmroi.Read(in measurement), Turnover.Read(in measurement));
        var marginOnCost = (double)(measurement.GrossMargin.Amount / measurement.Stock.CostOfSales);
        Assert.Equal(gmroi.Value!.Value, marginOnCost * turnover.Value!.Value, precision: 9);
        return new()
        {
            ["gross_margin"] = measurement.GrossMargin.Amount,
            ["gmroi"] = gmroi.Node(),
            ["turnover"] = turnover.Node(),
            ["check"] = "gmroi = margin_on_cost(42000/78000) * turnover(3)",
            ["margin_on_cost"] = marginOnCost,
        };
    }

    static JsonObject SellThroughOfCohort(JsonElement input)
    {
        var measurement = A.Measurement();
        measurement = measurement with
        {
            Stock = measurement.Stock with
            {
                Opening = Quantity.Of(input.Number("opening")),
                Received = Quantity.Of(input.Number("received")),
                Sold = Quantity.Of(input.Number("sold")),
                Returned = Quantity.Of(input.Number("customer_returns")),
                TransferredOut = Quantity.Of(input.Number("transferred_out")),
            },
        };
        return new()
        {
            ["sell_through"] = SellThroughOfSpan.Read(in measurement).Node(),
            ["sell_through_excl_transfers"] = SellThroughWithoutTransfers.Read(in measurement).Node(),
        };
    }

    static JsonObject CoverOfForecast(JsonElement input)
    {
        double[] weeks = [.. input.Numbers("forecast_weeks").Select(units => (double)units)];
        var onHand = (double)input.Number("on_hand");
        var cover = ForwardCover.Walk(onHand, weeks);
        return new()
        {
            ["flat_weeks_of_cover"] = ForwardCover.Flat(onHand, [.. weeks.Take(4)]).Node(),
            ["forward_weeks_of_cover"] = cover.IsAtLeast ? null : cover.Periods,
            ["at_least"] = cover.Periods,
            ["uncovered_units"] = cover.UncoveredUnits,
        };
    }

    static JsonObject StockToSalesByMonth(JsonElement input)
    {
        var (stock, sales) = (input.Numbers("stock"), input.Numbers("sales"));
        return new()
        {
            ["ratio_same_month"] = new JsonArray(
                [.. stock.Zip(sales, (units, sold) => (JsonNode?)JsonValue.Create(StockToSales.Of(units, sold)))]),
            ["ratio_avg"] = StockToSales.Of(stock[^1], sales).Node(),
        };
    }

    static JsonObject CostInBaseCurrency(JsonElement input)
    {
        var (yuan, dollar) = (new Currency("CNY"), new Currency("USD"));
        var receipts = input.GetProperty("receipts").EnumerateArray().ToList();
        var rates = new ExchangeRates(
            receipts.Select((receipt, at) =>
                (A.Today.AddDays(at - receipts.Count), dollar, yuan, receipt.Number("rate"))));
        var context = A.Context with { Network = A.Network with { Rates = rates } };
        var costed = receipts.Select((receipt, at) =>
        {
            var price = PartialSum.Of(receipt.Number("unit_cost_cny"));
            var day = A.Today.AddDays(at - receipts.Count);
            return (day, receipt.Number("qty"), context.ToReporting(price, yuan, day).Amount);
        });
        var ledger = A.Replayed(A.Today, input.Number("sold_fifo"), [.. costed]);
        var year = A.Measure(ledger, new Stockturn.Demand.SkuDemand("S"), context).Over(A.Year);
        return new()
        {
            ["cogs_usd"] = year.Stock.CostOfSales,
            ["closing_value_usd"] = year.Position.Value.Amount,
        };
    }

    static JsonObject AggregateTurnover(JsonElement input)
    {
        var each = input.GetProperty("skus").EnumerateArray()
            .Select(sku => A.Measurement(sku.Number("cogs"), sku.Number("avg"))).ToList();
        var total = each.Aggregate((left, right) => left + right);
        return new()
        {
            ["turnover"] = Turnover.Read(in total).Node(),
            ["mean_of_skus"] = each.Average(sku => Turnover.Read(in sku).Value),
        };
    }

    static JsonObject SellableAndCapital(JsonElement input)
    {
        var onHand = Quantity.Of(input.Number("on_hand"));
        var place = new Stockturn.Ledger.StockPosition(0)
        {
            OnHand = onHand,
            Good = onHand - Quantity.Of(input.Number("damaged")),
            Reserved = Quantity.Of(input.Number("reserved")),
        };
        var sums = new PositionSums
        {
            OnHand = place.OnHand,
            Sellable = place.Sellable,
            InTransit = Quantity.Of(input.Number("in_transit")),
            Forecasts = 1,
            Course = DemandCourse.Flat((double)input.Number("daily_demand"), 13),
        };
        var measurement = A.Position(sums);
        var withTransit = A.Position(sums with { Sellable = sums.Sellable + sums.InTransit });
        return new()
        {
            ["sellable"] = sums.Sellable.Units,
            ["days_of_cover_sellable"] = ForwardCover.Read(in measurement).Node(),
            ["days_of_cover_with_transit"] = ForwardCover.Read(in withTransit).Node(),
            ["capital_qty"] = (sums.OnHand + sums.InTransit).Units,
        };
    }

    static JsonObject DaysOfTurns(JsonElement input)
    {
        var measurement = A.Measurement(input.Number("turnover_year"), 1, (int)input.Number("year_days"));
        return new() { ["dio"] = DaysInventoryOutstanding.Read(in measurement).Node() };
    }

    static JsonObject MarginAfterReturns(JsonElement input)
    {
        var cost = input.Number("cogs") - input.Number("cogs_of_returned_to_stock");
        var measurement = A.Measurement(cost, 1) with
        {
            Sales = new SalesSums
            {
                IsRecorded = true,
                Sales = input.Number("gross_sales"),
                Refunds = input.Number("refunds"),
            },
        };
        return new()
        {
            ["net_sales"] = measurement.Sales.NetSales.Amount,
            ["net_cogs"] = measurement.Stock.CostOfSales,
            ["gross_margin"] = measurement.GrossMargin.Amount,
        };
    }

    static JsonObject ItemByItem(JsonElement input)
    {
        var (units, carrying, down) = (new JsonObject(), new JsonObject(), new JsonObject());
        var total = 0m;
        foreach (var item in input.GetProperty("items").EnumerateArray())
        {
            var id = item.GetProperty("id").GetString()!;
            var net = NetRealisableValue.PerUnit(item.Number("price"), item.Number("cost_to_sell"));
            var books = NetRealisableValue.OfItem(item.Number("qty") * item.Number("cost"), item.Number("qty") * net);
            (units[id], carrying[id], down[id]) = (net, books.Amount, books.WriteDown);
            total += books.WriteDown;
        }

        return new()
        {
            ["nrv_unit"] = units,
            ["carrying"] = carrying,
            ["write_down"] = down,
            ["total_write_down"] = total,
        };
    }

    static JsonObject ReversalOf(JsonElement input)
    {
        var quantity = input.Number("qty");
        var reversal = NetRealisableValue.Reverse(
            quantity * input.Number("cost"),
            input.Number("previous_write_down"),
            quantity * input.Number("nrv_unit_now"));
        return new() { ["carrying"] = reversal.CarryingAmount, ["reversal"] = reversal.Amount };
    }

    static JsonObject ContractPart(JsonElement input)
    {
        var contract = input.GetProperty("contract");
        var books = NetRealisableValue.WithContract(
            new(input.Number("qty"), input.Number("cost")),
            new(contract.Number("qty"), contract.Number("net_price")),
            input.Number("market_net_price"));
        return new() { ["carrying"] = books.Amount, ["write_down"] = books.WriteDown };
    }

    static JsonObject PlanBased(JsonElement input)
    {
        var net = NetRealisableValue.OfPlan(
            input.GetProperty("plan").EnumerateArray()
                .Select(step => new NetUnits(step.Number("qty"), step.Number("net"))));
        var books = NetRealisableValue.OfItem(input.Number("qty") * input.Number("cost"), net);
        return new() { ["nrv_total"] = net, ["write_down"] = books.WriteDown };
    }

    static JsonObject ByItemAndByLayer(JsonElement input)
    {
        CostedUnits[] layers =
        [
            .. input.GetProperty("layers").EnumerateArray()
                .Select(layer => new CostedUnits(layer.Number("qty"), layer.Number("cost"))),
        ];
        var byItem = NetRealisableValue.ByItem(layers, input.Number("nrv_unit"));
        var byLayer = NetRealisableValue.ByLayer(layers, input.Number("nrv_unit"));
        return new()
        {
            ["carrying_by_item"] = byItem.Amount,
            ["write_down_by_item"] = byItem.WriteDown,
            ["carrying_by_layer"] = byLayer.Amount,
            ["write_down_by_layer"] = byLayer.WriteDown,
        };
    }
}
