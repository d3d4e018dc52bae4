using FsCheck;
using FsCheck.Fluent;
using Stockturn.Metrics;

namespace Stockturn.Tests.Metrics;

public class NetRealisableValueTests
{
    [Fact]
    public void S3_25_stock_stands_at_the_lower_of_cost_and_what_it_brings()
    {
        Assert.Equal(new Carrying(4300, 700), NetRealisableValue.OfItem(5000, 4300));
        Assert.Equal(new Carrying(5000, 0), NetRealisableValue.OfItem(5000, 5800));
    }

    [Fact]
    public void A_write_down_by_layer_is_never_less_than_by_item() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 100), Gen.Choose(0, 100)).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary(),
        Gen.Choose(-10, 100).ToArbitrary(),
        (layers, net) =>
        {
            CostedUnits[] units = [.. layers.Select(layer => new CostedUnits(layer.Item1, layer.Item2))];
            var (item, layer) = (NetRealisableValue.ByItem(units, net), NetRealisableValue.ByLayer(units, net));
            var cost = units.Sum(unit => unit.Units * unit.UnitCost);
            return layer.WriteDown >= item.WriteDown
                && item.Amount + item.WriteDown == cost
                && layer.Amount + layer.WriteDown == cost;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_reversal_never_exceeds_the_write_down() => Prop.ForAll(
        Gen.Choose(0, 1000).ToArbitrary(),
        Gen.Choose(0, 2000).ToArbitrary(),
        (down, net) =>
        {
            var reversal = NetRealisableValue.Reverse(1000, down, net);
            return reversal.Amount >= 0 && reversal.Amount <= down && reversal.CarryingAmount <= 1000;
        }).QuickCheckThrowOnFailure();
}
