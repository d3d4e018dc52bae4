using System.Collections.Immutable;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>The list of what is on the way: chosen and put in order, never computed.</summary>
public static class OnTheWayList
{
    /// <summary>The orders a person may ask for; days late go by the run's day.</summary>
    public static RowOrders<SkuTransit> Orders { get; } = new(
        new SortedDictionary<string, Func<SkuTransit, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = line => line.Leg.Sku,
            ["shipment"] = line => line.Leg.Line.Shipment,
            ["mode"] = line => line.Leg.Line.Mode,
            ["shipped"] = line => line.Leg.Line.ShippedDay,
            ["due"] = line => line.Leg.DueDay,
            ["units"] = line => line.Leg.Units.Thousandths,
            ["value"] = line => line.Leg.Value,
        },
        line => line.Leg.Sku);

    /// <summary>The lines meant, in an order, else the latest first.</summary>
    public static ImmutableArray<SkuTransit> Of(RunBook book, string? order, (string? Text, bool IsLate) asked) =>
    [
        .. book.OrderedOnTheWay.In(order)
            .Where(line => (asked.Text is not { Length: > 0 } text
                    || Has(line.Leg.Sku, text) || Has(line.Name, text) || Has(line.Leg.Line.Shipment, text))
                && (!asked.IsLate || line.Leg.DaysLate(book.Run.Info.AsOf) > 0)),
    ];

    static bool Has(string? whole, string part) => whole?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
