using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

public sealed class EoSplitTests(ITestOutputHelper output)
{
    readonly CaseFile worked = new(output, "cases/worked-examples.json");
    readonly CaseFile kpi = new(output, "cases/kpi-eo-nrv-grading.json");

    [Fact]
    public void Each_unit_counts_once() => kpi.Check("eo-03", (input, expected) =>
    {
        var lots = input.GetProperty("layers").EnumerateArray().Select(layer => new Lot(
            layer.GetProperty("age").GetInt32(),
            layer.GetProperty("qty").GetDecimal(),
            layer.TryGetProperty("damaged", out _) ? StockStatus.Damaged : StockStatus.Good));
        var eo = new Sketch([.. lots]) { UnitsPerDay = input.GetProperty("demand_12m").GetDouble() / 365 }.Judge().Eo;

        Assert.Equal(expected.GetProperty("by_status").GetDecimal(), eo.Status.Units);
        Assert.Equal(expected.GetProperty("by_time").GetDecimal(), eo.Time.Units);
        Assert.Equal(expected.GetProperty("by_forecast").GetDecimal(), eo.ForecastBeyond.Units);
        Assert.Equal(expected.GetProperty("total_eo").GetDecimal(), eo.Total.Units);
    });

    [Fact]
    public void S4_14_rate_by_quantity() => worked.Check("worked-039", (input, expected) =>
        Assert.Equal(
            expected.GetProperty("rate").GetDouble(),
            EoRate.ByQuantity([Share(input, "total_qty", "eo_qty")]).Value));

    [Fact]
    public void S4_15_rate_by_value() => worked.Check("worked-040", (input, expected) =>
    {
        var total = input.GetProperty("total_value").GetDecimal();
        var share = new EoShare(Quantity.Of(1), total, Quantity.Of(1), input.GetProperty("eo_value").GetDecimal());
        Assert.Equal(expected.GetProperty("rate").GetDouble(), EoRate.ByValue([share]).Value);
    });

    [Fact]
    public void S4_14_empty_stock_has_no_rate() => worked.Check("worked-041", (input, _) =>
    {
        Assert.Equal(Gap.NoStock, EoRate.ByQuantity([Share(input, "total_qty", "eo_qty")]).Gap);
        Assert.Equal(Gap.NoStock, EoRate.ByValue([new EoShare(default, 0, default, 0)]).Gap);
    });

    [Fact]
    public void S4_15_rates_are_ratios_of_sums() => kpi.Check("eo-05", (input, expected) =>
    {
        var group = input.GetProperty("items").EnumerateArray().Select(item =>
        {
            var cost = item.GetProperty("unit_cost").GetDecimal();
            var share = Share(item, "qty", "eo_qty");
            return share with { StockValue = share.Stock.Units * cost, EoValue = share.Eo.Units * cost };
        }).ToArray();
        Assert.Equal(expected.GetProperty("rate_qty").GetDouble(), EoRate.ByQuantity(group).Value!.Value, 1e-6);
        Assert.Equal(expected.GetProperty("rate_value").GetDouble(), EoRate.ByValue(group).Value!.Value, 1e-6);
    });

    [Fact]
    public void S4_15_a_missing_cost_is_a_gap() =>
        Assert.Equal(Gap.NoCost, EoRate.ByValue([new EoShare(Quantity.Of(5), null, Quantity.Of(1), 3)]).Gap);

    [Fact]
    public void Nothing_in_stock_is_never_stuck_however_long_idle() => kpi.Check("eo-07", (_, _) =>
    {
        var found = new Sketch(new Lot(500, 0)) { IdleDays = 400, SoldUnits = 0, UnitsPerDay = 0 }.Judge();
        Assert.Empty(found.Findings);
        Assert.Null(found.Grade);
        Assert.Equal(Gap.NoStock, EoRate.ByQuantity([found.Share]).Gap);
    });

    static EoShare Share(System.Text.Json.JsonElement input, string stock, string stuck) => new(
        Quantity.Of(input.GetProperty(stock).GetDecimal()),
        null,
        Quantity.Of(input.GetProperty(stuck).GetDecimal()),
        null);
}
