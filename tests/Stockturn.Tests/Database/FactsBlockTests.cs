using Stockturn.Facts;
using Stockturn.Values;
using Stockturn.Workspaces.Database;

namespace Stockturn.Tests.Database;

public sealed class FactsBlockTests
{
    static readonly DateOnly Day = new(2026, 6, 30);

    // A rating used to come back as another number and put everything behind it out of place.
    [Fact]
    public void Ratings_come_back_as_they_were_and_so_does_what_stands_behind_them()
    {
        RatingLine[] ratings = [new(Day, 1, 4.3, 128), new(Day, -1, 3.7, 5)];

        Assert.Equal(ratings, Kept(new SkuFacts(new SkuMaster("A")) { Ratings = ratings }).Ratings.ToArray());
    }

    [Fact]
    public void Promotions_come_back_with_what_the_platform_asks_for_and_what_nobody_told_stays_unknown()
    {
        PromotionLine[] promotions =
        [
            new(Day, Day.AddDays(3), 0, "Prime Day", 0.2, Quantity.Of(40))
            {
                Type = PromotionType.PrimeDay,
                Deadline = Day.AddDays(-5),
                Fee = 150,
                Currency = 2,
                MinimumStock = Quantity.Of(80),
                MinimumRating = 3.5,
                MaximumPrice = 19.99m,
            },
            new(Day, Day, -1, null, null, Quantity.Zero),
        ];

        Assert.Equal(promotions, Kept(new SkuFacts(new SkuMaster("A")) { Promotions = promotions }).Promotions.ToArray());
    }

    [Fact]
    public void S3_17_price_breaks_come_back_and_the_newest_list_of_the_supplier_holds()
    {
        PriceBreakLine[] lines =
        [
            new(null, Quantity.Of(1), 11, 0, null), new("S-1", Quantity.Of(1), 10, 0, null), new("S-1", Quantity.Of(200), 9, 0, null),
            new("S-1", Quantity.Of(100), 8, 0, Day), new("S-1", Quantity.Of(100), 7, 0, Day.AddDays(1)),
        ];
        var kept = Kept(new SkuFacts(new SkuMaster("A")) { PriceBreaks = lines }).PriceBreaks;
        SupplierBook suppliers = new([new Supplier("S-1") { Name = "Yiwu" }]);

        Assert.Equal(lines, kept.ToArray());
        Assert.Equal([8m], PriceBreakLine.InForce(kept, "Yiwu", suppliers, Day).Select(line => line.UnitPrice));
        Assert.Equal([10m, 9m], PriceBreakLine.InForce(kept, "S-1", suppliers, Day.AddDays(-1)).Select(line => line.UnitPrice));
        Assert.Equal([9m], PriceBreakLine.InForce(
            new PriceBreakLine[] { new(null, Quantity.Of(5), 9, 0, null), new(null, Quantity.Of(5), 7, 0, null) }, "", suppliers, Day).Select(line => line.UnitPrice));
        Assert.Equal([11m], PriceBreakLine.InForce(kept, "S-2", suppliers, Day).Select(line => line.UnitPrice));
    }

    [Fact]
    public void Stage_successor_and_days_of_receipts_come_back()
    {
        var master = new SkuMaster("A")
        {
            Stage = LifecycleStage.Decline,
            StageDay = Day.AddDays(-9),
            Successor = "B",
            SuccessorDay = Day.AddDays(9),
        };
        var line = new PurchaseLine("P-1", "S", 0, Day, null, null, Quantity.Of(2), Quantity.Of(1), 8, 0, false)
        {
            IsToInvoice = true,
            IsClosed = true,
            ReceiptDays = [Day.AddDays(-2), Day],
            Terms = "30%定金，70%出货前",
            Paid = 12.5m,
        };

        var back = Kept(new SkuFacts(master) { Purchases = new[] { line } });

        Assert.Equal(master, back.Master);
        Assert.Equal([Day.AddDays(-2), Day], back.Purchases.Span[0].CameOn.ToArray());
        Assert.Equal(line with { ReceiptDays = [] }, back.Purchases.Span[0] with { ReceiptDays = [] });
    }

    [Fact]
    public void Suppliers_come_back_with_the_network_negative_days_too()
    {
        var supplier = new Supplier("S-1")
        {
            Name = "Yiwu",
            Currency = new Currency("CNY"),
            PaymentDays = -7,
            MinimumUnits = Quantity.Of(20),
            DepositShare = 0.3,
            SplitsDeliveries = false,
            ReturnPrice = 2.4m,
            Notes = "no return of printed goods",
        };
        var to = new BlockWriter();
        NetworkBlock.Write(to, new Network { Suppliers = new SupplierBook([supplier, new Supplier("S-2")]) });

        Assert.Equal([supplier, new Supplier("S-2")], NetworkBlock.Read(new BlockReader(to.Written.ToArray())).Suppliers.All.ToArray());
    }

    static SkuFacts Kept(SkuFacts facts)
    {
        var to = new BlockWriter();
        FactsBlock.Write(to, facts);
        var from = new BlockReader(to.Written.ToArray());
        var back = FactsBlock.Read(from, facts.Master.Sku);
        Assert.True(from.IsAtEnd);
        return back;
    }
}
