using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>A SKU in a warehouse: what lies there on the run's day, and its sums over the last 365 days.</summary>
/// <param name="Sku">The line of the SKU.</param>
/// <param name="Warehouse">Index of the warehouse.</param>
/// <param name="Stock">The stock there.</param>
public sealed record StockLine(SkuLine Sku, short Warehouse, Measurement Stock);

/// <summary>Which stock a person looks at.</summary>
public sealed record StockQuestion
{
    /// <summary>Of which SKUs.</summary>
    public SkuChoice Skus { get; init; } = new();

    /// <summary>In which warehouse, by its code.</summary>
    public string? Warehouse { get; init; }

    /// <summary>In which country.</summary>
    public string? Country { get; init; }

    /// <summary>Also places where nothing lies or is on its way.</summary>
    public bool HasEmpty { get; init; }
}

/// <summary>The list of stock by SKU and warehouse: chosen and put in order, never computed.</summary>
public static class StockList
{
    /// <summary>The orders a person may ask for.</summary>
    public static RowOrders<StockLine> Orders { get; } = new(
        new SortedDictionary<string, Func<StockLine, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = line => line.Sku.Master.Sku,
            ["warehouse"] = line => line.Warehouse,
            ["onHand"] = line => line.Stock.Position.OnHand.Thousandths,
            ["sellable"] = line => line.Stock.Position.Sellable.Thousandths,
            ["inTransit"] = line => line.Stock.Position.InTransit.Thousandths,
            ["stock_value"] = line => StockValue.Read(line.Stock).Value,
            ["weighted_age"] = line => WeightedAge.Read(line.Stock).Value,
            ["forward_cover"] = line => ForwardCover.Read(line.Stock).Value,
            ["cost_of_one_more_day"] = line => CostOfOneMoreDay.Read(line.Stock).Value,
            ["grade"] = line => line.Sku.Verdict.Grade,
            ["category"] = line => line.Sku.Master.Category,
            ["owner"] = line => line.Sku.Master.Owner,
            ["soldPerDay30"] = line => line.Sku.SoldPerDay30(line.Warehouse).Value,
        },
        line => line.Sku.Master.Sku);

    /// <summary>The stock meant, in an order.</summary>
    public static IReadOnlyList<StockLine> Of(RunBook book, StockQuestion asked, string order)
    {
        var network = book.Run.Info.Network;
        return [.. book.Stock.By(order).Where(line =>
            (asked.HasEmpty || !line.Stock.Position.OnHand.IsZero || !line.Stock.Position.InTransit.IsZero)
            && (asked.Warehouse is null || network.Warehouses[line.Warehouse].Code == asked.Warehouse)
            && (asked.Country is null || network.Warehouses[line.Warehouse].Country == asked.Country)
            && asked.Skus.Has(line.Sku))];
    }

    internal static ImmutableArray<StockLine> Of(ImmutableArray<SkuLine> skus, OpenRun run) =>
    [
        .. skus.SelectMany(line => line.Cells
            .Where(cell => cell is { Store: < 0, Warehouse: >= 0 }
                && run.Info.Network.Warehouses[cell.Warehouse].Kind is not WarehouseKind.Virtual)
            .Select(cell => new StockLine(line, cell.Warehouse, cell.Measurement))),
    ];
}
