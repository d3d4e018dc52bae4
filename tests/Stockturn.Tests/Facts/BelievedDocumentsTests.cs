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

    static void Ordered(FactSetBuilder facts, string order, int units) => facts.Add(
        PurchaseFact.Kind, (PurchaseFact.Item, "A"), (PurchaseFact.Order, order), (PurchaseFact.OrderedDay, Day),
        (PurchaseFact.Ordered, units));

    static void Shipped(FactSetBuilder facts, int units, decimal freight) => facts.Add(
        ShipmentFact.Kind, (ShipmentFact.Shipment, "B1"), (ShipmentFact.Item, "A"), (ShipmentFact.To, "FBA-US"),
        (ShipmentFact.ShippedDay, Day), (ShipmentFact.Shipped, units), (ShipmentFact.Freight, freight), (ShipmentFact.Currency, "USD"));

    static SkuFacts Only(FactSetBuilder facts)
    {
        var book = new FactBook(facts.Build(), new FactSettings(), Day.AddDays(30));
        Assert.Single(book.Skus);
        return book.For(0);
    }
}
