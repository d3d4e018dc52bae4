using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>What is missing of a shipment that arrived (U-22): shipped less received.</summary>
static class InboundShortage
{
    /// <summary>
    /// What is missing of a line; nothing where nobody told what was received, and while it may still be counted: up to some days after
    /// arrival, unless the shipment was closed.
    /// </summary>
    public static Quantity Missing(ShipmentLine line, DateOnly asOf, PlatformSettings platform, bool isClosed = false)
    {
        var isDue = line.ArrivedDay is { } arrived && (isClosed || asOf.DayNumber - arrived.DayNumber > platform.ShortageDays);
        return isDue && line.Received is { } received ? Quantity.Max(Quantity.Zero, line.Shipped - received) : Quantity.Zero;
    }
}
