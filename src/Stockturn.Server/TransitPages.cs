using Stockturn.Findings;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>What is on the way as it goes over the wire and into a file.</summary>
static class TransitPages
{
    public static TransitPageWire Page(RunBook book, IReadOnlyList<SkuTransit> lines, ListAsked list)
    {
        var asOf = book.Run.Info.AsOf;
        TransitLeg[] late = [.. book.OnTheWay.Select(line => line.Leg).Where(leg => leg.DaysLate(asOf) > 0)];
        var page = Listing<SkuTransit>.Page(lines, list.PageNumber, list.PageSize);
        return new TransitPageWire(
            book.Run.Info.Id, page.Total, [.. page.Rows.Select(line => Wire(book, line))], late.Length, late.Sum(leg => leg.Units.Units),
            late.Aggregate((decimal?)0, (sum, leg) => sum + leg.Value));
    }

    public static XlsxSheet Table(RunBook book, IReadOnlyList<SkuTransit> lines, TextBook texts) =>
        new(texts["web.nav.ontheway"], [24, 28, 20, 12, 14, 14, 12, 12, 20, 10, 10, 14], Rows(book, lines, texts), HeadingRows: 1);

    static TransitWire Wire(RunBook book, SkuTransit line)
    {
        var leg = line.Leg;
        return new TransitWire(leg.Sku, line.Name, leg.Line.Shipment, CodeOf(book, leg.Line.From), CodeOf(book, leg.Line.To), leg.Units.Units)
        {
            Mode = leg.Line.Mode,
            ShippedDay = leg.Line.ShippedDay,
            DueDay = leg.DueDay,
            IsMeasured = leg.IsMeasured,
            DaysLate = leg.DaysLate(book.Run.Info.AsOf),
            Value = leg.Value,
        };
    }

    static string CodeOf(RunBook book, short warehouse) => warehouse < 0 ? "" : book.Run.Info.Network.Warehouses[warehouse].Code;

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(RunBook book, IReadOnlyList<SkuTransit> lines, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.name", "column.shipment", "column.mode", "column.fromplace", "column.toplace", "column.shipped",
            "column.due", "column.duebasis", "column.dayslate", "column.units", "column.stockvalue");
        foreach (var (leg, name) in lines)
        {
            yield return
            [
                XlsxCell.Of(leg.Sku), XlsxCell.Of(name), XlsxCell.Of(leg.Line.Shipment), XlsxCell.Of(leg.Line.Mode),
                XlsxCell.Of(CodeOf(book, leg.Line.From)), XlsxCell.Of(CodeOf(book, leg.Line.To)), XlsxCell.Of(leg.Line.ShippedDay),
                XlsxCell.Of(leg.DueDay), XlsxCell.Of(texts[leg.DueDay is null ? "due.unknown" : leg.IsMeasured ? "due.measured" : "due.told"]),
                XlsxCell.Of((decimal?)leg.DaysLate(book.Run.Info.AsOf), CellStyle.Whole), ReportCells.Units(leg.Units.Units),
                XlsxCell.Of(leg.Value, CellStyle.Money),
            ];
        }
    }
}
