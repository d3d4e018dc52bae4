using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;
using Stockturn.Workspaces.Database;

namespace Stockturn.Workspaces.Jobs;

/// <summary>Freight, duty and import tax of one SKU in one head-haul batch, in the reporting currency at the day of shipping.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Line">The line of the batch.</param>
/// <param name="To">The warehouse it goes to.</param>
/// <param name="Estimate">What was estimated before the invoice; null when nothing was, or no rate is known.</param>
/// <param name="Invoice">What the invoice says; null while it has not come.</param>
public sealed record LandedCostLine(string Sku, ShipmentLine Line, string To, decimal? Estimate, decimal? Invoice)
{
    /// <summary>How the difference spreads over stock, units gone and units on their way; null without a difference.</summary>
    public LandedCostRestatement? Restated { get; init; }

    /// <summary>The invoice less the estimate.</summary>
    public decimal? Difference => Invoice - Estimate;
}

/// <summary>What each head-haul batch costs by estimate and by invoice, as the newest run knows it (U-2).</summary>
public static class LandedCostList
{
    static readonly FactKind[] Told =
    [
        AliasFact.Kind, ProductFact.Kind, ListingFact.Kind, WarehouseFact.Kind, RateFact.Kind, ShipmentFact.Kind,
    ];

    /// <summary>Every line with freight, duty or import tax: the largest difference first, then the newest batch.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="run">The run.</param>
    /// <param name="sku">Only this SKU; null for all.</param>
    public static ImmutableArray<LandedCostLine> Of(Workspace workspace, OpenRun run, string? sku = null)
    {
        var facts = LoadFacts.Of(workspace, run, Told);
        var earlier = EarlierFreight.Before(workspace.Db, run.Info.KnownAt, facts);

        // A book takes its facts over, so the first is asked all before the second is made.
        var (now, network) = Shipments(facts, run, sku);
        var before = ReferenceEquals(earlier, facts) ? now : Shipments(earlier, run, sku).Told;
        var lines = now.Zip(before)
            .Where(pair => pair.First.Line.LandedShare != 0m || pair.Second.Line.LandedShare != 0m)
            .Select(pair => Line(network, pair.First.Sku, pair.First.Line, pair.Second.Line))
            .ToList();

        return
        [
            .. WithRestatement(workspace, run, lines)
                .OrderByDescending(line => Math.Abs(line.Difference ?? 0m))
                .ThenByDescending(line => line.Line.ShippedDay ?? DateOnly.MaxValue)
                .ThenBy(line => line.Line.Shipment, StringComparer.Ordinal)
                .ThenBy(line => line.Sku, StringComparer.Ordinal),
        ];
    }

    static (List<(string Sku, ShipmentLine Line)> Told, Network Network) Shipments(FactSet facts, OpenRun run, string? sku)
    {
        var book = Book(facts, run);
        var told = new List<(string, ShipmentLine)>();
        for (var at = 0; at < book.Skus.Length; at++)
        {
            if (sku is null || book.Skus[at] == sku)
            {
                told.AddRange(book.For(at).Shipments.ToArray().Select(line => (book.Skus[at], line)));
            }
        }

        return (told, book.Network);
    }

    static FactBook Book(FactSet facts, OpenRun run) => new(facts, run.Turn.Policy.Facts, run.Info.AsOf);

    // What stood before the invoice is not invoiced, where any estimate was known.
    static LandedCostLine Line(Network network, string sku, ShipmentLine now, ShipmentLine before) => new(
        sku, now, now.To < 0 ? "" : network.Warehouses[now.To].Code,
        before.Invoiced ? null : Converted(before, network),
        now.Invoiced ? Converted(now, network) : null);

    static decimal? Converted(ShipmentLine line, Network network)
    {
        var rate = line.Currency < 0
            ? null
            : network.Rates.On(line.ShippedDay ?? DateOnly.MaxValue, network.Currencies[line.Currency], network.Reporting);
        return rate is null ? null : decimal.Round(line.LandedShare * rate.Value, 4, MidpointRounding.AwayFromZero);
    }

    // Only where an invoice differs from its estimate is the ledger replayed, of those SKUs alone.
    static IEnumerable<LandedCostLine> WithRestatement(Workspace workspace, OpenRun run, List<LandedCostLine> lines)
    {
        if (lines.All(line => line.Difference is null or 0m))
        {
            return lines;
        }

        var whole = Book(LoadFacts.Of(workspace, run, FactKinds.All), run);
        return lines.Select(line => line.Difference is null or 0m ? line : line with { Restated = Restate(whole, run, line) }).ToArray();
    }

    static LandedCostRestatement Restate(FactBook whole, OpenRun run, LandedCostLine line)
    {
        var facts = whole.For(whole.Skus.BinarySearch(line.Sku, StringComparer.Ordinal));
        var told = facts.Shipments.ToArray().First(one =>
            one.Shipment == line.Line.Shipment && one.Invoiced && one.Shipped == line.Line.Shipped && one.LandedShare == line.Line.LandedShare);
        return LandedCostRestatement.Of(
            facts, told, line.Difference!.Value,
            some => StockLedger.Replay(some, whole.Network, run.Turn.Policy.Ledger, run.Info.AsOf));
    }
}
