using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>What moves demand beside its own history: dated events by category and country, promotions and prices by category.</summary>
/// <remarks>
/// Learnt once a run from what all SKUs sold, then told for the weeks of one SKU, those behind and those ahead. See
/// docs/formulas/demand.md#driver.
/// </remarks>
public sealed class DemandDrivers
{
    /// <summary>Nothing is known to move demand.</summary>
    public static DemandDrivers None { get; } = new(EventCalendar.Empty, SoldGroups.None, []);

    readonly EventCalendar calendar;
    readonly EventLifts events;
    readonly PromotionLifts promotions;
    readonly DateSpan weeks;
    readonly Dictionary<(string Group, string Country), double[]> weekly = [];
    readonly Dictionary<(string Group, string Country), double[]> unplanned = [];
    readonly GroupSeasons seasons;
    readonly ImmutableArray<Store> stores;

    DemandDrivers(EventCalendar calendar, SoldGroups sold, ImmutableArray<Store> stores)
    {
        (this.calendar, this.stores) = (calendar, stores);
        weeks = new DateSpan(sold.Span.Start, sold.Span.End.AddDays(sold.Span.Days == 0 ? 0 : DemandOutlook.WeeksAhead * DemandSeries.WeekDays));
        promotions = sold.Lifts;
        events = EventLifts.Of(sold.Days, calendar, promotions);
        foreach (var (group, country) in sold.Days.Select(one => (one.Group, one.Country)))
        {
            var factors = new double[weeks.Days / DemandSeries.WeekDays];
            for (var week = 0; week < factors.Length; week++)
            {
                factors[week] = events.FactorOfSpan(group, WeekOf(week), country);
            }

            weekly[(group, country ?? "")] = factors;
            var expected = (double[])factors.Clone();
            for (var week = Math.Max(0, expected.Length - DemandOutlook.WeeksAhead); week < expected.Length; week++)
            {
                expected[week] = events.FactorAhead(group, WeekOf(week), country);
            }

            unplanned[(group, country ?? "")] = expected;
        }

        seasons = new GroupSeasons(sold.Weeks, sold.FirstWeek, (group, country, week) => weekly[(group, country)][week]);
    }

    /// <summary>What the market will buy; nothing told unless given.</summary>
    public MarketTrend Trend { get; private init; } = new([], default);

    /// <summary>What goods sold after their launch, for those newly launched.</summary>
    public LaunchAnalogues Launches { get; private set; } = LaunchAnalogues.None;

    /// <summary>The drivers that what all SKUs sold tells.</summary>
    /// <param name="skus">One for each SKU.</param>
    /// <param name="network">The stores with their countries.</param>
    /// <param name="calendar">The events.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="historyWeeks">How many weeks to look back at most.</param>
    /// <param name="trend">What the market will buy; null for nothing told. A quarter before nobody knew it.</param>
    public static DemandDrivers Learn(
        IReadOnlyCollection<SkuSales> skus, Network network, EventCalendar calendar, DateOnly asOf, int historyWeeks,
        IReadOnlyCollection<MarketTrendLine>? trend = null)
    {
        DemandDrivers On(DateOnly day, IReadOnlyCollection<MarketTrendLine> told)
        {
            var sold = SoldGroups.Of(skus, network, DateSpan.Last(historyWeeks * DemandSeries.WeekDays, day));
            var drivers = new DemandDrivers(calendar, sold, network.Stores) { Trend = new(told, day) };
            drivers.prices = new PriceEffects(skus, drivers.weeks, day, drivers);
            return drivers;
        }

        const int QuarterDays = DemandOutlook.RateWeeks * DemandSeries.WeekDays;
        var learnt = On(asOf, trend ?? []);
        learnt.QuarterBefore = On(asOf.AddDays(-QuarterDays), []);
        learnt.Launches = LaunchAnalogues.Of(skus, DateSpan.Last(historyWeeks * DemandSeries.WeekDays, asOf), (sku, store, week) =>
            learnt.UsualTimes(sku, store, week));
        return learnt;
    }

