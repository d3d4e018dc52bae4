using System.Collections.Immutable;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Workspaces.Reports;

/// <summary>The list of fees against the dated table: chosen and put in order, never computed.</summary>
public static class FeeCheckList
{
    /// <summary>The orders a person may ask for.</summary>
    public static RowOrders<SkuFeeComparison> Orders { get; } = new(
        new SortedDictionary<string, Func<SkuFeeComparison, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = line => line.Sku,
            ["warehouse"] = line => line.Fees.Warehouse,
            ["type"] = line => line.Fees.Type,
            ["charged"] = line => line.Fees.Charged.Reading.Value,
            ["table"] = line => line.Fees.Table.Reading.Value,
            ["share"] = line => line.Fees.Share,
            ["difference"] = line => line.Fees.Difference,
        },
        line => line.Sku);

    /// <summary>The comparisons meant, in an order, else the largest difference first.</summary>
    public static ImmutableArray<SkuFeeComparison> Of(RunBook book, string? order, (string? Text, string? Type, bool IsAlert) asked) =>
    [
        .. book.OrderedFeeChecks.In(order)
            .Where(line => (asked.Text is not { Length: > 0 } text || Has(line.Sku, text) || Has(line.Name, text))
                && (asked.Type is not { Length: > 0 } type || line.Fees.Type == type)
                && (!asked.IsAlert || line.IsAlert(book.Run.Turn.Policy.Metrics))),
    ];

    static bool Has(string? whole, string part) => whole?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
