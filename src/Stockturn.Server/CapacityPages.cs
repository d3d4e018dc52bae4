using Stockturn.Server.Wire;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Room of places, as it goes over the wire.</summary>
static class CapacityPages
{
    const int LotsMost = 20;

    public static CapacityListWire List(RunBook book, TextBook texts)
    {
        var list = book.Capacity;
        return new(
            book.Run.Info.Id,
            [
                .. list.Rows.Select(use => new CapacityWire(
                    use.Capacity.Place, use.Capacity.Type, use.Capacity.CubicMetres, Rounded(use.UsedCubicMetres), Rounded(use.InboundCubicMetres),
                    Rounded(use.SentCubicMetres), use.Status, CapacityWords.Status(use, texts))
                {
                    Waiting = use.Waiting,
                    Lots =
                    [
                        .. use.Lots.Where(one => one.Waiting > 0).Take(LotsMost).Select(one => new CapacityLotWire(
                            one.Lot.Sku, one.Lot.Units, one.Sent, one.Waiting, Rounded(one.Lot.MarginPerCubicMetre))),
                    ],
                }),
            ],
            [.. CapacityWords.Unknown(list, texts)]);
    }

    static double Rounded(double figure) => Math.Round(figure, 2);
}
