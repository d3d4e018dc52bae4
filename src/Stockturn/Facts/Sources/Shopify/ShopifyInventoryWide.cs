using System.Collections.Immutable;
using static Stockturn.Facts.Sources.Column;

namespace Stockturn.Facts.Sources;

/// <summary>Shopify's older export of inventory: a row for each variant and a column for each location.</summary>
public static class ShopifyInventoryWide
{
    /// <summary>What stands in a cell of a location that does not hold the variant.</summary>
    public const string NotStocked = "not stocked";

    const int Handle = 0, Sku = 1, Origin = 2, Code = 3;

    static readonly SourceOutput Output = new(
        SnapshotFact.Kind, [SnapshotFact.Day, SnapshotFact.Warehouse, SnapshotFact.Item])
    {
        Scope = [SnapshotFact.Day, SnapshotFact.Warehouse],
        CountsEqualRows = true,
    };

    /// <summary>What the exports say of a variant beside its SKU.</summary>
    public static ImmutableArray<string> VariantHeadings { get; } =
    [
        "Title", "Option1 Name", "Option1 Value", "Option2 Name", "Option2 Value", "Option3 Name", "Option3 Value",
        "HS Code", "COO", "Bin name",
    ];

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = new()
    {
        Code = "shopify-inventory-wide",
        Title = "Shopify inventory, one column for each location",
        ChineseTitle = "Shopify 库存（每个地点一列）",
        Fields = [Text("Handle").Required(), Id("SKU").Required(), Text("COO").Required(), Text("HS Code").Required()],
        Ignores = VariantHeadings,
        NoValue = [NotStocked],
        Outputs = [Output],
        Read = Read,
        Precedence = 20,
        NeedsAsOf = true,
    };

    static void Read(SourceRow row)
    {
        var item = row.Item(Sku);
        foreach (var column in row.Memory<Locations>().Of(row))
        {
            var available = row.QuantityAt(column);
            if (available == FactKind.Missing)
            {
                continue;
            }

            var fact = row.Begin(Output);
            fact[SnapshotFact.Day] = row.AsOf();
            fact[SnapshotFact.Warehouse] = row.Term(row.Heading(column).Trim());
            fact[SnapshotFact.Item] = item;
            fact[SnapshotFact.OnHand] = available;
            fact[SnapshotFact.Sellable] = available;
            row.Emit();
        }
    }

    /// <summary>The columns of the file that are locations.</summary>
    sealed class Locations
    {
        ImmutableArray<int>? columns;

        public ImmutableArray<int> Of(SourceRow row)
        {
            columns ??=
            [
                .. Enumerable.Range(0, row.HeadingCount).Where(column => !row.IsRead(column)
                    && Headings.Normalise(row.Heading(column)) is { Length: > 0 } name
                    && !VariantHeadings.Any(known => Headings.Normalise(known) == name)),
            ];
            return columns.Value;
        }
    }
}
