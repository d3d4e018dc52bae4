using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>What a page tells of one SKU, gathered from the run.</summary>
static class SkuPage
{
    const int MonthsShown = 24;

    public static SkuWire Of(RunBook book, MeasuredSku sku, Workspace workspace, TextBook texts)
    {
        var (kept, network) = (sku.Kept, book.Run.Info.Network);
        var (master, line) = (kept.Facts.Master, kept.Line);
        var whole = line.Whole with { Whole = book.Whole };
        return new SkuWire(book.Run.Info.Id, master.Sku, network.Reporting.Code)
        {
            Name = master.Name,
            Parent = master.Parent,
            Attributes = Attributes(master),
            Life = Life(book, kept),
            Pooled = [.. kept.Facts.Pooled.ToArray().Select(line => Pooled(book, kept.Facts, line))],
            Class = line.Class,
            Grade = line.Verdict.Grade,
            CostDiscount = line.Verdict.CostDiscount,
            DataGrade = line.Verdict.DataGrade,
            IsResolved = master.IsResolved,
            Figures = [.. MetricCatalog.All.Select(metric => FigureWire.From(metric, whole))],
            Places = StockRows.Of(book, [.. book.Stock.Rows.Where(stock => stock.Sku.Master.Sku == master.Sku)]),
            Layers = [.. kept.Ledger.Layers.Select(layer => new LayerWire(
                network.Warehouses[layer.Warehouse].Code, layer.NetworkDate, layer.LocationDate, layer.Quantity.Units, layer.Value,
                layer.Status, layer.IsEstimated, layer.IsAgeAtLeast))],
            Findings = [.. FindingDetails.Of(book, master.Sku, texts)],
            Months = [.. MeasuredSpans.Months(book.Run.Info.AsOf, MonthsShown).Select(month => Month(sku.Measure.Over(month)))],
            Shares = [.. ShareTrend.Of([.. book.Health.Months.Select(month => sku.Measure.Over(month.Span))], book.Health.Months)
                .Select(ShareMonthWire.From)],
            WeeklyUnits = [.. kept.Demand.WeeklyUnits],
            Events = [.. Events(kept, network).OrderBy(one => one.Day).ThenBy(one => one.Kind, StringComparer.Ordinal)],
            Forecasts = [.. kept.Demand.Forecasts.Select(forecast => new ForecastWire(
                forecast.Warehouse < 0 ? "" : network.Warehouses[forecast.Warehouse].Code, forecast.Method, forecast.UnitsPerDay,
                forecast.Pattern.ToString(), forecast.CensoredDays, forecast.ObservedDays, forecast.IsLowerBound,
                forecast.Figure == DemandFigure.Recommended ? null : forecast.RecommendedUnitsPerDay))],
            DemandChoices = [.. kept.Facts.DemandChoices.ToArray().Select(choice => new DemandChoiceWire(
                choice.From, choice.Until, choice.Warehouse < 0 ? "" : network.Warehouses[choice.Warehouse].Code, choice.Figure,
                choice.UnitsPerDay, choice.HoldsOn(book.Run.Info.AsOf))
            {
                Reason = choice.Reason,
                Person = choice.Person,
            })],
            Grades = [.. Runs.Grades(workspace.Db, master.Sku).Select(grade => new GradeWire(grade.Run.Id, grade.Run.AsOf, grade.Grade))],
        };
    }

    static Dictionary<string, string> Attributes(SkuMaster master) => new (string Name, string? Value)[]
    {
        ("category", master.Category), ("brand", master.Brand), ("season", master.Season), ("supplier", master.Supplier),
        ("owner", master.Owner), ("status", master.Status), ("color", master.Color), ("size", master.Size),
    }.Where(one => !string.IsNullOrEmpty(one.Value)).ToDictionary(one => one.Name, one => one.Value!, StringComparer.Ordinal);

    static PooledWire Pooled(RunBook book, SkuFacts facts, PooledLine line)
    {
        var (network, numbers) = (book.Run.Info.Network, book.Run.Turn.Policy.Findings.Platform.TaxNumberCountries);
        var reached = network.Stores
            .Where(store => store.Channel == "amazon" && store.Country is { } country
                && PooledPlace.IsReached(line.Country, country))
            .OrderBy(store => store.Country == line.Country ? 0 : 1).ThenBy(store => store.Code, StringComparer.Ordinal);
        return new(
            network.Warehouses[line.Warehouse].Code, line.Country, line.Quantity.Units, line.Day,
            numbers.IsEmpty ? null : numbers.Contains(line.Country, StringComparer.OrdinalIgnoreCase),
            [.. reached.Select(store => new ReachedStoreWire(store.Code, Abroad(book.Run.Turn, facts, line.Country, store.Country!)))]);
    }

    static double? Abroad(TurnContext turn, SkuFacts facts, string from, string country) =>
        from != country && CrossBorderFee.Of(facts, turn.Network, from, country) is { } fee
            ? turn.Costs.ToReporting(fee.Amount, fee.Currency, fee.Day).Reading.Value
            : null;

    static LifecycleWire Life(RunBook book, RunSku kept)
    {
        var master = kept.Facts.Master;
        var life = Engine.LifecycleOf(kept.Facts, kept.Ledger, kept.Demand, book.Run.Turn);
        return new(life.Stage, master.StageDay, life.Stop, master.Successor, master.SuccessorDay, life.RunOut is { } runOut
            ? FigureWire.From("left_at_successor", runOut.Left, MetricUnit.Units)
            : null);
    }

    static SkuMonthWire Month(Measurement month) => new(
        month.Span.Start,
        month.Stock.Received.Units,
        month.Stock.Sold.Units,
        month.Stock.Closing.Units,
        ClosingValue(in month));

    /// <summary>The value of what lay there when a span ended, with what was on the way.</summary>
    public static FigureWire ClosingValue(in Measurement span) => FigureWire.From("closing_value", span.ClosingValue, MetricUnit.Money);

    static IEnumerable<SkuEventWire> Events(RunSku sku, Network network)
    {
        foreach (var line in sku.Facts.Purchases.ToArray().Where(line => line.ReceivedDay is not null))
        {
            yield return new(line.ReceivedDay!.Value, null, "receipt", line.Order, line.Received.Units);
        }

        foreach (var line in sku.Facts.Shipments.ToArray().Where(line => line.ArrivedDay is not null))
        {
            yield return new(line.ArrivedDay!.Value, null, "arrival", line.Shipment, line.Received?.Units);
        }

        foreach (var point in sku.Facts.Prices.ToArray())
        {
            yield return new(point.Day, null, "price", point.Store < 0 ? null : network.Stores[point.Store].Code, point.SalePrice ?? point.Price);
        }

        foreach (var line in sku.Facts.Promotions.ToArray())
        {
            yield return new(line.Start, line.End, "promotion", line.Name, (decimal?)line.Discount);
        }

        foreach (var line in sku.Facts.Listings.ToArray().Where(line => line.OpenedDay is not null))
        {
            yield return new(line.OpenedDay!.Value, line.ClosedDay, "listed", line.Store < 0 ? null : network.Stores[line.Store].Code, line.Price);
        }
    }
}
