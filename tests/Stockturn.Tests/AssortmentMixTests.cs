using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Tests.Metrics;

namespace Stockturn.Tests;

public sealed class AssortmentMixTests
{
    static readonly FindingSettings Limits = new() { NewItemDays = 60, IdleLimitDays = 90 };

    [Fact]
    public void S3_23_each_sku_plays_one_role_and_the_shares_add_up()
    {
        SkuLine[] lines =
        [
            Line("hot", "AX", received: 400, sold: 1, value: 100, sales: 700),
            Line("steady", "BY", received: 400, sold: 90, value: 200, sales: 250),
            Line("test", "AZ", received: 60, sold: 3, value: 300, sales: 50),
            Line("idle", "CZ", received: 400, sold: 91, value: 400, sales: 0),
            Line("name alone", null, received: null, sold: null, value: 0, sales: 0),
        ];

        var mix = AssortmentMix.Of(lines, Limits);

        Assert.Equal(Enum.GetValues<AssortmentRole>(), mix.Select(part => part.Role));
        Assert.Equal([1, 1, 1, 1], mix.Select(part => part.Skus));
        Assert.Equal([100m, 200m, 300m, 400m], mix.Select(part => part.StockValue.Amount));
        Assert.Equal([0.7, 0.25, 0.05, 0], mix.Select(part => part.OfSales.Value!.Value));
        Assert.Equal(1, mix.Sum(part => part.OfValue.Value!.Value), precision: 9);
    }

    [Fact]
    public void S3_23_a_limit_of_its_category_holds_for_a_sku()
    {
        var line = Line("gift", "AX", received: 100, sold: 1, value: 1, sales: 1);
        var longer = Limits with { Overrides = [new ThresholdOverride { Category = "Gifts", NewItemDays = 120 }] };

        Assert.Equal(1, AssortmentMix.Of([line], Limits)[(int)AssortmentRole.Hot].Skus);
        Assert.Equal(1, AssortmentMix.Of([line], longer)[(int)AssortmentRole.Test].Skus);
    }

    [Fact]
    public void S3_23_an_empty_range_has_gaps_and_no_shares() =>
        Assert.All(AssortmentMix.Of([], Limits), part => Assert.Equal((0, Gap.NoStock), (part.Skus, part.OfValue.Gap)));

    // Sold without any record of stock: its value is not known, which is not the same as nothing.
    [Fact]
    public void A_role_is_measured_as_its_skus_together()
    {
        var sold = Line("hot", "AX", received: 400, sold: 1, value: 0, sales: 700);
        var unrecorded = sold with { Whole = sold.Whole with { Position = PositionSums.None } };
        var mix = AssortmentMix.Of([unrecorded, Line("steady", "BY", received: 400, sold: 1, value: 200, sales: 1)], Limits);

        Assert.Equal(Gap.NoStockData, StockValue.Read(mix[(int)AssortmentRole.Hot].Measured!).Gap);
        Assert.Equal(200, StockValue.Read(mix[(int)AssortmentRole.Steady].Measured!).Value);
        Assert.Null(mix[(int)AssortmentRole.Idle].Measured);
    }

    static SkuLine Line(string sku, string? classed, int? received, int? sold, decimal value, decimal sales) =>
        new(new SkuMaster(sku) { Category = "Gifts" }, new SkuFindings(sku, A.Today))
        {
            Whole = new Measurement(A.Year)
            {
                Position = new PositionSums { Positions = 1, OnHand = Values.Quantity.Of(value), Value = PartialSum.Of(value) },
                Sales = new SalesSums { IsRecorded = true, Units = Values.Quantity.Of(sales), Sales = sales },
            },
            Class = classed,
            FirstReceipt = received is { } days ? A.Today.AddDays(-days) : null,
            LastSale = sold is { } ago ? A.Today.AddDays(-ago) : null,
        };
}
