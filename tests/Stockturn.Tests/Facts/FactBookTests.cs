using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Facts;

public sealed class FactBookTests
{
    static readonly DateOnly Day = new(2026, 1, 10);

    static SkuFacts Only(FactSetBuilder facts)
    {
        var book = new FactBook(facts.Build(), new FactSettings(), Day.AddDays(100));
        Assert.Single(book.Skus);
        return book.For(0);
    }

    static FactSetBuilder Sold(FactSetBuilder facts, string store, string item, int units) => facts.Add(
        SaleFact.Kind, (SaleFact.Day, Day), (SaleFact.Store, store), (SaleFact.Item, item), (SaleFact.Units, units),
        (SaleFact.Status, SaleStatus.Shipped));

    [Fact]
    public void A_seller_sku_becomes_the_sku_of_its_store()
    {
        var facts = new FactSetBuilder()
            .Add(AliasFact.Kind, (AliasFact.Store, "Amazon.com"), (AliasFact.Item, "MSKU-1"), (AliasFact.Sku, "A"), (AliasFact.Factor, 1))
            .Add(ProductFact.Kind, (ProductFact.Item, "A"), (ProductFact.Name, "Cat tree"));
        var told = Only(Sold(Sold(facts, "Amazon.com", "MSKU-1", 2), "Shopify", "A", 3));

        Assert.Equal("A", told.Master.Sku);
        Assert.True(told.Master.IsResolved);
        Assert.Equal(2, told.Sales.Length);
    }

    [Fact]
    public void Who_is_believed_is_the_sellers_to_choose()
    {
        FactSetBuilder Told() => Sold(Sold(new FactSetBuilder().From("amazon-orders", 30), "Shop", "A", 2).From("amazon-shipments", 25), "Shop", "A", 5);
        var usual = new FactBook(Told().Build(), new FactSettings(), Day);
        var chosen = new FactBook(Told().Build(), new FactSettings { SourcePrecedence = Chosen("amazon-shipments", 90) }, Day);

        Assert.NotEqual(usual.Authority.Choices[0].Believed.Code, chosen.Authority.Choices[0].Believed.Code);
        Assert.Equal(Quantity.Of(5L), chosen.For(0).Sales.Span[0].Units);
        Assert.Throws<ArgumentException>(() => new FactSettings { SourcePrecedence = Chosen("nobody", 1) });
        Assert.Throws<ArgumentException>(() => new FactSettings { SourcePrecedence = Chosen("amazon-orders", -1) });

        static ImmutableSortedDictionary<string, int> Chosen(string code, int precedence) =>
            ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add(code, precedence);
    }

    [Fact]
    public void A_multipack_counts_in_base_units()
    {
        var facts = new FactSetBuilder()
            .Add(AliasFact.Kind, (AliasFact.Item, "A-2PACK"), (AliasFact.Sku, "A"), (AliasFact.Factor, 2));

        Assert.Equal(Quantity.Of(6L), Only(Sold(facts, "Amazon.com", "A-2PACK", 3)).Sales.Span[0].Units);
    }

    [Fact]
    public void A_code_nothing_explains_stays_in_the_book_unresolved()
    {
        var facts = Sold(new FactSetBuilder().Add(ProductFact.Kind, (ProductFact.Item, "A")), "Amazon.com", "MYSTERY", 1);
        var book = new FactBook(facts.Build(), new FactSettings(), Day);

        Assert.Equal(["A", "MYSTERY"], book.Skus.ToArray());
        Assert.False(book.For(1).Master.IsResolved);
        Assert.Equal(1, book.For(1).Sales.Length);
    }

    [Theory]
    [InlineData("ABC-1 ")]
    [InlineData("ＡＢＣ－１")]
    [InlineData("\u3000ａｂｃ-1")]
    public void Another_spelling_of_one_known_code_is_that_code(string spelling) =>
        Assert.Equal("Abc-1", Only(Sold(new FactSetBuilder().Add(ProductFact.Kind, (ProductFact.Item, "Abc-1")), "S", spelling, 1)).Master.Sku);

    [Fact]
    public void Without_any_master_data_every_code_is_its_own_sku() =>
        Assert.True(Only(Sold(new FactSetBuilder(), "S", "X", 1)).Master.IsResolved);

    [Fact]
    public void Facts_after_the_day_are_not_seen() =>
        Assert.Empty(new FactBook(Sold(new FactSetBuilder(), "S", "X", 1).Build(), new FactSettings(), Day.AddDays(-1)).Skus);

    [Fact]
    public void The_more_trusted_source_tells_the_movements_of_a_warehouse()
    {
        var facts = new FactSetBuilder();
        foreach (var (source, trust, units) in new[] { ("ledger", 90, 5), ("erp", 10, 7) })
        {
            facts.From(source, trust).Add(
                MovementFact.Kind, (MovementFact.Day, Day), (MovementFact.Warehouse, "W"), (MovementFact.Item, "A"),
                (MovementFact.Quantity, units), (MovementFact.MovementKind, MovementKind.Receipt));
        }

        Assert.Equal(Quantity.Of(5L), Assert.Single(Only(facts).Movements.ToArray()).Quantity);
    }

