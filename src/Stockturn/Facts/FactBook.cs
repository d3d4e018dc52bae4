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

    /// <summary>
    /// Whether a store's prices hold tax, by store code: without; a country whose dated rate they hold, such as DE; or a rate such
    /// as 0.19. A store without an entry goes by its country.
    /// </summary>
    public ImmutableSortedDictionary<string, string> TaxByStore
    {
        get;
        init => field = OutputTaxes.Check(value);
    } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The same for stores without an entry whose country is not known; unknown: their sales without tax are a gap (U-14).</summary>
    public string TaxOfOtherStores
    {
        get;
        init => field = OutputTaxes.Check(value);
    } = OutputTaxes.UnknownTax;

    /// <summary>Rates of tax other than the standard one, by country and category, such as DE/Books.</summary>
    public ImmutableSortedDictionary<string, double> TaxRateByCategory { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Duty as a share of the customs value by country and customs code, such as US/3924.10; the longest code that fits counts.</summary>
    public ImmutableSortedDictionary<string, double> DutyRates
    {
        get;
        init => field = ImportCharges.Check(value);
    } = ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>
    /// Who is believed rather than the program's own order says: precedence by source code, such as lingxing-stock; of sources that
    /// tell the same the highest is believed. A mapping of the seller's own is mapped- and its name.
    /// </summary>
    public ImmutableSortedDictionary<string, int> SourcePrecedence
    {
        get;
        init => field = SourceRank.Check(value);
    } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>Countries where the seller does not get import tax back: there it joins the cost of goods.</summary>
    public ImmutableArray<string> ImportTaxNotRecovered
    {
        get;
        init => field = ImportCharges.Check(value);
    } = [];
}

/// <summary>The facts of a workspace put together by SKU up to a day: resolved, one authority each, sorted.</summary>
/// <remarks>
/// Built once, then asked for one SKU at a time from any thread. It takes the facts over: afterwards they stand in the
/// order of their SKUs.
/// </remarks>
public sealed class FactBook
{
    const int StretchRows = 1 << 16;

    readonly FactSet facts;
    readonly DateOnly asOf;
    readonly SkuResolution resolution;
    readonly int[] order;
    readonly Dictionary<FactKind, RowsBySku> rows = [];
    readonly Dictionary<FactKind, long[]> factors = [];
    readonly SkuLines lines;

    /// <summary>Puts facts together.</summary>
    public FactBook(FactSet facts, FactSettings settings, DateOnly asOf)
    {
        this.facts = facts = facts.Believing(settings);
        this.asOf = asOf;
        resolution = new SkuResolution(facts);
        Map = new NetworkMap(facts, new Currency(settings.ReportingCurrency));
        Authority = Choose();

        foreach (var kind in FactKinds.All.Where(kind => kind != AliasFact.Kind && Column(kind, "item") >= 0))
        {
            rows[kind] = PutTogether(facts.Of(kind));
        }

        // What goes into a kit is a SKU though nothing else names it.
        Network = Map.Network with { Kits = KitBook.Of(facts.Of(KitFact.Kind), resolution) };
        Skus = [.. resolution.Skus.Order(StringComparer.Ordinal)];
        order = OrderOf(resolution.Skus);
        FirstSale = First(facts.Of(SaleFact.Kind), SaleFact.Day);
        FirstBuyer = FirstWithBuyer(facts.Of(SaleFact.Kind));
        lines = new SkuLines(facts, Map, (Authority, resolution), settings, asOf);
        var firstDays = new[] { First(facts.Of(AdvertisingFact.Kind), AdvertisingFact.Day), lines.FirstAccountAdvertising };
        FirstAdvertising = firstDays.Min();
    }

    /// <summary>Every SKU, in ordinal order.</summary>
    public ImmutableArray<string> Skus { get; }

    /// <summary>The places, shops, currencies and rates.</summary>
    public Network Network { get; }

    /// <summary>Who is believed about what.</summary>
    public Authority Authority { get; }

    /// <summary>The first day any order is known of; null without order lines.</summary>
    public DateOnly? FirstSale { get; }

    /// <summary>The first day any advertising is told of; null without any.</summary>
    public DateOnly? FirstAdvertising { get; }

    /// <summary>True when a listings file told of any SKU.</summary>
    public bool HasListings => facts.Of(ListingFact.Kind).Count > 0;

    /// <summary>True when an advertising file told of any SKU.</summary>
    public bool HasAdvertising => facts.Of(AdvertisingFact.Kind).Count > 0 || lines.FirstAccountAdvertising is not null;

    /// <summary>The first day of an order whose buyer is known; null when none is.</summary>
    public DateOnly? FirstBuyer { get; }

    /// <summary>True when a traffic file told of any SKU.</summary>
    public bool HasTraffic => facts.Of(TrafficFact.Kind).Count > 0;

    NetworkMap Map { get; }

