using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>The network of a workspace and how terms of the store become its indices.</summary>
public sealed class NetworkMap
{
    internal const string TransitPrefix = "→";

    readonly short[] warehouses;
    readonly short[] stores;
    readonly short[] currencies;
    readonly short[] transits;

    /// <summary>Finds every warehouse, store and currency the facts name.</summary>
    public NetworkMap(FactSet facts, Currency reporting)
    {
        var terms = facts.Terms;
        var places = Ordered(terms, Named(facts, "warehouse"));
        var shops = Ordered(terms, Named(facts, "store"));
        var coins = Ordered(terms, Named(facts, "currency")).Where(term => Currency.IsCode(terms.TextOf(term))).ToArray();

        warehouses = Indices(places, terms.Count);
        stores = Indices(shops, terms.Count);
        currencies = Indices(coins, terms.Count);
        transits = [.. places.Select((_, index) => (short)(places.Length + index))];
        Network = new Network
        {
            Warehouses = WithTransits(Described(facts, places)),
            Stores = [.. shops.Select(term => DescribeStore(terms.TextOf(term)!))],
            Currencies = [.. coins.Select(term => new Currency(terms.TextOf(term)!))],
            Reporting = reporting,
            Rates = RatesOf(facts),
            Suppliers = SupplierBook.Of(facts),
            Events = EventsOf(facts.Of(SalesEventFact.Kind), terms),
            Closures = ClosuresOf(facts.Of(ClosureFact.Kind), terms),
            ShippingModes = ModesOf(facts.Of(ShippingModeFact.Kind), terms),
            StorageRooms = RoomsOf(facts.Of(StorageRoomFact.Kind), terms),
            LastCounts = [],
        };
        Network = Network with { LastCounts = CountsOf(facts), Stores = WithTax(facts) };
        Network = Network with { AdvertisedDays = AdvertisedDays(facts.Of(AdvertisingFact.Kind)) };
        Network = Network with { SettledDays = Facts.SettledDays.Of(facts, this), SettledFees = Facts.SettledDays.FeesOf(facts, this) };
    }

    /// <summary>The places, shops, currencies and rates.</summary>
    public Network Network { get; }

    /// <summary>The index of a warehouse's term, −1 for none.</summary>
    public short WarehouseOf(long term) => At(warehouses, term);

    /// <summary>The index of a store's term, −1 for none.</summary>
    public short StoreOf(long term) => At(stores, term);

    /// <summary>The index of a currency's term, −1 for none.</summary>
    public short CurrencyOf(long term) => At(currencies, term);

    /// <summary>The place where goods lie while on the way to a warehouse.</summary>
    public short TransitTo(short warehouse) => transits[warehouse];

    ImmutableArray<DateSpan?> AdvertisedDays(FactColumns rows)
    {
        var spans = new DateSpan?[Network.Stores.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            if (StoreOf(rows.At(row, AdvertisingFact.Store)) is var store and >= 0 && rows.Day(row, AdvertisingFact.Day) is { } day)
            {
                var known = spans[store] ?? DateSpan.Last(1, day);
                spans[store] = new(known.Start < day ? known.Start : day, known.End > day ? known.End : day.AddDays(1));
            }
        }

        return [.. spans];
    }

