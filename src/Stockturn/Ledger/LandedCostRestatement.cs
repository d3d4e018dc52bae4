using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>What is left of a line of a batch that came in at an estimated freight.</summary>
/// <param name="Line">The line as received.</param>
/// <param name="Layers">The layers it became and that still lie somewhere, at their value so far.</param>
public sealed record EstimatedLine(LandedLine Line, ImmutableArray<CostLayer> Layers);

/// <summary>A layer before and after the invoice.</summary>
public sealed record RestatedLayer(string Sku, CostLayer Before, CostLayer After)
{
    /// <summary>What its value changed by; nothing when its cost was not known before.</summary>
    public decimal Difference => (After.Value ?? 0m) - (Before.Value ?? 0m);
}

/// <summary>Freight of a batch restated from the estimate to the actual invoice, with every difference shown.</summary>
/// <remarks>
/// The difference of each line is its share of the invoice less its share of the estimate. What is still in stock takes
/// its part into the layers; the part of what is gone is a cost correction of the invoice's day. Both add up to the
/// difference of the invoice to the cent.
/// </remarks>
public sealed record LandedCostRestatement
{
    /// <summary>The layers, before and after.</summary>
    public required ImmutableArray<RestatedLayer> Layers { get; init; }

    /// <summary>The part of the difference that belongs to units no longer in stock, for each line.</summary>
    public required ImmutableArray<(string Sku, decimal Correction)> Corrections { get; init; }

    /// <summary>What stock is worth more.</summary>
    public decimal StockDifference => Layers.Sum(layer => layer.Difference);

    /// <summary>What the units already gone cost more.</summary>
    public decimal Correction => Corrections.Sum(line => line.Correction);

    /// <summary>Compares the estimate with the invoice.</summary>
    /// <param name="estimated">The freight the layers were valued with.</param>
    /// <param name="invoiced">The freight on the invoice.</param>
    /// <param name="lines">The lines of the batch and what is left of them.</param>
    /// <param name="basis">What freight is spread by.</param>
    public static LandedCostRestatement Compute(
        decimal estimated, decimal invoiced, IReadOnlyList<EstimatedLine> lines, LandedBasis basis)
    {
        LandedLine[] landed = [.. lines.Select(line => line.Line)];
        var before = LandedCost.Spread(estimated, landed, basis);
        var after = LandedCost.Spread(invoiced, landed, basis);
        var layers = ImmutableArray.CreateBuilder<RestatedLayer>();
        var corrections = ImmutableArray.CreateBuilder<(string, decimal)>();
        for (var at = 0; at < lines.Count; at++)
        {
            var left = after[at] - before[at];
            foreach (var layer in lines[at].Layers)
            {
                var restated = Restate(lines[at], layer, after[at] - before[at]);
                layers.Add(restated);
                left -= restated.Difference;
            }

            corrections.Add((landed[at].Sku, left));
        }

        return new LandedCostRestatement { Layers = layers.ToImmutable(), Corrections = corrections.ToImmutable() };
    }

    static RestatedLayer Restate(EstimatedLine line, CostLayer layer, decimal difference)
    {
        var part = line.Line.Quantity.IsZero ? 0m : CostShare.Of(difference, layer.Quantity, line.Line.Quantity);
        return new RestatedLayer(
            line.Line.Sku, layer, layer with { Value = layer.Value + part, IsEstimated = layer.Value is null });
    }
}
