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
    const int SoldWindowDays = 90;

    readonly Dictionary<string, List<FeeLine>> byType = new(StringComparer.Ordinal);
    readonly CostContext context;
    readonly DateOnly asOf;
    readonly short onlyPlatform;

    internal ReportedFees(SkuFacts facts, SkuLedger ledger, CostContext context)
    {
        (this.context, asOf) = (context, ledger.AsOf);
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
            if (Newest(type, line => line.PerUnit && line.Store == store) is { } day)
            {
                var line = Lines(type, line => line.PerUnit && line.Store == store && line.Day == day)[^1];
                return new(InReporting(line), $"own report of {day:yyyy-MM-dd}, per unit");
            }
        }

        return null;
    }

    /// <summary>
    /// What was charged for each unit sold in the last 90 days; null when nothing was charged or sold.
    /// </summary>
    internal CostFigure? PerUnitSold(string type, IReadOnlyCollection<short> stores, SkuDemand demand)
    {
        if (LinesOf(type).IsEmpty)
        {
            return null;
        }

        var window = DateSpan.Last(SoldWindowDays, asOf);
        var lines = Lines(type, line =>
            !line.PerUnit && !line.Estimated && window.Contains(line.Day)
            && (line.Store < 0 || stores.Contains(line.Store)));
        var units = demand.Periods
            .Where(period => period.Span == window && stores.Contains(period.Store))
            .Sum(period => period.Units.Units);
        return lines.Count == 0 || units <= 0
            ? null
            : new(Total(lines).Times(1 / units), $"own reports of {SoldWindowDays} days over units sold");
    }

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

        return new(
            Total(Lines(type, line => IsMine(line) && line.Day == day)), $"own report of {day:yyyy-MM-dd}, estimate");
    }

    /// <summary>What was charged in a place over a span; null when no line tells.</summary>
    internal PartialSum? Charged(string type, short warehouse, DateSpan span)
    {
        PartialSum? total = null;
        foreach (ref readonly var line in LinesOf(type))
        {
            if (!line.Estimated && !line.PerUnit && IsIn(line, warehouse) && span.Contains(line.Day))
            {
                total = (total ?? PartialSum.Of(0)) + InReporting(line);
            }
        }

        return total;
    }

    /// <summary>What was charged in a store over a span; null when no line tells.</summary>
    internal PartialSum? ChargedByStore(string type, short store, DateSpan span)
    {
        PartialSum? total = null;
        foreach (ref readonly var line in LinesOf(type))
        {
            if (!line.Estimated && !line.PerUnit && line.Store == store && span.Contains(line.Day))
            {
                total = (total ?? PartialSum.Of(0)) + InReporting(line);
            }
        }

        return total;
    }

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
