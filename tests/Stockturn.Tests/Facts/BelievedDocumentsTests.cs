using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Facts;

public sealed class BelievedDocumentsTests
{
    static readonly DateOnly Day = new(2026, 3, 10);

    // 100 ordered under one number and told by the ERP and by the seller's own sheet: 100 are to come, not 200.
    [Fact]
    public void An_order_two_sources_tell_of_is_counted_once()
    {
        var facts = new FactSetBuilder();
        Ordered(facts.From("erp", 30), "PO1", 100);
        Ordered(facts.From("sheet", 10), "PO1", 90);
        Ordered(facts, "PO2", 40);
        facts.Add(PurchaseFact.Kind, (PurchaseFact.Item, "A"), (PurchaseFact.OrderedDay, Day), (PurchaseFact.Ordered, 5));

        var lines = Only(facts).Purchases.ToArray();

        Assert.Equal(
            [("", 5m), ("PO1", 100m), ("PO2", 40m)],
            lines.Select(line => (line.Order, line.Ordered.Units)).Order());
    }

    [Fact]
    public void A_batch_two_sources_tell_of_is_counted_once_and_keeps_the_freight_of_the_trusted_one()
    {
        var facts = new FactSetBuilder();
        Shipped(facts.From("platform", 20), 10, 0m);
        Shipped(facts.From("sheet", 40), 10, 30m);

        var line = Assert.Single(Only(facts).Shipments.ToArray());

        Assert.Equal((10m, 30m), (line.Shipped.Units, line.FreightShare));
        Assert.Null(line.Received);
    }

    // The ERP knows what was ordered and paid, the sheet when it comes and how it is called there: one line of 100 with all of it.
    [Fact]
    public void A_column_the_trusted_source_does_not_tell_comes_from_the_next_that_does()
    {
        var facts = new FactSetBuilder();
        Ordered(facts.From("sheet", 10), "PO1", 90, (PurchaseFact.ExpectedDay, Day.AddDays(40)), (PurchaseFact.Supplier, "Kiln"));
        Ordered(facts.From("erp", 30), "PO1", 100, (PurchaseFact.UnitPrice, 4m), (PurchaseFact.Currency, "CNY"));
        Ordered(facts.From("note", 5), "PO1", 80, (PurchaseFact.Received, 30), (PurchaseFact.Supplier, "Oven"), (PurchaseFact.Status, "open"));

        var line = Assert.Single(Only(facts).Purchases.ToArray());

        Assert.Equal((100m, 30m, 4m), (line.Ordered.Units, line.Received.Units, line.UnitPrice));
        Assert.Equal((Day.AddDays(40), "Kiln"), (line.ExpectedDay, line.Supplier));
    }

    [Fact]
    public void A_price_comes_with_its_own_currency()
    {
        var facts = new FactSetBuilder();
        Ordered(facts.From("erp", 30), "PO1", 100, (PurchaseFact.Currency, "USD"));
        Ordered(facts.From("sheet", 10), "PO1", 100, (PurchaseFact.UnitPrice, 30m), (PurchaseFact.Currency, "CNY"));

        var book = Book(facts);
        var line = Assert.Single(book.For(0).Purchases.ToArray());

        Assert.Equal((30m, "CNY"), (line.UnitPrice, book.Network.Currencies[line.Currency].Code));
    }

    // The sheet tells one line as two receipts: what is ordered is that of the ERP, the day they agree on is taken, the units are not.
    [Fact]
    public void Of_another_number_of_lines_only_what_holds_for_the_whole_order_is_taken()
    {
        var facts = new FactSetBuilder();
        Ordered(facts.From("erp", 30), "PO1", 100);
        Ordered(facts.From("sheet", 10), "PO1", 60, (PurchaseFact.ExpectedDay, Day), (PurchaseFact.Supplier, "Kiln"), (PurchaseFact.Received, 60));
        Ordered(facts, "PO1", 40, (PurchaseFact.ExpectedDay, Day), (PurchaseFact.Supplier, "Oven"), (PurchaseFact.Received, 40));

        var line = Assert.Single(Only(facts).Purchases.ToArray());

        Assert.Equal((100m, 0m), (line.Ordered.Units, line.Received.Units));
        Assert.Equal((Day, null), (line.ExpectedDay, line.Supplier));
    }

