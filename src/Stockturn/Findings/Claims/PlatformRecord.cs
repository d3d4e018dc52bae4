using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>
/// What a platform's reports tell of losses, payments, removals, stranded and reserved goods, put together by SKU up to a day.
/// </summary>
sealed class PlatformRecord
{
    readonly FactSet facts;
    readonly Network network;
    readonly DateOnly asOf;
    readonly ClaimSettings settings;
    readonly SkuResolution resolution;
    readonly Dictionary<string, PlatformTold> told = new(StringComparer.Ordinal);
    readonly HashSet<string> closed = new(StringComparer.Ordinal);
    readonly Dictionary<string, DateOnly> paidSince = new(StringComparer.Ordinal);
    readonly SortedSet<(string Place, DateOnly Day)> reserved = [];

    public PlatformRecord(FactSet facts, Network network, DateOnly asOf, ClaimSettings settings)
    {
        (this.facts, this.network, this.asOf, this.settings) = (facts, network, asOf, settings);
        resolution = new SkuResolution(facts);
        ReadRemovals(facts.Of(RemovalFact.Kind));
        ReadMovements(facts.Of(MovementFact.Kind));
        ReadPayments(facts.Of(CashFact.Kind));
        ReadStranded(facts.Of(StrandedFact.Kind));
        ReadReserved(facts.Of(ReservedFact.Kind));
        ReadClosed(facts.Of(ShipmentFact.Kind));
    }

    /// <summary>True when any goods were told to be lost, damaged or found.</summary>
    public bool HasAdjustments { get; private set; }

    /// <summary>True when any removal was told.</summary>
    public bool HasRemovals { get; private set; }

    /// <summary>True when a removal was received anywhere: then one that was not is missing.</summary>
    public bool HasRemovalReceipts { get; private set; }

    /// <summary>True when any payment for lost goods was told.</summary>
    public bool HasPayments => paidSince.Count > 0;

    /// <summary>What is told of a SKU; nothing where it is not named.</summary>
    public PlatformTold Of(string sku) => told.TryGetValue(sku, out var known) ? known : new PlatformTold();

    /// <summary>True for a shipment the platform has closed.</summary>
    public bool IsClosed(string shipment) => closed.Contains(shipment);

    /// <summary>The first day payments for a place are told of; null without any.</summary>
    public DateOnly? PaymentsSince(string place) => paidSince.TryGetValue(place, out var day) ? day
        : paidSince.TryGetValue("", out var anywhere) ? anywhere : null;

    /// <summary>The days of the reports on reserved stock of a place, the newest first.</summary>
    public IEnumerable<DateOnly> ReservedDays(string place) =>
        reserved.Reverse().Where(report => report.Place == place).Select(report => report.Day);

    // The only warehouse of the platform in the store's country; null where that is not one.
    string? PlaceOf(long store)
    {
        var country = network.Stores.FirstOrDefault(one => one.Code == TextOf(store))?.Country;
        var places = network.Warehouses.Where(place =>
            place.Kind == WarehouseKind.Platform && country is not null && place.Country == country).ToArray();
        return places is [{ } only] ? only.Code : null;
    }

    bool IsPlatform(string place) => network.Warehouses.Any(one => one.Code == place && one.Kind == WarehouseKind.Platform);

    // Of what two sources tell alike, the ERP's copy of a platform's report for one, only the more trusted counts.
    Func<int, bool> Believed<T>(FactColumns rows, Func<int, T> about)
        where T : notnull
    {
        var best = new Dictionary<T, SourceRank>();
        for (var row = 0; row < rows.Count; row++)
        {
            var source = facts.Sources[rows.Sources[row]];
            if (!best.TryGetValue(about(row), out var known) || source.IsBelievedOver(known))
            {
                best[about(row)] = source;
            }
        }

        return row => best[about(row)] == facts.Sources[rows.Sources[row]];
    }

