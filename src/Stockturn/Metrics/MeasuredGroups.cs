using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>A table of groups while it is being summed.</summary>
sealed class MeasuredGroups(MeasureGrouping by)
{
    readonly SortedDictionary<(string Name, string Warehouse), Measurement> sums = new(ByName);
    readonly SharedStock shared = new();
    (PartialSum StockValue, SalesSums Sales) total = (default, SalesSums.None);
    CostContext? context;

    static Comparer<(string Name, string Warehouse)> ByName { get; } = Comparer<(string Name, string Warehouse)>.Create(
        (left, right) => string.CompareOrdinal(left.Name, right.Name) is not 0 and var order
            ? order
            : string.CompareOrdinal(left.Warehouse, right.Warehouse));

    internal void Add(SkuCells sku)
    {
        context = sku.Context;
        if (sku.Whole is not { } whole)
        {
            return;
        }

        total = (total.StockValue + whole.Position.Value, total.Sales + whole.Sales);
        if (NameOf(sku.Master) is { } name)
        {
            AddTo((name, ""), whole);
        }
        else
        {
            AddParts(sku);
        }
    }

    void AddParts(SkuCells sku)
    {
        var lacksUnplaced = HasUnplaced(sku.Cells);
        foreach (var cell in sku.Cells)
        {
            if (by is MeasureGrouping.Store or MeasureGrouping.Country)
            {
                shared.Add(cell);
                continue;
            }

            var part = lacksUnplaced && cell.Warehouse >= 0
                ? cell.Measurement with { Sales = cell.Measurement.Sales with { LacksUnplaced = true } }
                : cell.Measurement;
            AddTo((by == MeasureGrouping.Warehouse ? "" : sku.Master.Sku, CodeOf(sku.Context.Network, cell.Warehouse)), part);
        }
    }

    internal ImmutableArray<MeasuredGroup> ToTable()
    {
        if (context is { } known && by is MeasureGrouping.Store or MeasureGrouping.Country)
        {
            foreach (var (name, part) in shared.Split(context!, by == MeasureGrouping.Country))
            {
                AddTo((name, ""), part);
            }
        }

        var whole = new WholeSums(total.StockValue, total.Sales.NetSales);
        return
        [
            .. sums.Select(pair =>
                new MeasuredGroup(pair.Key.Name, pair.Key.Warehouse, pair.Value with { Whole = whole })),
        ];
    }

    void AddTo((string Name, string Warehouse) key, Measurement part) =>
        sums[key] = sums.TryGetValue(key, out var known) ? known + part : part;

    // Where sales of a SKU could not be placed in one of its warehouses, each of them may lack some.
    bool HasUnplaced(ImmutableArray<MeasureCell> cells) =>
        by is MeasureGrouping.Warehouse or MeasureGrouping.SkuWarehouse
        && cells.Any(cell => cell.Warehouse < 0 && !cell.Measurement.Sales.Units.IsZero);

    // The group a SKU belongs to as a whole; null where its parts go to different groups.
    string? NameOf(SkuMaster master) => by switch
    {
        MeasureGrouping.Total => "",
        MeasureGrouping.Sku => master.Sku,
        MeasureGrouping.Category => master.Category ?? "",
        MeasureGrouping.Brand => master.Brand ?? "",
        MeasureGrouping.Owner => master.Owner ?? "",
        _ => null,
    };

    static string CodeOf(Network network, short warehouse) =>
        warehouse >= 0 && warehouse < network.Warehouses.Length ? network.Warehouses[warehouse].Code : "";
}
