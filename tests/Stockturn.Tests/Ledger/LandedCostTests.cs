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

    // 100 arrive on day 20 with 6 each of freight, estimated at 4 each; 40 are sold. 60 in stock are worth 2 more each, the
    // 40 gone cost 2 more each; of 100 more that have not arrived the difference waits.
    [Theory]
    [InlineData(100, 200, 120, 80, 0)]
    [InlineData(200, 400, 120, 80, 200)]
    public void U_2_an_invoice_restates_the_layers_and_shows_the_difference(
        int shipped, int difference, int inStock, int gone, int waiting)
    {
        var document = SourceRow.Hash("SEA-1");
        Movement[] movements =
        [
            new(History.Day(1), 1, -1, MovementKind.Receipt, Quantity.Of(100L), 5m, -1, StockStatus.Good, 0, -1),
            new(History.Day(20), 1, -1, MovementKind.TransferOut, -Quantity.Of(100L), null, -1, StockStatus.Good, document, -1),
            new(History.Day(20), 0, -1, MovementKind.TransferIn, Quantity.Of(100L), 6m, -1, StockStatus.Good, document, -1),
            new(History.Day(25), 0, -1, MovementKind.Sale, -Quantity.Of(40L), null, -1, StockStatus.Good, 0, -1),
        ];
        var line = new ShipmentLine(
            "SEA-1", null, -1, 0, null, null, null, Quantity.Of((long)shipped), Quantity.Zero, 6m * shipped, 0m, -1, true);
        var network = new Network { Warehouses = [new("US"), new("→US")] };

        var restated = LandedCostRestatement.Of(
            new SkuFacts(new SkuMaster("A")) { Movements = movements }, line, difference,
            facts => StockLedger.Replay(facts, network, new LedgerSettings(), History.Day(30)));

        Assert.Equal([(540m, 660m)], restated.Layers.Select(layer => (layer.Before.Value!.Value, layer.After.Value!.Value)));
        Assert.Equal((inStock, gone, waiting), (restated.StockDifference, restated.Correction, restated.Waiting));
        Assert.Equal(difference, restated.StockDifference + restated.Correction + restated.Waiting);
    }
}
