using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Workspaces.Database;

/// <summary>How the network of a run is kept: places, shops, currencies, rates.</summary>
static class NetworkBlock
{
    /// <summary>Writes the network.</summary>
    public static void Write(BlockWriter to, Network network)
    {
        to.List(network.Warehouses, Write);
        to.List(network.Stores, (block, store) =>
        {
            block.Text(store.Code);
            block.Text(store.Channel);
            block.Text(store.Country);
            block.Flag(store.HasTaxOnTop);
        });
        to.List(network.Currencies, (block, currency) => block.Text(currency.Code));
        to.Text(network.Reporting.Code);
        to.List(network.LastCounts, (block, day) => block.Day(day));
        to.List(network.Rates.Table, (block, rate) =>
        {
            block.Day(rate.Day);
            block.Text(rate.From.Code);
            block.Text(rate.To.Code);
            block.Whole((long)decimal.Round(rate.Rate * 1_000_000_000m));
        });
        to.List(network.SettledDays, (block, spans) => block.List(spans, (inner, span) =>
        {
            inner.Day(span.Start);
            inner.Day(span.End);
        }));
        to.List(network.SettledFees, (block, types) => block.List([.. types], (inner, type) => inner.Text(type)));
        to.List(network.AdvertisedDays, (block, span) =>
        {
            block.Day(span?.Start);
            block.Day(span?.End);
        });
        to.List(network.Suppliers.All, Write);
        to.List(network.Events, (block, held) =>
        {
            block.Text(held.Name);
            block.Text(held.Code);
            block.Day(held.First);
            block.Day(held.Last);
            block.Text(held.Country);
        });
        to.List(network.Closures, (block, closed) =>
        {
            block.Text(closed.Name);
            block.Text(closed.Supplier);
            block.Text(closed.Warehouse);
            block.Day(closed.First);
            block.Day(closed.Last);
            block.Whole(closed.RampUpDays);
            Write(block, closed.DelayDays);
        });
        to.List(network.ShippingModes, (block, mode) =>
        {
            block.Text(mode.From);
            block.Text(mode.To);
            block.Whole((long)mode.Mode);
            block.Amount(mode.PerKilogram);
            block.Amount(mode.PerCubicMetre);
            block.Text(mode.Currency.Code);
            block.Number(mode.Days);
            block.Number(mode.SpreadDays);
            block.Number(mode.KilogramsLeast);
            block.Number(mode.CubicMetresLeast);
            block.Number(mode.VolumetricDivisor);
            block.Amount(mode.PerShipment);
        });
        to.List(network.StorageRooms, (block, room) =>
        {
            block.Text(room.Place);
            block.Text(room.Store);
            block.Text(room.Type);
            block.Number(room.Room);
            block.Whole((long)room.Measure);
            block.Day(room.First);
            block.Day(room.Last);
        });
        to.List(network.Kits.All, (block, line) =>
        {
            block.Text(line.Kit);
            block.Text(line.Part);
            block.Amount(line.Units);
        });
    }

