using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server;

/// <summary>Lines of stock as a page shows them; the figures are read by the functions that define them.</summary>
static class StockRows
{
    internal static readonly string[] Codes =
    [
        "stock_value", "forward_cover", "weighted_age", "turnover", "days_inventory_outstanding", "in_stock_rate", "sell_through",
        "holding_cost", "cost_of_one_more_day", "net_realisable_value", "write_down",
    ];

    static readonly MetricEntry[] Metrics = [.. Codes.Select(code => MetricCatalog.Find(code)!)];

    public static IReadOnlyList<StockWire> Of(RunBook book, IReadOnlyList<StockLine> lines) => [.. lines.Select(line => Row(book, line))];

    static StockWire Row(RunBook book, StockLine line)
    {
        var (master, place) = (line.Sku.Master, book.Run.Info.Network.Warehouses[line.Warehouse]);
        var whole = MeasurementBook.Group([book.Run.Cells(line.Sku)], MeasureGrouping.SkuWarehouse)
            .First(group => group.Warehouse == place.Code).Measurement;
        var position = line.Stock.Position;
        return new StockWire(master.Sku, place.Code)
        {
            Name = master.Name,
            Parent = master.Parent,
            Category = master.Category,
            Brand = master.Brand,
            Owner = master.Owner,
            Class = line.Sku.Class,
            Grade = line.Sku.Verdict.Grade,
            Country = place.Country,
            OnHand = position.OnHand.Units,
            Sellable = position.Sellable.Units,
            Unsellable = position.Unsellable.Units,
            InTransit = position.InTransit.Units,
            Figures = Metrics.ToDictionary(metric => metric.Code, metric => FigureWire.From(metric, whole), StringComparer.Ordinal),
            SoldPerDay30 = FigureWire.From("sold_per_day", line.Sku.SoldPerDay30(line.Warehouse), MetricUnit.UnitsADay),
        };
    }
}
