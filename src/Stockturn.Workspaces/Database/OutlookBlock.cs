using Stockturn.Demand;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Database;

/// <summary>How the expected course of one place, and the weeks of a SKU it is read from, are kept in a run.</summary>
static class OutlookBlock
{
    // Shown to a percent and drawn: a ten-thousandth is fine enough.
    const double Fine = 10_000;

    /// <summary>Writes a course.</summary>
    public static void Write(BlockWriter to, DemandOutlook? outlook)
    {
        to.Flag(outlook is not null);
        if (outlook is null)
        {
            return;
        }

        to.List(outlook.Steps, Write);
        to.List(outlook.Sums, Write);
        to.List(outlook.Methods, (block, method) =>
        {
            block.Text(method.Method);
            block.Number(method.Share);
        });
        to.Number(outlook.SeasonAhead);
        to.Whole(outlook.ObservedWeeks);
        to.Whole(outlook.CensoredWeeks);
    }

    /// <summary>Reads a course back.</summary>
    public static DemandOutlook? Read(BlockReader from) => !from.Flag()
        ? null
        : new DemandOutlook
        {
            Steps = from.List(ReadBand),
            Sums = from.List(ReadBand),
            Methods = from.List(block => new MethodShare(block.Text()!, block.Number())),
            SeasonAhead = from.NumberOrNone(),
            ObservedWeeks = (int)from.Whole(),
            CensoredWeeks = (int)from.Whole(),
        };

    /// <summary>Writes the weeks of a SKU and what they say.</summary>
    public static void Write(BlockWriter to, SkuDemand demand)
    {
        to.List(demand.Weeks, (block, week) =>
        {
            block.Quantity(week.Units);
            block.Whole(Parts(week.InStock));
            block.Whole(Parts(week.Driver));
            block.Whole(Parts(week.NotYet));
        });
        to.List(demand.Unusual, (block, week) =>
        {
            block.Day(week.From);
            block.Number(week.Units);
            block.Number(week.Usual);
        });
        to.List(demand.PastErrors, Write);
        to.List(demand.PlaceErrors, (block, place) =>
        {
            block.Whole(place.Warehouse);
            block.List(place.Errors, Write);
        });
        to.List(demand.EventsAhead, (block, held) =>
        {
            block.Text(held.Code);
            block.Day(held.Days.Start);
            block.Whole(held.Days.Days);
            block.Number(held.Lift);
        });
        Write(to, demand.Curve);
        Write(to, demand.Launch);
        Write(to, demand.Plan);
        to.Number(demand.TrendAhead);
        to.Number(demand.PromotionsAhead);
        to.Number(demand.PriceAhead);
    }

    static void Write(BlockWriter to, PlannedVelocity? plan)
    {
        to.Flag(plan is not null);
        if (plan is not null)
        {
            to.Number(plan.PlannedUnitsPerDay);
            to.Day(plan.From);
            to.Number(plan.ActualUnitsPerDay);
        }
    }

    static PlannedVelocity? ReadPlan(BlockReader from) =>
        from.Flag() ? new PlannedVelocity(from.Number(), from.Day(), from.NumberOrNone()) : null;

    static void Write(BlockWriter to, LaunchForecast? launch)
    {
        to.Flag(launch is not null);
        if (launch is not null)
        {
            to.Number(launch.PriorUnitsPerDay);
            to.Number(launch.PriorWeeks);
            to.Number(launch.AnalogueUnitsPerDay);
            to.Number(launch.ClickUnitsPerDay);
            to.List(launch.Analogues, (block, code) => block.Text(code));
            to.Number(launch.ObservedWeeks);
            to.Number(launch.Units);
        }
    }

    static LaunchForecast? ReadLaunch(BlockReader from) => !from.Flag()
        ? null
        : new LaunchForecast(from.Number(), from.Number())
        {
            AnalogueUnitsPerDay = from.NumberOrNone(),
            ClickUnitsPerDay = from.NumberOrNone(),
            Analogues = from.List(block => block.Text()!),
            ObservedWeeks = from.Number(),
            Units = from.Number(),
        };

