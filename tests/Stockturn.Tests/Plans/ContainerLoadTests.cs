using FsCheck;
using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

public sealed class ContainerLoadTests
{
    static readonly ContainerSize[] Sizes = [.. ContainerSize.Usual];

    static ContainerLoad Of(double cubicMetres, double kilograms, params ContainerFiller[] fillers) =>
        ContainerLoad.Of([new ContainerItem("A", 100, cubicMetres / 100, kilograms / 100)], fillers, Sizes, 0.5);

    static string Boxes(ContainerLoad load) => string.Join(" ", load.Boxes.Select(box => $"{box.Count}×{box.Size.Name}"));

    // The examples of docs/formulas/plans.md#containers.
    [Theory]
    [InlineData(20, 5000, "1×20GP")]
    [InlineData(30, 5000, "2×20GP")]
    [InlineData(60, 5000, "1×40HQ")]
    [InlineData(65, 20_000, "1×40HQ")]
    [InlineData(95, 30_000, "1×20GP 1×40HQ")]
    [InlineData(20, 40_000, "2×20GP")]
    [InlineData(13, 5000, "")]
    public void U_12_goods_go_in_the_containers_that_hold_them_in_the_least_room_by_volume_and_weight(double cubicMetres, double kilograms, string boxes) =>
        Assert.Equal(boxes, Boxes(Of(cubicMetres, kilograms)));

    [Fact]
    public void U_12_free_room_is_filled_by_what_saves_most_a_cubic_metre_in_whole_cartons()
    {
        var load = Of(24, 5000, new ContainerFiller("B", 10, 0.1, 5, [30, 20, 10]), new ContainerFiller("C", 5, 0.1, 5, [14, 13, 12, 11]));

        // 4 m³ are free: a cubic metre of B saves 30, of C 28, 26, 24 and 22, again of B 20.
        Assert.Equal([("B", 20L, 50.0), ("C", 20L, 50.0)], load.Fills.Select(fill => (fill.Item.Sku, fill.Item.Units, fill.Saving)));
        Assert.Equal((28.0, 28.0), (Math.Round(load.CubicMetres, 9), load.CubicMetresMost));
        Assert.Equal((100.0, PlanStatus.Optimal), (Math.Round(load.Proof.Bound, 9), load.Proof.Status));
    }

    [Fact]
    public void U_12_no_filling_saves_more_than_the_bound_and_none_breaks_a_limit() => Prop.ForAll<PositiveInt>(number =>
    {
        var chance = new Random(number.Get);
        ContainerFiller[] fillers =
        [
            .. Enumerable.Range(0, 3).Select(at => new ContainerFiller(
                $"F{at}", 1 + chance.Next(3), 0.2 + chance.Next(8) / 5.0, 50 + chance.Next(900),
                [.. Enumerable.Range(0, chance.Next(4)).Select(_ => 1.0 + chance.Next(50)).OrderDescending()])),
        ];
        var load = Of(15 + chance.Next(50), 2000 + chance.Next(25_000), fillers);
        var best = load.Boxes.IsEmpty ? 0 : Best(fillers, 0, load.CubicMetresMost - load.NeededCubicMetres, load.KilogramsMost - load.NeededKilograms);
        return load.CubicMetres <= load.CubicMetresMost + (load.Boxes.IsEmpty ? 1e9 : 1e-6) && load.Kilograms <= load.KilogramsMost + (load.Boxes.IsEmpty ? 1e9 : 1e-6)
            && load.Saving <= best + 1e-9 && best <= load.Proof.Bound + 1e-9
            && (load.Proof.Status != PlanStatus.Optimal || Math.Abs(load.Saving - best) < 1e-6)
            && load.Fills.All(fill => fill.Item.Units % fillers.Single(one => one.Sku == fill.Item.Sku).Carton == 0);
    }).QuickCheckThrowOnFailure();

    static double Best(ContainerFiller[] fillers, int at, double room, double weight)
    {
        if (at == fillers.Length)
        {
            return 0;
        }

        var (one, best) = (fillers[at], double.MinValue);
        for (var cartons = 0; cartons <= one.Savings.Length; cartons++)
        {
            var (volume, kilograms) = (cartons * one.Carton * one.UnitCubicMetres, cartons * one.Carton * one.UnitKilograms);
            if (volume <= room + 1e-9 && kilograms <= weight + 1e-9)
            {
                best = Math.Max(best, one.Savings.Take(cartons).Sum() + Best(fillers, at + 1, room - volume, weight - kilograms));
            }
        }

        return best;
    }

    [Fact]
    public void U_12_the_least_order_of_a_supplier_counts_over_all_its_goods()
    {
        var reached = new SupplierMinimum("S", 500, Stockturn.Metrics.Reading.Of(9000.0), 300, 8000);
        var fewer = reached with { Units = 200, Amount = Stockturn.Metrics.Reading.Of(7000.0) };

        Assert.True(reached.IsReached);
        Assert.Equal((100m, 1000.0, false), (fewer.UnitsShort, fewer.AmountShort.Value!.Value, fewer.IsReached));
        Assert.False((reached with { Amount = Stockturn.Metrics.Reading.Missing(Stockturn.Metrics.Gap.NoPrice) }).IsReached);
        Assert.True((reached with { AmountLeast = null, Amount = Stockturn.Metrics.Reading.Missing(Stockturn.Metrics.Gap.NoPrice) }).IsReached);
    }
}
