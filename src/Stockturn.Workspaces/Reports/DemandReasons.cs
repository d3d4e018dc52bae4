using System.Globalization;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>Why the expected demand of a SKU is what it is, in sentences: put together from what the run kept of it.</summary>
public static class DemandReasons
{
    const double ShareLeast = 0.05, SeasonLeast = 0.1;
    const int UnusualNamed = 3;

    /// <summary>The sentences, everywhere together; what was not seen is not told. Empty without a forecast.</summary>
    /// <param name="demand">What the run kept.</param>
    /// <param name="calendar">The events, with the seller's own.</param>
    /// <param name="texts">The texts.</param>
    public static IEnumerable<string> Of(SkuDemand demand, EventCalendar calendar, TextBook texts) =>
        demand.Forecasts.FirstOrDefault(forecast => forecast.Warehouse < 0) is { } whole
            ?
            [
                .. Read(whole, texts), .. Unusual(demand.Unusual, texts), .. Curve(demand.Curve, texts),
                .. demand.EventsAhead.Select(held => Event(held, calendar, texts)),
                .. Told(demand, texts),
                .. Chosen(whole, texts),
            ]
            : [];

    /// <summary>What an event is called; its code where the table of events does not have it.</summary>
    public static string EventName(string code, EventCalendar calendar, TextBook texts) =>
        calendar.Events.FirstOrDefault(one => one.Code == code) is { } known
            ? texts.Language == Language.Chinese ? known.Chinese : known.English
            : code;

    static IEnumerable<string> Read(DemandForecast whole, TextBook texts)
    {
        if (whole.Outlook is not { } outlook)
        {
            yield return whole.ObservedDays > 0 ? texts.Format("why.days", whole.ObservedDays) : texts["why.none"];
            yield break;
        }

        var shares = outlook.Methods.Where((one, at) => at == 0 || one.Share >= ShareLeast)
            .Select(one => texts.Format("why.share", texts.Or($"word.{one.Method}", one.Method), one.Share));
        yield return texts.Format("why.methods", string.Join(texts["list.separator"], shares), outlook.ObservedWeeks);
        if (outlook.CensoredWeeks > 0)
        {
            yield return texts.Format(outlook.CensoredWeeks == 1 ? "why.censored.one" : "why.censored", outlook.CensoredWeeks);
        }

        if (outlook.SeasonAhead is { } season && Math.Abs(season - 1) >= SeasonLeast)
        {
            yield return texts.Format("why.season", DemandOutlook.RateWeeks, season);
        }

        if (whole.IsLowerBound)
        {
            yield return texts["why.bound"];
        }
    }

    // The newest are named, as many as a sentence bears.
    static IEnumerable<string> Unusual(IReadOnlyCollection<UnusualWeek> weeks, TextBook texts)
    {
        if (weeks.Count > 0)
        {
            var named = weeks.Reverse().Take(UnusualNamed).Select(week => texts.Format("why.unusual.week", Day(week.From), week.Units));
            yield return texts.Format(
                weeks.Count == 1 ? "why.unusual.one" : weeks.Count > UnusualNamed ? "why.unusual.more" : "why.unusual",
                weeks.Count, string.Join(texts["list.separator"], named));
        }
    }

    static IEnumerable<string> Curve(CurveReading? curve, TextBook texts)
    {
        if (curve?.ChangedOn is { } day)
        {
            yield return texts.Format(curve.After > curve.Before ? "why.rose" : "why.fell", Day(day), curve.Before, curve.After);
        }

        if (curve?.UnitsPerWeek is { } slope)
        {
            yield return texts.Format(slope > 0 ? "why.rising" : "why.falling", DemandOutlook.RateWeeks, Math.Abs(slope));
        }
    }

    // What the seller told of the weeks ahead: promotions planned, the market, and how the plan of its launch was met.
    static IEnumerable<string> Told(SkuDemand demand, TextBook texts)
    {
        if (Math.Abs(demand.PromotionsAhead - 1) >= EventLift.LeastShown)
        {
            yield return texts.Format("why.promotions", DemandOutlook.RateWeeks, demand.PromotionsAhead);
        }

        if (Math.Abs(demand.TrendAhead - 1) >= EventLift.LeastShown)
        {
            yield return texts.Format("why.trend", DemandOutlook.RateWeeks, demand.TrendAhead);
        }

        if (Math.Abs(demand.PriceAhead - 1) >= EventLift.LeastShown)
        {
            yield return texts.Format("why.price", DemandOutlook.RateWeeks, demand.PriceAhead);
        }

        if (demand.Launch is { } launch)
        {
            yield return texts.Format("why.launch", launch.PriorUnitsPerDay, launch.ObservedWeeks, launch.Units);
        }

        if (demand.Plan is { ActualUnitsPerDay: { } actual, Gap: { } gap } plan)
        {
            yield return texts.Format("why.plan", plan.PlannedUnitsPerDay, actual, gap);
        }
    }

    static string Event(EventLift held, EventCalendar calendar, TextBook texts) =>
        texts.Format("why.event", EventName(held.Code, calendar, texts), Day(held.Days.Start), held.Lift);

    static IEnumerable<string> Chosen(DemandForecast whole, TextBook texts) => whole.Figure == DemandFigure.Recommended
        ? []
        : [texts.Format("why.chosen", texts[$"web.choice.figure.{whole.Figure}"], whole.UnitsPerDay, whole.RecommendedUnitsPerDay)];

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
