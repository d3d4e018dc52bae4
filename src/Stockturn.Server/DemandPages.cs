using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Values;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Demand as it goes over the wire.</summary>
static class DemandPages
{
    const int WeekDays = 7;
    const int WeeksShown = 26;
    const int Digits = 9;

    static readonly string[] Choosable = [PastError.Recommended, PastError.Erp, PastError.Own];
    static readonly MetricEntry Cover = MetricCatalog.Find("forward_cover")!;

    public static DemandPageWire List(RunBook book, IReadOnlyList<SkuLine> lines, ListAsked list)
    {
        var page = Listing<SkuLine>.Page(lines, list.PageNumber, list.PageSize);
        return new(book.Run.Info.Id, page.Total, [.. page.Rows.Select(Line)]) { Plans = DemandList.Plans(book) };
    }

    public static DemandAccuracyWire Accuracy(RunBook book, SkuChoice choice, TextBook texts)
    {
        SkuLine[] lines = [.. book.Skus.Where(choice.Has)];
        var rows = DemandAccuracy.Of(lines);
        return new(
            book.Run.Info.Id,
            DemandOutlook.RateWeeks,
            [.. AccuracyWords.Of(DemandComparison.Of(lines), rows, texts)],
            DemandOutlook.Levels,
            [.. rows.Select(row => new ClassAccuracyWire(
                row.Pattern, row.Figure, row.Accuracy.Series, row.Accuracy.Mase, row.Accuracy.Rmsse, row.Accuracy.Bias, row.Accuracy.Pinball,
                row.Accuracy.Coverage))]);
    }

    public static SkuDemandWire Sku(OpenRun run, RunSku kept, TextBook texts)
    {
        var demand = kept.Demand;
        var whole = demand.Forecasts.FirstOrDefault(forecast => forecast.Warehouse < 0);
        var errors = Errors(demand.PastErrors);
        var calendar = EventCalendar.Told(run.Info.Network.Events);
        return new SkuDemandWire(run.Info.Id, demand.Sku)
        {
            Pattern = whole?.Pattern ?? DemandPattern.None,
            Weeks = [.. demand.Weeks.Select((week, at) => Week(run, kept.Facts, week, (at - demand.Weeks.Length, calendar, texts)))],
            Ahead = whole is null ? [] : Ahead(whole, run.Info.AsOf),
            Sums = [.. whole?.Outlook?.Sums.Select(sum => Sum(sum)) ?? []],
            Events = [.. demand.EventsAhead.Select(held => new EventAheadWire(
                DemandReasons.EventName(held.Code, calendar, texts), held.Days.Start, held.Days.End.AddDays(-1), held.Lift))],
            Change = Change(demand.Curve),
            Why = [.. DemandReasons.Of(demand, calendar, texts)],
            Figures = whole is null ? [] : Figures(whole, errors),
            Errors = errors,
            Places = [.. demand.Forecasts.Where(forecast => forecast.Warehouse >= 0).SelectMany(forecast => demand.PlaceErrors
                .Where(place => place.Warehouse == forecast.Warehouse)
                .Select(place => new PlaceFiguresWire(
                    run.Info.Network.Warehouses[place.Warehouse].Code, Figures(forecast, Errors(place.Errors)))))],
            Unusual = [.. demand.Unusual.Select(week => new UnusualWeekWire(week.From, week.Units, week.Usual))],
        };
    }

    static DemandWire Line(SkuLine line)
    {
        var forecast = line.Forecast!;
        return new(
            line.Master.Sku, line.Master.Name, forecast.Pattern, forecast.Method, forecast.Figure, forecast.UnitsPerDay,
            forecast.RecommendedUnitsPerDay, forecast.ErpUnitsPerDay)
        {
            Class = line.Class,
            Category = line.Master.Category,
            Owner = line.Master.Owner,
            Quarter = forecast.Quarter is { } quarter ? Sum(quarter) : null,
            Errors = Errors(forecast.PastErrors),
            ObservedWeeks = forecast.ObservedWeeks,
            CensoredWeeks = forecast.CensoredWeeks,
            UnusualWeeks = forecast.UnusualWeeks,
            LastUnusual = forecast.LastUnusual,
            Plan = forecast.Plan is { } plan ? new PlanWire(plan.PlannedUnitsPerDay, plan.From, plan.ActualUnitsPerDay, plan.Gap) : null,
            Change = Change(forecast.Curve),
            Slope = forecast.Curve?.UnitsPerWeek,
            Cover = FigureWire.From(Cover, line.Whole),
        };
    }

