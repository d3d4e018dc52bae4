using Stockturn.Facts;
using Stockturn.Metrics;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server;

/// <summary>Suppliers as they go over the wire.</summary>
static class SupplierPages
{
    public static SupplierPageWire List(RunBook book, IReadOnlyList<SupplierCard> cards, ListAsked list)
    {
        var page = Listing<SupplierCard>.Page(cards, list.PageNumber, list.PageSize);
        return new(book.Run.Info.Id, page.Total, [.. page.Rows.Select(Line)]);
    }

    public static SupplierCardWire Card(RunBook book, SupplierCard card) => new(
        book.Run.Info.Id,
        Line(card),
        [.. Terms(card.Told)],
        card.Told is { Currency.IsKnown: true } ? card.Told.Currency.Code : null,
        card.Told?.Notes,
        [.. card.Open.Select(line => new OpenOrderWire(
            line.Sku, NameOf(book, line.Sku), line.Order, line.OrderedDay, line.ExpectedDay, line.Units.Units,
            FigureWire.From("open_value", line.Value.Reading, MetricUnit.Money), line.ExpectedDay < book.Run.Info.AsOf))],
        [.. card.Returnable.Select(goods => new ReturnableWire(
            goods.Sku, NameOf(book, goods.Sku), goods.Order, goods.ReceivedDay, goods.LastDay, goods.Units.Units,
            FigureWire.From("returnable_value", goods.Value.Reading, MetricUnit.Money)))]);

    static SupplierWire Line(SupplierCard card) => new(
        card.Key, card.Name, card.Skus, card.Orders,
        [.. card.Figures.Select(figure => FigureWire.From(figure.Code, figure.Reading, figure.Unit))], card.ReturnableUntil);

    static string? NameOf(RunBook book, string sku) => book.Line(sku)?.Master.Name;

    // The smallest order in money is in the supplier's own currency, so it goes as a plain number.
    static IEnumerable<FigureWire> Terms(Supplier? told)
    {
        yield return Term("payment_days", told?.PaymentDays, MetricUnit.Days);
        yield return Term("minimum_units", (double?)told?.MinimumUnits?.Units, MetricUnit.Units);
        yield return Term("minimum_amount", (double?)told?.MinimumAmount, MetricUnit.Ratio);
        yield return Term("deposit_share", told?.DepositShare, MetricUnit.Share);
        yield return Term("splits", told?.SplitsDeliveries is { } splits ? splits ? 1 : 0 : null, MetricUnit.Ratio);
        yield return Term("return_days", told?.ReturnDays, MetricUnit.Days);
        yield return Term("return_cost_share", told?.ReturnCostShare, MetricUnit.Share);
        yield return Term("return_price", (double?)told?.ReturnPrice, MetricUnit.Ratio);
        yield return Term("buy_back_share", told?.BuyBackShare, MetricUnit.Share);
    }

    static FigureWire Term(string code, double? value, MetricUnit unit) =>
        FigureWire.From(code, value is { } known ? Reading.Of(known) : Reading.Missing(Gap.NoSupplierTerms), unit);
}