    /// <summary>How large markets are month by month, in the order of import.</summary>
    public ImmutableArray<MarketTrendLine> MarketTrend
    {
        get
        {
            var told = facts.Of(MarketTrendFact.Kind);
            string Text(int row, int column) => facts.Terms.TextOf(told.At(row, column)) ?? "";
            return
            [
                .. Enumerable.Range(0, told.Count).Where(row => told.Has(row, MarketTrendFact.Month)).Select(row => new MarketTrendLine(
                    Text(row, MarketTrendFact.Category), Text(row, MarketTrendFact.Country),
                    told.Day(row, MarketTrendFact.Month)!.Value, told.Number(row, MarketTrendFact.Index) ?? 1)),
            ];
        }
    }

    /// <summary>Everything known of a SKU.</summary>
    /// <param name="index">Its place in <see cref="Skus"/>.</param>
    public SkuFacts For(int index)
    {
        var sku = order[index];
        var blank = new SkuMaster(Skus[index]) { IsResolved = resolution.IsResolved(sku) };
        var products = ByTrust(Rows(ProductFact.Kind, sku));
        var master = MasterAssembly.Assemble(blank, facts, products, Rows(OwnerFact.Kind, sku), Map);
        return lines.Assemble(master, kind => new SkuRows(facts.Of(kind), Rows(kind, sku), factors[kind]));
    }

    /// <summary>What a SKU sold, read faster than everything known of it.</summary>
    /// <param name="index">Its place in <see cref="Skus"/>.</param>
    public SkuSales SalesOf(int index)
    {
        var sku = order[index];
        var master = MasterAssembly.Assemble(new SkuMaster(Skus[index]), facts, ByTrust(Rows(ProductFact.Kind, sku)), default, Map);
        return lines.Sold(master, kind => new SkuRows(facts.Of(kind), Rows(kind, sku), factors[kind]));
    }

    static DateOnly? FirstWithBuyer(FactColumns sales)
    {
        var (buyers, days) = (sales.Longs(SaleFact.Buyer), sales.Ints(SaleFact.Day));
        var first = int.MaxValue;
        for (var row = 0; row < buyers.Length; row++)
        {
            first = buyers[row] == FactKind.Missing ? first : Math.Min(first, days[row]);
        }

        return first == int.MaxValue ? null : DateOnly.FromDayNumber(first);
    }

    static DateOnly? First(FactColumns rows, int dayColumn)
    {
        var first = int.MaxValue;
        foreach (var day in rows.Ints(dayColumn))
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

    // Row by row to SKUs, then the rows of each SKU together.
    RowsBySku PutTogether(FactColumns told)
    {
        var (item, store, fnsku) = (Column(told.Kind, "item"), Column(told.Kind, "store"), Column(told.Kind, "fnsku"));
        var skus = new int[told.Count];
        long[]? pieces = null;
        Parallel.ForEach(Stretches(told.Count), stretch =>
        {
            for (var row = stretch.First; row < stretch.End; row++)
            {
                var code = told.At(row, item);
                var label = fnsku >= 0 ? told.At(row, fnsku) : FactKind.Missing;
                // A promotion is planned before it starts; all else of a later day has not happened yet.
                var isLater = told.Kind != PromotionFact.Kind && told.Kind.DayColumn is { } day && told.At(row, day) > asOf.DayNumber;
                if (isLater || (code == FactKind.Missing && label == FactKind.Missing))
                {
                    skus[row] = -1;
                    continue;
                }

                (skus[row], var factor) = resolution.Resolve(store >= 0 ? told.At(row, store) : FactKind.Missing, code, label);
                if (factor != Values.Quantity.Scale)
                {
                    LazyInitializer.EnsureInitialized(ref pieces, () => new long[told.Count])[row] = factor;
                }
            }
        });

        var together = new RowsBySku(skus, resolution.Skus.Count, out var places);
        told.Arrange(places);
        factors[told.Kind] = pieces is null ? [] : Array.ConvertAll(places, row => pieces[row] == 0 ? Values.Quantity.Scale : pieces[row]);
        return together;
    }

    // Each stretch writes to its own rows, so it does not matter which thread looks them up.
    static IEnumerable<(int First, int End)> Stretches(int count)
    {
        for (var first = 0; first < count; first += StretchRows)
        {
            yield return (first, Math.Min(first + StretchRows, count));
        }
    }

    static int Column(FactKind kind, string name) => Array.FindIndex([.. kind.Columns], column => column.Name == name);

    int[] OrderOf(IReadOnlyList<string> met)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var sku = 0; sku < met.Count; sku++)
        {
            places[met[sku]] = sku;
        }

        return [.. Skus.Select(sku => places[sku])];
    }

    RowRange Rows(FactKind kind, int sku) => rows[kind].Of(sku);

    int[] ByTrust(RowRange products)
    {
        var told = facts.Of(ProductFact.Kind);
        return
        [
            .. Enumerable.Range(products.First, products.Length)
                .OrderByDescending(row => facts.Sources[told.Sources[row]].Precedence)
                .ThenByDescending(row => row),
        ];
    }
}
