using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;
using Xunit.Abstractions;

namespace Stockturn.Tests.Metrics;

public class HoldingCostCasesTests(ITestOutputHelper output)
{
    [Fact]
    public void S2_21_reference_cases_of_holding_cost_agree() =>
        CaseFile.Check(output, "cases/holding-cost.json", new Dictionary<string, Func<JsonElement, JsonObject>>
        {
            ["hold-01"] = MonthlyStorage,
            ["hold-02"] = MonthlyStorage,
            ["hold-03"] = RateChange,
            ["hold-04"] = input => new()
            {
                ["surcharge"] = new JsonArray(
                    [.. input.Numbers("ages").Select(age => (JsonNode?)JsonValue.Create(Surcharge(input, (int)age)))]),
            },
            ["hold-05"] = input => new() { ["surcharge"] = Surcharge(input, (int)input.Number("age")) },
            ["hold-06"] = NetworkFifo,
            ["hold-07"] = NetworkFifo,
            ["hold-08"] = Projection,
            ["hold-09"] = Split,
            ["hold-10"] = input => new()
            {
                ["cost"] = StorageCost.OfStay((int)input.Number("days"), StorageTiers(input)),
            },
            ["hold-11"] = CapitalBase,
            ["hold-12"] = input => Utilisation(input, input),
            ["hold-13"] = TwoUtilisations,
        });

    static decimal UnitCubicFeet(JsonElement input) =>
        input.Numbers("unit_dims_in") is [var length, var width, var height]
            ? CubicFeet.OfInches(length, width, height)
            : 0;

    static JsonObject MonthlyStorage(JsonElement input)
    {
        var (units, volume) = (input.Numbers("units_by_day"), UnitCubicFeet(input));
        return new()
        {
            ["unit_ft3"] = volume,
            ["avg_units"] = units.Average(),
            ["avg_ft3"] = units.Average() * volume,
            ["fee"] = StorageCost.OfMonth(units, volume, input.Number("rate_per_ft3")),
        };
    }

    // The shipped table and the tariff of an FBA place: ten cubic feet over whole months.
    static JsonObject RateChange(JsonElement input)
    {
        var master = new SkuMaster("S")
        {
            VolumeM3 = (double)(input.Number("ft3") * CubicFeet.CubicMetres),
            SizeTier = input.GetProperty("size").GetString(),
        };
        var tariff = new StorageTariff(master, A.Network.Warehouses[A.Fba], A.Context, A.Today);
        var fees = input.GetProperty("months").EnumerateArray()
            .Select(month => DateSpan.Month(DateOnly.Parse(month.GetString() + "-01")))
            .Select(month => tariff.PerUnit(month, arrived: new(2024, 1, 1)).Amount)
            .ToList();
        return new()
        {
            ["fees"] = new JsonArray([.. fees.Select(fee => (JsonNode?)JsonValue.Create(fee))]),
            ["total"] = fees.Sum(),
        };
    }

    static AgeTier[] Tiers(JsonElement input) =>
    [
        .. input.GetProperty("tiers").EnumerateArray().Select(tier => new AgeTier(
            tier.GetProperty("from_day").GetInt32(),
            tier.GetProperty("to_day").ValueKind == JsonValueKind.Null ? null : tier.GetProperty("to_day").GetInt32(),
            tier.Number("per_ft3"),
            tier.TryGetProperty("min_per_unit", out var minimum) ? minimum.GetDecimal() : null)),
    ];

    static StorageTier[] StorageTiers(JsonElement input) =>
    [
        .. input.GetProperty("tiers").EnumerateArray().Select(tier => new StorageTier(
            tier.GetProperty("from_day").GetInt32(),
            tier.GetProperty("to_day").ValueKind == JsonValueKind.Null ? null : tier.GetProperty("to_day").GetInt32(),
            tier.Number("rate"))),
    ];

    static decimal Surcharge(JsonElement input, int age) =>
        AgedSurcharge.Of(age, input.Number("units"), input.Number("unit_ft3"), Tiers(input));