    // Of equal ones the first: the recommended figure stays where none is nearer.
    static PastErrorWire[] Errors(IReadOnlyList<PastError> told)
    {
        var best = told.Where(one => Choosable.Contains(one.Figure)).MinBy(one => one.Errors.AbsoluteError);
        return
        [
            .. told.Select(one => new PastErrorWire(
                one.Figure, one.Errors.Periods, one.Errors.AbsoluteError, DemandList.MaseOf(one.Errors), DemandList.BiasOf(one.Errors), one == best)),
        ];
    }

    static LevelChangeWire? Change(CurveReading? curve) =>
        curve?.ChangedOn is { } day ? new LevelChangeWire(day, curve.Before, curve.After) : null;

    static DemandSumWire Sum(DemandBand sum) => new(sum.Weeks, sum.Mean, sum.Low, sum.Middle, sum.High);

    static DemandWeekWire Week(OpenRun run, SkuFacts facts, DemandWeek week, (int Back, EventCalendar Calendar, TextBook Texts) told)
    {
        var from = run.Info.AsOf.AddDays(told.Back * WeekDays + 1);
        var isMoved = Math.Abs(week.Driver - 1) >= EventLift.LeastShown;
        return new(from, week.Units.Units, week.InStock, week.Driver, isMoved ? Moved(run, facts, from, (told.Calendar, told.Texts)) : [])
        {
            NotYet = week.NotYet,
        };
    }

    // What was held in the week in a country it is sold to, and what it was promoted by.
    static string[] Moved(OpenRun run, SkuFacts facts, DateOnly from, (EventCalendar Calendar, TextBook Texts) told)
    {
        var week = new DateSpan(from, from.AddDays(WeekDays));
        var countries = run.Info.Network.Stores.Select(store => store.Country).Distinct();
        var events = countries.SelectMany(country => told.Calendar.During(week, country)).Select(held => held.Code).Distinct()
            .Order(StringComparer.Ordinal).Select(code => DemandReasons.EventName(code, told.Calendar, told.Texts));
        var promotions = facts.Promotions.ToArray().Where(one => one.Start < week.End && one.End >= week.Start)
            .Select(one => one.Name).OfType<string>().Order(StringComparer.Ordinal);
        return [.. events.Concat(promotions).Distinct(StringComparer.Ordinal)];
    }

    static WeekAheadWire[] Ahead(DemandForecast whole, DateOnly asOf) =>
    [
        .. (whole.Outlook?.Steps.SelectMany(step => Enumerable.Repeat(step, step.Weeks)) ?? []).Take(WeeksShown)
            .Select((band, at) => new WeekAheadWire(
                asOf.AddDays(at * WeekDays + 1), band.Mean, band.Low, band.Middle, band.High,
                Math.Round(whole.UnitsOver((at + 1) * WeekDays) - whole.UnitsOver(at * WeekDays), Digits))),
    ];

    static DemandFigureWire[] Figures(DemandForecast whole, PastErrorWire[] errors)
    {
        DemandFigureWire Told(DemandFigure figure, double? unitsPerDay, string code) =>
            new(figure, unitsPerDay, whole.Figure == figure, errors.FirstOrDefault(one => one.Figure == code));

        return
        [
            Told(DemandFigure.Recommended, whole.RecommendedUnitsPerDay, PastError.Recommended),
            Told(DemandFigure.Erp, whole.ErpUnitsPerDay, PastError.Erp),
            Told(DemandFigure.Own, whole.Figure == DemandFigure.Own ? whole.UnitsPerDay : null, PastError.Own),
        ];
    }
}
