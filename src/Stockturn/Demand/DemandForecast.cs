using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>How demand comes: often or seldom, in equal or unequal sizes (Syntetos, Boylan and Croston 2005).</summary>
public enum DemandPattern
{
    /// <summary>No demand seen.</summary>
    None,

    /// <summary>Often, in like sizes.</summary>
    Smooth,

    /// <summary>Often, in unlike sizes.</summary>
    Erratic,

    /// <summary>Seldom, in like sizes.</summary>
    Intermittent,

    /// <summary>Seldom, in unlike sizes.</summary>
    Lumpy,
}

/// <summary>What one SKU is expected to sell in one warehouse a day, and how we know.</summary>
/// <param name="Warehouse">Index into the network's warehouses; −1 for all of them together.</param>
/// <param name="Method">The code of the method that counts most: theta, window-mean-52 …; own or erp-7-15-30 where a person chose.</param>
/// <param name="UnitsPerDay">Expected units a day over the next 13 weeks; corrected for days without stock.</param>
/// <param name="Pattern">Its class.</param>
/// <param name="AverageInterval">ADI: observed weeks for each week with demand; null without demand.</param>
/// <param name="SquaredVariation">CV² of the non-zero weeks; null without demand.</param>
/// <param name="NaiveUnitsPerDay">Plain sales for each calendar day, uncorrected, for comparison.</param>
/// <param name="CensoredDays">Days left out because nothing was in stock.</param>
/// <param name="ObservedDays">Days that count.</param>
/// <param name="IsLowerBound">True when every day was sold out and the true rate cannot be known.</param>
/// <param name="Deviation">Standard deviation of daily demand over observed days.</param>
public sealed record DemandForecast(
    short Warehouse,
    string Method,
    double UnitsPerDay,
    DemandPattern Pattern,
    double? AverageInterval,
    double? SquaredVariation,
    double NaiveUnitsPerDay,
    int CensoredDays,
    int ObservedDays,
    bool IsLowerBound,
    double Deviation)
{
    /// <summary>Whose figure it is: the recommended one unless a person chose another.</summary>
    public Facts.DemandFigure Figure { get; init; }

    /// <summary>What would be expected had nobody chosen, units a day over the next 13 weeks.</summary>
    public double RecommendedUnitsPerDay { get; init; } = UnitsPerDay;

    /// <summary>The recommended course of the coming weeks; null where no week tells enough.</summary>
    public DemandOutlook? Outlook { get; init; }

    /// <summary>What the rule of ERPs says, units a day.</summary>
    public double ErpUnitsPerDay { get; init; }

    /// <summary>For how many days a person's choice holds; null for as long as nobody changes it.</summary>
    public int? ChosenDays { get; init; }

    /// <summary>Expected units of the next days: what a person chose for as long as it holds, else the recommended course.</summary>
    public double UnitsOver(double days)
    {
        if (Figure == Facts.DemandFigure.Recommended)
        {
            return RecommendedOver(days, UnitsPerDay);
        }

        var chosen = Math.Min(days, ChosenDays ?? days);
        return UnitsPerDay * chosen + RecommendedOver(days, RecommendedUnitsPerDay) - RecommendedOver(chosen, RecommendedUnitsPerDay);
    }

    /// <summary>
    /// The variance of the units of the next days: between two sums whose bands are known it grows evenly, from nothing at no day; beyond
    /// the last as the square of the mean does; never less than chance. A figure of one's own takes what is not known along.
    /// </summary>
    public double VarianceOver(double days)
    {
        var mean = Math.Max(0, UnitsOver(days));
        if (Outlook is not { Sums.IsEmpty: false } outlook)
        {
            return Math.Max(mean, Deviation * Deviation * days);
        }

        var recommended = outlook.UnitsOver(days);
        var times = Figure == Facts.DemandFigure.Recommended || recommended <= 0 ? 1 : mean / recommended;
        return Math.Max(mean, outlook.VarianceOver(days) * times * times);
    }

    double RecommendedOver(double days, double unitsPerDay) => Outlook?.UnitsOver(days) ?? unitsPerDay * days;
}

/// <summary>Sales of one SKU in one store from one warehouse over a calendar month or window. Amounts in the reporting currency.</summary>
public sealed record SalesPeriod(short Store, short Warehouse, Values.DateSpan Span)
{
    public Values.Quantity Units { get; init; }

    public Values.Quantity ReturnedUnits { get; init; }

    /// <summary>Line totals less discount, without tax, before refunds.</summary>
    public decimal Sales { get; init; }

    public decimal Refunds { get; init; }

    public decimal Discount { get; init; }

    /// <summary>Units in lines without a price or without a rate: a gap in every amount.</summary>
    public Values.Quantity UnpricedUnits { get; init; }

