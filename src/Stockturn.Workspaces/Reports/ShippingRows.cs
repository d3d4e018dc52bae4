using Stockturn.Facts;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Which shipments a person looks at; nothing told means all.</summary>
public sealed record ShippingQuestion
{
    /// <summary>Of which SKUs.</summary>
    public SkuChoice Skus { get; init; } = new();

    /// <summary>A part of which goes by these modes.</summary>
    public IReadOnlyCollection<ShippingMode> Modes { get; init; } = [];

    /// <summary>To which warehouses, by code.</summary>
    public IReadOnlyCollection<string> To { get; init; } = [];

    /// <summary>True for those only that some way brings too late for their season.</summary>
    public bool IsLate { get; init; }
}

/// <summary>The list of what ships: chosen and put in order, never computed.</summary>
public static class ShippingRows
{
    /// <summary>The orders a person may ask for.</summary>
    public static RowOrders<ShippingLine> Orders(Network network) => new(
        new SortedDictionary<string, Func<ShippingLine, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = line => line.Master.Sku,
            ["from"] = line => network.Warehouses[line.Place.From].Code,
            ["to"] = line => network.Warehouses[line.Place.To].Code,
            ["units"] = line => line.Place.Units,
            ["leavesOn"] = line => line.Place.LeavesOn,
            ["cash"] = line => line.Place.Split?.Cash,
            ["saving"] = line => line.Place.Split is null ? null : line.Place.Saving,
        },
        line => line.Master.Sku);

    /// <summary>The shipments meant, in an order, else what leaves first first.</summary>
    public static IReadOnlyList<ShippingLine> Of(RunBook book, string? order, ShippingQuestion asked)
    {
        var places = book.Run.Info.Network.Warehouses;
        return
        [
            .. book.Shipping.In(order).Where(line =>
                (asked.Modes.Count == 0 || line.Place.Choices.Any(choice => choice.Units > 0 && asked.Modes.Contains(choice.Rate.Mode)))
                && (asked.To.Count == 0 || asked.To.Contains(places[line.Place.To].Code))
                && (!asked.IsLate || line.Place.SeasonEnd is not null)
                && book.Line(line.Master.Sku) is { } sku && asked.Skus.Has(sku)),
        ];
    }

    /// <summary>The same as a table to take away.</summary>
    public static XlsxSheet Table(IReadOnlyList<ShippingLine> lines, Network network, TextBook texts) => new(
        texts["shipping.title"], [16, 24, 12, 12, 10, 12, 40, 12, 12, 30], Rows(lines, network, texts), HeadingRows: 1);

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(IReadOnlyList<ShippingLine> lines, Network network, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "column.sku", "column.name", "transfer.from", "transfer.to", "transfer.units", "shipping.leaves", "shipping.split",
            "shipping.cash", "shipping.saving", "shipping.season");
        foreach (var line in lines)
        {
            var (master, place) = line;
            yield return
            [
                XlsxCell.Of(master.Sku), XlsxCell.Of(master.Name),
                XlsxCell.Of(network.Warehouses[place.From].Code), XlsxCell.Of(network.Warehouses[place.To].Code),
                XlsxCell.Of((double)place.Units, CellStyle.Whole), XlsxCell.Of(place.LeavesOn), XlsxCell.Of(ShippingWords.Split(line, texts)),
                place.Split is { } split ? XlsxCell.Of(split.Cash, CellStyle.Money) : XlsxCell.Of(""),
                place.Split is null ? XlsxCell.Of("") : XlsxCell.Of(place.Saving, CellStyle.Money),
                XlsxCell.Of(ShippingWords.Late(place, texts) ?? ""),
            ];
        }
    }
}
