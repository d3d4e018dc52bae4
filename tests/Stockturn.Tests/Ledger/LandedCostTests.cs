using Stockturn.Facts;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Ledger;

public sealed class LandedCostTests
{
    static LandedLine Line(string sku, decimal quantity, decimal value = 0, decimal volume = 0) =>
        new(sku, Quantity.Of(quantity), value, 0, volume);

    static CostLayer Layer(decimal quantity, decimal? value) => new(
        1, History.Day(1), History.Day(40), Quantity.Of(quantity), value, -1, StockStatus.Good, -1, true);

    [Theory]
    [InlineData(LandedBasis.Volume, 350, 350)]
    [InlineData(LandedBasis.Quantity, 500, 200)]
    [InlineData(LandedBasis.Value, 100, 600)]
    public void Freight_is_spread_by_what_was_chosen(LandedBasis basis, int first, int second)
    {
        var shares = LandedCost.Spread(700m, [Line("A", 100, 100m, 2m), Line("B", 40, 600m, 2m)], basis);

        Assert.Equal([(decimal)first, second], shares.AsEnumerable());
    }

    [Fact]
    public void Cents_always_add_up()
    {
        Prop.ForAll<int, int[]>((cents, volumes) =>
        {
            LandedLine[] lines = [.. volumes.Select(volume => Line("A", 1, volume: Math.Abs(volume)))];
            var shares = LandedCost.Spread(cents / 1000m, lines, LandedBasis.Volume);
            return lines.Length == 0 ? shares.IsEmpty : shares.Sum() == cents / 1000m;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void U_2_an_invoice_restates_the_layers_and_shows_the_difference()
    {
        // Estimated 600, invoiced 900 over 100 and 200 units: 100 and 200 more. 40 of A and all of B are left.
        EstimatedLine[] lines =
        [
            new(Line("A", 100), [Layer(25, 75m), Layer(15, 45m)]),
            new(Line("B", 200), [Layer(200, null)]),
        ];

        var restated = LandedCostRestatement.Compute(600m, 900m, lines, LandedBasis.Quantity);

        Assert.Equal([(75m, 100m), (45m, 60m), (null, null)],
            restated.Layers.Select(layer => (layer.Before.Value, layer.After.Value)));
        Assert.Equal([("A", 60m), ("B", 200m)], restated.Corrections.AsEnumerable());
        Assert.Equal(300m, restated.StockDifference + restated.Correction);
        Assert.Equal([false, false, true], restated.Layers.Select(layer => layer.After.IsEstimated));
    }
}
