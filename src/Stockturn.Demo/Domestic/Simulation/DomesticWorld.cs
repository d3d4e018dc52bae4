using Stockturn.Demo.Randomness;
using Stockturn.Demo.Time;

namespace Stockturn.Demo.Domestic.Simulation;

/// <summary>What was counted at the end of a month, or of the last day.</summary>
readonly record struct Counted(int Day, Site Site, Good Good)
{
    public required int Units { get; init; }

    public required int Held { get; init; }

    public required int Broken { get; init; }

    /// <summary>Ordered from the supplier, or on the way from home.</summary>
    public required int Coming { get; init; }
}

/// <summary>What really happened to a SKU, for judging findings afterwards.</summary>
readonly record struct Happened(Good Good, Site Site, string Cause, string Department, int Day)
{
    public required int Units { get; init; }
}

/// <summary>The second seller's 400 days: orders, purchases, batches, what came back, and the stock of each month's end.</summary>
sealed class DomesticWorld
{
    const int OpeningCoverDays = 55;
    const int DeadUnits = 480;
    const int SlowUnits = 260;

    readonly StockRoom stock;
    readonly OrderMaker maker;
    readonly List<Order> unsent = [];
    readonly SortedDictionary<int, List<Back>> returning = [];
    readonly long seed;

    public DomesticWorld(long seed)
    {
        this.seed = seed;
        stock = new StockRoom(Goods.Length);
        maker = new OrderMaker(seed, Days);
    }

    public DomesticCalendar Days { get; } = new();

    public DemoCalendar Calendar => Days.Calendar;

    public Good[] Goods => Days.Goods;

    public long Seed => seed;

    public List<Order> Orders { get; } = [];

    public List<Purchase> Purchases { get; } = [];

    public List<Batch> Batches { get; } = [];

    public List<Back> Returned { get; } = [];

    public List<Counted> Counts { get; } = [];

    /// <summary>What lay abroad when the record starts.</summary>
    public List<(Good Good, int Units)> OpenedAbroad { get; } = [];

    public List<Happened> Truth { get; } = [];

    /// <summary>Lives all days.</summary>
    public void Run(IProgress<double>? progress)
    {
        Open();
        for (var day = 0; day < DomesticCalendar.Length; day++)
        {
            Arrive(day);
            Sell(day);
            Send(day);
            if (Calendar.Weekday(day) == 0)
            {
                Plan(day);
            }

            if (Calendar.IsMonthEnd(day))
            {
                Count(day);
            }

            progress?.Report((day + 1) / (double)DomesticCalendar.Length);
        }

        Judge();
    }

    static double Rate(Good good, Site site) =>
        good.Daily * Enumerable.Range(0, Shops.Count).Where(shop => Shops.SiteOf((Shop)shop) == site).Sum(shop => Shops.Weights[shop]);

    void Open()
    {
        foreach (var good in Goods)
        {
            stock.Add(Site.Home, good, good.Plot == Plot.Dead ? DeadUnits : 10 + (int)(good.Daily * OpeningCoverDays * 1.2));
            var abroad = good.Plot == Plot.Dead ? 0 : 4 + (int)(Rate(good, Site.Abroad) * OpeningCoverDays);
            stock.Add(Site.Abroad, good, abroad);
            if (abroad > 0)
            {
                OpenedAbroad.Add((good, abroad));
            }
        }
    }

    void Arrive(int day)
    {
        foreach (var purchase in Purchases.Where(purchase => purchase.ReceivedDay == day))
        {
            stock.Add(Site.Home, purchase.Good, purchase.Units);
        }

        foreach (var batch in Batches.Where(batch => batch.ArrivedDay == day))
        {
            stock.Add(Site.Abroad, batch.Good, batch.Units);
        }

        if (returning.Remove(day, out var backs))
        {
            foreach (var back in backs)
            {
                Returned.Add(back);
                (back.IsBroken ? (Action<Site, Good, int>)stock.AddBroken : stock.Add)(back.Site, back.Good, back.Units);
            }
        }
    }

    void Sell(int day)
    {
        for (var shop = Shop.Douyin; shop <= Shop.Lazada; shop++)
        {
            var site = Shops.SiteOf(shop);
            foreach (var order in maker.Make(shop, day, TryHold))
            {
                Orders.Add(order);
                if (order.IsCancelled)
                {
                    order.Items.ForEach(item => stock.Hold(site, item.Good, -item.Units));
                }
                else
                {
                    unsent.Add(order);
                }
            }

            bool TryHold(Good good, int units)
            {
                var isThere = stock.Free(site, good) >= units;
                if (isThere)
                {
                    stock.Hold(site, good, units);
                }
                else if (good.Plot == Plot.SoldOut)
                {
                    Missed += units;
                }

                return isThere;
            }
        }
    }

    /// <summary>Units of the good that sold out which buyers asked for in vain.</summary>
    int Missed { get; set; }

