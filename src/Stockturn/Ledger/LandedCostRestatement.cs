using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>A layer before and after the invoice.</summary>
public sealed record RestatedLayer(CostLayer Before, CostLayer After)
{
    /// <summary>What its value changed by; nothing when its cost was not known before.</summary>
    public decimal Difference => (After.Value ?? 0m) - (Before.Value ?? 0m);
}

/// <summary>Freight and duty of a line restated from the estimate to the invoice, with every difference shown.</summary>
/// <remarks>
/// The ledger is replayed with the estimate and with the invoice, so the layers are followed through transfers, sales and
/// returns. The difference is split into what the layers still in stock are worth more, what the units already gone cost
/// more (a correction of the cost of sales), and what waits because the goods have not arrived: freight joins goods on
/// arrival. The three add up to the difference.
/// See docs/formulas.md#landed-cost.
/// </remarks>
public sealed record LandedCostRestatement
{
    /// <summary>The layers still in stock, before and after.</summary>
    public required ImmutableArray<RestatedLayer> Layers { get; init; }

    /// <summary>The invoice less the estimate.</summary>
    public required decimal Difference { get; init; }

    /// <summary>The part of it that belongs to units still on their way.</summary>
    public required decimal Waiting { get; init; }

    /// <summary>What stock is worth more.</summary>
    public decimal StockDifference => Rounded(Layers.Sum(layer => layer.Difference));

    /// <summary>What the units already gone cost more.</summary>
    public decimal Correction => Difference - StockDifference - Waiting;

    /// <summary>Replays the ledger with the estimate and with the invoice.</summary>
    /// <param name="facts">What is known of the SKU, the line with its invoice.</param>
    /// <param name="line">The line of the batch.</param>
    /// <param name="difference">Its share of the invoice less its share of the estimate, in the reporting currency.</param>
    /// <param name="replay">The ledger of some facts.</param>
    public static LandedCostRestatement Of(
        SkuFacts facts, ShipmentLine line, decimal difference, Func<SkuFacts, SkuLedger> replay)
    {
        var movements = facts.Movements.ToArray();
        var each = line.Shipped.IsZero ? 0m : difference / line.Shipped.Units;
        var arrived = Quantity.Zero;
        for (var at = 0; at < movements.Length; at++)
        {
            if (IsArrival(movements[at], line))
            {
                arrived += movements[at].Quantity;
                movements[at] = movements[at] with { UnitCost = (movements[at].UnitCost ?? 0m) - each };
            }
        }

        var before = replay(facts with { Movements = movements });
        return new LandedCostRestatement
        {
            Layers = Restated(before.Layers, replay(facts).Layers),
            Difference = Rounded(difference),
            Waiting = arrived == line.Shipped ? 0m : Rounded(difference - (each * arrived.Units)),
        };
    }

    // Freight joins the goods on their arrival.
    static bool IsArrival(in Movement movement, ShipmentLine line) =>
        movement.Kind == MovementKind.TransferIn
        && movement.Warehouse == line.To
        && movement.Document == SourceRow.Hash(line.Shipment);

    // The cost of goods changes nothing about which goods lie where, so both replays have the same layers.
    static ImmutableArray<RestatedLayer> Restated(ImmutableArray<CostLayer> before, ImmutableArray<CostLayer> after) =>
    [
        .. before.Zip(after, (old, now) => new RestatedLayer(old, now)).Where(layer => layer.Difference != 0m),
    ];

    static decimal Rounded(decimal amount) => decimal.Round(amount, 4, MidpointRounding.AwayFromZero);
}
