using Stockturn.Demo.Randomness;

namespace Stockturn.Demo.Domestic.Simulation;

/// <summary>Draws the orders of a shop and a day: each from a stream of its own, so that no shop changes another's.</summary>
sealed class OrderMaker(long seed, DomesticCalendar calendar)
{
    readonly int[] numbers = new int[Shops.Count];

    /// <summary>What buyers ask for: a good as often as it is asked.</summary>
    public List<Good> Asked(Shop shop, int day, IEnumerable<Good> goods)
    {
        var random = RandomStream.For(seed, Purpose.DomesticDemand, (day * Shops.Count) + (int)shop);
        var asked = new List<Good>();
        foreach (var good in goods)
        {
            var count = random.Poisson(good.Daily * Shops.Weights[(int)shop] * calendar.Season(shop, day) * Fortune(good, shop, day));
            for (var one = 0; one < count; one++)
            {
                asked.Add(good);
            }
        }

        return asked;
    }

    /// <summary>Makes orders of what was asked for and is there; a few take two goods at once.</summary>
    public IEnumerable<Order> Make(Shop shop, int day, Func<Good, int, bool> tryHold)
    {
        var random = RandomStream.For(seed, Purpose.DomesticOrder, (day * Shops.Count) + (int)shop);
        var order = default(Order);
        foreach (var good in Asked(shop, day, calendar.Goods))
        {
            var units = random.Chance(0.12) ? 2 : 1;
            var joins = random.Chance(0.12) && order?.Items.Count == 1 && order.Items[0].Good != good;
            if (!tryHold(good, units))
            {
                continue;
            }

            if (!joins)
            {
                if (order is not null)
                {
                    yield return order;
                }

                order = Open(ref random, shop, day);
            }

            order!.Items.Add(Item(ref random, order, good, units));
        }

        if (order is not null)
        {
            yield return order;
        }
    }

    static double Fortune(Good good, Shop shop, int day) => good.Plot switch
    {
        Plot.Dead => day < DomesticCalendar.DeadFrom ? 0.4 : 0,
        Plot.SlowAbroad => Shops.SiteOf(shop) == Site.Abroad ? 0.06 : 1.6,
        Plot.SoldOut when shop == Shop.Douyin && DomesticCalendar.IsPromoted(day) => 14,
        _ => 1,
    };

    static double ComplaintChance(Good good, int day) =>
        good.Plot == Plot.Worse && day > DomesticCalendar.WorseFrom
            ? Math.Min(0.5, 0.06 + ((day - DomesticCalendar.WorseFrom) * 0.0025))
            : 0.06;

    Order Open(ref RandomStream random, Shop shop, int day)
    {
        var second = random.Between(7 * 3600, (23 * 3600) + 3_000);
        var shipDay = day + (second > 15 * 3600 ? 1 : 0) + (random.Chance(0.2) ? 1 : 0);
        var done = shipDay + (Shops.SiteOf(shop) == Site.Home ? random.Between(7, 14) : random.Between(6, 11));
        return new Order(shop, ++numbers[(int)shop], day, second)
        {
            IsCancelled = random.Chance(0.04),
            ShipDay = shipDay,
            DoneDay = done,
            HasCreator = random.Chance(shop is Shop.Douyin or Shop.TikTok ? 0.4 : 0.15),
            IsOnCredit = random.Chance(0.2),
            Postage = random.Chance(0.1) ? (Shops.SiteOf(shop) == Site.Home ? 600 : 490) : 0,
        };
    }

    static OrderItem Item(ref RandomStream random, Order order, Good good, int units)
    {
        var price = good.Price(order.Shop);
        var gross = price * units;
        var bySeller = random.Chance(0.3) ? price / 10 * units : 0;
        var byPlatform = order.Shop is not Shop.Taobao and not Shop.Lazada && random.Chance(0.35) ? price * 6 / 100 * units : 0;
        var byCreator = order.Shop == Shop.Douyin && order.HasCreator && random.Chance(0.3) ? gross * 4 / 100 : 0;
        var complaint = !random.Chance(ComplaintChance(good, order.Day)) ? Complaint.None
            : random.Chance(0.75) ? Complaint.GoodsBack : Complaint.MoneyOnly;

        // Shopee pays nothing out before the time to complain is over.
        var late = order.Shop == Shop.Shopee ? order.DoneDay - order.ShipDay - 1 : 20;
        return new OrderItem(good, units, price)
        {
            BySeller = bySeller,
            ByPlatform = byPlatform,
            ByCreator = byCreator,
            Complaint = complaint,
            RefundDay = order.ShipDay + random.Between(3, late),
        };
    }
}
