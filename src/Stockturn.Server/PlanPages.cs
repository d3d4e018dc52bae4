using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>What to order as it goes over the wire.</summary>
static class PlanPages
{
    const int Decimals = 2;

    public static ReplenishmentPageWire List(RunBook book, IReadOnlyList<PlannedLine> lines, ListAsked list, TextBook texts)
    {
        var page = Listing<PlannedLine>.Page(lines, list.PageNumber, list.PageSize);
        PlannedLine[] due = [.. lines.Where(line => line.Plan.Order.Quantity > 0)];
        return new(
            book.Run.Info.Id, page.Total, due.Length, due.Sum(line => line.Cost.Value ?? 0), due.Count(line => line.Cost.Value is null),
            [.. page.Rows.Select(line => Line(book, line, texts))])
        {
            Closures =
            [
                .. PlannedClosure.Of(lines, book.Run.Info.AsOf).Select(one => new PlannedClosureWire(
                    PlanWords.ClosureName(one.Closure, texts), one.Closure.First, one.Closure.Last, one.Skus, one.OrderBy)),
            ],
        };
    }

    public static SkuReplenishmentWire Sku(RunBook book, PlannedLine? line, TextBook texts) => line is null
        ? new(book.Run.Info.Id, book.Run.Info.AsOf, null, [], [])
        : new(
            book.Run.Info.Id,
            book.Run.Info.AsOf,
            Line(book, line, texts),
            [.. line.Plan.Places.Select(place => Place(book, place))],
            [.. PlanWords.Warnings(line.Plan, book.Run.Info.Network, texts)]);

    static ReplenishmentWire Line(RunBook book, PlannedLine line, TextBook texts) => new(
        line.Master.Sku, line.Master.Name, line.Supplier, PlanList.StateOf(line), line.Plan.Order.Quantity,
        FigureWire.From("order_cost", line.Cost, MetricUnit.Money))
    {
        Class = book.Line(line.Master.Sku)?.Class,
        Need = line.Plan.Need,
        Literal = decimal.Ceiling(line.Plan.Literal),
        OnHand = line.Plan.OnHand,
        Coming = line.Plan.Coming,
        UnitsPerDay = line.Plan.UnitsPerDay,
        OrderBy = line.Plan.OrderBy,
        OverdueDays = line.Plan.OverdueDays,
        ArrivesOn = line.Plan.ArrivesOn,
        RunsOutOn = line.Plan.RunsOutOn,
        DaysOut = line.Plan.DaysOut,
        Notes = [.. PlanWords.Notes(line.Plan, texts)],
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
