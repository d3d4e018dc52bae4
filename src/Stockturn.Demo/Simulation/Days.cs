namespace Stockturn.Demo.Simulation;

/// <summary>Lives the brand's days one by one, SKU by SKU, so that the files grow in the order of the days.</summary>
sealed class Days
{
    readonly World world;
    readonly ISellerRecord record;
    readonly Opening opening;
    readonly Arrivals arrivals;
    readonly Selling selling;
    readonly Mishaps mishaps;
    readonly Believing believing;
    readonly Buying buying;
    readonly Hauling hauling;
    readonly Restocking restocking;

    public Days(World world, ISellerRecord record)
    {
        this.world = world;
        this.record = record;
        var forecast = new Forecast(world);
        opening = new Opening(world, record, forecast);
        arrivals = new Arrivals(world, record, forecast);
        selling = new Selling(world, record);
        mishaps = new Mishaps(world, record);
        believing = new Believing(record);
        buying = new Buying(world, record, forecast);
        hauling = new Hauling(world, record, forecast);
        restocking = new Restocking(world, record, forecast);
    }

    /// <summary>Lives all days.</summary>
    public void Run(IProgress<double>? progress)
    {
        for (var day = 0; day < world.Calendar.Days; day++)
        {
            foreach (var sku in world.Skus)
            {
                Live(sku, day);
            }

            record.CloseDay(day);
            progress?.Report((day + 1.0) / world.Calendar.Days);
        }
    }

    void Live(Sku sku, int day)
    {
        var isReview = (day + sku.Product.Index) % 7 == 0;
        if (day == 0)
        {
            opening.Stock(sku);
        }

        if (isReview || day == 0)
        {
            believing.Review(sku, day);
        }

        arrivals.Receive(sku, day);
        selling.Trade(sku, day);
        mishaps.Strike(sku, day);
        if (isReview)
        {
            buying.Review(sku, day);
        }

        buying.TellStories(sku, day);
        hauling.Ship(sku, day);
        restocking.Ship(sku, day);
        record.CloseSku(sku, day);
    }
}
