using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>组合装: what a kit is put together from.</summary>
public static class KitSheet
{
    const int Kit = 0, Part = 1, Quantity = 2;

    static readonly SourceOutput Output = new(KitFact.Kind, [KitFact.Item, KitFact.Part]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-kits", "组合装", "Kits")
    {
        Help = "One row for each SKU that goes into a kit; what sells as the kit is bought as its parts.",
        Columns =
        [
            new("kit", "组合SKU", "Kit SKU", "SET-MUG-2")
            {
                Help = "What sells; it is put together, not ordered.", Content = Id, IsRequired = true,
                Aliases = ["组合装SKU", "组合产品SKU", "组合品编码", "组合商品编码", "组合sku编码", "bundle sku", "kit"],
            },
            new("part", "子SKU", "Component SKU", "MUG-RED-S")
            {
                Help = "What goes into it; your own code or the platform's.", Content = Id, IsRequired = true,
                Aliases = ["子产品SKU", "子商品编码", "组成SKU", "包含的商品sku", "component sku", "component", "bundled sku"],
            },
            new("quantity", "组合数量", "Quantity in kit", "2")
            {
                Help = "Units of it in one kit, whole.", Content = Number, IsRequired = true,
                Aliases = ["数量", "子SKU数量", "子产品数量", "组成数量", "quantity", "qty", "component quantity", "bundled qty"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var fact = row.Begin(Output);
        fact[KitFact.Item] = row.Item(Kit);
        fact[KitFact.Part] = row.Item(Part);
        fact[KitFact.Quantity] = row.Quantity(Quantity);
        if (fact[KitFact.Quantity] is var units && (units <= 0 || units % Values.Quantity.Scale != 0))
        {
            row.Reject("E_KIT", Quantity, "whole units of it in one kit, 1 or more", "fill in how many go into one kit and import the file again");
        }
        else if (fact[KitFact.Item] == fact[KitFact.Part])
        {
            row.Reject("E_KIT", Part, "another SKU than the kit itself", "name what goes into the kit and import the file again");
        }
        else
        {
            Compare(row, fact);
        }

        row.Emit();
    }

    // With the rows before it: told, and taken as it is, for a row says the same wherever it stands.
    static void Compare(SourceRow row, ReadOnlySpan<long> fact)
    {
        var (kit, part, units) = (fact[KitFact.Item], fact[KitFact.Part], fact[KitFact.Quantity]);
        if (row.IsRejected)
        {
            return;
        }

        var seen = row.Memory<Seen>();
        if (seen.Put(kit, part, units) is { } before && before != units)
        {
            row.Warn("W_KIT", Quantity, "one quantity of a part in a kit", "keep the quantity that holds; the last row is taken");
        }

        if (KitBook.CircleOf(kit, seen.PartsOf) is { } circle)
        {
            var chain = string.Join(" → ", circle.Select(term => row.Terms.TextOf(term)));
            row.Warn("W_KIT_CIRCLE", Part, $"no kit within itself: {chain}", "correct the chain; until then these kits count as no kits");
        }
    }

    // The kits of the file so far.
    sealed class Seen
    {
        readonly Dictionary<long, SortedDictionary<long, long>> kits = [];

        public long? Put(long kit, long part, long units)
        {
            if (!kits.TryGetValue(kit, out var parts))
            {
                kits[kit] = parts = [];
            }

            long? before = parts.TryGetValue(part, out var known) ? known : null;
            parts[part] = units;
            return before;
        }

        public IEnumerable<long> PartsOf(long kit) => kits.TryGetValue(kit, out var parts) ? parts.Keys : [];
    }
}
