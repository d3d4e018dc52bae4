using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server.Endpoints;

/// <summary>Which suppliers a page asks for.</summary>
public sealed record SuppliersAsked
{
    /// <summary>A part of the name or code.</summary>
    public string? Text { get; init; }

    /// <summary>Only suppliers with some of a figure: open_value, overdue_units, returnable_value.</summary>
    public string? Having { get; init; }
}

static class SupplierEndpoints
{
    public static void MapSuppliers(this RouteGroupBuilder api)
    {
        var suppliers = api.MapGroup("/suppliers").WithTags("Suppliers");
        suppliers.MapGet("/", List).Produces<SupplierPageWire>().ProducesProblem(StatusCodes.Status410Gone);
        suppliers.MapGet("/export.{form}", Export).ProducesProblem(StatusCodes.Status410Gone);
        suppliers.MapGet("/card", Card).Produces<SupplierCardWire>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>The card of every supplier, most money in open orders first unless another order is asked for.</summary>
    public static Task<IResult> List(
        HttpContext context, OpenedRuns runs, [AsParameters] ListAsked list, [AsParameters] SuppliersAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, SupplierList.Orders, () =>
            TypedResults.Ok(SupplierPages.List(book, SupplierList.Of(book, list.Sort, asked.Text, asked.Having), list))));

    /// <summary>The same as a table: form is csv or xlsx.</summary>
    public static Task<IResult> Export(
        HttpContext context, OpenedRuns runs, string form, [AsParameters] ListAsked list, [AsParameters] SuppliersAsked asked) =>
        runs.From(context, list.Run, book => list.Ordered(context, SupplierList.Orders, () => TableAnswer.Of(
            context, form, SupplierTable.Of(SupplierList.Of(book, list.Sort, asked.Text, asked.Having), context.Request.Texts()))));

    /// <summary>One supplier, by its code or its name: what was agreed, what is open, what can go back.</summary>
    public static Task<IResult> Card(HttpContext context, OpenedRuns runs, string supplier, long? run) =>
        runs.From(context, run, book => Find(book, supplier) is { } card
            ? TypedResults.Ok(SupplierPages.Card(book, card))
            : Problems.Of(new Refusal("supplier-unknown", $"run {book.Run.Info.Id} knows no supplier {supplier}"), context.Request));

    static SupplierCard? Find(RunBook book, string supplier)
    {
        var key = book.Run.Info.Network.Suppliers.Find(supplier)?.Code ?? supplier.Trim();
        return book.Suppliers.FirstOrDefault(card => string.Equals(card.Key, key, StringComparison.OrdinalIgnoreCase));
    }
}
