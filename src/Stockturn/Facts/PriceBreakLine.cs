using System.Collections.Immutable;
using Stockturn.Values;
using static Stockturn.Facts.ColumnType;

namespace Stockturn.Facts;

/// <summary>The price of every unit of an order of so many or more, as the seller tells it (采购阶梯价, S3-17).</summary>
/// <param name="Supplier">Code of the supplier; null for whoever delivers.</param>
/// <param name="From">Units of an order from which it holds.</param>
/// <param name="UnitPrice">Price of a unit, above 0.</param>
/// <param name="Currency">Index into <see cref="Network.Currencies"/>, −1 when not told.</param>
/// <param name="ValidFrom">The day its list holds from; null for always.</param>
public readonly record struct PriceBreakLine(string? Supplier, Quantity From, decimal UnitPrice, short Currency, DateOnly? ValidFrom)
{
    internal static PriceBreakLine[] Of(SkuRows told, Terms terms, NetworkMap map)
    {
        var (columns, lines) = (told.Columns, new List<PriceBreakLine>());
        foreach (var row in told.Rows)
        {
            lines.Add(new PriceBreakLine(
                terms.TextOf(columns.At(row, PriceBreakFact.Supplier)), new Quantity(columns.At(row, PriceBreakFact.From)),
                columns.Amount(row, PriceBreakFact.UnitPrice) ?? 0, map.CurrencyOf(columns.At(row, PriceBreakFact.Currency)),
                columns.Day(row, PriceBreakFact.Day)));
        }

        return [.. lines.OrderBy(line => line.Supplier, StringComparer.Ordinal).ThenBy(line => line.ValidFrom).ThenBy(line => line.From)
            .ThenByDescending(line => line.UnitPrice).ThenBy(line => line.Currency)];
    }

    /// <summary>The list of a supplier that holds on a day, by quantity: that of the latest day that has come; empty without one.</summary>
    /// <param name="lines">What is told of a SKU.</param>
    /// <param name="supplier">The supplier, by code or name.</param>
    /// <param name="suppliers">The suppliers that are told.</param>
    /// <param name="asOf">The day.</param>
    public static ImmutableArray<PriceBreakLine> InForce(
        ReadOnlyMemory<PriceBreakLine> lines, string supplier, SupplierBook suppliers, DateOnly asOf)
    {
        bool Sells(string code) => code == supplier || (suppliers.Find(code) is { } known && known == suppliers.Find(supplier));
        var held = lines.ToArray().Where(line => (line.Supplier is null || Sells(line.Supplier)) && !(line.ValidFrom > asOf)).ToArray();
        var own = held.Any(line => line.Supplier is not null) ? held.Where(line => line.Supplier is not null).ToArray() : held;
        var day = own.Max(line => line.ValidFrom);
        return [.. own.Where(line => line.ValidFrom == day).OrderBy(line => line.From).DistinctBy(line => line.From)];
    }
}

/// <summary>The price of every unit of an order of so many or more. Day is when its list begins to hold; none for always.</summary>
public static class PriceBreakFact
{
    public const int Item = 0, Supplier = 1, From = 2, UnitPrice = 3, Currency = 4, Day = 5;

    public static FactKind Kind { get; } = new("price_break", null,
        FactKinds.Item(), FactKinds.Text("supplier"), new("from_quantity", ColumnType.Quantity), new("unit_price", Amount), FactKinds.Coin(),
        new("valid_from", ColumnType.Day));
}
