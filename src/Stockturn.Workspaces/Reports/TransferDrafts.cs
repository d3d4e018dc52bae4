using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Facts.Sources;
using Stockturn.Ledger;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>What sort of file the moves people accepted go out as.</summary>
public enum TransferDraftKind
{
    /// <summary>A removal order out of a marketplace's warehouse.</summary>
    Removal,

    /// <summary>A shipment into a marketplace's warehouse.</summary>
    Inbound,

    /// <summary>A transfer between the seller's own and third-party warehouses.</summary>
    Transfer,
}

/// <summary>A file of the moves people accepted or changed.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="Warehouse">The marketplace's warehouse it is for; empty for transfers.</param>
/// <param name="Lines">How many moves.</param>
/// <param name="Units">Their units.</param>
/// <param name="Unnamed">Moves whose SKU no listing names: the marketplace's code stays empty.</param>
public sealed record TransferDraft(TransferDraftKind Kind, string Warehouse, int Lines, decimal Units, int Unnamed);

/// <summary>
/// Moves people accepted as files to hand over: a removal order and an inbound shipment as Amazon's uploads have them, and a transfer order
/// with the headings of the sheet 头程, which this program reads back. What is not known stays an empty cell.
/// </summary>
public static class TransferDrafts
{
    static readonly string[] RemovalHeadings =
    [
        "MerchantRemovalOrderID", "RemovalDisposition", "AddressName", "AddressFieldOne", "AddressFieldTwo", "AddressFieldThree", "AddressCity",
        "AddressCountryCode", "AddressStateOrRegion", "AddressPostalCode", "ContactPhoneNumber", "ShippingNotes", "MerchantSKU",
        "SellableQuantity", "UnsellableQuantity",
    ];

    static readonly string[] TransferFields = ["shipment", "mode", "shipped-day", "expected-day", "from", "to", "sku", "quantity", "status"];

    /// <summary>The files there is something for, marketplace by marketplace.</summary>
    public static ImmutableArray<TransferDraft> Of(RunBook book) =>
    [
        .. Decided(book).SelectMany(move => KindsOf(move).Select(of => (of.Kind, of.Place, Move: move)))
            .GroupBy(one => (one.Kind, Warehouse: one.Place?.Code ?? ""))
            .OrderBy(file => file.Key.Kind).ThenBy(file => file.Key.Warehouse, StringComparer.Ordinal)
            .Select(file => new TransferDraft(
                file.Key.Kind, file.Key.Warehouse, file.Count(), file.Sum(one => one.Move.Units),
                file.Count(one => one.Place is { } place && book.MerchantSkus.InAmazon(one.Move.Sku, place) is null))),
    ];

    /// <summary>The removal order out of a marketplace's warehouse, an order for each warehouse goods go to.</summary>
    public static XlsxSheet Removal(RunBook book, string warehouse) => new(
        $"removal-{warehouse}", [], Text(RemovalHeadings, Decided(book)
            .Where(move => IsPlatform(move.From) && move.From.Code == warehouse)
            .Select(move => (string?[])
            [
                $"RM-{book.Run.Info.AsOf:yyyyMMdd}-{move.To.Code}", "Return", null, null, null, null, null, move.To.Country, null, null, null, null,
                book.MerchantSkus.InAmazon(move.Sku, move.From), Whole(move.Units), "0",
            ])), HeadingRows: 1);

    /// <summary>The shipment into a marketplace's warehouse; who preps and labels is the seller's to fill in.</summary>
    public static XlsxSheet Inbound(RunBook book, string warehouse) => new(
        $"inbound-{warehouse}", [], Text(["Default prep owner", ""],
            [["Default labeling owner", ""], [], ["Merchant SKU", "Quantity", "Prep owner", "Labeling owner"], .. Decided(book)
                .Where(move => IsPlatform(move.To) && move.To.Code == warehouse)
                .GroupBy(move => move.Sku, StringComparer.Ordinal)
                .Select(sku => (string?[])
                    [book.MerchantSkus.InAmazon(sku.Key, sku.First().To), Whole(sku.Sum(move => move.Units)), null, null])]), HeadingRows: 0);

    /// <summary>Transfers between the seller's own and third-party warehouses, as the sheet 头程 has them.</summary>
    public static XlsxSheet Transfer(RunBook book, TextBook texts) =>
        new(texts["transfer.draft.Transfer"], [26, 10, 12, 12, 14, 14, 18, 10, 12], TransferRows(book, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> TransferRows(RunBook book, TextBook texts)
    {
        var isChinese = texts.Language == Language.Chinese;
        yield return
        [
            .. TransferFields.Select(field => ShipmentSheet.Sheet.Columns.First(column => column.Name == field))
                .Select(column => XlsxCell.Of(isChinese ? column.Chinese : column.English, CellStyle.Heading)),
        ];
        foreach (var move in Decided(book).Where(move => !IsPlatform(move.From) && !IsPlatform(move.To)))
        {
            yield return
            [
                XlsxCell.Of($"TR-{book.Run.Info.AsOf:yyyyMMdd}-{move.From.Code}-{move.To.Code}"), XlsxCell.Of(""), XlsxCell.Of((DateOnly?)null),
                XlsxCell.Of(move.ArrivesOn), XlsxCell.Of(move.From.Code), XlsxCell.Of(move.To.Code), XlsxCell.Of(move.Sku),
                XlsxCell.Of(move.Units, CellStyle.Whole), XlsxCell.Of(texts["transfer.draft.planned"]),
            ];
        }
    }

    // By way and SKU, so that the lines of an order stand together.
    static IEnumerable<DecidedMove> Decided(RunBook book)
    {
        var network = book.Run.Info.Network;
        return book.Transfers.Lines
            .Select(line => (Line: line, Decided: book.Decided(OfferedLine.IdOf(line, network))))
            .Where(one => one.Decided is { Answer: not PlanAnswer.Rejected })
            .Select(one => new DecidedMove(
                one.Line.Master.Sku, network.Warehouses[one.Line.Move.From], network.Warehouses[one.Line.Move.To], one.Decided!.Units,
                one.Line.Move.ArrivesOn))
            .OrderBy(move => move.From.Code, StringComparer.Ordinal).ThenBy(move => move.To.Code, StringComparer.Ordinal)
            .ThenBy(move => move.Sku, StringComparer.Ordinal);
    }

    static IEnumerable<(TransferDraftKind Kind, Warehouse? Place)> KindsOf(DecidedMove move)
    {
        if (IsPlatform(move.From))
        {
            yield return (TransferDraftKind.Removal, move.From);
        }

        if (IsPlatform(move.To))
        {
            yield return (TransferDraftKind.Inbound, move.To);
        }

        if (!IsPlatform(move.From) && !IsPlatform(move.To))
        {
            yield return (TransferDraftKind.Transfer, null);
        }
    }

    static bool IsPlatform(Warehouse place) => place.Kind == WarehouseKind.Platform;

    static IEnumerable<IReadOnlyList<XlsxCell>> Text(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string?>> rows) =>
        rows.Prepend(headings).Select(row => (IReadOnlyList<XlsxCell>)[.. row.Select(cell => XlsxCell.Of(cell))]);

    static string Whole(decimal units) => units.ToString("0", System.Globalization.CultureInfo.InvariantCulture);

    sealed record DecidedMove(string Sku, Warehouse From, Warehouse To, decimal Units, DateOnly ArrivesOn);
}
