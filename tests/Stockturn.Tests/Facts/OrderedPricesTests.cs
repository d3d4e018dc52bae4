using Stockturn.Facts;
using Stockturn.Values;
using static Stockturn.Tests.Demand.DemandScene;

namespace Stockturn.Tests.Facts;

public class OrderedPricesTests
{
    static PricePoint[] Points(PricePoint[] told, params (int Ago, short Store, int Units, decimal Gross)[] lines)
    {
        var prices = new OrderedPrices(AsOf);
        foreach (var (ago, store, units, gross) in lines)
        {
            prices.Add(Ago(ago), store, Dollar, Quantity.Of(units), (long)(gross * Money.Scale));
        }

        return prices.ToPoints(told);
    }

    // One bulk order of a hundred at half the price is one line of three.
    [Fact]
    public void S1_10_the_price_of_a_week_is_the_middle_of_its_lines_and_a_point_stands_where_it_changes() =>
        Assert.Equal(
            [new(Ago(20), 0, 10, null, Dollar), new(Ago(6), 0, 12, null, Dollar)],
            Points([], (20, 0, 1, 10), (19, 0, 2, 20), (18, 0, 100, 500), (13, 0, 1, 10), (3, 0, 1, 11), (2, 0, 1, 13)));

    [Fact]
    public void A_store_with_a_price_history_is_told_by_it_alone()
    {
        PricePoint told = new(Ago(30), 0, 9, 8, Dollar);

        Assert.Equal([told, new(Ago(6), 1, 5, null, Dollar)], Points([told], (3, 0, 1, 10), (2, 1, 1, 5)));
    }

    [Fact]
    public void Lines_without_units_without_a_price_or_of_a_later_day_tell_nothing() =>
        Assert.Empty(Points([], (3, 0, -1, 10), (3, 0, 0, 10), (3, 0, 1, 0), (-1, 0, 1, 10)));
}
