using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>The forecasts of one SKU at each place and at all together, from as far back as its weeks reach.</summary>
sealed class PlaceOutlooks
{
    readonly SkuFacts facts;
    readonly List<DemandLine> lines;
    readonly DemandSettings settings;
    readonly DateOnly asOf;
    readonly DateSpan span;
    readonly DemandHistory history;
    DemandSeries[] placeDays = [];
    DemandWeeks[] placeWeeks = [];
    DemandSeries? wholeDays;
    DemandWeeks? wholeWeeks;

    /// <summary>A SKU with its demand lines.</summary>
    public PlaceOutlooks(SkuFacts facts, List<DemandLine> lines, SellingPlaces selling, DemandSettings settings, DateOnly asOf)
    {
        (this.facts, this.lines, this.settings, this.asOf) = (facts, lines, settings, asOf);
        span = LookBack(lines, settings, asOf);
        history = new DemandHistory(lines, selling, span);
    }

    /// <summary>What moves demand beside its history.</summary>
    public required DemandDrivers Drivers { get; init; }

    /// <summary>The places and stores.</summary>
    public required Network Network { get; init; }

    DemandEstimate Estimate => new(settings, Drivers.SeasonOf(facts.Master, span.Days / DemandSeries.WeekDays));

    /// <summary>The weeks of all places together.</summary>
    public ImmutableArray<DemandWeek> Weeks
    {
        get
        {
            if (wholeDays is not { } days || wholeWeeks is not { } weeks)
            {
                return [];
            }

            var first = days.First / DemandSeries.WeekDays;
            return
            [
                .. Enumerable.Range(first, weeks.Sold.Length - first).Select(week => new DemandWeek(
                    Quantity.Of((decimal)days.WeekSold(week)), days.WeekShare(week), weeks.Drivers[week])
                {
                    NotYet = days.WeekNotYet(week),
                }),
            ];
        }
    }

    /// <summary>The reading of the curve of all places together.</summary>
    public CurveReading? Curve
    {
        get
        {
            if (wholeWeeks is null || wholeWeeks.ObservedCount == 0)
            {
                return null;
            }

            var read = Estimate.CurveOf(wholeWeeks);
            var slope = read.Slope is { IsSignificant: true } told ? (double?)told.UnitsPerWeek : null;
            return read.Change is null && slope is null
                ? null
                : new CurveReading(
                    read.Change is { } change ? span.Start.AddDays(change.Week * DemandSeries.WeekDays) : null,
                    read.Change?.Before ?? 0,
                    read.Change?.After ?? 0,
                    slope);
        }
    }

    /// <summary>Weeks of all places together that sold far more than those around them.</summary>
    public ImmutableArray<UnusualWeek> Unusual => wholeWeeks is null
        ? []
        :
        [
            .. Estimate.UnusualOf(wholeWeeks).Select(one => new UnusualWeek(
                span.Start.AddDays(one.Week * DemandSeries.WeekDays), wholeWeeks.Sold[one.Week] ?? 0, Math.Round(one.Usual, 9))),
        ];

    /// <summary>Events of the coming quarter.</summary>
    public ImmutableArray<EventLift> EventsAhead
    {
        get
        {
            var ahead = new DateSpan(span.End, span.End.AddDays(DemandOutlook.RateWeeks * DemandSeries.WeekDays));
            return
            [
                .. Shares(DemandHistory.Whole).SelectMany(one => Drivers.EventsIn(facts, one.Country, ahead)).Distinct()
                    .OrderBy(one => one.Days.Start).ThenBy(one => one.Code, StringComparer.Ordinal).ThenBy(one => one.Lift),
            ];
        }
    }

    /// <summary>The forecasts of the places, then that of all together.</summary>
    /// <param name="places">The days of the last year of each place.</param>
    /// <param name="whole">Those of all together.</param>
    public DemandForecast[] Of(IReadOnlyList<DemandSeries> places, DemandSeries whole)
    {
        DemandSeries[] days = placeDays = [.. places.Select(place => history.Of(place.Warehouse))];
        wholeDays = history.OfAll(days);
        var estimate = Estimate;
        DemandWeeks[] weeks = placeWeeks = [.. days.Select(ToWeeks)];
        DemandForecast[] forecasts = [.. places.Zip(weeks, (year, all) => estimate.Of(year, all))];

        // Where one place alone sells it is all of them: what was worked out for it is not worked out again.
        var only = Array.FindIndex(days, place => Sells(place.Warehouse) && IsSame(place, wholeDays));
        wholeWeeks = only >= 0 ? weeks[only] : ToWeeks(wholeDays);
        forecasts =
        [
            .. forecasts,
            only >= 0 && IsSame(places[only], whole) ? forecasts[only] with { Warehouse = DemandHistory.Whole } : estimate.Of(whole, wholeWeeks),
        ];
        var launch = LaunchOutlooks.Of(facts, Drivers, history.Sales.First, span);
        Launch = launch?.Tell(wholeWeeks);
        return launch is null || Launch is not { } told ? forecasts : launch.Instead(forecasts, [.. weeks, wholeWeeks], told);
    }

