using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>What one SKU tells of its suppliers.</summary>
/// <param name="Facts">Its purchases and returns.</param>
/// <param name="Ledger">What lies there.</param>
/// <param name="SoldUnits">Units sold in the last 365 days.</param>
public sealed record SupplierSku(SkuFacts Facts, SkuLedger Ledger, Quantity SoldUnits);

/// <summary>The card of every supplier (S0-44, U-24), from its orders, their receipts, and what was agreed.</summary>
/// <remarks>
/// A line belongs to the supplier it names, one that names nobody to the supplier of its SKU. Invoices (a received day that
/// is that of the invoice) and cancelled lines are in no figure. See docs/formulas/metrics.md#supplier_card.
/// </remarks>
public static class SupplierCards
{
    /// <summary>The codes of a card's figures, in the order in which they are shown.</summary>
    public static ImmutableArray<string> Codes { get; } = [.. new SupplierCard("", null).Figures.Select(figure => figure.Code)];

    /// <summary>The cards: most money in open orders first, then by name.</summary>
    public static ImmutableArray<SupplierCard> Of(IEnumerable<SupplierSku> skus, CostContext context, DateOnly asOf)
    {
        var tallies = new Dictionary<string, SupplierTally>(StringComparer.OrdinalIgnoreCase);
        SupplierTally TallyOf(string? called)
        {
            var told = context.Network.Suppliers.Find(called);
            var key = told?.Code ?? called?.Trim() ?? "";
            return tallies.TryGetValue(key, out var known)
                ? known
                : tallies[key] = new SupplierTally(told?.Name ?? key, told, context, asOf);
        }

        foreach (var sku in skus.OrderBy(sku => sku.Facts.Master.Sku, StringComparer.Ordinal))
        {
            if (sku.Facts.Master.Supplier is { } named)
            {
                TallyOf(named).AddGoods(sku);
            }

            var lines = sku.Facts.Purchases.ToArray().Where(line => !line.Cancelled && !line.IsToInvoice);
            foreach (var ofOne in lines.GroupBy(line => TallyOf(line.Supplier ?? sku.Facts.Master.Supplier)))
            {
                ofOne.Key.AddOrders(sku, [.. ofOne]);
            }
        }

        foreach (var told in context.Network.Suppliers.All)
        {
            TallyOf(told.Code);
        }

        return
        [
            .. tallies.Values.Select(tally => tally.Card())
                .OrderByDescending(card => card.OpenValue.Amount)
                .ThenBy(card => card.Name, StringComparer.Ordinal),
        ];
    }
}