    static JsonObject NetworkFifo(JsonElement input)
    {
        var snapshot = DateOnly.Parse(input.GetProperty("snapshot").GetString()!);
        var receipts = input.GetProperty("received").EnumerateArray()
            .Select(receipt => (DateOnly.Parse(receipt.GetProperty("date").GetString()!), receipt.Number("qty"), 1m));
        var layers = A.Replayed(snapshot, input.Number("sold"), [.. receipts]).Layers;
        var aged = layers.Select(layer => new AgedUnits(layer.LocationDate, layer.Quantity.Units));
        return new()
        {
            ["layers"] = new JsonArray(
            [
                .. layers.Select(layer => (JsonNode)new JsonObject
                {
                    ["date"] = layer.NetworkDate.ToString("yyyy-MM-dd"),
                    ["qty"] = layer.Quantity.Units,
                    ["age"] = snapshot.DayNumber - layer.NetworkDate.DayNumber,
                }),
            ]),
            ["surcharge"] = AgedSurcharge.At(snapshot, aged, input.Number("unit_ft3"), Tiers(input)).Amount,
        };
    }

    static JsonObject Projection(JsonElement input)
    {
        var first = A.Today;
        AgedUnits[] stock = [new(first.AddDays(-(int)input.Number("age_first_snapshot")), input.Number("units"))];
        var fees = Enumerable.Range(0, (int)input.Number("count"))
            .Select(at => first.AddDays(at * (int)input.Number("step_days")))
            .Select(day => AgedSurcharge.At(day, stock, input.Number("unit_ft3"), Tiers(input)).Amount)
            .ToList();
        return new()
        {
            ["by_snapshot"] = new JsonArray([.. fees.Select(fee => (JsonNode?)JsonValue.Create(fee))]),
            ["total"] = fees.Sum(),
        };
    }

    static JsonObject Split(JsonElement input)
    {
        var settings = new MetricSettings
        {
            CapitalRateYear = (double)input.Number("capital_rate_year"),
            ShrinkRateYear = (double)input.Number("shrink_rate_year"),
            ObsolescenceRateYear = (double)input.Number("obsolescence_rate_year"),
        };
        var (units, days) = (input.Number("units"), input.Number("days"));
        var split = HoldingSplit.Of(
            units * input.Number("unit_cost"), days, units * days * input.Number("storage_per_unit_day"), settings);
        return new()
        {
            ["storage"] = split.Storage.Amount,
            ["capital"] = split.Capital.Amount,
            ["shrink"] = split.Shrink.Amount,
            ["obsolescence"] = split.Obsolescence.Amount,
            ["total"] = split.Total.Amount,
        };
    }

    static JsonObject CapitalBase(JsonElement input)
    {
        var (rate, days) = ((double)input.Number("rate_year"), input.Number("days"));
        return new()
        {
            ["reported"] = CarryingCost.Of(input.Number("cost"), rate, days),
            ["decision"] = CarryingCost.Of(input.Number("realisable"), rate, days),
        };
    }

    static JsonObject Utilisation(JsonElement input, JsonElement limits)
    {
        var fee = limits.TryGetProperty("surcharge_per_ft3", out var rate) ? rate.GetDecimal() : 1;
        var surcharge = UtilisationSurcharge.Of(
            input.Number("avg_stored_ft3"),
            input.Number("shipped_ft3_13_weeks"),
            limits.Number("threshold_weeks"),
            fee);
        return new()
        {
            ["avg_daily_shipped"] = input.Number("shipped_ft3_13_weeks") / 91,
            ["ratio_weeks"] = surcharge.RatioWeeks.Node(),
            ["surcharge"] = surcharge.Amount,
            ["applies"] = surcharge.Applies,
        };
    }

    static JsonObject TwoUtilisations(JsonElement input)
    {
        var answers = input.GetProperty("cases").EnumerateArray().Select(one => Utilisation(one, input)).ToList();
        return new()
        {
            ["ratio_weeks"] = new JsonArray([.. answers.Select(answer => answer["ratio_weeks"]?.DeepClone())]),
            ["applies"] = new JsonArray([.. answers.Select(answer => answer["applies"]?.DeepClone())]),
        };
    }
}
