using Stockturn.Server.Wire;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server.Endpoints;

/// <summary>Which stock a page asks for.</summary>
public sealed record StockAsked
{
    /// <summary>The code of a warehouse.</summary>
    public string? Warehouse { get; init; }

    /// <summary>A country.</summary>
    public string? Country { get; init; }

    /// <summary>Also places where nothing lies.</summary>
    public bool? Empty { get; init; }

    internal StockQuestion Question(SkuAsked skus) => new()
    {
        Skus = skus.Choice,
        Warehouse = Warehouse,
        Country = Country,
        HasEmpty = Empty == true,
    };
}

static class LedgerEndpoints
{
    internal const string DefaultOrder = "-stock_value";

    public static void MapLedger(this RouteGroupBuilder api)
    {
        var ledger = api.MapGroup("/ledger").WithTags("Ledger");
        ledger.MapGet("/stock", Stock).Produces<StockPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        ledger.MapGet("/stock/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
        ledger.MapGet("/skus/{sku}", Sku).Produces<SkuWire>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Stock by SKU and warehouse, the most value first unless another order is asked for.</summary>
    public static Task<IResult> Stock(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus, [AsParameters] StockAsked asked) =>
        runs.From(context, list.Run, book =>
        {
            var order = list.Sort ?? DefaultOrder;
            if (!StockList.Orders.Knows(order))
            {
                return Problems.Wrong(context.Request, "order", order, StockList.Orders.Codes);
            }

            var page = Listing<StockLine>.Page(StockList.Of(book, asked.Question(skus), order), list.PageNumber, list.PageSize);
            return TypedResults.Ok(new StockPageWire(book.Run.Info.Id, page.Total, StockRows.Of(book, page.Rows)));
        });

    /// <summary>All stock that is meant, as a table: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] SkuAsked skus,
        [AsParameters] StockAsked asked) => runs.From(context, list.Run, book =>
        {
            var order = list.Sort is { } told && StockList.Orders.Knows(told) ? told : DefaultOrder;
            var lines = StockList.Of(book, asked.Question(skus), order);
            return TableAnswer.Of(context, form, StockTable.Of(lines, book, context.Request.Texts()));
        });

    /// <summary>Everything known of a SKU.</summary>
    public static Task<IResult> Sku(HttpContext context, OpenedRuns runs, Workspace workspace, string sku, long? run) =>
        runs.From(context, run, book => book.Run.Sku(sku) is { } found
            ? TypedResults.Ok(SkuPage.Of(book, found, workspace, context.Request.Texts()))
            : Problems.Of(new Refusal("sku-unknown", $"run {book.Run.Info.Id} knows no SKU {sku}"), context.Request));
}