    /// <summary>What was expected of a new SKU before it sold, with its weeks since; null for others, known after the forecasts.</summary>
    public LaunchForecast? Launch { get; private set; }

    /// <summary>Times lately its market buys in the coming quarter.</summary>
    public double TrendAhead => Drivers.TrendAhead(facts, Shares(DemandHistory.Whole));

    /// <summary>Times it sells in the coming quarter for its price being another than in the last.</summary>
    public double PriceAhead => Drivers.PriceAhead(facts, Shares(DemandHistory.Whole));

    /// <summary>Times usual its planned promotions sell in the coming quarter.</summary>
    public double PromotionsAhead => Drivers.PromotionsAhead(facts);

    /// <summary>What each figure would have said of the last weeks of all places together, knowing nothing of them.</summary>
    public ImmutableArray<PastError> PastErrors(DemandSeries whole)
    {
        return wholeDays is { } days ? PastErrors(whole, days) : [];
    }

    /// <summary>The same of each place that sold, by index, where enough of its weeks were seen; known after the forecasts.</summary>
    /// <param name="places">The days of the last year of each place.</param>
    /// <param name="all">Those of all places together, where one place alone is all of them.</param>
    public ImmutableArray<PlacePastErrors> PastErrors(IReadOnlyList<DemandSeries> places, ImmutableArray<PastError> all)
    {
        var selling = Enumerable.Range(0, placeDays.Length).Where(place => placeDays[place].Total > 0).ToArray();
        return
        [
            .. selling.Where(place => placeWeeks[place].ObservedCount >= PlacePastErrors.WeeksLeast)
                .Select(place => new PlacePastErrors(
                    places[place].Warehouse,
                    selling.Length == 1 && IsSame(placeDays[place], wholeDays!) && !HasOwn(places[place].Warehouse)
                        ? all
                        : PastErrors(places[place], placeDays[place])))
                .Where(place => !place.Errors.IsEmpty),
        ];
    }

    bool Sells(short warehouse) => lines.TrueForAll(line => line.Warehouse == warehouse);

    static bool IsSame(DemandSeries place, DemandSeries all) =>
        place.First == all.First && place.HadEnough == all.HadEnough
        && place.Sold.AsSpan().SequenceEqual(all.Sold) && place.Share.AsSpan().SequenceEqual(all.Share);

    bool HasOwn(short warehouse)
    {
        foreach (var choice in facts.DemandChoices.Span)
        {
            if (choice.Warehouse < 0 || choice.Warehouse == warehouse)
            {
                return true;
            }
        }

        return false;
    }

    ImmutableArray<PastError> PastErrors(DemandSeries year, DemandSeries days)
    {
        var shares = Shares(days.Warehouse);
        var known = span.Days / DemandSeries.WeekDays - DemandOutlook.RateWeeks;
        var before = Drivers.QuarterBefore;
        var drivers = before?.Factors(facts, shares, known) ?? Drivers.Factors(facts, [], known);
        var weeks = days.ToWeeks(settings.InStockDaysMin, drivers);
        return new PastErrors(new DemandEstimate(settings, before?.SeasonOf(facts.Master, known)), settings)
            .Of(year, weeks, facts.DemandChoices.Span, asOf);
    }

    DemandWeeks ToWeeks(DemandSeries days) => days.ToWeeks(
        settings.InStockDaysMin, Drivers.Factors(facts, Shares(days.Warehouse), days.Sold.Length / DemandSeries.WeekDays));

    // The share of each store in what a place sold, within the weeks looked back to.
    StoreShare[] Shares(short warehouse)
    {
        var sold = new SortedDictionary<short, double>();
        foreach (var line in lines)
        {
            if (warehouse is DemandHistory.Whole || line.Warehouse == warehouse)
            {
                sold[line.Store] = sold.GetValueOrDefault(line.Store) + line.Units.Approximate;
            }
        }

        var all = sold.Values.Sum(units => Math.Max(0, units));
        return all > 0
            ? [.. sold.Where(one => one.Value > 0).Select(one => new StoreShare(
                one.Key, one.Key < 0 ? "" : Network.Stores[one.Key].Country ?? "", one.Value / all))]
            : [];
    }

    // As far back as whole weeks have sales, within the weeks forecasts look back.
    static DateSpan LookBack(List<DemandLine> lines, DemandSettings settings, DateOnly asOf)
    {
        var known = lines.Count == 0 ? 0 : (asOf.DayNumber - lines[0].Day.DayNumber + 1) / DemandSeries.WeekDays;
        var most = Math.Max(settings.ClassWeeks, settings.HistoryWeeks);
        return DateSpan.Last(Math.Clamp(known, settings.ClassWeeks, most) * DemandSeries.WeekDays, asOf);
    }
}
