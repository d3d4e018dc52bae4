using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Calculators;

/// <summary>Values stock by a cost formula, and spreads landed cost.</summary>
public sealed class ValuationCalculator : ICalculator
{
    const string Fifo = "FIFO", MovingAverage = "MOVING_AVERAGE", Lifo = "LIFO";

    // The operations carry no dates; the order alone counts.
    static readonly DateOnly Day = new(2000, 1, 1);

    /// <inheritdoc/>
    public IReadOnlyList<string> Kinds => ["valuation"];

    /// <inheritdoc/>
    public JsonObject Answer(string kind, JsonElement input)
    {
        var question = new Question(input);
        return question switch
        {
            _ when question.Has("lines") => LandedLines(question),
            _ when question.Has("unit_price") => LandedUnit(question),
            _ when question.Has("method") => ByMethod(question, question.Text("method")),
            _ when question.Has("ops") || question.Has("opening_layers") => new JsonObject
            {
                [Fifo] = ByMethod(question, Fifo),
                [MovingAverage] = ByMethod(question, MovingAverage),
            },
            _ => throw question.Refuse("ops", "expected ops, or lines and freight, or qty and unit_price"),
        };
    }

    static JsonObject ByMethod(Question question, string method)
    {
        var formula = method.ToUpperInvariant() switch
        {
            Fifo => CostFormula.Fifo,
            MovingAverage => CostFormula.MovingAverage,
            Lifo => CostFormula.Lifo,
            _ => throw question.Refuse("method", $"found \"{method}\"; expected FIFO, MOVING_AVERAGE or LIFO"),
        };
        Movement[] opening = [.. question.List("opening_layers").Select(Opening)];
        var issues = new List<OpenLayer[]>();
        var replay = new LedgerReplay(new ReplaySetup(Day, new PeriodCalendar(Day, Day))
        {
            Formula = formula,
            PicksStatedCost = true,
            WarehouseCount = 1,
            Issues = issues,
        }).Run([.. opening, .. question.List("ops").Select(Operation)]);
        OpenLayer[] layers = [.. replay.Books.SelectMany(book => book[StockStatus.Good].Contents())];
        var consumed = issues.Skip(opening.Count(layer => layer.Quantity < Quantity.Zero));
        return Answer(formula == CostFormula.MovingAverage ? Averaged(layers) : layers, [.. consumed]);
    }

    static JsonObject Answer(OpenLayer[] layers, OpenLayer[][] issues)
    {
        var quantity = Figures.Plain(layers.Aggregate(Quantity.Zero, (sum, layer) => sum + layer.Quantity));
        var value = Total(layers);
        return new JsonObject
        {
            ["qty"] = quantity,
            ["value"] = Figures.Plain(value),
            ["closing_qty"] = quantity.DeepClone(),
            ["closing_value"] = Figures.Plain(value),
            ["layers"] = Costs(layers),
            ["cogs"] = Figures.List(issues.Select(Total)),
            ["consumed"] = new JsonArray([.. issues.Select(Costs)]),
        };
    }

    // Under moving average every unit costs the same: one layer says it all.
    static OpenLayer[] Averaged(OpenLayer[] layers) =>
        layers.Length == 0 || layers.Any(layer => !layer.IsCosted)
            ? layers
            : [layers.Aggregate((sum, layer) => sum with
            {
                Quantity = sum.Quantity + layer.Quantity,
                Value = sum.Value + layer.Value,
            })];

    static decimal? Total(OpenLayer[] layers) =>
        layers.Aggregate((decimal?)0m, (sum, layer) => sum + (layer.IsCosted ? layer.Value : null));

    static JsonArray Costs(OpenLayer[] layers) =>
    [
        .. layers
            .Where(layer => !layer.Quantity.IsZero)
            .Select(layer => new JsonObject
            {
                ["qty"] = Figures.Plain(layer.Quantity),
                ["unit_cost"] = layer.IsCosted ? Figures.Plain(layer.Value / layer.Quantity.Units) : null,
            }),
    ];

    static Movement Opening(Question layer)
    {
        var quantity = layer.Number("qty");
        var kind = quantity < 0 ? MovementKind.Opening : MovementKind.Receipt;
        return Change(kind, quantity, layer.OptionalNumber("unit_cost"));
    }

    static Movement Operation(Question operation)
    {
        var quantity = operation.Number("qty");
        if (quantity < 0)
        {
            throw operation.Refuse("qty", $"found {quantity}; expected zero or more");
        }

        return operation.Text("op") switch
        {
            "in" => Change(MovementKind.Receipt, quantity, operation.OptionalNumber("unit_cost")),
            "out" => Change(MovementKind.Sale, -quantity, operation.OptionalNumber("of_unit_cost")),
            var other => throw operation.Refuse("op", $"found \"{other}\"; expected in or out"),
        };
    }

    static Movement Change(MovementKind kind, decimal quantity, decimal? unitCost) =>
        new(Day, 0, -1, kind, Quantity.Of(quantity), unitCost, -1, StockStatus.Good, 0, -1);

    static JsonObject LandedUnit(Question question)
    {
        var quantity = question.Number("qty");
        if (quantity <= 0)
        {
            throw question.Refuse("qty", $"found {quantity}; expected more than nothing");
        }

        var goods = quantity * question.Number("unit_price");
        var duty = goods * (question.OptionalNumber("duty_rate") ?? 0m) + (question.OptionalNumber("duty") ?? 0m);
        var total = goods + (question.OptionalNumber("freight") ?? 0m) + duty;
        return new JsonObject
        {
            ["total"] = Figures.Plain(total),
            ["unit_cost"] = Figures.Plain(total / quantity),
        };
    }

    static JsonObject LandedLines(Question question)
    {
        var basis = (question.OptionalText("basis") ?? "value") switch
        {
            "quantity" or "qty" => LandedBasis.Quantity,
            "value" => LandedBasis.Value,
            "weight" => LandedBasis.Weight,
            "volume" => LandedBasis.Volume,
            var other => throw question.Refuse(
                "basis", $"found \"{other}\"; expected quantity, value, weight or volume"),
        };
        ImmutableArray<LandedLine> lines = [.. question.List("lines").Select(Line)];
        var shares = LandedCost.Spread(question.Number("freight"), lines, basis);
        var (lineShare, unitAdder) = (new JsonObject(), new JsonObject());
        for (var at = 0; at < lines.Length; at++)
        {
            lineShare[lines[at].Sku] = Figures.Plain(shares[at]);
            unitAdder[lines[at].Sku] =
                lines[at].Quantity.IsZero ? null : Figures.Plain(shares[at] / lines[at].Quantity.Units);
        }

        return new JsonObject { ["line_share"] = lineShare, ["unit_adder"] = unitAdder };
    }

    static LandedLine Line(Question line)
    {
        var quantity = line.Number("qty");
        return new LandedLine(
            line.Text("sku"),
            Quantity.Of(quantity),
            line.OptionalNumber("value") ?? quantity * (line.OptionalNumber("unit_price") ?? 0m),
            line.OptionalNumber("weight") ?? quantity * (line.OptionalNumber("unit_weight") ?? 0m),
            line.OptionalNumber("volume") ?? quantity * (line.OptionalNumber("unit_volume") ?? 0m));
    }
}