    [Fact]
    public void Lines_of_one_order_belong_to_one_another_in_their_order()
    {
        var facts = new FactSetBuilder();
        Ordered(facts.From("erp", 30), "PO1", 60);
        Ordered(facts, "PO1", 40);
        Ordered(facts.From("sheet", 10), "PO1", 60, (PurchaseFact.Received, 60));
        Ordered(facts, "PO1", 40, (PurchaseFact.Received, 5));

        Assert.Equal([(60m, 60m), (40m, 5m)], Only(facts).Purchases.ToArray().Select(line => (line.Ordered.Units, line.Received.Units)));
    }

    // The sheet tells the way and the bill, the platform what it received.
    [Fact]
    public void A_batch_takes_each_column_from_the_most_trusted_source_that_tells_it()
    {
        var facts = new FactSetBuilder();
        facts.From("platform", 20).Add(
            ShipmentFact.Kind, (ShipmentFact.Shipment, "B1"), (ShipmentFact.Item, "A"), (ShipmentFact.ArrivedDay, Day.AddDays(20)),
            (ShipmentFact.Shipped, 11), (ShipmentFact.Received, 9), (ShipmentFact.Freight, 99m), (ShipmentFact.Currency, "EUR"));
        Shipped(facts.From("sheet", 40), 10, 30m);

        var line = Assert.Single(Only(facts).Shipments.ToArray());

        Assert.Equal((10m, 9m, 30m), (line.Shipped.Units, line.Received?.Units, line.FreightShare));
        Assert.Equal(Day.AddDays(20), line.ArrivedDay);
    }

    [Fact]
    public void A_bill_of_the_second_source_comes_whole()
    {
        var facts = new FactSetBuilder();
        facts.From("platform", 20).Add(
            ShipmentFact.Kind, (ShipmentFact.Shipment, "B1"), (ShipmentFact.Item, "A"), (ShipmentFact.Shipped, 10),
            (ShipmentFact.Duty, 7m), (ShipmentFact.Currency, "EUR"), (ShipmentFact.Invoiced, 1));
        facts.From("sheet", 40).Add(
            ShipmentFact.Kind, (ShipmentFact.Shipment, "B1"), (ShipmentFact.Item, "A"), (ShipmentFact.To, "FBA-US"),
            (ShipmentFact.ShippedDay, Day), (ShipmentFact.Shipped, 10), (ShipmentFact.Currency, "USD"));

        var book = Book(facts);
        var line = Assert.Single(book.For(0).Shipments.ToArray());

        Assert.Equal((0m, 7m, true), (line.FreightShare, line.DutyShare, line.Invoiced));
        Assert.Equal("EUR", book.Network.Currencies[line.Currency].Code);
    }

    // Two boxes of one SKU, 6 and 4 units, leave unrecorded and arrive together.
    [Fact]
    public void Boxes_of_one_SKU_in_one_batch_travel_together()
    {
        var facts = new FactSetBuilder();
        Shipped(facts, 6, 30m);
        Shipped(facts, 4, 30m);

        var way = Only(facts).Movements.ToArray();

        Assert.Equal([(MovementKind.Receipt, 10m)], way.Select(one => (one.Kind, one.Quantity.Units)));
    }

    static void Ordered(FactSetBuilder facts, string order, int units, params (int Column, object Value)[] more) => facts.Add(
        PurchaseFact.Kind,
        [(PurchaseFact.Item, "A"), (PurchaseFact.Order, order), (PurchaseFact.OrderedDay, Day), (PurchaseFact.Ordered, units), .. more]);

    static void Shipped(FactSetBuilder facts, int units, decimal freight) => facts.Add(
        ShipmentFact.Kind, (ShipmentFact.Shipment, "B1"), (ShipmentFact.Item, "A"), (ShipmentFact.To, "FBA-US"),
        (ShipmentFact.ShippedDay, Day), (ShipmentFact.Shipped, units), (ShipmentFact.Freight, freight), (ShipmentFact.Currency, "USD"));

    static SkuFacts Only(FactSetBuilder facts)
    {
        var book = Book(facts);
        Assert.Single(book.Skus);
        return book.For(0);
    }

    static FactBook Book(FactSetBuilder facts) => new(facts.Build(), new FactSettings(), Day.AddDays(30));
}