    [Fact]
    public void Order_lines_ship_from_a_warehouse_that_records_only_receipts()
    {
        var facts = new FactSetBuilder()
            .Add(MovementFact.Kind, (MovementFact.Day, Day.AddDays(-5)), (MovementFact.Warehouse, "W"), (MovementFact.Item, "A"),
                (MovementFact.Quantity, 10), (MovementFact.MovementKind, MovementKind.Receipt))
            .Add(SaleFact.Kind, (SaleFact.Day, Day), (SaleFact.ShipDay, Day.AddDays(1)), (SaleFact.Store, "S"),
                (SaleFact.Warehouse, "W"), (SaleFact.Item, "A"), (SaleFact.Units, 4), (SaleFact.Order, "1"));
        var movements = Only(facts).Movements.ToArray();

        Assert.Equal([MovementKind.Receipt, MovementKind.Sale], movements.Select(one => one.Kind));
        Assert.Equal(-Quantity.Of(4L), movements[1].Quantity);
        Assert.Equal(Day.AddDays(1), movements[1].Day);
    }

    // 10 leave CN on the 10th, 10 arrive at FBA on the 30th: in between they lie on the way.
    [Fact]
    public void U_2_goods_of_a_head_haul_batch_lie_on_the_way_and_arrive_with_their_freight()
    {
        var facts = new FactSetBuilder()
            .Add(ProductFact.Kind, (ProductFact.Item, "A"))
            .Add(MovementFact.Kind, (MovementFact.Day, Day), (MovementFact.Warehouse, "CN"), (MovementFact.Item, "A"),
                (MovementFact.Quantity, -10), (MovementFact.MovementKind, MovementKind.TransferOut), (MovementFact.Document, "B1"))
            .Add(MovementFact.Kind, (MovementFact.Day, Day.AddDays(20)), (MovementFact.Warehouse, "FBA-US"), (MovementFact.Item, "A"),
                (MovementFact.Quantity, 10), (MovementFact.MovementKind, MovementKind.Receipt), (MovementFact.Document, "B1"))
            .Add(ShipmentFact.Kind, (ShipmentFact.Shipment, "B1"), (ShipmentFact.Item, "A"), (ShipmentFact.From, "CN"),
                (ShipmentFact.To, "FBA-US"), (ShipmentFact.ShippedDay, Day), (ShipmentFact.Shipped, 10),
                (ShipmentFact.Freight, 20m), (ShipmentFact.Duty, 5m), (ShipmentFact.Currency, "USD"));
        var book = new FactBook(facts.Build(), new FactSettings(), Day.AddDays(30));
        var legs = book.For(0).Movements.ToArray().Select(one => (book.Network.Warehouses[one.Warehouse].Code, one.Kind, one.Quantity.Units));

        Assert.Equal(
            [
                ("CN", MovementKind.TransferOut, -10m),
                ("→FBA-US", MovementKind.TransferIn, 10m),
                ("→FBA-US", MovementKind.TransferOut, -10m),
                ("FBA-US", MovementKind.TransferIn, 10m),
            ],
            legs);
        Assert.Equal(2.5m, book.For(0).Movements.Span[3].UnitCost);
    }

    // The record starts on the 10th, ends that day at 7 after 3 were received: 4 were there before.
    [Fact]
    public void What_was_there_before_the_record_starts_is_its_opening()
    {
        var facts = new FactSetBuilder()
            .Add(MovementFact.Kind, (MovementFact.Day, Day), (MovementFact.Warehouse, "W"), (MovementFact.Item, "A"),
                (MovementFact.Quantity, 3), (MovementFact.MovementKind, MovementKind.Receipt))
            .Add(SnapshotFact.Kind, (SnapshotFact.Day, Day), (SnapshotFact.Warehouse, "W"), (SnapshotFact.Item, "A"), (SnapshotFact.OnHand, 7));
        var opening = Only(facts).Movements.Span[0];

        Assert.Equal((MovementKind.Opening, Quantity.Of(4L), Day.AddDays(-1)), (opening.Kind, opening.Quantity, opening.Day));
    }

    [Fact]
    public void A_receipt_without_a_cost_takes_that_of_its_purchase_order()
    {
        var facts = new FactSetBuilder()
            .Add(RateFact.Kind, (RateFact.Day, Day.AddDays(-30)), (RateFact.From, "USD"), (RateFact.To, "CNY"), (RateFact.Rate, 7.0))
            .Add(PurchaseFact.Kind, (PurchaseFact.Order, "PO1"), (PurchaseFact.Item, "A"), (PurchaseFact.OrderedDay, Day.AddDays(-20)),
                (PurchaseFact.Ordered, 5), (PurchaseFact.UnitPrice, 70m), (PurchaseFact.Currency, "CNY"))
            .Add(MovementFact.Kind, (MovementFact.Day, Day), (MovementFact.Warehouse, "CN"), (MovementFact.Item, "A"),
                (MovementFact.Quantity, 5), (MovementFact.MovementKind, MovementKind.Receipt), (MovementFact.Document, "PO1"));

        Assert.Equal(10m, Only(facts).Movements.Span[0].UnitCost!.Value, 12);
    }

    [Fact]
    public void Without_a_rate_on_or_before_the_day_a_cost_is_not_known()
    {
        var facts = new FactSetBuilder()
            .Add(RateFact.Kind, (RateFact.Day, Day.AddDays(1)), (RateFact.From, "CNY"), (RateFact.To, "USD"), (RateFact.Rate, 0.14))
            .Add(MovementFact.Kind, (MovementFact.Day, Day), (MovementFact.Warehouse, "CN"), (MovementFact.Item, "A"),
                (MovementFact.Quantity, 5), (MovementFact.MovementKind, MovementKind.Receipt), (MovementFact.UnitCost, 70m),
                (MovementFact.Currency, "CNY"));

        Assert.Null(Only(facts).Movements.Span[0].UnitCost);
    }
}