    // Orders and shipments are two reports: each is believed by itself.
    void ReadRemovals(FactColumns rows)
    {
        var isBelieved = Believed(rows, row => (rows.At(row, RemovalFact.Order), rows.Has(row, RemovalFact.Requested)));
        for (var row = 0; row < rows.Count; row++)
        {
            if (!isBelieved(row))
            {
                continue;
            }

            var requested = rows.Day(row, RemovalFact.RequestedDay);
            var sent = rows.Day(row, RemovalFact.ShippedDay);
            if (TextOf(rows.At(row, RemovalFact.Purpose)) != "return" || (sent ?? requested) is not { } day || day > asOf)
            {
                continue;
            }

            HasRemovals = true;
            var (mine, factor) = Of(FactKind.Missing, rows.At(row, RemovalFact.Item));
            var order = TextOf(rows.At(row, RemovalFact.Order)) ?? "";
            var line = mine.Removals.TryGetValue(order, out var known) ? known : mine.Removals[order] = new RemovalTold();
            var isOrder = rows.Has(row, RemovalFact.Requested);
            var left = Units(rows, row, RemovalFact.Shipped, factor);
            line.HasOrder |= isOrder;
            line.Ordered += isOrder ? left : Quantity.Zero;
            line.Sent += isOrder ? Quantity.Zero : left;
            line.RequestedDay ??= requested;
            line.SentDay = isOrder || line.SentDay > sent ? line.SentDay : sent;
            line.Place = TextOf(rows.At(row, RemovalFact.Warehouse)) ?? line.Place;
        }
    }

    void ReadMovements(FactColumns rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var authority = new Authority(facts);
        authority.Choose(rows, MovementFact.Warehouse);
        var belief = authority.About(MovementFact.Kind);
        var orders = told.Values.SelectMany(one => one.Removals.Keys).Distinct(StringComparer.Ordinal)
            .ToDictionary(order => (long)SourceRow.Hash(order), order => order);
        for (var row = 0; row < rows.Count; row++)
        {
            var kind = (MovementKind)rows.At(row, MovementFact.MovementKind);
            var isReceipt = kind is MovementKind.Receipt or MovementKind.TransferIn or MovementKind.Return && rows.At(row, MovementFact.Quantity) > 0
                && orders.ContainsKey(rows.At(row, MovementFact.Document));
            if ((kind == MovementKind.Adjustment || isReceipt)
                && belief.Holds(rows.At(row, MovementFact.Warehouse), rows.Sources[row])
                && rows.Day(row, MovementFact.Day) is { } day && day <= asOf)
            {
                ReadMovement(rows, row, day, isReceipt ? orders[rows.At(row, MovementFact.Document)] : null);
            }
        }
    }

    void ReadMovement(FactColumns rows, int row, DateOnly day, string? order)
    {
        var place = TextOf(rows.At(row, MovementFact.Warehouse)) ?? "";
        var (mine, factor) = Of(FactKind.Missing, rows.At(row, MovementFact.Item), rows.At(row, MovementFact.Fnsku));
        var units = Units(rows, row, MovementFact.Quantity, factor);
        if (!IsPlatform(place))
        {
            if (order is not null && mine.Removals.TryGetValue(order, out var removal))
            {
                removal.Received += units;
                HasRemovalReceipts = true;
            }

            return;
        }

        var reason = TextOf(rows.At(row, MovementFact.Reason)) ?? "";
        if (Says(settings.LostReasons, reason) && units < Quantity.Zero)
        {
            Lose(mine, new Loss(ClaimKind.LostAtPlatform, place, day, -units));
        }
        else if (Says(settings.FoundReasons, reason) && units > Quantity.Zero)
        {
            HasAdjustments = true;
            mine.Found.Add(new Restitution(day, units, [ClaimKind.LostAtPlatform], place));
        }
        else if (Says(settings.DamagedReasons, reason) && units < Quantity.Zero && IsGood(rows, row))
        {
            Lose(mine, new Loss(ClaimKind.DamagedAtPlatform, place, day, -units));
        }
    }

    static bool IsGood(FactColumns rows, int row) =>
        !rows.Has(row, MovementFact.Status) || (StockStatus)rows.At(row, MovementFact.Status) == StockStatus.Good;

    void Lose(PlatformTold mine, Loss loss)
    {
        HasAdjustments = true;
        mine.Losses.Add(loss);
    }