    /// <summary>Tax that was inside the prices; already taken off.</summary>
    public decimal Tax { get; init; }

    /// <summary>Units in lines of which nobody tells whether their price holds tax (U-14): a gap in every amount.</summary>
    public Values.Quantity UnitsOfUnknownTax { get; init; }

    /// <summary>Sales less refunds.</summary>
    public decimal NetSales => Sales - Refunds;
}

/// <summary>The demand of one SKU: what sold, and what is expected.</summary>
public sealed record SkuDemand(string Sku)
{
    /// <summary>By month and for the windows of 30, 90 and 365 days.</summary>
    public ImmutableArray<SalesPeriod> Periods { get; init; } = [];

    /// <summary>One for each warehouse with sales or stock, and one with warehouse −1 for the whole.</summary>
    public ImmutableArray<DemandForecast> Forecasts { get; init; } = [];

    /// <summary>What stock-outs of the last 28 days lost, by place; places that lost nothing are not listed.</summary>
    public ImmutableArray<LostDemand> Lost { get; init; } = [];

    /// <summary>Who bought again, by store; empty where no order tells its buyer.</summary>
    public ImmutableArray<BuyerPeriod> Buyers { get; init; } = [];

    /// <summary>What each figure of demand would have said of the last weeks, everywhere together; empty where too little is known.</summary>
    public ImmutableArray<PastError> PastErrors { get; init; } = [];

    /// <summary>The same of each place that sold where 13 weeks or more were seen, by its index.</summary>
    public ImmutableArray<PlacePastErrors> PlaceErrors { get; init; } = [];

    /// <summary>The weeks forecasts look back to, everywhere together, oldest first, the last ending with the as-of day.</summary>
    public ImmutableArray<DemandWeek> Weeks { get; init; } = [];

    /// <summary>Weeks that sold far more than those around them, everywhere together, oldest first: marked, not left out.</summary>
    public ImmutableArray<UnusualWeek> Unusual { get; init; } = [];

    /// <summary>Whether the level of sales changed, everywhere together, and where it is going.</summary>
    public CurveReading? Curve { get; init; }

    /// <summary>Events of the coming quarter that move its demand, the next first.</summary>
    public ImmutableArray<EventLift> EventsAhead { get; init; } = [];

    /// <summary>What was expected of it before it sold and its weeks since; null for goods new no longer, or without a plan.</summary>
    public LaunchForecast? Launch { get; init; }

    /// <summary>What it was planned to sell against what it sold; null without a plan.</summary>
    public PlannedVelocity? Plan { get; init; }

    /// <summary>How many times as much as lately its market buys in the next 13 weeks; 1 where nothing is told.</summary>
    public double TrendAhead { get; init; } = 1;

    /// <summary>How many times as much it sells in the next 13 weeks for its price being another than in the last 13; 1 where none moved.</summary>
    public double PriceAhead { get; init; } = 1;

    /// <summary>How many times as much as usual promotions planned for the next 13 weeks sell; 1 without any.</summary>
    public double PromotionsAhead { get; init; } = 1;

    /// <summary>Units sold in each of the last 52 weeks, oldest first, whole network, cancelled lines out; for XYZ.</summary>
    public ImmutableArray<double> WeeklyUnits { get; init; } = [];

    /// <summary>The order date of the last sale; null when never sold.</summary>
    public DateOnly? LastSale { get; init; }

    /// <summary>The order date of the first sale.</summary>
    public DateOnly? FirstSale { get; init; }

    /// <summary>What it sold day by day in its first 30 days; empty where it was not launched by a plan.</summary>
    public ImmutableArray<SoldDay> FirstDays { get; init; } = [];

    /// <summary>Units customers wait for, by place.</summary>
    public ImmutableArray<OwedUnits> Owed { get; init; } = [];
}

/// <summary>One week of a SKU, everywhere together.</summary>
/// <param name="Units">Units ordered, credits taken off; not below 0.</param>
/// <param name="InStock">The share of the week on which it was there to be sold, from 0 to 1.</param>
/// <param name="Driver">Times usual demand by events and promotions.</param>
public readonly record struct DemandWeek(Values.Quantity Units, double InStock, double Driver)
{
    /// <summary>The share of the week before the SKU first sold or came in: neither in stock nor out of it.</summary>
    public double NotYet { get; init; }
}

/// <summary>The reading of the sales curve of a SKU without its season and drivers (S0-9).</summary>
/// <param name="ChangedOn">The first day of the week in which the level changed; null where it did not.</param>
/// <param name="Before">Units a week before it.</param>
/// <param name="After">Units a week from it on.</param>
/// <param name="UnitsPerWeek">How many units more each week sells than the one before, over the last 13; null where chance explains it.</param>
public sealed record CurveReading(DateOnly? ChangedOn, double Before, double After, double? UnitsPerWeek);
