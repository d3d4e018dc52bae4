namespace Stockturn.Demo.Simulation;

/// <summary>The buyer: orders up to what the planner expects, and makes the mistakes of the SKU's story.</summary>
sealed class Buying(World world, ISellerRecord record, Forecast forecast)
{
    const int HaulDays = 36;
    const int CoverDays = 20;
    const int SafetyDays = 11;
    const int SoonDays = 180;
    const int MinimumDaysMax = 220;
    const int HabitDaysMax = 800;

    readonly Suppliers suppliers = new(world.Seed);

    /// <summary>The weekly look: is there enough on hand and on the way?</summary>
    public void Review(Sku sku, int day)
    {
        var leadDays = suppliers.PromisedDays(sku.Product.Supplier) + HaulDays;
        var firstNeed = Math.Max(day, sku.Life.LaunchDay);
        if (day > sku.Life.LastBuyDay || !sku.Life.IsListed || firstNeed - day > leadDays)
        {
            return;
        }

        if (sku.Life.LaunchDay >= 0 && sku.Believed[0] == 0)
        {
            Believing.Guess(sku);
        }

        // What is sold before the goods can be there is no reason to buy: after a season nothing is ordered for it.
        var untilArrival = forecast.OfAll(sku, firstNeed, leadDays - (firstNeed - day));
        var left = Math.Max(0, sku.Position() - untilArrival);
        if (left < forecast.OfAll(sku, day + leadDays, SafetyDays))
        {
            Buy(sku, day, forecast.OfAll(sku, day + leadDays, SafetyDays + CoverDays) - left);
        }
    }

    /// <summary>The parts of stories that are tied to a day and not to a review.</summary>
    public void TellStories(Sku sku, int day)
    {
        var life = sku.Life;
        if (life.Story == Story.None || day < life.StoryDay - 45 || day > life.StoryDay + 20)
        {
            return;
        }

        var perDay = sku.Product.Popularity * life.Shares.Sum();
        switch (life.Story, day - life.StoryDay)
        {
            case (Story.MissedListing, 0):
                Special(sku, day, 40 + (perDay * 75), "");
                world.Truth.Add(sku, Place.ThirdPartyUs, (Story.MissedListing, day), 40 + (perDay * 75));
                break;
            case (Story.CancelledOrder, 0):
                Special(sku, day, CustomerOrder(perDay), "客户定制单 客户已取消");
                break;
            case (Story.CancelledOrder, 20):
                world.Truth.Add(sku, Place.Home, (Story.CancelledOrder, day), CustomerOrder(perDay));
                break;
            case (Story.DesignChange, 0):
                var leftOver = sku.Position() - forecast.OfAll(sku, day, 30);
                world.Truth.Add(sku, Place.AmazonUs, (Story.DesignChange, day), leftOver);
                break;
            case (Story.DemandDrop, 0):
                world.Truth.Add(sku, Place.AmazonUs, (Story.DemandDrop, day), sku.Position() - (perDay * 0.09 * 90));
                break;
            case (Story.LateArrival, -45):
                Special(sku, day, forecast.OfAll(sku, life.StoryDay - 30, 60), "");
                break;
            default:
                break;
        }
    }

    static double CustomerOrder(double perDay) => Math.Min(600, 90 + (perDay * 60));

    void Buy(Sku sku, int day, double need)
    {
        var product = sku.Product;
        var minimum = product.MinimumOrder * (sku.Life.Story == Story.MinimumOrder ? 3 : 1);
        var perDay = forecast.OfAll(sku, Math.Max(day, sku.Life.LaunchDay), SoonDays) / SoonDays;
        var isHabit = sku.Life.Story is Story.MinimumOrder;
        if (minimum > perDay * (isHabit ? HabitDaysMax : MinimumDaysMax))
        {
            // The smallest order would last most of a year, or the season is far: a careful buyer waits or lets it
            // run out.
            return;
        }

        var planned = RoundUp(Math.Max(need, minimum), product.CartonUnits);
        if (isHabit && planned > need + (60 * perDay))
        {
            world.Truth.Add(sku, Place.Home, (Story.MinimumOrder, day), planned - need);
        }

        var bought = RoundUp(planned * Temptation(sku, day, planned), product.CartonUnits);
        if (bought > planned)
        {
            world.Truth.Add(sku, Place.Home, (sku.Life.Story, day), bought - planned);
        }

        Sign(sku, day, bought, "");
    }

    // By how much the order grows beyond the plan: once, in the half year after the story's day.
    double Temptation(Sku sku, int day, int planned)
    {
        var life = sku.Life;
        var isTime = day >= life.StoryDay && day < life.StoryDay + 180 && !sku.StoryTold;
        if (!isTime || life.Story is not Story.ForecastOver and not Story.PriceBreak)
        {
            return 1;
        }

        sku.StoryTold = true;
        return life.Story == Story.ForecastOver
            ? 1.9 + (1.6 * life.StoryFactor)
            : Math.Max(2.2, Math.Min(4.0, sku.Product.PriceBreakUnits / (double)planned));
    }

    void Special(Sku sku, int day, double units, string remark)
    {
        if (units >= 1)
        {
            Sign(sku, day, RoundUp(units, sku.Product.CartonUnits), remark);
        }
    }

    void Sign(Sku sku, int day, int units, string remark)
    {
        var product = sku.Product;
        var order = new Document(DocumentKind.PurchaseOrder, day, product.Supplier + 1);
        var arrival = day + suppliers.ActualDays(product.Supplier, order);
        var line = record.Purchase(new PurchaseLine(sku, order, units, product.CostFenFor(units))
        {
            ExpectedDay = day + suppliers.PromisedDays(product.Supplier),
            ReceivedDay = arrival,
            Remark = remark,
        });
        sku.Open.Add(new OpenPurchase(order, arrival, units, line));
    }

    static int RoundUp(double units, int carton) => (int)Math.Ceiling(units / carton) * carton;
}