    // The report of reimbursements tells units and reasons; a settlement stands in only for stores without one.
    void ReadPayments(FactColumns rows)
    {
        var type = facts.Terms.TryFind("reimbursement", out var known) ? known : -1;
        int[] paid = [.. Enumerable.Range(0, rows.Count).Where(row => rows.At(row, CashFact.Type) == type && rows.Day(row, CashFact.Day) <= asOf)];
        var isBelieved = Believed(rows, row => (rows.At(row, CashFact.Store), rows.At(row, CashFact.Type), rows.Has(row, CashFact.Settlement)));
        var reporting = paid.Where(row => !rows.Has(row, CashFact.Settlement)).Select(row => rows.At(row, CashFact.Store)).ToHashSet();
        foreach (var row in paid)
        {
            var store = rows.At(row, CashFact.Store);
            if (!isBelieved(row) || (rows.Has(row, CashFact.Settlement) && reporting.Contains(store)))
            {
                continue;
            }

            var day = rows.Day(row, CashFact.Day)!.Value;
            var place = PlaceOf(store);
            paidSince[place ?? ""] = paidSince.TryGetValue(place ?? "", out var first) && first < day ? first : day;
            var item = rows.At(row, CashFact.Item);
            if (item != FactKind.Missing)
            {
                var (mine, factor) = Of(store, item);
                var units = Units(rows, row, CashFact.Quantity, factor);
                mine.Payments.Add(new Payment(day, units, TextOf(rows.At(row, CashFact.Detail)) ?? "", place, PerUnit(rows, row, day, units)));
            }
        }
    }

    decimal? PerUnit(FactColumns rows, int row, DateOnly day, Quantity units)
    {
        var code = TextOf(rows.At(row, CashFact.Currency));
        return units > Quantity.Zero && Currency.IsCode(code)
            ? rows.Amount(row, CashFact.Amount) / units.Units * network.Rates.On(day, new Currency(code!), network.Reporting)
            : null;
    }

    void ReadStranded(FactColumns rows)
    {
        var newest = Enumerable.Range(0, rows.Count)
            .Where(row => rows.Day(row, StrandedFact.Day) <= asOf)
            .GroupBy(row => rows.At(row, StrandedFact.Warehouse))
            .ToDictionary(place => place.Key, place => place.Max(row => rows.At(row, StrandedFact.Day)));
        var isBelieved = Believed(rows, row => (rows.At(row, StrandedFact.Warehouse), rows.At(row, StrandedFact.Day)));
        for (var row = 0; row < rows.Count; row++)
        {
            var place = rows.At(row, StrandedFact.Warehouse);
            if (isBelieved(row) && newest.TryGetValue(place, out var day) && rows.At(row, StrandedFact.Day) == day)
            {
                var (mine, factor) = Of(FactKind.Missing, rows.At(row, StrandedFact.Item));
                mine.Stranded.Add(new StrandedTold(
                    TextOf(place) ?? "", Units(rows, row, StrandedFact.Quantity, factor), rows.Day(row, StrandedFact.SinceDay),
                    TextOf(rows.At(row, StrandedFact.Reason))));
            }
        }
    }

    void ReadReserved(FactColumns rows)
    {
        var isBelieved = Believed(rows, row => (rows.At(row, ReservedFact.Warehouse), rows.At(row, ReservedFact.Day)));
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Day(row, ReservedFact.Day) is not { } day || day > asOf || !isBelieved(row))
            {
                continue;
            }

            var place = TextOf(rows.At(row, ReservedFact.Warehouse)) ?? "";
            reserved.Add((place, day));
            var (mine, factor) = Of(FactKind.Missing, rows.At(row, ReservedFact.Item));
            var units = Units(rows, row, ReservedFact.Processing, factor);
            if (units > Quantity.Zero)
            {
                mine.Processing[(place, day)] = mine.Processing.GetValueOrDefault((place, day)) + units;
            }
        }
    }

    void ReadClosed(FactColumns rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (Says(["CLOSED", "已关闭", "已完结"], TextOf(rows.At(row, ShipmentFact.Status)) ?? ""))
            {
                closed.Add(TextOf(rows.At(row, ShipmentFact.Shipment)) ?? "");
            }
        }
    }

    (PlatformTold Told, long Factor) Of(long store, long item, long fnsku = FactKind.Missing)
    {
        if (item == FactKind.Missing && fnsku == FactKind.Missing)
        {
            return (new PlatformTold(), Quantity.Scale);
        }

        var (sku, factor) = resolution.Resolve(store, item, fnsku);
        var name = resolution.Skus[sku];
        return (told.TryGetValue(name, out var known) ? known : told[name] = new PlatformTold(), factor);
    }

    static Quantity Units(FactColumns rows, int row, int column, long factor) =>
        rows.Quantity(row, column) is { } units ? new Quantity((long)((Int128)units.Thousandths * factor / Quantity.Scale)) : Quantity.Zero;

    string? TextOf(long term) => facts.Terms.TextOf(term);

    static bool Says(ImmutableArray<string> words, string text) => words.Contains(text, StringComparer.OrdinalIgnoreCase);
}
