using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>The whole a group is part of: what shares are taken of.</summary>
public sealed record WholeSums(PartialSum StockValue, PartialSum NetSales);

/// <summary>
/// The building blocks of every measure of a group over a span: a SKU in a warehouse, a category, a store, the total.
/// Only
/// sums that add stand here, so every ratio read from it is a ratio of sums, never a mean of ratios.
/// </summary>
public sealed record Measurement(DateSpan Span)
{
    const int KnownHalf = 2;

    /// <summary>What happened to stock.</summary>
    public StockSums Stock { get; init; } = StockSums.None;

    /// <summary>What was sold.</summary>
    public SalesSums Sales { get; init; } = SalesSums.None;

    /// <summary>What lies where on the as-of day.</summary>
    public PositionSums Position { get; init; } = PositionSums.None;

    /// <summary>How old it is.</summary>
    public AgeBuckets Ages { get; init; } = AgeBuckets.None;

    /// <summary>What selling and keeping cost.</summary>
    public SpanCosts Costs { get; init; } = SpanCosts.None;

    /// <summary>Visits and advertising.</summary>
    public TrafficSums Traffic { get; init; } = TrafficSums.None;

    /// <summary>True when stock here also serves another channel or country: no ratio of stock can be given.</summary>
    public bool IsShared { get; init; }

    /// <summary>The whole this is part of; null when not told.</summary>
    public WholeSums? Whole { get; init; }

    /// <summary>The policy's targets it is held against; null for those of the default policy.</summary>
    public MetricTargets? Targets { get; init; }

    /// <summary>The last day measured: of a span that ends now, the day of the run.</summary>
    public DateOnly AsOf => Span.End.AddDays(-1);

    /// <summary>That day alone: what figures of the stock that lies there are about.</summary>
    public DateSpan LastDay => DateSpan.Last(1, AsOf);

    /// <summary>Why no figure of stock over the days can be given; None when it can.</summary>
    public Gap DailyStockGap
    {
        get
        {
            if (IsShared)
            {
                return Gap.NotExclusive;
            }

            if (Stock.Records == 0)
            {
                return Gap.NoStockData;
            }

            // One known day each, or less than half of the days: an average over them would be made up.
            var isThin = Stock.KnownDays * KnownHalf < Stock.ActiveDays
                || (Stock.HeldRecords > 0 && Stock.KnownDays <= Stock.HeldRecords);
            return isThin ? Gap.NoDailyStock : Gap.None;
        }
    }

    /// <summary>The same for values: also missing while some units have no cost.</summary>
    public Gap DailyValueGap => DailyStockGap is not Gap.None and var gap ? gap : Stock.CostGap;

    /// <summary>What the stock cost that lay there when the span ended, with what was on the way.</summary>
    public Reading ClosingValue => DailyValueGap is not Gap.None and var gap ? Reading.Missing(gap) : Reading.Of(Stock.ClosingValue);

    /// <summary>Why no figure of the stock of the as-of day can be given.</summary>
    public Gap PositionGap
    {
        get
        {
            if (IsShared)
            {
                return Gap.NotExclusive;
            }

            return Position.Positions == 0 ? Gap.NoStockData : Gap.None;
        }
    }

    /// <summary>Why no amount of sales can be given.</summary>
    public Gap SalesGap
    {
        get
        {
            if (!Sales.IsRecorded)
            {
                return Gap.NoSalesData;
            }

            return Sales.LacksUnplaced ? Gap.NotExclusive : Sales.NetSales.Gap;
        }
    }

    /// <summary>Mean of the daily closing values: the average inventory at cost.</summary>
    public decimal AverageValue => Span.Days == 0 ? 0 : Stock.ValueDays / Span.Days;

    /// <summary>
    /// Stock below nothing: sold before it came in, as far as records tell. It has no age, so stock is what ages tell and this together.
    /// </summary>
    public ValuedUnits NegativeStock => new(Position.OnHand - Ages.Quantity, Position.Value - Ages.Value);

    /// <summary>Net sales less cost of sales.</summary>
    public PartialSum GrossMargin => Sales.NetSales - new PartialSum(Stock.CostOfSales, Stock.CostGap);

    /// <summary>The days of receipts that are at least so many days old; all days where none can be.</summary>
    public DateSpan ReceivedUpTo(int daysOld) => Span.Days > daysOld ? new(Span.Start, Span.End.AddDays(-daysOld)) : Span;

    /// <summary>Two groups over the same span as one.</summary>
    /// <exception cref="InvalidOperationException">The spans differ.</exception>
    public static Measurement operator +(Measurement left, Measurement right) =>
        left.Span != right.Span
            ? throw new InvalidOperationException($"measurements over {left.Span} and {right.Span} cannot be added")
            : new(left.Span)
            {
                Stock = left.Stock + right.Stock,
                Sales = left.Sales + right.Sales,
                Position = left.Position + right.Position,
                Ages = left.Ages + right.Ages,
                Costs = left.Costs + right.Costs,
                Traffic = left.Traffic + right.Traffic,
                IsShared = left.IsShared || right.IsShared,
                Whole = left.Whole ?? right.Whole,
                Targets = left.Targets ?? right.Targets,
            };
}
