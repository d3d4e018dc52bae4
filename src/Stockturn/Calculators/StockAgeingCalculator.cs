using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Calculators;

/// <summary>Replays movements in the ledger and tells layers, ages and age buckets.</summary>
public sealed class StockAgeingCalculator : ICalculator
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => ["stock-ageing"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new AgeingQuestion(new Question(input));
        var start = question.Movements.Length > 0 ? question.Movements[0].Day : question.AsOf;
        var setup = new ReplaySetup(question.AsOf, new PeriodCalendar(start, question.AsOf))
        {
            WarehouseCount = question.Locations.Count,
        };
        var replay = new LedgerReplay(setup).Run(question.Movements);
        CostLayer[] layers =
        [
            .. replay.Books
                .SelectMany(book => book.Shelves())
                .SelectMany(
                    shelf => shelf.Shelf.Contents(), (shelf, layer) => LedgerStatement.Layer(layer, shelf.Status))
                .Select(layer => layer with { IsAgeAtLeast = false })
                .OrderBy(layer => layer.NetworkDate),
        ];
        return Answer(question, replay, layers);
    }

    static JsonObject Answer(AgeingQuestion question, LedgerReplay replay, CostLayer[] layers)
    {
        var network = Buckets(layers, AgeBasis.Network, question);
        var location = Buckets(layers, AgeBasis.Location, question);
        var answer = new JsonObject
        {
            ["on_hand"] = Figures.Plain(Sum(layers)),
            ["on_hand_by_location"] = ByLocation(question, layers, here => Figures.Plain(Sum(here))),
            ["layers"] = new JsonArray([.. layers.Select(layer => Layer(question, layer))]),
            ["bucket_qty"] = Quantities(network),
            ["bucket_value"] = Figures.List(
                network.Select(bucket => bucket.Value.IsWhole ? bucket.Value.Amount : (decimal?)null)),
            ["network_bucket_qty"] = Quantities(network),
            ["location_bucket_qty"] = Quantities(location),
            ["network_age_days"] = ByLocation(question, layers, here => Age(here, AgeBasis.Network, question)),
            ["location_age_days"] = ByLocation(question, layers, here => Age(here, AgeBasis.Location, question)),
            ["weighted_age_days"] = Age(layers, AgeBasis.Network, question),
            ["value_weighted_age_days"] =
                Figures.Plain(StockAge.ValueWeightedDays(layers, AgeBasis.Network, question.AsOf)),
            ["value_total"] = Figures.Plain(layers.Aggregate((decimal?)0m, (sum, layer) => sum + layer.Value)),
            ["pending_transfer_qty"] = Figures.Plain(replay.Pouches.Aggregate(
                Quantity.Zero, (sum, pouch) => sum + Quantity.Max(Quantity.Zero, pouch.Left))),
        };
        if (replay.Books.Any(book => book.WentNegative))
        {
            answer["negative"] = true;
        }

        return answer;
    }

    // A place without goods has a balance of nothing but no age.
    static JsonObject ByLocation(
        AgeingQuestion question, CostLayer[] layers, Func<CostLayer[], JsonNode?> figure)
    {
        var answer = new JsonObject();
        for (var at = 0; at < question.Locations.Count; at++)
        {
            CostLayer[] here = [.. layers.Where(layer => layer.Warehouse == at)];
            if (figure(here) is { } known)
            {
                answer[question.Locations[at]] = known;
            }
        }

        return answer;
    }

    static JsonObject Layer(AgeingQuestion question, CostLayer layer)
    {
        var answer = new JsonObject
        {
            ["date"] = Iso(layer.NetworkDate),
            ["location_date"] = Iso(layer.LocationDate),
            ["qty"] = Figures.Plain(layer.Quantity),
            ["value"] = Figures.Plain(layer.Value),
            ["location"] = question.Locations[layer.Warehouse],
        };
        if (layer.Batch >= 0)
        {
            answer["batch"] = question.Batches[layer.Batch];
        }

        return answer;
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static Quantity Sum(IEnumerable<CostLayer> layers) =>
        layers.Aggregate(Quantity.Zero, (sum, layer) => sum + layer.Quantity);

    // The layers of a question carry their true day. Holes count in the bucket of their day: buckets sum to on hand.
    static ImmutableArray<AgedStock> Buckets(CostLayer[] layers, AgeBasis basis, AgeingQuestion question) =>
        AgeBuckets.Of(layers, question.AsOf, question.UpperDays, basis).By(question.UpperDays);

    static JsonArray Quantities(IEnumerable<AgedStock> buckets) =>
        Figures.List(buckets.Select(bucket => (decimal?)bucket.Quantity.Units));

    static JsonNode? Age(CostLayer[] layers, AgeBasis basis, AgeingQuestion question) =>
        Figures.Plain(StockAge.WeightedDays(layers, basis, question.AsOf));
}