    /// <summary>Reads it back.</summary>
    public static Network Read(BlockReader from) => new()
    {
        Warehouses = from.List(ReadWarehouse),
        Stores = from.List(block => new Store(block.Text()!)
        {
            Channel = block.Text(),
            Country = block.Text(),
            HasTaxOnTop = block.Flag(),
        }),
        Currencies = from.List(block => new Currency(block.Text()!)),
        Reporting = new Currency(from.Text()!),
        LastCounts = from.List(block => block.DayOrNone()),
        Rates = new ExchangeRates(from.List(block => (
            block.Day(), new Currency(block.Text()!), new Currency(block.Text()!), block.Whole() / 1_000_000_000m))),
        SettledDays = from.List(block => block.List(inner => new DateSpan(inner.Day(), inner.Day()))),
        SettledFees = from.List(block => block.List(inner => inner.Text()!).ToImmutableSortedSet(StringComparer.Ordinal)),
        AdvertisedDays = from.List(block =>
            (block.DayOrNone(), block.DayOrNone()) is ({ } start, { } end) ? new DateSpan(start, end) : (DateSpan?)null),
        Suppliers = new SupplierBook(from.List(ReadSupplier)),
        Events = from.List(block => new SalesEventLine(block.Text()!, block.Text(), block.Day(), block.Day(), block.Text())),
        Closures = from.List(block => new ClosureLine(
            block.Text()!, block.Text(), block.Text(), block.Day(), block.Day(), (int)block.Whole(), ReadDays(block))),
        ShippingModes = from.List(block => new ShippingModeLine(
            block.Text()!, block.Text()!, (ShippingMode)block.Whole(), block.AmountOrNone(), block.AmountOrNone(), new Currency(block.Text()!),
            block.Number(), block.Number())
        {
            KilogramsLeast = block.NumberOrNone(),
            CubicMetresLeast = block.NumberOrNone(),
            VolumetricDivisor = block.NumberOrNone(),
            PerShipment = block.AmountOrNone(),
        }),
        StorageRooms = from.List(block => new StorageRoomLine(
            block.Text(), block.Text(), block.Text()!, block.Number(), (StorageMeasure)block.Whole(), block.DayOrNone(), block.DayOrNone())),
        Kits = new KitBook(from.List(block => new KitLine(block.Text()!, block.Text()!, block.Amount()))),
    };

    static void Write(BlockWriter to, Warehouse warehouse)
    {
        to.Text(warehouse.Code);
        to.Text(warehouse.Name);
        to.Whole((int)warehouse.Kind);
        to.Text(warehouse.Country);
        to.Text(warehouse.Currency.IsKnown ? warehouse.Currency.Code : null);
        to.Text(warehouse.StorageRate);
    }

    static Warehouse ReadWarehouse(BlockReader from) => new(from.Text()!)
    {
        Name = from.Text(),
        Kind = (WarehouseKind)from.Whole(),
        Country = from.Text(),
        Currency = from.Text() is { } code ? new Currency(code) : default,
        StorageRate = from.Text(),
    };

    static void Write(BlockWriter to, Supplier supplier)
    {
        to.Text(supplier.Code);
        to.Text(supplier.Name);
        to.Text(supplier.Currency.IsKnown ? supplier.Currency.Code : null);
        Write(to, supplier.PaymentDays);
        Write(to, supplier.LeadTimeDays);
        to.Amount(supplier.MinimumAmount);
        to.Whole(supplier.MinimumUnits?.Thousandths ?? -1);
        to.Number(supplier.DepositShare);
        to.Whole(supplier.SplitsDeliveries switch { null => -1, true => 1, false => 0 });
        Write(to, supplier.ReturnDays);
        to.Number(supplier.ReturnCostShare);
        to.Amount(supplier.ReturnPrice);
        to.Number(supplier.BuyBackShare);
        to.Text(supplier.Notes);
    }

    static Supplier ReadSupplier(BlockReader from) => new(from.Text()!)
    {
        Name = from.Text(),
        Currency = from.Text() is { } code ? new Currency(code) : default,
        PaymentDays = ReadDays(from),
        LeadTimeDays = ReadDays(from),
        MinimumAmount = from.AmountOrNone(),
        MinimumUnits = from.Whole() is var units and >= 0 ? new Quantity(units) : null,
        DepositShare = from.NumberOrNone(),
        SplitsDeliveries = from.Whole() is var splits and >= 0 ? splits == 1 : null,
        ReturnDays = ReadDays(from),
        ReturnCostShare = from.NumberOrNone(),
        ReturnPrice = from.AmountOrNone(),
        BuyBackShare = from.NumberOrNone(),
        Notes = from.Text(),
    };

    // Days may be negative: paid before receipt.
    static void Write(BlockWriter to, int? days)
    {
        to.Flag(days is not null);
        to.Whole(days ?? 0);
    }

    static int? ReadDays(BlockReader from) => (from.Flag(), from.Whole()) is (true, var days) ? (int)days : null;
}
