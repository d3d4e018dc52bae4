using System.Collections.Immutable;
using Stockturn.Metrics;

namespace Stockturn.Workspaces.Reports;

/// <summary>The list of suppliers: chosen and put in order, never computed.</summary>
public static class SupplierList
{
    /// <summary>The figures a person may ask for suppliers with: those that have some.</summary>
    public static ImmutableArray<string> Having { get; } = ["open_value", "overdue_units", "returnable_value"];

    /// <summary>The orders a person may ask for: every figure is one.</summary>
    public static RowOrders<SupplierCard> Orders { get; } = new(
        new SortedDictionary<string, Func<SupplierCard, IComparable?>>(
            SupplierCards.Codes.ToDictionary(code => code, code => (Func<SupplierCard, IComparable?>)(card => FigureOf(card, code))),
            StringComparer.Ordinal)
        {
            ["name"] = card => card.Name,
            ["skus"] = card => card.Skus,
            ["orders"] = card => card.Orders,
            ["until"] = card => card.ReturnableUntil,
        },
        card => card.Key);

    /// <summary>The suppliers whose name or code has a part, with some of a figure; most open money first unless asked otherwise.</summary>
    public static ImmutableArray<SupplierCard> Of(RunBook book, string? order, string? text, string? having) =>
    [
        .. book.OrderedSuppliers.In(order)
            .Where(card => (text is not { Length: > 0 } part || Has(card.Name, part) || Has(card.Key, part))
                && (having is not { Length: > 0 } code || FigureOf(card, code) > 0)),
    ];

    static double? FigureOf(SupplierCard card, string code) => card.Figures.FirstOrDefault(figure => figure.Code == code)?.Reading.Value;

    static bool Has(string whole, string part) => whole.Contains(part, StringComparison.OrdinalIgnoreCase);
}
