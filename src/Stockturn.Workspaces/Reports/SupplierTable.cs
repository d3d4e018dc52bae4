using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Supplier cards as a table to take away.</summary>
public static class SupplierTable
{
    /// <summary>A line for each supplier.</summary>
    public static XlsxSheet Of(ImmutableArray<SupplierCard> cards, TextBook texts) =>
        new(texts["supplier.title"], [16, 24, 8, 8, 14, 12, 12, 14, 12, 12, 12, 12, 12, 12, 12, 14, 14], Rows(cards, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(ImmutableArray<SupplierCard> cards, TextBook texts)
    {
        var titles = SupplierCards.Codes.Select(code => ReportCells.Heading(texts[$"supplier.{code}"]));
        yield return
        [
            .. ReportCells.Headings(texts, "supplier.code", "supplier.name", "supplier.skus", "supplier.orders"), .. titles,
            ReportCells.Heading(texts["supplier.until"]),
        ];
        foreach (var card in cards)
        {
            yield return
            [
                XlsxCell.Of(card.Told?.Code), XlsxCell.Of(card.Name), XlsxCell.Of((double?)card.Skus, CellStyle.Whole),
                XlsxCell.Of((double?)card.Orders, CellStyle.Whole),
                .. card.Figures.Select(figure => ReportCells.Figure(figure.Reading, figure.Unit)), XlsxCell.Of(card.ReturnableUntil),
            ];
        }
    }
}
