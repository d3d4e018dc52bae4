using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

static class RangeEndpoints
{
    const int SharesMost = 300;

    public static void MapRange(this RouteGroupBuilder metrics)
    {
        metrics.MapGet("/assortment", Assortment).Produces<AssortmentPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        metrics.MapGet("/shares", Shares).Produces<SharePageWire>().ProducesProblem(StatusCodes.Status410Gone);
    }

    /// <summary>How many SKUs, how much stock and how much of the sales are hot, steady, test and idle items.</summary>
    public static Task<IResult> Assortment(HttpContext context, OpenedRuns runs, [AsParameters] SkuAsked skus, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(book.Remember(("assortment", skus.Choice), () => new AssortmentPageWire(
            book.Run.Info.Id,
            [.. AssortmentMix.Of(book.Skus.Where(skus.Choice.Has), book.Run.Turn.Policy.Findings).Select(Part)]))));

    /// <summary>The SKUs whose share of the stock value differs most from their share of the sales.</summary>
    public static Task<IResult> Shares(HttpContext context, OpenedRuns runs, [AsParameters] SkuAsked skus, long? run) =>
        runs.From(context, run, book => TypedResults.Ok(book.Remember(("shares", skus.Choice), () => SharesOf(book, skus))));

    static AssortmentPartWire Part(AssortmentPart part) => new(
        part.Role,
        part.Skus,
        // Where nothing is known of the stock of any of them, its value is not nothing.
        part.Measured is { } measured
            ? FigureWire.From(FigureLine.Of("stock_value", measured))
            : FigureWire.From("stock_value", part.StockValue.Reading, MetricUnit.Money),
        FigureWire.From("net_sales", part.NetSales.Reading, MetricUnit.Money))
    {
        OfSkus = FigureWire.From("share_of_skus", part.OfSkus, MetricUnit.Share),
        OfValue = FigureWire.From("share_of_value", part.OfValue, MetricUnit.Share),
        OfSales = FigureWire.From("share_of_sales", part.OfSales, MetricUnit.Share),
    };

    static SharePageWire SharesOf(RunBook book, SkuAsked skus)
    {
        ShareWire[] known =
        [
            .. book.Skus.Where(skus.Choice.Has).Select(line => Share(line, book.Whole)).OfType<ShareWire>()
                .OrderByDescending(share => Math.Abs(share.Difference.Value!.Value)).ThenBy(share => share.Sku, StringComparer.Ordinal),
        ];
        return new(book.Run.Info.Id, known.Length, [.. known.Take(SharesMost)]);
    }

    static ShareWire? Share(SkuLine line, WholeSums? whole)
    {
        var measured = line.Whole with { Whole = whole };
        var difference = ValueShareAgainstSalesShare.Read(in measured);
        return difference.Value is null
            ? null
            : new(
                line.Master.Sku,
                line.Master.Name,
                ValueShareAgainstSalesShare.ValueShare(in measured).Value!.Value,
                ValueShareAgainstSalesShare.SalesShare(in measured).Value!.Value,
                FigureWire.From(ValueShareAgainstSalesShare.Code, difference, ValueShareAgainstSalesShare.Unit));
    }
}
