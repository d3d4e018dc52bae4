using FsCheck;
using FsCheck.Fluent;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Tests.Demand;

public class RepeatBuyingTests
{
    static readonly DateOnly AsOf = new(2026, 6, 30);

    static SaleLine Sale(int daysAgo, long buyer, long order, SaleStatus status = SaleStatus.Shipped) => new(
        AsOf.AddDays(-daysAgo), AsOf.AddDays(-daysAgo), 0, -1, Quantity.Of(1), 100_000, 0, 0, 0, status, DemandClass.Normal, order, Buyer: buyer);

    static (int Buyers, int Returning) Of(int days, params SaleLine[] sales)
    {
        var span = DateSpan.Last(days, AsOf);
        var period = RepeatBuying.Of(sales, AsOf).SingleOrDefault(period => period.Span == span);
        return (period?.Buyers ?? 0, period?.Returning ?? 0);
    }

    // By hand: of four buyers one ordered 100 days before; 181 days before is too long ago; two lines of one order are one.
    [Fact]
    public void S0_10_a_buyer_who_ordered_before_returns()
    {
        SaleLine[] sales =
        [
            Sale(110, 1, 1), Sale(10, 1, 2), Sale(196, 2, 3), Sale(15, 2, 4), Sale(20, 3, 5), Sale(20, 3, 5), Sale(5, 4, 6),
            Sale(40, 4, 7, SaleStatus.Cancelled), Sale(3, 0, 8),
        ];

        Assert.Equal((4, 1), Of(30, sales));
        Assert.Equal((4, 1), Of(90, sales));
        Assert.Empty(RepeatBuying.Of([Sale(3, 0, 8)], AsOf));
    }

    [Fact]
    public void Two_orders_in_the_span_are_a_return() => Assert.Equal((1, 1), Of(30, Sale(20, 7, 1), Sale(2, 7, 2)));

    // The laws: no more return than buy, and the order of lines changes nothing.
    [Fact]
    public void Returning_buyers_are_buyers_whatever_the_order_of_lines() =>
        Prop.ForAll(
            Gen.Choose(0, 400).Zip(Gen.Choose(0, 4)).Zip(Gen.Choose(1, 30)).ArrayOf().ToArbitrary(),
            told =>
            {
                SaleLine[] sales = [.. told.Select(sale => Sale(sale.Item1.Item1, sale.Item1.Item2, sale.Item2))];
                var periods = RepeatBuying.Of(sales, AsOf);
                return periods.All(period => period.Returning <= period.Buyers)
                    && periods.SequenceEqual(RepeatBuying.Of(sales.AsEnumerable().Reverse().ToArray(), AsOf));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_buyer_is_a_number_only_the_key_makes()
    {
        byte[] key = [1, 2, 3], other = [1, 2, 4];
        var number = new BuyerHash(key).Of("Ada@Example.com ", "Shop");

        Assert.True(number > 0);
        Assert.Equal(number, new BuyerHash(key).Of("ada@example.com", "Shop"));
        Assert.NotEqual(number, new BuyerHash(key).Of("ada@example.com", "Shop 2"));
        Assert.NotEqual(number, new BuyerHash(other).Of("ada@example.com", "Shop"));
        Assert.Equal(FactKind.Missing, new BuyerHash(null).Of("ada@example.com", "Shop"));
        Assert.Equal(FactKind.Missing, new BuyerHash(key).Of("", "Shop"));
        Assert.Equal(FactKind.Missing, new BuyerHash(key).Of("a***n", "Shop"));
    }
}