    PriceEffects? prices;

    /// <summary>What was known a quarter before: past errors are those of somebody who did not know the quarter.</summary>
    internal DemandDrivers? QuarterBefore { get; private set; }

    /// <summary>The season of the group of a SKU for a history that ends with the as-of day; null for none.</summary>
    internal SeasonalProfile? SeasonOf(SkuMaster sku, int historyWeeks) =>
        seasons.Of(sku.Category ?? "", sku.Season ?? "")?.Shifted((weeks.Days / DemandSeries.WeekDays) - DemandOutlook.WeeksAhead - historyWeeks);

    /// <summary>How many times as much as usual a SKU sells in each week; the last of the history ends with the as-of day.</summary>
    /// <param name="sku">Its facts.</param>
    /// <param name="shares">The stores it sells in, with their shares of all.</param>
    /// <param name="historyWeeks">Weeks of its history.</param>
    internal double[] Factors(SkuFacts sku, IReadOnlyList<StoreShare> shares, int historyWeeks)
    {
        var factors = new double[historyWeeks + DemandOutlook.WeeksAhead];
        factors.AsSpan().Fill(1);
        var skipped = weeks.Days / DemandSeries.WeekDays - factors.Length;
        if (skipped < 0)
        {
            return factors;
        }

        var group = sku.Master.Category ?? "";
        var lift = promotions.Lift(group);
        var asked = shares.Select(one => prices?.Factors(sku, one.Store)).ToArray();
        for (var week = 0; week < factors.Length; week++)
        {
            // Where no promotion is planned for it yet, it may still be one of those that are on promotion then.
            var promoted = PromotedShare(sku.Promotions.Span, WeekOf(skipped + week));
            var moved = promoted > 0 ? weekly : unplanned;
            var held = 0.0;
            for (var at = 0; at < shares.Count; at++)
            {
                var one = shares[at];
                var times = moved.TryGetValue((group, one.Country), out var told) ? told[skipped + week] : 1;
                held += one.Share * Trend.Over(group, one.Country, WeekOf(skipped + week)) * times * (asked[at]?[skipped + week] ?? 1);
            }

            factors[week] = (shares.Count == 0 ? Trend.Over(group, "", WeekOf(skipped + week)) : held)
                * (1 + (lift - 1) * promoted);
        }

        return factors;
    }

    /// <summary>How many times as much as lately the market buys in a quarter of weeks ahead; 1 where nothing is told.</summary>
    /// <param name="sku">Its facts.</param>
    /// <param name="shares">The stores it sells in, with their shares of all.</param>
    internal double TrendAhead(SkuFacts sku, IReadOnlyList<StoreShare> shares) =>
        Quarter is not { Days: > 0 } ahead ? 1
        : shares.Count == 0 ? Trend.Over(sku.Master.Category ?? "", "", ahead)
        : shares.Sum(one => one.Share * Trend.Over(sku.Master.Category ?? "", one.Country, ahead));

    /// <summary>Times it sells in a quarter of weeks ahead for its price being another than in the quarter before; 1 where none moved.</summary>
    /// <param name="sku">Its facts.</param>
    /// <param name="shares">The stores it sells in, with their shares of all.</param>
    internal double PriceAhead(SkuFacts sku, IReadOnlyList<StoreShare> shares)
    {
        double ahead = 0, behind = 0, all = 0;
        foreach (var one in shares)
        {
            var asked = prices?.Factors(sku, one.Store);
            var now = weeks.Days / DemandSeries.WeekDays - DemandOutlook.WeeksAhead;
            for (var week = 0; week < DemandOutlook.RateWeeks; week++)
            {
                ahead += one.Share * (asked?[now + week] ?? 1);
                behind += one.Share * (asked?[now - 1 - week] ?? 1);
                all += one.Share;
            }
        }

        return all > 0 ? ahead / behind : 1;
    }

