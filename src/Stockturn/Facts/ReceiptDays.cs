using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>On which days the goods of an order line came in, where only the receipts of the warehouse tell.</summary>
/// <remarks>An ERP tells how much of a line came in, not when; the receipt in the ledger names the order as its document.</remarks>
static class ReceiptDays
{
    /// <summary>The lines, those without a received day with the days of the receipts that name their order.</summary>
    public static ReadOnlyMemory<PurchaseLine> Tell(ReadOnlyMemory<PurchaseLine> lines, ReadOnlySpan<Movement> movements)
    {
        if (!lines.ToArray().Any(Lacks))
        {
            return lines;
        }

        var days = new Dictionary<long, SortedSet<DateOnly>>();
        foreach (ref readonly var movement in movements)
        {
            if (movement is { Kind: MovementKind.Receipt, Document: not 0 } && movement.Quantity > Quantity.Zero)
            {
                _ = days.TryGetValue(movement.Document, out var known) ? known.Add(movement.Day) : days.TryAdd(movement.Document, [movement.Day]);
            }
        }

        return lines.ToArray()
            .Select(line => Lacks(line) && days.TryGetValue(TextHash.Of(line.Order), out var found) ? line with { ReceiptDays = [.. found] } : line)
            .ToArray();
    }

    static bool Lacks(PurchaseLine line) => line.ReceivedDay is null && line.Received > Quantity.Zero;
}