    /// <summary>Writes what lists say of a forecast.</summary>
    public static void Write(BlockWriter to, ForecastLine? line)
    {
        to.Flag(line is not null);
        if (line is null)
        {
            return;
        }

        to.Whole((int)line.Pattern);
        to.Text(line.Method);
        to.Whole((int)line.Figure);
        to.Number(line.UnitsPerDay);
        to.Number(line.RecommendedUnitsPerDay);
        to.Number(line.ErpUnitsPerDay);
        to.Flag(line.Quarter is not null);
        if (line.Quarter is { } quarter)
        {
            Write(to, quarter);
        }

        to.Whole(line.ObservedWeeks);
        to.Whole(line.CensoredWeeks);
        to.Whole(line.UnusualWeeks);
        to.Day(line.LastUnusual);
        Write(to, line.Plan);
        Write(to, line.Curve);
        to.List(line.PastErrors, Write);
    }

    /// <summary>Reads what lists say of a forecast.</summary>
    public static ForecastLine? ReadLine(BlockReader from) => !from.Flag()
        ? null
        : new ForecastLine(
            (DemandPattern)from.Whole(), from.Text()!, (DemandFigure)from.Whole(), from.Number(), from.Number(), from.Number())
        {
            Quarter = from.Flag() ? ReadBand(from) : null,
            ObservedWeeks = (int)from.Whole(),
            CensoredWeeks = (int)from.Whole(),
            UnusualWeeks = (int)from.Whole(),
            LastUnusual = from.DayOrNone(),
            Plan = ReadPlan(from),
            Curve = ReadCurve(from),
            PastErrors = from.List(ReadPast),
        };


    /// <summary>Reads the weeks of a SKU back and what they say.</summary>
    public static SkuDemand Read(BlockReader from, SkuDemand demand) => demand with
    {
        Weeks = from.List(block => new DemandWeek(block.Quantity(), block.Whole() / Fine, block.Whole() / Fine) { NotYet = block.Whole() / Fine }),
        Unusual = from.List(block => new UnusualWeek(block.Day(), block.Number(), block.Number())),
        PastErrors = from.List(ReadPast),
        PlaceErrors = from.List(block => new PlacePastErrors((short)block.Whole(), block.List(ReadPast))),
        EventsAhead = from.List(block => new EventLift(block.Text()!, LedgerBlock.ReadSpan(block), block.Number())),
        Curve = ReadCurve(from),
        Launch = ReadLaunch(from),
        Plan = ReadPlan(from),
        TrendAhead = from.Number(),
        PromotionsAhead = from.Number(),
        PriceAhead = from.Number(),
    };

    static long Parts(double share) => (long)Math.Round(share * Fine);

    static void Write(BlockWriter to, CurveReading? curve)
    {
        to.Flag(curve is not null);
        if (curve is not null)
        {
            to.Day(curve.ChangedOn);
            to.Number(curve.Before);
            to.Number(curve.After);
            to.Number(curve.UnitsPerWeek);
        }
    }

    static CurveReading? ReadCurve(BlockReader from) =>
        from.Flag() ? new CurveReading(from.DayOrNone(), from.Number(), from.Number(), from.NumberOrNone()) : null;

    static void Write(BlockWriter to, PastError past)
    {
        var errors = past.Errors;
        to.Text(past.Figure);
        to.Whole((int)past.Pattern);
        to.Whole(errors.Periods);
        to.Number(errors.AbsoluteScale);
        to.Number(errors.SquareScale);
        to.Number(errors.AbsoluteError);
        to.Number(errors.SquaredError);
        to.Number(errors.Units);
        to.Number(errors.ForecastUnits);
        to.Number(errors.Pinball);
        to.List(errors.Covered, (block, weeks) => block.Whole(weeks));
    }

    static PastError ReadPast(BlockReader from)
    {
        var (figure, pattern) = (from.Text()!, (DemandPattern)from.Whole());
        var errors = new ForecastErrors(
            (int)from.Whole(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number(),
            from.List(block => (int)block.Whole()));
        return new PastError(figure, errors, pattern);
    }

    static void Write(BlockWriter to, DemandBand band)
    {
        to.Whole(band.Weeks);
        to.Number(band.Mean);
        to.Number(band.Low);
        to.Number(band.Middle);
        to.Number(band.High);
    }

    static DemandBand ReadBand(BlockReader from) => new((int)from.Whole(), from.Number(), from.Number(), from.Number(), from.Number());
}
