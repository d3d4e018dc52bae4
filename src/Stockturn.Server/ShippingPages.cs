using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>How goods ship, as it goes over the wire.</summary>
static class ShippingPages
{
    const int Decimals = 2;

    public static ShippingPageWire List(RunBook book, IReadOnlyList<ShippingLine> lines, ListAsked list, TextBook texts)
    {
        var page = Listing<ShippingLine>.Page(lines, list.PageNumber, list.PageSize);
        var meant = new ShippingList([.. lines]);
        return new(book.Run.Info.Id, page.Total, Rounded(meant.Cash), Rounded(meant.Saving))
        {
            Modes =
            [
                .. lines.SelectMany(line => line.Place.Choices).Where(choice => choice.Units > 0)
                    .GroupBy(choice => choice.Rate.Mode)
                    .Select(mode => new ShippingModeWire(mode.Key, mode.Count(), mode.Sum(choice => choice.Units)))
                    .OrderByDescending(mode => mode.Units).ThenBy(mode => mode.Mode),
            ],
            Gaps = [.. meant.Gaps.Select(gap => texts.Format("shipping.gap", gap.Lines, texts[$"gap.{gap.Gap}"], texts[$"supply.{gap.Gap}"]))],
            Rows = [.. page.Rows.Select(line => Line(book, line, texts))],
        };
    }

    public static SkuShippingWire Sku(RunBook book, string sku, TextBook texts) => new(
        book.Run.Info.Id, [.. book.Shipping.Rows.Where(line => line.Master.Sku == sku).Select(line => Line(book, line, texts))]);

    static ShippingWire Line(RunBook book, ShippingLine line, TextBook texts)
    {
        var (place, places) = (line.Place, book.Run.Info.Network.Warehouses);
        return new(
            line.Master.Sku, line.Master.Name, places[place.From].Code, places[place.To].Code, place.Units, place.LeavesOn, place.IsOrdered,
            ShippingWords.Split(line, texts))
        {
            Split = Cost(place.Split),
            Saving = place.Split is null ? null : Rounded(place.Saving),
            Late = ShippingWords.Late(place, texts),
            NotAtAll = place.NotAtAll,
            Choices =
            [
                .. place.Choices.Select(choice => new ShippingChoiceWire(
                    choice.Rate.Mode, choice.Rate.Source, choice.Rate.Days is { } days ? Math.Round(days, 1) : null, choice.ArrivesOn, choice.Units)
                {
                    FreightOfUnit = FigureWire.From("freight", choice.FreightOfUnit, MetricUnit.Money),
                    Alone = Cost(choice.Alone),
                    MissedSeason = choice.MissedSeason,
                }),
            ],
        };
    }

    static ShippingCostWire? Cost(ShippingCost? cost) => cost is null ? null : new(
        Rounded(cost.Freight), Rounded(cost.Capital), Math.Round(cost.LostUnits, 1), Rounded(cost.LostMargin), Rounded(cost.Goods),
        Rounded(cost.Cash));

    static double Rounded(double amount) => Math.Round(amount, Decimals);
}
