using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>How facts of several files become one picture.</summary>
public sealed record FactSettings
{
    /// <summary>The currency reports are in.</summary>
    public string ReportingCurrency { get; init; } = "USD";

    /// <summary>By what freight and duty of a head-haul batch are spread over its lines.</summary>
    public LandedBasis FreightBasis { get; init; } = LandedBasis.Volume;

    /// <summary>Which warehouse ships a store's orders, where the orders do not say.</summary>
    public ImmutableSortedDictionary<string, string> StoreWarehouses { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>The facts of a workspace put together by SKU up to a day: resolved, one authority each, sorted.</summary>
/// <remarks>Built once, then asked for one SKU at a time from any thread.</remarks>
public sealed class FactBook
{
    readonly FactSet facts;
    readonly DateOnly asOf;
    readonly SkuResolution resolution;
    readonly int[] order;
    readonly Dictionary<string, RowsBySku> rows = [];
    readonly Dictionary<string, long[]> factors = [];
    readonly SkuLines lines;

    /// <summary>Puts facts together.</summary>
    public FactBook(FactSet facts, FactSettings settings, DateOnly asOf)
    {
        this.facts = facts;
        this.asOf = asOf;
        resolution = new SkuResolution(facts);
        Map = new NetworkMap(facts, new Currency(settings.ReportingCurrency));
        Authority = Choose();

        var found = ResolveRows();
        Skus = [.. resolution.Skus.Order(StringComparer.Ordinal)];
        order = OrderOf(resolution.Skus);
        foreach (var (kind, skus) in found)
        {
            rows[kind] = new RowsBySku(skus, resolution.Skus.Count);
        }

        FirstSale = First(facts.Of(SaleFact.Kind));
        lines = new SkuLines(facts, Map, Authority, settings, asOf);
    }

    /// <summary>Every SKU, in ordinal order.</summary>
    public ImmutableArray<string> Skus { get; }

    /// <summary>The places, shops, currencies and rates.</summary>
    public Network Network => Map.Network;

    /// <summary>Who is believed about what.</summary>
    public Authority Authority { get; }

    /// <summary>The first day any order is known of; null without order lines.</summary>
    public DateOnly? FirstSale { get; }

    /// <summary>True when a listings file told of any SKU.</summary>
    public bool HasListings => facts.Of(ListingFact.Kind).Count > 0;

    /// <summary>True when an advertising file told of any SKU.</summary>
    public bool HasAdvertising => facts.Of(AdvertisingFact.Kind).Count > 0;

    NetworkMap Map { get; }

    /// <summary>Everything known of a SKU.</summary>
    /// <param name="index">Its place in <see cref="Skus"/>.</param>
    public SkuFacts For(int index)
    {
        var sku = order[index];
        var blank = new SkuMaster(Skus[index]) { IsResolved = resolution.IsResolved(sku) };
        var products = ByTrust(Rows(ProductFact.Kind, sku));
        var master = MasterAssembly.Assemble(blank, facts, products, Rows(OwnerFact.Kind, sku), Map);
        return lines.Assemble(master, kind => new SkuRows(facts.Of(kind), Rows(kind, sku), factors[kind.Name]));
    }

    static DateOnly? First(FactColumns sales)
    {
        var first = int.MaxValue;
        foreach (var day in sales.Ints(SaleFact.Day))
        {
            first = Math.Min(first, day);
        }

        return first == int.MaxValue ? null : DateOnly.FromDayNumber(first);
    }

    Authority Choose()
    {
        var authority = new Authority(facts);
        foreach (var (kind, place) in Authority.Places)
        {
            authority.Choose(facts.Of(kind), place);
        }

        return authority;
    }

    Dictionary<string, int[]> ResolveRows()
    {
        var found = new Dictionary<string, int[]>();
        foreach (var kind in FactKinds.All)
        {
            var columns = Array.FindIndex([.. kind.Columns], column => column.Name == "item");
            if (columns >= 0 && kind != AliasFact.Kind)
            {
                found[kind.Name] = ResolveKind(facts.Of(kind), columns);
            }
        }

        return found;
    }

    int[] ResolveKind(FactColumns told, int item)
    {
        var kind = told.Kind;
        var store = Array.FindIndex([.. kind.Columns], column => column.Name == "store");
        var fnsku = Array.FindIndex([.. kind.Columns], column => column.Name == "fnsku");
        var day = kind.DayColumn;
        var skus = new int[told.Count];
        var changes = new long[told.Count > 0 ? told.Count : 0];
        var anyFactor = false;

        for (var row = 0; row < told.Count; row++)
        {
            var code = told.At(row, item);
            var label = fnsku >= 0 ? told.At(row, fnsku) : FactKind.Missing;
            var isLater = day is { } at && told.At(row, at) > asOf.DayNumber;
            if (isLater || (code == FactKind.Missing && label == FactKind.Missing))
            {
                skus[row] = -1;
                continue;
            }

            (skus[row], changes[row]) = resolution.Resolve(store >= 0 ? told.At(row, store) : FactKind.Missing, code, label);
            anyFactor |= changes[row] != Values.Quantity.Scale;
        }

        factors[kind.Name] = anyFactor ? changes : [];
        return skus;
    }

    int[] OrderOf(IReadOnlyList<string> met)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var sku = 0; sku < met.Count; sku++)
        {
            places[met[sku]] = sku;
        }

        return [.. Skus.Select(sku => places[sku])];
    }

    ReadOnlySpan<int> Rows(FactKind kind, int sku) => rows.TryGetValue(kind.Name, out var found) ? found.Of(sku) : [];

    int[] ByTrust(ReadOnlySpan<int> products)
    {
        var told = facts.Of(ProductFact.Kind);
        return [.. products.ToArray().OrderByDescending(row => facts.Sources[told.Sources[row]].Precedence).ThenByDescending(row => row)];
    }
}
