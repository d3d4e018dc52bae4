using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>Visits, advertising and buyers of a group over a span. They add. A row over several days counts by the days inside.</summary>
public sealed record TrafficSums
{
    /// <summary>Nothing told.</summary>
    public static TrafficSums None { get; } = new();

    /// <summary>True when visits are on record, so that no visit is a fact.</summary>
    public bool HasVisits { get; init; }

    /// <summary>True when advertising is on record.</summary>
    public bool HasAdvertising { get; init; }

    /// <summary>The first day any advertising is told of; null when none is, or when it reaches back as far as anybody asks.</summary>
    public DateOnly? AdvertisingFrom { get; init; }

    /// <summary>How often advertising showed the goods.</summary>
    public long Impressions { get; init; }

    /// <summary>How often it was clicked.</summary>
    public long Clicks { get; init; }

    /// <summary>What advertising cost, in the reporting currency: with the share of what campaigns cost beyond their items.</summary>
    public PartialSum AdvertisingCost { get; init; }

    /// <summary>Sales the platform credits to advertising.</summary>
    public PartialSum AdvertisingSales { get; init; }

    /// <summary>Visits.</summary>
    public decimal Sessions { get; init; }

    /// <summary>Pages seen.</summary>
    public decimal PageViews { get; init; }

    /// <summary>Units ordered by the visits, as the report of visits tells.</summary>
    public decimal VisitUnits { get; init; }

    /// <summary>SKU-days of which visits are told.</summary>
    public int VisitDays { get; init; }

    /// <summary>Visits a day of which they are told; null when none is told.</summary>
    public double? SessionsPerDay => VisitDays > 0 ? (double)Sessions / VisitDays : null;

    /// <summary>The first day of an order whose buyer is known, of any SKU; null when none is.</summary>
    public DateOnly? BuyersFrom { get; init; }

    /// <summary>Buyers with an order in the span, each once for a SKU and store.</summary>
    public int Buyers { get; init; }

    /// <summary>Those of them who had bought the SKU before.</summary>
    public int Returning { get; init; }

    /// <summary>What one store's reports tell of a SKU over a span.</summary>
    public static TrafficSums Of(SkuFacts facts, SkuDemand demand, (short Store, DateSpan Span) of, CostContext context)
    {
        var (store, span) = of;
        if (facts.Traffic.IsEmpty && facts.Advertising.IsEmpty && demand.Buyers.IsEmpty)
        {
            return context.NoVisit;
        }

        var (impressions, clicks) = (0L, 0L);
        var (cost, sales) = (PartialSum.Of(0), PartialSum.Of(0));
        foreach (ref readonly var line in facts.Advertising.Span)
        {
            if (line.Store == store && span.Contains(line.Day))
            {
                impressions += line.Impressions;
                clicks += line.Clicks;
                cost += context.ToReporting(line.Cost, line.Currency, line.Day);
                sales += line.IsCharged ? PartialSum.Missing(Gap.NoAdvertising) : context.ToReporting(line.Sales, line.Currency, line.Day);
            }
        }

        var bought = demand.Buyers.FirstOrDefault(buyers => buyers.Store == store && buyers.Span == span);
        return WithVisits(facts, store, span, context.NoVisit with
        {
            Buyers = bought?.Buyers ?? 0,
            Returning = bought?.Returning ?? 0,
            HasVisits = context.HasTrafficData || !facts.Traffic.IsEmpty,
            HasAdvertising = context.HasAdvertisingData || !facts.Advertising.IsEmpty,
            Impressions = impressions,
            Clicks = clicks,
            AdvertisingCost = cost,
            AdvertisingSales = sales,
        });
    }

    /// <summary>Sum by sum.</summary>
    public static TrafficSums operator +(TrafficSums left, TrafficSums right) =>
        ReferenceEquals(left, None) ? right
        : ReferenceEquals(right, None) ? left
        : new()
        {
            HasVisits = left.HasVisits || right.HasVisits,
            HasAdvertising = left.HasAdvertising || right.HasAdvertising,
            AdvertisingFrom = left.AdvertisingFrom ?? right.AdvertisingFrom,
            Impressions = left.Impressions + right.Impressions,
            Clicks = left.Clicks + right.Clicks,
            AdvertisingCost = left.AdvertisingCost + right.AdvertisingCost,
            AdvertisingSales = left.AdvertisingSales + right.AdvertisingSales,
            Sessions = left.Sessions + right.Sessions,
            PageViews = left.PageViews + right.PageViews,
            VisitUnits = left.VisitUnits + right.VisitUnits,
            VisitDays = left.VisitDays + right.VisitDays,
            BuyersFrom = left.BuyersFrom ?? right.BuyersFrom,
            Buyers = left.Buyers + right.Buyers,
            Returning = left.Returning + right.Returning,
        };

    static TrafficSums WithVisits(SkuFacts facts, short store, DateSpan span, TrafficSums sums)
    {
        var (sessions, views, units, visitDays) = (0m, 0m, 0m, 0);
        foreach (ref readonly var line in facts.Traffic.Span)
        {
            var told = new DateSpan(line.Day, line.LastDay.AddDays(1));
            var start = Math.Max(told.Start.DayNumber, span.Start.DayNumber);
            var days = Math.Min(told.End.DayNumber, span.End.DayNumber) - start;
            if (line.Store == store && days > 0)
            {
                sessions += (decimal)line.Sessions * days / told.Days;
                views += (decimal)line.PageViews * days / told.Days;
                units += line.Units.Units * days / told.Days;
                visitDays += days;
            }
        }

        return sums with { Sessions = sessions, PageViews = views, VisitUnits = units, VisitDays = visitDays };
    }
}
