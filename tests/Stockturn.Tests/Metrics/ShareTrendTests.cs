using Stockturn.Metrics;

namespace Stockturn.Tests.Metrics;

public sealed class ShareTrendTests
{
    [Fact]
    public void S0_6_the_trend_holds_the_share_of_value_against_the_share_of_sales_span_by_span()
    {
        SkuMeasure[] all =
        [
            A.Measure(A.Ledger("fast", A.Layer(100, 10)), A.Demand("fast", 300, 9000)),
            A.Measure(A.Ledger("slow", A.Layer(300, 90)), A.Demand("slow", 10, 1000)),
        ];
        var whole = all[0].Over(A.Year) + all[1].Over(A.Year);

        var slow = Assert.Single(ShareTrend.Of([all[1].Over(A.Year)], [whole]));
        var fast = Assert.Single(ShareTrend.Of([all[0].Over(A.Year)], [whole]));

        Assert.Equal(0.1, slow.OfSales.Value!.Value, precision: 9);
        Assert.Equal(1, fast.OfSales.Value!.Value + slow.OfSales.Value!.Value, precision: 9);
        Assert.Equal(slow.OfValue.Value - slow.OfSales.Value, slow.Difference.Value);
        Assert.Equal(0, fast.Difference.Value!.Value + slow.Difference.Value!.Value, precision: 9);
    }

    [Fact]
    public void S0_6_a_part_without_records_has_a_gap_and_no_share()
    {
        var whole = new Measurement(A.Year);

        var share = Assert.Single(ShareTrend.Of([whole], [whole]));

        Assert.Equal((Gap.NoStockData, Gap.NoSalesData), (share.OfValue.Gap, share.OfSales.Gap));
        Assert.Throws<ArgumentException>(() => ShareTrend.Of([whole], []));
    }
}
