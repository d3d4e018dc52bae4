using System.Collections.Immutable;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>A place where stock lies, or the way to it.</summary>
public sealed record Warehouse(string Code)
{
    public string? Name { get; init; }

    public WarehouseKind Kind { get; init; }

    public string? Country { get; init; }

    public Currency Currency { get; init; }

    /// <summary>The storage rate card of the policy that applies here.</summary>
    public string? StorageRate { get; init; }
}

/// <summary>A shop on a platform.</summary>
public sealed record Store(string Code)
{
    /// <summary>The platform: amazon, shopify, manual …</summary>
    public string? Channel { get; init; }

    public string? Country { get; init; }

    /// <summary>True when its orders say that prices hold no tax, and none says otherwise.</summary>
    public bool HasTaxOnTop { get; init; }
}

/// <summary>The places, shops, currencies and rates all SKUs share.</summary>
public sealed record Network
{
    public ImmutableArray<Warehouse> Warehouses { get; init; } = [];

    public ImmutableArray<Store> Stores { get; init; } = [];

    public ImmutableArray<Currency> Currencies { get; init; } = [];

    /// <summary>The currency reports are in.</summary>
    public Currency Reporting { get; init; } = new("USD");

    public ExchangeRates Rates { get; init; } = ExchangeRates.None;

    /// <summary>What was agreed with suppliers.</summary>
    public SupplierBook Suppliers { get; init; } = SupplierBook.None;

    /// <summary>Which SKUs are put together from which.</summary>
    public KitBook Kits { get; init; } = KitBook.Empty;

    /// <summary>The last stocktake of each warehouse by index, where one is known.</summary>
    public ImmutableArray<DateOnly?> LastCounts { get; init; } = [];

    /// <summary>The days of each store by index that settlements cover, in order, without overlap.</summary>
    public ImmutableArray<ImmutableArray<DateSpan>> SettledDays { get; init; } = [];

    /// <summary>The types of fees settlements of each store by index tell at all; of others their silence says nothing.</summary>
    public ImmutableArray<ImmutableSortedSet<string>> SettledFees { get; init; } = [];

    /// <summary>From the first to the last day of advertising of each store by index; null of a store nobody tells of.</summary>
    public ImmutableArray<DateSpan?> AdvertisedDays { get; init; } = [];

    /// <summary>When events the seller tells of are held, by name and day.</summary>
    public ImmutableArray<SalesEventLine> Events { get; init; } = [];

    /// <summary>When the seller tells that factories close and warehouses receive late, by name and day.</summary>
    public ImmutableArray<ClosureLine> Closures { get; init; } = [];

    /// <summary>What the seller tells of ways of travelling, by their ends and mode.</summary>
    public ImmutableArray<ShippingModeLine> ShippingModes { get; init; } = [];

    /// <summary>What room the seller tells places give, by place, store, type and day.</summary>
    public ImmutableArray<StorageRoomLine> StorageRooms { get; init; } = [];

    /// <summary>On how many days of a span a store's settlements tell every fee of a type.</summary>
    public int SettledDaysIn(string feeType, short store, DateSpan span)
    {
        if (store < 0 || store >= SettledDays.Length || !SettledFees[store].Contains(feeType))
        {
            return 0;
        }

        var days = 0;
        foreach (var settled in SettledDays[store])
        {
            var start = Math.Max(settled.Start.DayNumber, span.Start.DayNumber);
            days += Math.Max(0, Math.Min(settled.End.DayNumber, span.End.DayNumber) - start);
        }

        return days;
    }
}
