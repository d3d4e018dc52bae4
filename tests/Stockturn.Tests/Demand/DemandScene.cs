using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Values;

namespace Stockturn.Tests.Demand;

/// <summary>
/// A small seller: warehouses 0 US, 1 DE, 2 on the way; stores 0 and 1; USD, EUR and an unknown coin.
/// </summary>
sealed class DemandScene
{
    public const short Us = 0, De = 1, OnTheWay = 2, Whole = -1;
    public const short Dollar = 0, Euro = 1, Crown = 2;

    public static readonly DateOnly AsOf = new(2025, 6, 30);

    readonly List<SaleLine> sales = [];
    readonly List<ReturnLine> returns = [];
    readonly SortedDictionary<short, (int From, Func<int, int> Left)> stock = [];
    readonly List<DemandChoice> choices = [];
    DataGrade grade;
    LaunchPlan? launch;
    DemandDrivers? drivers;

    /// <summary>The day a number of days before the as-of day.</summary>
    public static DateOnly Ago(int days) => AsOf.AddDays(-days);

    public static Network Network { get; } = new()
    {
        Warehouses =
        [
            new("US") { Kind = WarehouseKind.Platform },
            new("DE") { Kind = WarehouseKind.ThirdParty },
            new("WAY") { Kind = WarehouseKind.InTransit },
        ],
        Stores = [new("shop"), new("market")],
        Currencies = [new("USD"), new("EUR"), new("SEK")],
        Reporting = new("USD"),
        Rates = new ExchangeRates([(new DateOnly(2024, 1, 1), new("EUR"), new("USD"), 1.1m)]),
    };

    public List<SaleLine> Sales => sales;

    public DemandScene Sale(int ago, int units, Func<SaleLine, SaleLine>? but = null)
    {
        var line = new SaleLine(
            Ago(ago), Ago(ago), 0, Us, Quantity.Of(units), units * 10 * Money.Scale, 0, 0, Dollar,
            SaleStatus.Shipped, DemandClass.Normal, 0);
        sales.Add(but?.Invoke(line) ?? line);
        return this;
    }

    public DemandScene Return(int ago, int units)
    {
        returns.Add(new ReturnLine(Ago(ago), 0, Us, Quantity.Of(units), true, null, 0));
        return this;
    }

    /// <summary>What a person chose.</summary>
    public DemandScene Choose(params DemandChoice[] chosen)
    {
        choices.AddRange(chosen);
        return this;
    }

    /// <summary>What is planned for it, and what all goods tell; its category is cups where something is planned.</summary>
    public DemandScene Launched(LaunchPlan? plan, DemandDrivers learnt)
    {
        (launch, drivers) = (plan, learnt);
        return this;
    }

    /// <summary>How good the stock record of every warehouse is.</summary>
    public DemandScene Graded(DataGrade mark)
    {
        grade = mark;
        return this;
    }

    /// <summary>Stock that came a number of days ago; what is left at the end of the day so many days ago.</summary>
    public DemandScene Stock(short warehouse, int from, Func<int, int> left)
    {
        stock[warehouse] = (from, left);
        return this;
    }

    public SkuDemand Measure(DemandSettings? settings = null) => Measure(sales, settings);

    public SkuDemand Measure(IEnumerable<SaleLine> lines, DemandSettings? settings = null, DateOnly? asOf = null) =>
        DemandBook.Measure(
            new SkuFacts(new SkuMaster("sku") { Category = launch is null ? null : "cups" })
            {
                Sales = lines.ToArray(),
                Returns = returns.ToArray(),
                DemandChoices = choices.ToArray(),
                Launch = launch,
            },
            Ledger(),
            Network,
            settings ?? new DemandSettings(),
            asOf ?? AsOf,
            drivers);

    SkuLedger Ledger()
    {
        var longest = stock.Values.Select(entry => entry.From).DefaultIfEmpty(0).Max();
        return new SkuLedger("sku", AsOf)
        {
            SeriesStart = Ago(longest),
            Positions = [.. stock.Select(entry => Position(entry.Key, entry.Value.From))],
            DailyClosing = [.. stock.Values.Select(entry => Closing(entry, longest))],
        };
    }

    StockPosition Position(short warehouse, int from) => new(warehouse) { FirstReceipt = Ago(from), Grade = grade };

    static Quantity[] Closing((int From, Func<int, int> Left) entry, int longest) =>
    [
        .. Enumerable.Range(0, longest + 1)
            .Select(day => longest - day)
            .Select(ago => Quantity.Of(ago > entry.From ? 0 : entry.Left(ago))),
    ];
}

static class SkuDemandReading
{
    /// <summary>The forecast of a warehouse.</summary>
    public static DemandForecast Of(this SkuDemand demand, short warehouse) =>
        Assert.Single(demand.Forecasts, forecast => forecast.Warehouse == warehouse);

    /// <summary>The window of the last so many days of store 0 from the US.</summary>
    public static SalesPeriod Last(
        this SkuDemand demand, int days, short store = 0, short warehouse = DemandScene.Us) =>
        Assert.Single(demand.Periods, period => period.Span == DateSpan.Last(days, DemandScene.AsOf)
            && period.Store == store && period.Warehouse == warehouse);
}