    static ImmutableArray<SalesEventLine> EventsOf(FactColumns told, Terms terms) =>
    [
        .. Enumerable.Range(0, told.Count)
            .Select(row => new SalesEventLine(
                terms.TextOf(told.At(row, SalesEventFact.Name)) ?? "", terms.TextOf(told.At(row, SalesEventFact.Code)),
                told.Day(row, SalesEventFact.First) ?? default, told.Day(row, SalesEventFact.Last) ?? default,
                terms.TextOf(told.At(row, SalesEventFact.Country))))
            .OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Code, StringComparer.Ordinal)
            .ThenBy(one => one.First).ThenBy(one => one.Last).ThenBy(one => one.Country, StringComparer.Ordinal),
    ];

    static ImmutableArray<ClosureLine> ClosuresOf(FactColumns told, Terms terms) =>
    [
        .. Enumerable.Range(0, told.Count)
            .Select(row => new ClosureLine(
                terms.TextOf(told.At(row, ClosureFact.Name)) ?? "", terms.TextOf(told.At(row, ClosureFact.Supplier)),
                terms.TextOf(told.At(row, ClosureFact.Warehouse)),
                told.Day(row, ClosureFact.First) ?? default, told.Day(row, ClosureFact.Last) ?? default,
                told.Has(row, ClosureFact.RampUpDays) ? (int)told.At(row, ClosureFact.RampUpDays) : 0,
                told.Has(row, ClosureFact.DelayDays) ? (int)told.At(row, ClosureFact.DelayDays) : null))
            .OrderBy(one => one.First).ThenBy(one => one.Last).ThenBy(one => one.Name, StringComparer.Ordinal)
            .ThenBy(one => one.Supplier, StringComparer.Ordinal).ThenBy(one => one.Warehouse, StringComparer.Ordinal)
            .ThenBy(one => one.RampUpDays).ThenBy(one => one.DelayDays),
    ];

    static ImmutableArray<ShippingModeLine> ModesOf(FactColumns told, Terms terms) =>
    [
        .. Enumerable.Range(0, told.Count)
            .Where(row => Currency.IsCode(terms.TextOf(told.At(row, ShippingModeFact.Currency))))
            .Select(row => new ShippingModeLine(
                terms.TextOf(told.At(row, ShippingModeFact.From)) ?? "", terms.TextOf(told.At(row, ShippingModeFact.To)) ?? "",
                (ShippingMode)told.At(row, ShippingModeFact.Mode),
                told.Amount(row, ShippingModeFact.PerKilogram), told.Amount(row, ShippingModeFact.PerCubicMetre),
                new Currency(terms.TextOf(told.At(row, ShippingModeFact.Currency))!),
                told.Number(row, ShippingModeFact.Days) ?? 0, told.Number(row, ShippingModeFact.SpreadDays) ?? 0)
            {
                KilogramsLeast = told.Number(row, ShippingModeFact.KilogramsLeast),
                CubicMetresLeast = told.Number(row, ShippingModeFact.CubicMetresLeast),
                VolumetricDivisor = told.Number(row, ShippingModeFact.VolumetricDivisor),
                PerShipment = told.Amount(row, ShippingModeFact.PerShipment),
            })
            .OrderBy(one => one.From, StringComparer.Ordinal).ThenBy(one => one.To, StringComparer.Ordinal).ThenBy(one => one.Mode),
    ];

    static ImmutableArray<StorageRoomLine> RoomsOf(FactColumns told, Terms terms) =>
    [
        .. Enumerable.Range(0, told.Count)
            .Select(row => new StorageRoomLine(
                terms.TextOf(told.At(row, StorageRoomFact.Place)), terms.TextOf(told.At(row, StorageRoomFact.Store)),
                terms.TextOf(told.At(row, StorageRoomFact.Type)) ?? "", told.Number(row, StorageRoomFact.Room) ?? 0,
                (StorageMeasure)told.At(row, StorageRoomFact.Measure), told.Day(row, StorageRoomFact.First), told.Day(row, StorageRoomFact.Last)))
            .OrderBy(one => one.Place, StringComparer.Ordinal).ThenBy(one => one.Store, StringComparer.Ordinal)
            .ThenBy(one => one.Type, StringComparer.Ordinal).ThenBy(one => one.First),
    ];

    static IEnumerable<long> Named(FactSet facts, string vocabulary)
    {
        var isNamed = new bool[facts.Terms.Count];
        foreach (var kind in FactKinds.All)
        {
            for (var column = 0; column < kind.Columns.Length; column++)
            {
                if (kind.Columns[column].Terms == vocabulary)
                {
                    Mark(isNamed, facts.Of(kind).Ints(column));
                }
            }
        }

        return Enumerable.Range(0, isNamed.Length).Where(term => isNamed[term]).Select(term => (long)term);
    }

    static void Mark(bool[] isNamed, ReadOnlySpan<int> terms)
    {
        foreach (var term in terms)
        {
            if (term >= 0)
            {
                isNamed[term] = true;
            }
        }
    }

    static long[] Ordered(Terms terms, IEnumerable<long> found) =>
        [.. found.OrderBy(term => terms.TextOf(term), StringComparer.Ordinal)];

    // A missing term is negative, and one that came later is past the end.
    static short At(short[] indices, long term) => term >= 0 && term < indices.Length ? indices[term] : (short)-1;

    // By term, so that a row's place is found without a search.
    static short[] Indices(long[] found, int terms)
    {
        var indices = new short[terms];
        Array.Fill(indices, (short)-1);
        for (var at = 0; at < found.Length; at++)
        {
            indices[found[at]] = checked((short)at);
        }

        return indices;
    }

    static ImmutableArray<Warehouse> Described(FactSet facts, long[] places)
    {
        var rows = facts.Of(WarehouseFact.Kind);
        var known = new Dictionary<long, Warehouse>();
        for (var row = 0; row < rows.Count; row++)
        {
            var code = facts.Terms.TextOf(rows.At(row, WarehouseFact.Warehouse))!;
            var coin = facts.Terms.TextOf(rows.At(row, WarehouseFact.Currency));
            known[rows.At(row, WarehouseFact.Warehouse)] = new Warehouse(code)
            {
                Name = facts.Terms.TextOf(rows.At(row, WarehouseFact.Name)),
                Kind = rows.Has(row, WarehouseFact.WarehouseKind)
                    ? (WarehouseKind)rows.At(row, WarehouseFact.WarehouseKind)
                    : Guess(code).Kind,
                Country = Countries.Code(facts.Terms.TextOf(rows.At(row, WarehouseFact.Country))) ?? Guess(code).Country,
                Currency = Currency.IsCode(coin) ? new Currency(coin!) : default,
                StorageRate = facts.Terms.TextOf(rows.At(row, WarehouseFact.StorageRate)),
            };
        }

        return [.. places.Select(term => known.TryGetValue(term, out var told) ? told : Guess(facts.Terms.TextOf(term)!))];
    }

    static Warehouse Guess(string code)
    {
        var isPlatform = code.StartsWith("FBA-", StringComparison.Ordinal);
        return new Warehouse(code)
        {
            Kind = isPlatform ? WarehouseKind.Platform : WarehouseKind.Unknown,
            Country = isPlatform && code.Length >= 6 ? Countries.Code(code[4..6]) : null,
        };
    }

    static ImmutableArray<Warehouse> WithTransits(ImmutableArray<Warehouse> places) =>
    [
        .. places,
        .. places.Select(place => place with
        {
            Code = TransitPrefix + place.Code,
            Kind = WarehouseKind.InTransit,
            StorageRate = null,
        }),
    ];

    static Store DescribeStore(string code) => new(code)
    {
        Channel = code.StartsWith("Amazon", StringComparison.OrdinalIgnoreCase) ? "amazon"
            : code.Contains("shopify", StringComparison.OrdinalIgnoreCase) ? "shopify"
            : null,
        Country = CountryOf(code),
    };

    // What the orders of each store say of its prices, where they say it.
    ImmutableArray<Store> WithTax(FactSet facts)
    {
        var (onTop, inside) = (new bool[Network.Stores.Length], new bool[Network.Stores.Length]);
        var rows = facts.Of(SaleFact.Kind);
        var told = rows.Ints(SaleFact.TaxInside);
        for (var row = 0; row < told.Length; row++)
        {
            if (told[row] is (int)ToldTax.OnTop or (int)ToldTax.Inside && StoreOf(rows.At(row, SaleFact.Store)) is var store and >= 0)
            {
                (told[row] == (int)ToldTax.OnTop ? onTop : inside)[store] = true;
            }
        }

        return [.. Network.Stores.Select((store, index) => store with { HasTaxOnTop = onTop[index] && !inside[index] })];
    }

    static string? CountryOf(string store) => store.ToUpperInvariant() switch
    {
        "AMAZON.COM" => "US",
        "AMAZON.CA" => "CA",
        "AMAZON.CO.UK" => "GB",
        "AMAZON.CO.JP" => "JP",
        "AMAZON.COM.MX" => "MX",
        "AMAZON.COM.AU" => "AU",
        var other when other.StartsWith("AMAZON.", StringComparison.Ordinal) && other.Length == 9 => other[7..],
        _ => null,
    };

    ExchangeRates RatesOf(FactSet facts)
    {
        var rows = facts.Of(RateFact.Kind);
        var rates = new List<(DateOnly, Currency, Currency, decimal)>();
        for (var row = 0; row < rows.Count; row++)
        {
            var (from, to) = (facts.Terms.TextOf(rows.At(row, RateFact.From)), facts.Terms.TextOf(rows.At(row, RateFact.To)));
            if (rows.Day(row, RateFact.Day) is { } day && Currency.IsCode(from) && Currency.IsCode(to))
            {
                rates.Add((day, new Currency(from!), new Currency(to!), rows.At(row, RateFact.Rate) / 1_000_000_000m));
            }
        }

        return new ExchangeRates(rates);
    }

    ImmutableArray<DateOnly?> CountsOf(FactSet facts)
    {
        var counts = new DateOnly?[Network.Warehouses.Length];
        var rows = facts.Of(MovementFact.Kind);
        for (var row = 0; row < rows.Count; row++)
        {
            var at = rows.At(row, MovementFact.MovementKind) == (long)MovementKind.Count
                ? WarehouseOf(rows.At(row, MovementFact.Warehouse))
                : (short)-1;
            if (at >= 0 && rows.Day(row, MovementFact.Day) is { } day && !(counts[at] > day))
            {
                counts[at] = day;
            }
        }

        return [.. counts];
    }
}