    void Send(int day)
    {
        foreach (var order in unsent.Where(order => order.ShipDay <= day))
        {
            var site = Shops.SiteOf(order.Shop);
            foreach (var item in order.Items)
            {
                stock.Send(site, item.Good, item.Units);
                if (item.Complaint == Complaint.GoodsBack)
                {
                    var back = item.RefundDay + 1;
                    var isBroken = site == Site.Home && (order.Number + item.Good.Index) % 4 == 0;
                    (returning.TryGetValue(back, out var backs) ? backs : returning[back] = [])
                        .Add(new Back(back, order, item, isBroken));
                }
            }
        }

        unsent.RemoveAll(order => order.ShipDay <= day);
    }

    // Once a week: what lasts less than it should is bought, and sent abroad.
    void Plan(int day)
    {
        var random = RandomStream.For(seed, Purpose.DomesticSupply, day);
        var (lead, sea, late) = (random.Between(11, 17), random.Between(17, 24), random.Between(0, 5));
        foreach (var good in Goods.Where(good => good.Plot != Plot.Dead))
        {
            SendAbroad(day, good, (sea, late));
            var coming = Purchases.Where(purchase => purchase.Good == good && purchase.ReceivedDay > day).Sum(purchase => purchase.Units);
            if (stock.Free(Site.Home, good) + coming < good.Daily * 35 && !IsKeptShort(good, day))
            {
                var units = ((int)(good.Daily * 70) + 19) / 10 * 10;
                Purchases.Add(new Purchase($"CG{Calendar.As(day, "yyMMdd")}{good.Supplier + 1:D2}", good, day, units)
                {
                    ExpectedDay = day + lead,
                    ReceivedDay = day + lead + (good.Supplier == 3 ? late : 0),
                });
            }
        }
    }

    // Whoever plans the promotion forgets to order for it.
    static bool IsKeptShort(Good good, int day) => good.Plot == Plot.SoldOut && day > DomesticCalendar.PromotedFrom - 40;

    void SendAbroad(int day, Good good, (int Sea, int Late) travel)
    {
        var isFirst = good.Plot == Plot.SlowAbroad && !Batches.Exists(batch => batch.Good == good);
        var coming = Batches.Where(batch => batch.Good == good && batch.ArrivedDay > day).Sum(batch => batch.Units);
        var wants = Rate(good, Site.Abroad) * 45 > stock.Free(Site.Abroad, good) + coming;
        var units = isFirst && day > 60 ? SlowUnits : wants && good.Plot != Plot.SlowAbroad ? 5 + (int)(Rate(good, Site.Abroad) * 60) : 0;
        if (isFirst && day is > 40 and <= 47)
        {
            Purchases.Add(new Purchase($"CG{Calendar.As(day, "yyMMdd")}{good.Supplier + 1:D2}", good, day, SlowUnits)
            {
                ExpectedDay = day + 12,
                ReceivedDay = day + 12,
            });
        }

        if (units == 0 || stock.Free(Site.Home, good) < units + (good.Daily * 5))
        {
            return;
        }

        stock.Add(Site.Home, good, -units);
        Batches.Add(new Batch($"TC{Calendar.As(day, "yyMMdd")}", good, day, units)
        {
            ExpectedDay = day + 21,
            ArrivedDay = day + travel.Sea + (travel.Late > 3 ? 6 : 0),
        });
    }

    void Count(int day)
    {
        foreach (var good in Goods)
        {
            Counts.Add(new Counted(day, Site.Home, good)
            {
                Units = stock.Good(Site.Home, good),
                Held = stock.Held(Site.Home, good),
                Broken = stock.Broken(Site.Home, good),
                Coming = Purchases.Where(one => one.Good == good && one.ReceivedDay > day).Sum(one => one.Units),
            });
            Counts.Add(new Counted(day, Site.Abroad, good)
            {
                Units = stock.Good(Site.Abroad, good),
                Held = stock.Held(Site.Abroad, good),
                Broken = 0,
                Coming = Batches.Where(one => one.Good == good && one.ArrivedDay > day).Sum(one => one.Units),
            });
        }
    }

    void Judge()
    {
        foreach (var good in Goods)
        {
            switch (good.Plot)
            {
                case Plot.Dead:
                    Tell(good, Site.Home, ("demand_drop", "market"), (DomesticCalendar.DeadFrom, stock.Good(Site.Home, good)));
                    break;
                case Plot.SoldOut:
                    Tell(good, Site.Home, ("promotion_sold_out", "marketing"), (DomesticCalendar.PromotedFrom, Missed));
                    break;
                case Plot.Worse:
                    var back = Returned.Where(one => one.Good == good).Sum(one => one.Units);
                    Tell(good, Site.Home, ("quality_drop", "product"), (DomesticCalendar.WorseFrom, back));
                    break;
                case Plot.SlowAbroad:
                    var left = Batches.First(one => one.Good == good).LeftDay;
                    Tell(good, Site.Abroad, ("wrong_country", "planning"), (left, stock.Good(Site.Abroad, good)));
                    break;
                default:
                    break;
            }
        }
    }

    void Tell(Good good, Site site, (string Kind, string Department) cause, (int Day, int Units) what) =>
        Truth.Add(new Happened(good, site, cause.Kind, cause.Department, what.Day) { Units = what.Units });
}
