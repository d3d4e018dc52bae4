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
                    use.Limit.Place, use.Limit.Type, Rounded(use.Limit.Room), Rounded(use.Used), Rounded(use.Inbound), Rounded(use.Sent), use.Status,
                    CapacityWords.Status(use, texts))
                {
                    Store = use.Limit.Store,
                    When = CapacityWords.When(use.Limit, texts),
                    Unit = CapacityWords.Unit(use.Limit, texts),
                    Waiting = use.Waiting,
                    Lots =
                    [
                        .. use.Lots.Where(one => one.Waiting > 0).Take(LotsMost).Select(one => new CapacityLotWire(
                            one.Lot.Sku, one.Lot.Units, one.Sent, one.Waiting, Rounded(one.Lot.MarginOfRoom))),
                    ],
                }),
            ],
            [.. CapacityWords.Unknown(list, texts)]);
    }

    static double Rounded(double figure) => Math.Round(figure, 2);
}