    /// <summary>How many times as much as usual promotions planned for a quarter of weeks ahead sell; 1 without any.</summary>
    internal double PromotionsAhead(SkuFacts sku) =>
        Quarter is not { Days: > 0 } ahead ? 1
        : 1 + (promotions.Lift(sku.Master.Category ?? "") - 1) * Enumerable.Range(0, DemandOutlook.RateWeeks)
            .Average(week => PromotedShare(sku.Promotions.Span, WeekOf(weeks.Days / DemandSeries.WeekDays - DemandOutlook.WeeksAhead + week)));

    DateSpan Quarter
    {
        get
        {
            var start = weeks.End.AddDays(weeks.Days == 0 ? 0 : -DemandOutlook.WeeksAhead * DemandSeries.WeekDays);
            return new DateSpan(start, start.AddDays(weeks.Days == 0 ? 0 : DemandOutlook.RateWeeks * DemandSeries.WeekDays));
        }
    }

    /// <summary>Times usual a SKU sells in a week by season and events; the first of all weeks is 0.</summary>
    internal double UsualTimes(SkuSales sku, short store, int week) =>
        EventTimes(sku.Category, CountryOf(store), week) * (seasons.Of(sku.Category ?? "", sku.Season ?? "")?.At(week) ?? 1);

    /// <summary>Times usual a category sells in a country in a week by events.</summary>
    internal double EventTimes(string? category, string country, int week) =>
        weekly.TryGetValue((category ?? "", country), out var told) ? told[week] : 1;

    /// <summary>The country of a store; blank where not known.</summary>
    internal string CountryOf(short store) => store < 0 ? "" : stores[store].Country ?? "";

    /// <summary>The events that move a SKU's demand in a span, with their lift; those that do nothing are left out.</summary>
    internal ImmutableArray<EventLift> EventsIn(SkuFacts sku, string country, DateSpan span)
    {
        var group = sku.Master.Category ?? "";
        return
        [
            .. calendar.During(span, country.Length == 0 ? null : country)
                .Select(held => new EventLift(held.Code, held.Days, LiftOf(held)))
                .Where(one => Math.Abs(one.Lift - 1) >= EventLift.LeastShown),
        ];

        double LiftOf(EventDays held) => PromotedShare(sku.Promotions.Span, held.Days) > 0
            ? events.Lift(group, held.Code)
            : events.LiftAhead(group, held.Code);
    }

    DateSpan WeekOf(int week) =>
        new(weeks.Start.AddDays(week * DemandSeries.WeekDays), weeks.Start.AddDays((week + 1) * DemandSeries.WeekDays));

    static double PromotedShare(ReadOnlySpan<PromotionLine> promotions, DateSpan week)
    {
        var days = 0;
        for (var day = week.Start; !promotions.IsEmpty && day < week.End; day = day.AddDays(1))
        {
            days += PromotionLine.AnyOn(promotions, day) ? 1 : 0;
        }

        return (double)days / DemandSeries.WeekDays;
    }
}

/// <summary>What a store sold of all a SKU sold at a place.</summary>
/// <param name="Store">Index of the store; −1 for none.</param>
/// <param name="Country">Its country; blank where not known.</param>
/// <param name="Share">From 0 to 1.</param>
readonly record struct StoreShare(short Store, string Country, double Share);

/// <summary>An event with how many times as much as usual is sold on its days.</summary>
/// <param name="Code">The code of the event.</param>
/// <param name="Days">Its days.</param>
/// <param name="Lift">Times usual demand, from 0.1 to 10.</param>
public readonly record struct EventLift(string Code, DateSpan Days, double Lift)
{
    /// <summary>A lift nearer to 1 than this is not worth a word.</summary>
    public const double LeastShown = 0.05;
}
