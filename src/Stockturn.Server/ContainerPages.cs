using Stockturn.Plans;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Containers, as they go over the wire.</summary>
static class ContainerPages
{
    public static ContainerListWire List(RunBook book, TextBook texts)
    {
        var lines = book.ShippingPlan.Containers;
        return new(
            book.Run.Info.Id,
            lines.IsEmpty ? texts["container.none"] : ContainerWords.Sum(lines, texts),
            [.. lines.Select(line => Line(book, line, texts))]);
    }

    static ContainerWire Line(RunBook book, ContainerLine line, TextBook texts)
    {
        var (lane, load, places) = (line.Lane, line.Load, book.Run.Info.Network.Warehouses);
        return new(lane.Supplier, places[lane.From].Code, places[lane.To].Code, lane.Mode, line.ArrivesOn, ContainerWords.Boxes(load, texts))
        {
            Count = load.Boxes.Sum(box => box.Count),
            NeededCubicMetres = Rounded(load.NeededCubicMetres),
            CubicMetres = Rounded(load.CubicMetres),
            CubicMetresMost = Rounded(load.CubicMetresMost),
            NeededKilograms = Rounded(load.NeededKilograms),
            Kilograms = Rounded(load.Kilograms),
            KilogramsMost = Rounded(load.KilogramsMost),
            Saving = Rounded(load.Saving),
            Status = load.Proof.Status,
            Bound = Rounded(load.Proof.Bound),
            Unmeasured = line.Unmeasured,
            Minimum = ContainerWords.Minimum(line.Minimum, texts),
            IsShort = line.Minimum is { IsReached: false },
            Items = [.. load.Items.Select(item => Item(item, null))],
            Fills = [.. load.Fills.Select(fill => Item(fill.Item, fill.Saving))],
        };
    }

    static ContainerItemWire Item(ContainerItem item, double? saving) => new(
        item.Sku, item.Units, Rounded(item.CubicMetres), Rounded(item.Kilograms), saving is { } money ? Rounded(money) : null);

    static double Rounded(double figure) => Math.Round(figure, 2);
}
