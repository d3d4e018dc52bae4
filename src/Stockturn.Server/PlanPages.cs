using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>What to order as it goes over the wire.</summary>
static class PlanPages
{
    const int Decimals = 2;

    public static ReplenishmentPageWire List(RunBook book, PlanQuestion asked, ListAsked list, TextBook texts)
    {
        var lines = PlanList.Of(book, list.Sort, asked);
        var page = Listing<PlannedLine>.Page(lines, list.PageNumber, list.PageSize);
        PlannedLine[] due = [.. lines.Where(line => line.Plan.Order.Quantity > 0)];
        return new(
            book.Run.Info.Id, page.Total, due.Length, due.Sum(line => line.Cost.Value ?? 0), due.Count(line => line.Cost.Value is null),
            [.. page.Rows.Select(line => Line(book, line, texts))])
        {
            Withheld = lines.Count(line => line.Plan is { Withheld: > 0, TestHold: null }),
            WhatIf = Change(book, asked),
            Closures =
            [
                .. PlannedClosure.Of(lines, book.Run.Info.AsOf).Select(one => new PlannedClosureWire(
                    PlanWords.ClosureName(one.Closure, texts), one.Closure.First, one.Closure.Last, one.Skus, one.OrderBy)),
            ],
        };
    }

    public static SkuReplenishmentWire Sku(RunBook book, string sku, PlanAssumptions assumed, TextBook texts)
    {
        var now = book.Plans.FirstOrDefault(line => line.Master.Sku == sku);
        var line = assumed.IsNone || now is null ? now : PlanStock.Of(book.Run, sku, assumed);
        return line is null
            ? new(book.Run.Info.Id, book.Run.Info.AsOf, null, [], [])
            : new(
                book.Run.Info.Id,
                book.Run.Info.AsOf,
                Line(book, line, texts),
                [.. line.Plan.Places.Select(place => Place(book, place))],
                [.. PlanWords.Warnings(line.Plan, book.Run.Info.Network, texts)])
            {
                Erp = line.Plan.Erp is { } erp ? Erp(erp) : null,
                WhatIf = assumed.IsNone ? null : new PlanChangeWire(Sums([now!]), Sums([line])),
            };
    }

    public static PlanDatesWire Dates(RunBook book, SkuChoice choice, TextBook texts) => new(
        book.Run.Info.Id,
        [
            .. PlanDates.Of(PlanList.Of(book, null, new PlanQuestion { Skus = choice }), texts)
                .Select(one => new PlanDateWire(one.Day, one.Sku, one.What)),
        ]);

    public static AdvisedOrderPageWire Orders(RunBook book, AdvisedOrderQuestion asked, ListAsked list)
    {
        var all = AdvisedOrderRows.Of(book, list.Sort, asked);
        var page = Listing<AdvisedOrder>.Page(all, list.PageNumber, list.PageSize);
        return new(
            book.Run.Info.Id, page.Total, Math.Round(all.Sum(one => one.Value.Value ?? 0), Decimals), book.Run.Turn.Policy.Plans.CoverMostDays,
            [.. page.Rows.Select(one => Order(book, one))]);
    }

    static AdvisedOrderWire Order(RunBook book, AdvisedOrder one) => new(
        one.Line.Master.Sku, one.Line.Master.Name, one.Line.Supplier, one.Advice.Arrival.Document, one.Advice.Arrival.Day, one.Advice.Arrival.Units,
        one.Advice.Action, FigureWire.From("excess_value", one.Value, MetricUnit.Money))
    {
        Line = one.Id.ToString(),
        Asked = one.Asked,
        Decision = PlanDecisionWire.From(book.Decided(one.Id)),
        CoverDays = one.Advice.CoverDays,
        Excess = one.Advice.Excess,
        PostponeTo = one.Advice.PostponeTo,
        MissedSeason = one.Advice.MissedSeason,
    };

    // Of the SKUs meant, whatever state they are in.
    static PlanChangeWire? Change(RunBook book, PlanQuestion asked)
    {
        PlanSumsWire Under(PlanAssumptions assumed) => Sums(PlanList.Of(book, null, new PlanQuestion { Skus = asked.Skus, Assumed = assumed }));
        return asked.Assumed.IsNone ? null : new PlanChangeWire(Under(PlanAssumptions.None), Under(asked.Assumed));
    }

