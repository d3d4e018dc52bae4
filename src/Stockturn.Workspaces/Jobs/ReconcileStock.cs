using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Holds the stock of a run against the newest stock list of an ERP, warehouse by warehouse (U-3).</summary>
public static class ReconcileStock
{
    /// <summary>The source an ERP's stock list comes from where nobody names another.</summary>
    public const string UsualSource = "lingxing-stock";

    /// <summary>The differences, the largest value first; null when no such list was imported.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="run">The run.</param>
    /// <param name="source">The code of the source the list comes from.</param>
    public static ImmutableArray<StockDifference>? Run(Workspace workspace, OpenRun run, string source)
    {
        var facts = LoadFacts.Of(workspace, run, [AliasFact.Kind, ProductFact.Kind, ListingFact.Kind, SnapshotFact.Kind]);
        var theirs = Listed(facts, run, source);
        if (theirs.Count == 0)
        {
            return null;
        }

        var places = theirs.Select(line => line.Warehouse).ToHashSet();
        var ours =
            from sku in run.Skus()
            from position in sku.Kept.Ledger.Positions
            where places.Contains(position.Warehouse)
            select (sku.Kept.Facts.Master.Sku, position);
        return StockReconciliation.Compare(ours, theirs);
    }

    static List<StockBalance> Listed(FactSet facts, OpenRun run, string source)
    {
        var rows = facts.Of(SnapshotFact.Kind);
        var wanted = Enumerable.Range(0, rows.Count)
            .Where(row => facts.Sources[rows.Sources[row]].Code == source && rows.Day(row, SnapshotFact.Day) <= run.Info.AsOf)
            .ToList();
        var newest = wanted
            .GroupBy(row => rows.At(row, SnapshotFact.Warehouse))
            .ToDictionary(place => place.Key, place => place.Max(row => rows.At(row, SnapshotFact.Day)));
        var resolution = new SkuResolution(facts);
        return
        [
            .. wanted
                .Where(row => rows.At(row, SnapshotFact.Day) == newest[rows.At(row, SnapshotFact.Warehouse)])
                .Select(row => Balance(facts, row, resolution, run))
                .Where(balance => balance.Warehouse >= 0),
        ];
    }

    static StockBalance Balance(FactSet facts, int row, SkuResolution resolution, OpenRun run)
    {
        var rows = facts.Of(SnapshotFact.Kind);
        var (sku, _) = resolution.Resolve(FactKind.Missing, rows.At(row, SnapshotFact.Item), rows.At(row, SnapshotFact.Fnsku));
        var code = facts.Terms.TextOf(rows.At(row, SnapshotFact.Warehouse));
        var warehouses = run.Info.Network.Warehouses;
        var place = -1;
        for (var at = 0; at < warehouses.Length && place < 0; at++)
        {
            place = warehouses[at].Code == code ? at : -1;
        }

        var quantity = rows.Quantity(row, SnapshotFact.OnHand) ?? Quantity.Zero;
        var cost = rows.Amount(row, SnapshotFact.UnitCost) + (rows.Amount(row, SnapshotFact.InboundCost) ?? 0m);
        return new StockBalance(resolution.Skus[sku], (short)place, quantity, Converted(facts, row, cost * quantity.Units, run));
    }

    static decimal? Converted(FactSet facts, int row, decimal? value, OpenRun run)
    {
        var rows = facts.Of(SnapshotFact.Kind);
        var code = facts.Terms.TextOf(rows.At(row, SnapshotFact.Currency));
        return value is null || !Currency.IsCode(code)
            ? null
            : value * run.Info.Network.Rates.On(rows.Day(row, SnapshotFact.Day)!.Value, new Currency(code!), run.Info.Network.Reporting);
    }
}
