using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// The fees of one SKU that the seller's own reports tell: they go before every table (U-4). Reporting currency.
/// </summary>
sealed class ReportedFees
{
    const int EstimateDaysMax = 45;
    const int ChargedWindowDays = 90;

    // Counted elsewhere: by place, from the reports of advertising, in the landed cost, in the holding cost.
    static readonly FrozenSet<string> NotOfStore =
        FrozenSet.ToFrozenSet(["storage", "aged_surcharge", "ads", "freight", "duty", "capital"], StringComparer.Ordinal);

    readonly Dictionary<string, List<FeeLine>> byType = new(StringComparer.Ordinal);
    readonly CostContext context;
    readonly DateOnly asOf;
    readonly ReadOnlyMemory<CashLine> cash;
    readonly short onlyPlatform;

    internal ReportedFees(SkuFacts facts, SkuLedger ledger, CostContext context)
    {
        (this.context, asOf, cash) = (context, ledger.AsOf, facts.Cash);
        foreach (ref readonly var line in facts.Fees.Span)
        {
            if (line.Day <= asOf)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byType, line.Type, out _) ??= []).Add(line);
            }
        }

        var platforms = ledger.Positions.Where(position => IsPlatform(position.Warehouse)).ToList();
        onlyPlatform = platforms.Count == 1 ? platforms[0].Warehouse : (short)-1;
    }

    /// <summary>What a report or preview says one unit costs in the first of the stores that has such a line.</summary>
    internal CostFigure? PerUnit(string type, IEnumerable<short> stores)
    {
        if (LinesOf(type).IsEmpty)
        {
            return null;
        }

        foreach (var store in stores.Append((short)-1))
        {
            if (Newest(type, line => IsOfUnit(line) && line.Store == store) is { } day)
            {
                var line = Lines(type, line => IsOfUnit(line) && line.Store == store && line.Day == day)[^1];
                return new(InReporting(line), $"{NameOf(line)} of {day:yyyy-MM-dd}, per unit");
            }
        }

        return null;
    }

    /// <summary>
    /// What was charged for each unit in the last 90 days: over the units the charges themselves name, else over the units sold;
    /// null when nothing was charged or sold.
    /// </summary>
    internal CostFigure? PerUnitCharged(string type, IReadOnlyCollection<short> stores, SkuDemand demand)
    {
        if (LinesOf(type).IsEmpty)
        {
            return null;
        }

        var lines = UnitCharges(type, stores);
        var units = UnitsCharged(type, stores, demand);
        return lines.Count == 0 || units <= 0
            ? null
            : new(Total(lines).Times(1 / units), $"{NameOf(lines[^1])}, charges of {ChargedWindowDays} days over {WordOf(lines)}");
    }

    /// <summary>The units of <see cref="PerUnitCharged"/>: those the charges name, or those sold in the same days.</summary>
    internal decimal UnitsCharged(string type, IReadOnlyCollection<short> stores, SkuDemand demand)
    {
        var lines = UnitCharges(type, stores);
        var window = DateSpan.Last(ChargedWindowDays, asOf);
        return NameUnits(lines)
            ? lines.Sum(line => line.Quantity.Units)
            : demand.Periods
                .Where(period => period.Span == window && stores.Contains(period.Store))
                .Sum(period => period.Units.Units);
    }

    /// <summary>
    /// What a customer paid for a unit in the last 90 days less promotions, as settlements tell; null without. Fees that are a
    /// share of the price are held against it. Tax the platform keeps takes itself out; tax the seller gets is part of the price.
    /// </summary>
    internal CostFigure? PerUnitSettled(IReadOnlyCollection<short> stores)
    {
        var window = DateSpan.Last(ChargedWindowDays, asOf);
        var (total, units) = (PartialSum.Of(0), 0m);
        foreach (ref readonly var line in cash.Span)
        {
            if (stores.Contains(line.Store) && window.Contains(line.Day)
                && line.Type is "sales" or "promotion" or "shipping" or "tax")
            {
                total += context.ToReporting(line.Amount, line.Currency, line.Day);
                units += line.Type == "sales" ? line.Quantity.Units : 0;
            }
        }

        return units > 0 ? new(total.Times(1 / units), $"settled sales of {ChargedWindowDays} days") : null;
    }

    // What was given back for refunds is not the fee of a unit.
    List<FeeLine> UnitCharges(string type, IReadOnlyCollection<short> stores)
    {
        var window = DateSpan.Last(ChargedWindowDays, asOf);
        return Lines(type, line =>
            IsCharge(line) && line.Amount > 0 && window.Contains(line.Day) && (line.Store < 0 || stores.Contains(line.Store)));
    }

    /// <summary>The source that tells of a type of fee, the newest line's.</summary>
    internal string SourceOf(string type) => LinesOf(type) is [.., var last] ? NameOf(last) : "own report";

    static bool NameUnits(List<FeeLine> lines) => lines.Count > 0 && lines.TrueForAll(line => line.Quantity > Quantity.Zero);

    static string WordOf(List<FeeLine> lines) => NameUnits(lines) ? "their units" : "units sold";

    /// <summary>
    /// The newest estimate of a fee in a place for the coming month; null when there is none of the last 45 days.
    /// </summary>
    internal CostFigure? Estimate(string type, short warehouse)
    {
        if (LinesOf(type).IsEmpty)
        {
            return null;
        }

        bool IsMine(FeeLine line) => line.Estimated && !line.PerUnit && IsIn(line, warehouse);
        if (Newest(type, IsMine) is not { } day || asOf.DayNumber - day.DayNumber > EstimateDaysMax)
        {
            return null;
        }

        var lines = Lines(type, line => IsMine(line) && line.Day == day);
        return new(Total(lines), $"{NameOf(lines[^1])} of {day:yyyy-MM-dd}, estimate");
    }

    /// <summary>What was charged in a place over a span; null when no line tells.</summary>
    internal PartialSum? Charged(string type, short warehouse, DateSpan span)
    {
        PartialSum? total = null;
        foreach (ref readonly var line in LinesOf(type))
        {
            if (IsCharge(line) && IsIn(line, warehouse) && span.Contains(line.Day))
            {
                total = (total ?? PartialSum.Of(0)) + InReporting(line);
            }
        }

        return total;
    }

    /// <summary>
    /// What was charged in a store over a span less what was given back, and the days of the span it speaks for: all days of
    /// settlements that tell such fees, and without one the whole span. Null when no line and no settlement tells.
    /// </summary>
    internal (PartialSum Amount, int Days)? ChargedByStore(string type, short store, DateSpan span)
    {
        var (total, isSettled) = (PartialSum.Of(0), true);
        var isTold = false;
        foreach (ref readonly var line in LinesOf(type))
        {
            if (IsCharge(line) && line.Store == store && span.Contains(line.Day))
            {
                total += InReporting(line);
                isTold = true;
                isSettled &= line.IsSettled;
            }
        }

        var days = context.Network.SettledDaysIn(type, store, span);
        return days > 0 && isSettled ? (total, days)
            : isTold ? (total, span.Days)
            : null;
    }

    static bool IsOther(string type) => type is not ("referral" or "fulfilment") && !NotOfStore.Contains(type);

    // A line made by hand, in a test or a calculator, names no source.
    static string NameOf(in FeeLine line) => line.Source.Length > 0 ? line.Source : "own report";

    /// <summary>True for a charge that counts where a store sells: referral, fulfilment and all other fees of it.</summary>
    internal static bool IsOfStore(in FeeLine line) => IsCharge(line) && !NotOfStore.Contains(line.Type);

    /// <summary>Charges in a store over a span that have no line of their own in the waterfall.</summary>
    internal PartialSum OtherCharges(short store, DateSpan span)
    {
        var total = PartialSum.Of(0);
        foreach (var (type, _) in byType.OrderBy(lines => lines.Key, StringComparer.Ordinal).Where(lines => IsOther(lines.Key)))
        {
            foreach (ref readonly var line in LinesOf(type))
            {
                total += IsCharge(line) && line.Store == store && span.Contains(line.Day) ? InReporting(line) : default;
            }
        }

        return total;
    }

    // Sending a unit abroad costs apart: see CrossBorderFee.
    static bool IsOfUnit(in FeeLine line) => line.PerUnit && line.Destination is null;

    static bool IsCharge(in FeeLine line) => !line.Estimated && !line.PerUnit;

    bool IsPlatform(short warehouse) =>
        warehouse >= 0 && warehouse < context.Network.Warehouses.Length
        && context.Network.Warehouses[warehouse].Kind == WarehouseKind.Platform;

    // A line without a place belongs to the platform's warehouse, when the SKU lies in only one.
    bool IsIn(in FeeLine line, short warehouse) =>
        line.Warehouse == warehouse || (line.Warehouse < 0 && warehouse == onlyPlatform);

    DateOnly? Newest(string type, Func<FeeLine, bool> isWanted)
    {
        var lines = Lines(type, isWanted);
        return lines.Count == 0 ? null : lines.Max(line => line.Day);
    }

    List<FeeLine> Lines(string type, Func<FeeLine, bool> isWanted)
    {
        var found = new List<FeeLine>();
        foreach (ref readonly var line in LinesOf(type))
        {
            if (isWanted(line))
            {
                found.Add(line);
            }
        }

        return found;
    }

    ReadOnlySpan<FeeLine> LinesOf(string type) =>
        byType.TryGetValue(type, out var lines) ? CollectionsMarshal.AsSpan(lines) : [];

    PartialSum Total(List<FeeLine> lines) =>
        lines.Aggregate(PartialSum.Of(0), (sum, line) => sum + InReporting(line));

    PartialSum InReporting(in FeeLine line) => context.ToReporting(line.Amount, line.Currency, line.Day);
}
