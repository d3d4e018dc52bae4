namespace Stockturn.Facts;

/// <summary>Which SKU a code of a file means: through the alias table, the product list, the listings, or its spelling.</summary>
/// <remarks>
/// The order is FNSKU in the alias table, seller SKU of that store, alias of any store, the product's own code, the
/// same code in another spelling when only one fits. Never by ASIN, never by title. A code nothing explains stays as it
/// is, marked unresolved, so that its stock and sales never leave the totals. Several threads may ask at once.
/// </remarks>
public sealed class SkuResolution
{
    readonly Terms terms;
    readonly Dictionary<long, (int Sku, long Factor)> aliases = [];
    readonly Dictionary<long, int> known = [];
    readonly Dictionary<string, int> spellings = new(StringComparer.Ordinal);
    readonly HashSet<string> ambiguous = new(StringComparer.Ordinal);
    readonly List<string> skus = [];
    readonly List<bool> resolved = [];
    readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    readonly bool hasMaster;
    readonly Lock asking = new();

    // By term: the SKU a code means in any store, one more than its index, 0 until asked; and its base units.
    readonly int[] skuOf;
    readonly long[] factorOf;

    /// <summary>Reads the alias table, the product list and the listings.</summary>
    public SkuResolution(FactSet facts)
    {
        terms = facts.Terms;
        ReadAliases(facts.Of(AliasFact.Kind));
        ReadKnown(facts.Of(ProductFact.Kind), ProductFact.Item);
        ReadKnown(facts.Of(ListingFact.Kind), ListingFact.Item);
        hasMaster = known.Count > 0 || aliases.Count > 0;
        (skuOf, factorOf) = (new int[terms.Count], new long[terms.Count]);
    }

    /// <summary>Every SKU met so far, in the order met.</summary>
    public IReadOnlyList<string> Skus => skus;

    /// <summary>False for a code nothing explains.</summary>
    public bool IsResolved(int sku) => resolved[sku];

    /// <summary>The SKU a code means in a store, and how many base units one piece of it holds, in thousandths.</summary>
    /// <param name="store">The store's term, or <see cref="FactKind.Missing"/>.</param>
    /// <param name="item">The code's term.</param>
    /// <param name="fnsku">The FNSKU's term, or <see cref="FactKind.Missing"/>.</param>
    public (int Sku, long Factor) Resolve(long store, long item, long fnsku = FactKind.Missing)
    {
        if (fnsku != FactKind.Missing && aliases.TryGetValue(Key(FactKind.Missing, fnsku), out var byLabel))
        {
            return byLabel;
        }

        if (store != FactKind.Missing && aliases.Count > 0 && aliases.TryGetValue(Key(store, item), out var inStore))
        {
            return inStore;
        }

        var code = (int)(item != FactKind.Missing ? item : fnsku);
        if (code < skuOf.Length && Volatile.Read(ref skuOf[code]) is > 0 and var found)
        {
            return (found - 1, factorOf[code]);
        }

        lock (asking)
        {
            return Remembered(code, ResolveAnywhere(code));
        }
    }

    /// <summary>The SKU a code means anywhere; null for a code nothing explains.</summary>
    public string? Find(string code)
    {
        lock (asking)
        {
            var spelling = Spelling(code);
            return terms.TryFind(code, out var term) && aliases.TryGetValue(Key(FactKind.Missing, term), out var alias) ? skus[alias.Sku]
                : indices.TryGetValue(code, out var exact) ? skus[exact]
                : !ambiguous.Contains(spelling) && spellings.TryGetValue(spelling, out var like) ? skus[like]
                : null;
        }
    }

    (int Sku, long Factor) Remembered(int code, (int Sku, long Factor) meant)
    {
        if (code < skuOf.Length)
        {
            factorOf[code] = meant.Factor;
            Volatile.Write(ref skuOf[code], meant.Sku + 1);
        }

        return meant;
    }

    // Terms are small whole numbers: store and code stand in one.
    static long Key(long store, long item) =>
        ((store == FactKind.Missing ? 0 : store + 1) << 32) | (item == FactKind.Missing ? uint.MaxValue : (uint)item);

    (int Sku, long Factor) ResolveAnywhere(long item)
    {
        if (aliases.TryGetValue(Key(FactKind.Missing, item), out var anywhere))
        {
            return anywhere;
        }

        if (known.TryGetValue(item, out var exact))
        {
            return (exact, Stockturn.Values.Quantity.Scale);
        }

        var text = terms.TextOf(item) ?? "";
        var spelling = Spelling(text);
        if (!ambiguous.Contains(spelling) && spellings.TryGetValue(spelling, out var like))
        {
            return (like, Stockturn.Values.Quantity.Scale);
        }

        return (Index(text, isResolved: !hasMaster), Stockturn.Values.Quantity.Scale);
    }

    void ReadAliases(FactColumns rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var sku = Index(terms.TextOf(rows.At(row, AliasFact.Sku)) ?? "", isResolved: true);
            var factor = rows.Has(row, AliasFact.Factor) ? rows.At(row, AliasFact.Factor) : Stockturn.Values.Quantity.Scale;
            known[rows.At(row, AliasFact.Sku)] = sku;

            if (rows.Has(row, AliasFact.Item))
            {
                aliases[Key(rows.At(row, AliasFact.Store), rows.At(row, AliasFact.Item))] = (sku, factor);
                aliases.TryAdd(Key(FactKind.Missing, rows.At(row, AliasFact.Item)), (sku, factor));
            }

            if (rows.Has(row, AliasFact.Fnsku))
            {
                aliases.TryAdd(Key(FactKind.Missing, rows.At(row, AliasFact.Fnsku)), (sku, factor));
            }
        }
    }

    void ReadKnown(FactColumns rows, int itemColumn)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var item = rows.At(row, itemColumn);
            if (item == FactKind.Missing || known.ContainsKey(item) || aliases.ContainsKey(Key(FactKind.Missing, item)))
            {
                continue;
            }

            var text = terms.TextOf(item)!;
            known[item] = Index(text, isResolved: true);
            var spelling = Spelling(text);
            if (!spellings.TryAdd(spelling, known[item]))
            {
                ambiguous.Add(spelling);
            }
        }
    }

    int Index(string sku, bool isResolved)
    {
        if (indices.TryGetValue(sku, out var index))
        {
            return index;
        }

        indices.Add(sku, skus.Count);
        skus.Add(sku);
        resolved.Add(isResolved);
        return skus.Count - 1;
    }

    static string Spelling(string code) => HalfWidth.Of(code).Trim().ToUpperInvariant();
}
