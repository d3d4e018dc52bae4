using System.Globalization;
using Stockturn.Facts.Sources;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>
/// Drafts of purchase orders (采购单草稿) of the lines people accepted or changed, one order for each supplier, with the headings
/// of the sheet 采购: an ERP takes it with a mapping of its own, and this program reads it back as it is.
/// </summary>
public static class PurchaseDraft
{
    static readonly string[] Fields =
        ["order-no", "sku", "ordered-day", "quantity", "expected-day", "unit-price", "currency", "supplier", "warehouse"];

    /// <summary>The draft of a run; headings only where nothing was accepted.</summary>
    public static XlsxSheet Of(RunBook book, TextBook texts) =>
        new(texts["plan.draft"], [22, 18, 12, 10, 12, 12, 8, 22, 16], Rows(book, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(RunBook book, TextBook texts)
    {
        var isChinese = texts.Language == Language.Chinese;
        yield return
        [
            .. Fields.Select(field => PurchaseSheet.Sheet.Columns.First(column => column.Name == field))
                .Select(column => XlsxCell.Of(isChinese ? column.Chinese : column.English, CellStyle.Heading)),
        ];
        var asOf = book.Run.Info.AsOf;
        var lines = book.Plans
            .Select(line => (Planned: line, Decided: book.Decided(PlanLineId.Order(line.Master.Sku))))
            .Where(line => line.Decided is { Answer: not PlanAnswer.Rejected })
            .OrderBy(line => line.Planned.Supplier, StringComparer.Ordinal).ThenBy(line => line.Planned.Master.Sku, StringComparer.Ordinal);
        foreach (var (line, decided) in lines)
        {
            var price = line.PriceOf(decided!.Units);
            yield return
            [
                XlsxCell.Of(OrderNumber(line, asOf)), XlsxCell.Of(line.Master.Sku), XlsxCell.Of(asOf),
                XlsxCell.Of(decided.Units, CellStyle.Whole), XlsxCell.Of(line.Plan.ArrivesOn),
                XlsxCell.Of(price?.Price, CellStyle.Decimal),
                XlsxCell.Of(price is { Currency: >= 0 and var currency } ? book.Run.Info.Network.Currencies[currency].Code : null),
                XlsxCell.Of(line.Supplier),
                XlsxCell.Of(line.Plan.Places is [{ Stock.Warehouse: >= 0 and var only }] ? book.Run.Info.Network.Warehouses[only].Code : null),
            ];
        }
    }

    // The same data, day and decisions give the same numbers.
    static string OrderNumber(PlannedLine line, DateOnly asOf) => string.Create(
        CultureInfo.InvariantCulture, $"DRAFT-{asOf:yyyyMMdd}-{(line.Supplier.Length > 0 ? line.Supplier : "0")}");
}
