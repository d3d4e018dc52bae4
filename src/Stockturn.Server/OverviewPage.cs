using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server;

/// <summary>The first page as it goes over the wire.</summary>
static class OverviewPage
{
    public static OverviewWire Of(RunBook book, Overview overview)
    {
        var info = book.Run.Info;
        return new OverviewWire(info.Id, info.AsOf, info.Network.Reporting.Code)
        {
            Figures = [.. overview.Figures.Select((figure, at) => Changed(figure, overview.FiguresBefore.ElementAtOrDefault(at)))],
            BeforeDay = overview.Before?.Run.AsOf,
            Today = [.. overview.Today.Select(line => FindingWire.From(line, book))],
            RunningOut = [.. overview.RunningOut.Select(line => FindingWire.From(line, book))],
            ExcessOrders = [.. overview.ExcessOrders.Select(line => FindingWire.From(line, book))],
            Unresolved = Lines(overview.Unresolved, line => FigureLine.Of("stock_value", line.Whole)),
            Ages = AgePages.Bars(overview.Whole),
            UnknownAge = AgePages.Unknown(overview.Whole),
            NegativeStock = AgePages.Negative(overview.Whole),
            FeeSteps = [.. overview.FeeSteps.Select(step => new FeeStepWire(step.Day, step.ActBy, step.Units, step.Amount))],
            Warehouses = [.. overview.Health.Warehouses.Select(group => Group(group, book))],
            Imbalance = FigureWire.From(FigureLine.Of("imbalance", overview.Whole)),
            Classes = [.. overview.Classes.Select(Stuck)],
            Categories = [.. overview.Categories.Select(Stuck)],
            Answers = new(
                Lines(overview.Answers.SellsWell, line => new FigureLine("net_sales", line.Whole.Sales.NetSales.Reading, MetricUnit.Money)),
                Lines(overview.Answers.OftenStuck, line => FigureLine.Of("stock_value", line.Whole)),
                Lines(overview.Answers.EarnsButSlow, line => FigureLine.Of("turnover", line.Whole))),
            Missing = [.. overview.Health.Missing.Select(missing => new MissingWire(
                missing.Gap, missing.Skus, missing.Rules, [.. missing.Metrics.Select(metric => metric.Code)]))],
        };
    }

    /// <summary>A group with every metric.</summary>
    public static GroupWire Group(MeasuredGroup group, RunBook book)
    {
        var measured = group.Measurement with { Whole = group.Measurement.Whole ?? book.Whole };
        return new(
            group.Name,
            group.Warehouse,
            MetricCatalog.All.ToDictionary(metric => metric.Code, metric => FigureWire.From(metric, measured), StringComparer.Ordinal))
        {
            Country = book.Run.Info.Network.Warehouses.FirstOrDefault(place => place.Code == group.Warehouse && group.Warehouse.Length > 0)?.Country,
        };
    }

    /// <summary>A figure beside what it was.</summary>
    public static ChangedFigureWire Changed(FigureLine now, FigureLine? before) =>
        new(FigureWire.From(now), before is null ? null : FigureWire.From(before), now.Reading.Value - before?.Reading.Value);

    /// <summary>A group with its findings.</summary>
    public static FindingGroupWire Found(FindingGroup group) => new(Stuck(group.Stuck), group.Findings);

    static StuckGroupWire Stuck(StuckGroup group) =>
        new(
            group.Name,
            group.Skus,
            FigureWire.From(ExplainedFigures.OwnedStockValue, group.StockValue.Reading, MetricUnit.Money),
            FigureWire.From("stuck_value", group.StuckValue.Reading, MetricUnit.Money),
            group.StuckUnits.Units);

    static SkuAmountWire[] Lines(IEnumerable<SkuLine> lines, Func<SkuLine, FigureLine> figure) =>
        [.. lines.Select(line => new SkuAmountWire(line.Master.Sku, line.Master.Name, FigureWire.From(figure(line))))];
}