    static PlanSumsWire Sums(IEnumerable<PlannedLine> lines)
    {
        var sums = PlanSums.Of(lines);
        return new PlanSumsWire(
            sums.Skus, sums.Units, Math.Round(sums.Cost, Decimals), Math.Round(sums.ReorderPoint, Decimals), Math.Round(sums.SafetyStock, Decimals),
            Math.Round(sums.SafetyValue, Decimals), Math.Round(sums.Excess, Decimals), Math.Round(sums.ExcessValue, Decimals), sums.Unpriced);
    }

    static ErpSuggestionWire Erp(ErpSuggestion erp) => new(
        erp.Quantity, Math.Round(erp.UnitsPerDay, Decimals), Math.Round(erp.Days, Decimals), erp.OnHand, erp.OnOrder,
        [.. erp.Differences.Select(one => new ErpDifferenceWire(one.Cause, one.Units))]);

    static ReplenishmentWire Line(RunBook book, PlannedLine line, TextBook texts) => new(
        line.Master.Sku, line.Master.Name, line.Supplier, PlanList.StateOf(line), line.Plan.Order.Quantity,
        FigureWire.From("order_cost", line.Cost, MetricUnit.Money))
    {
        Line = PlanLineId.Order(line.Master.Sku).ToString(),
        Class = book.Line(line.Master.Sku)?.Class,
        Decision = PlanDecisionWire.From(book.Decided(PlanLineId.Order(line.Master.Sku))),
        Need = line.Plan.Need,
        Withheld = line.Plan.Withheld,
        Literal = decimal.Ceiling(line.Plan.Literal),
        Refusal = line.Plan.Refusal is { Finding: var stuck } refusal
            ? new(book.Told(stuck).Key.ToString(), stuck.Rule, stuck.Quantity.Units, refusal.Need, refusal.IsOverridden)
            : null,
        Erp = line.Plan.Erp?.Quantity,
        Excess = line.Plan.Excess.Value is { } excess ? Math.Round(excess, Decimals) : null,
        OnHand = line.Plan.OnHand,
        Coming = line.Plan.Coming,
        UnitsPerDay = line.Plan.UnitsPerDay,
        OrderBy = line.Plan.OrderBy,
        OverdueDays = line.Plan.OverdueDays,
        ArrivesOn = line.Plan.ArrivesOn,
        RunsOutOn = line.Plan.RunsOutOn,
        DaysOut = line.Plan.DaysOut,
        Notes =
        [
            .. PlanWords.Notes(line.Plan, book.Run.Info.Network, texts), .. ShippingWords.Waits(book, line.Master.Sku, isOrdered: true, texts),
        ],
    };

    static PlaceNeedWire Place(RunBook book, PlaceNeed place)
    {
        var (stock, isKnown) = (place.Stock, place.Gap == Gap.None);
        double? Known(double units) => isKnown ? Math.Round(units, Decimals) : null;
        return new(
            stock.Warehouse == ReplenishmentBook.Everywhere ? "" : book.Run.Info.Network.Warehouses[stock.Warehouse].Code,
            isKnown ? null : place.Gap.ToString(),
            stock.IsKnown ? stock.OnHand : null,
            [.. stock.Arrivals.Select(one => new PlannedArrivalWire(one.Day, one.Units, one.Document, one.IsShipped))],
            stock.Forecast.UnitsPerDay)
        {
            LeadTimeDays = stock.Time?.MeanDays,
            LeadTimeDeviation = stock.Time?.DeviationDays,
            LeadTimeWaits = stock.Time?.Days.Length ?? 0,
            LeadTimeFrom = stock.Time?.Source,
            Service = place.Service,
            SafetyStock = Known(place.SafetyStock),
            SafetyOfLeadTime = Known(place.SafetyOfUnsteadyTime),
            ReorderPoint = Known(place.ReorderPoint),
            OrderUpTo = Known(place.OrderUpTo),
            Need = isKnown ? place.Units : null,
            OrderBy = place.OrderBy,
            RunsOutOn = place.Projection?.RunsOutOn,
            ArrivesOn = place.ArrivesOn,
            LiteralSafetyStock = isKnown ? decimal.Ceiling(place.Literal.SafetyStock) : null,
            Closing = place.Projection is { } coming ? [.. coming.Closing.Select(units => Math.Round(units, Decimals))] : [],
        };
    }
}
