using System.Collections.Immutable;
using Stockturn.Findings;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>What to order of one SKU, from the needs of its places (S1-11, S1-12, S2-15).</summary>
/// <remarks>
/// Places are not pooled: what lies in one does not sell in another. What lies where goods are only gathered counts against the needs of
/// all. See docs/formulas/plans.md#replenishment.
/// </remarks>
/// <param name="Sku">The SKU.</param>
/// <param name="Places">A need for each place that sells it, by warehouse.</param>
public sealed record ReplenishmentPlan(string Sku, ImmutableArray<PlaceNeed> Places)
{
    /// <summary>Units that lie, or are to come, where goods are gathered and not sold.</summary>
    public decimal Gathered { get; init; }

    /// <summary>Its ABC-XYZ class and how much is ordered of it (S2-14); null where it has none.</summary>
    public ClassOrdering? Ordering { get; init; }

    /// <summary>What may still be ordered before its successor takes over (U-18); null without such a day to come.</summary>
    public LastOrder? LastOrder { get; init; }

    /// <summary>The SKU whose demand it takes over (U-18); null where it is expected to sell by itself.</summary>
    public string? Follows { get; init; }

    /// <summary>What it is put together from: it is not ordered, its parts are; null for what is bought.</summary>
    public KitAssembly? Assembly { get; init; }

    /// <summary>What kits take of it; null where none takes any.</summary>
    public KitUse? KitUse { get; init; }

    /// <summary>Why it is not to be bought any more (U-18); None when it may be.</summary>
    public BuyingStop Stop { get; init; }

    /// <summary>What the places need beyond what is gathered, units; below 0 there is more than needed.</summary>
    public decimal Need => Places.Sum(place => place.Units) - Gathered;

    /// <summary>Expected units its places lose before an order of today is there, and that are not ordered for it.</summary>
    public double LostUnits => Places.Where(place => place.Units > 0).Sum(place => place.LostUnits);

    /// <summary>The finding that stands against its order, overridden or not; null where none does.</summary>
    public BuyingRefusal? Refusal { get; init; }

    /// <summary>True when the record of its stock is too thin to order by (grade D): a person is asked first.</summary>
    public bool IsRecordThin { get; init; }

    /// <summary>Units that would be ordered were its stock known better, or test goods fewer: ordered once a person says so; else 0.</summary>
    public decimal Withheld { get; private init; }

    /// <summary>What a person is asked to say yes or no to: what is to be ordered, or is withheld.</summary>
    public decimal Proposed => Order.Quantity + Withheld;

    /// <summary>The plan as findings and the record leave it: nothing is ordered where one refuses, or the record is too thin.</summary>
    /// <param name="findings">The findings of the SKU as people have marked them.</param>
    public ReplenishmentPlan Under(IEnumerable<Finding> findings)
    {
        Finding[] found = [.. findings];
        var refusal = BuyingRefusal.Of(this, found);
        var judged = this with
        {
            Refusal = refusal,
            IsStuck = found.Any(one => one is { Kind: not EoKind.None, State: FindingState.Confirmed }),
        };
        return refusal is { IsOverridden: false } ? judged.WithoutOrder()
            : IsRecordThin ? judged.WithoutOrder() with { Withheld = Order.Quantity }
            : judged;
    }

    /// <summary>Why it waits for a person though its stock is known: test goods take their share (S3-23); null where they do not.</summary>
    public TestStockHold? TestHold { get; private init; }

    /// <summary>The same with its order waiting for a person, because test goods take their share already.</summary>
    /// <param name="hold">What they take.</param>
    public ReplenishmentPlan HeldAsTest(TestStockHold hold) => WithoutOrder() with { Withheld = Order.Quantity, TestHold = hold };

    ReplenishmentPlan WithoutOrder() => this with
    {
        Order = default,
        Excess = Excess.TryGet(out var excess) ? Reading.Of(Math.Max(0, excess - (double)Order.Quantity)) : Excess,
        Erp = Erp?.Less(Order.Quantity),
    };

    /// <summary>True where a confirmed finding says that it is excess or obsolete: it fills no minimum.</summary>
    public bool IsStuck { get; init; }

    /// <summary>True where more than it needs may fill a minimum or a container: known, not stuck, late for its season or on its way out.</summary>
    public bool MayFill => this is
    {
        IsStuck: false, IsRecordThin: false, TestHold: null, Stop: BuyingStop.None, Refusal: null or { IsOverridden: true }, LastOrder: null,
        Gap: Gap.None, Late: null, Assembly: null,
    };

    /// <summary>What is not ordered because it comes after its season and would not sell (S1-1); null where all of it is of use.</summary>
    public LateOrder? Late { get; private init; }

    /// <summary>The plan with no more ordered than is sent by some way.</summary>
    internal ReplenishmentPlan Within(decimal units, LateOrder late)
    {
        var less = Order.Quantity - units;
        var weekly = (decimal)Math.Min(1e12, UnitsPerDay * 7);
        var cut = this with
        {
            Late = late,
            Order = OrderRounding.Of(units, new OrderRules(), weekly, CoverMostDays / 7m),
            Erp = Erp?.Less(less),
            LastOrder = LastOrder is { } last ? last with { Left = Math.Max(0, last.Left - (double)less) } : null,
        };
        return cut with { Excess = cut.ExcessAfter() };
    }

    /// <summary>What the supplier sells: the least order of this SKU, and its pack.</summary>
    public OrderRules Rules { get; init; } = new();

    /// <summary>Its prices by quantity; null where no list tells them.</summary>
    public PriceTerms? Prices { get; init; }

    /// <summary>How price breaks bear on its order (S3-17); null where none is told or nothing is ordered.</summary>
    public OrderBreaks? Breaks { get; init; }

    /// <summary>The least units of all sizes of its parent together (U-9); 0 where the minimum is its own.</summary>
    public decimal FamilyMinimum { get; init; }

    /// <summary>What it adds to reach that; null where it adds nothing.</summary>
    public FamilyFill? Fill { get; init; }

    /// <summary>The core sizes of its parent that are sold out while others last; null where none is.</summary>
    public FamilyGap? Family { get; init; }

    /// <summary>What the supplier's minimum costs against small lots (S3-17); null where it raises no order, or something is not known.</summary>
    public MinimumTradeOff? TradeOff { get; init; }

    /// <summary>The first order of a new SKU and when it is decided again (S2-19); null for any other.</summary>
    public LaunchOrder? Launch { get; init; }

    /// <summary>The pools among its places: one stock for several countries (U-15).</summary>
    public ImmutableArray<PooledPlace> Pools { get; init; } = [];

    /// <summary>Days stock may last after a receipt before it is called too much.</summary>
    public int CoverMostDays { get; init; } = 90;

    /// <summary>What to order, by the supplier's minimum and pack; nothing where it is not to be bought.</summary>
    public RoundedOrder Order { get; init; }

    /// <summary>Units that will not be sold within so many days of the arrival of the order, all that comes counted; a gap where not known.</summary>
    public Reading Excess { get; init; }

    /// <summary>Each open purchase order and whether it will be needed, by day; empty where stock or demand is not known.</summary>
    public ImmutableArray<OpenOrderAdvice> OpenOrders { get; init; } = [];

    /// <summary>The last day of the season an order of today comes too late for (S1-1); null where it does not.</summary>
    public DateOnly? MissedSeason { get; init; }

    /// <summary>Units on order that will not be sold within the days stock may last after their receipt.</summary>
    public decimal ExcessOnOrder => OpenOrders.Sum(one => one.Excess);

    /// <summary>What an ERP would buy, and why that differs; null where something is not known.</summary>
    public ErpSuggestion? Erp { get; init; }

    /// <summary>What the literal rule of the trade would buy (S2-15): forecast + safety stock − on hand.</summary>
    public decimal Literal => Places.Sum(place => place.Literal.Order);

    /// <summary>Sellable units of its places; null where some stock is not known.</summary>
    public decimal? OnHand => Places.All(place => place.Stock.IsKnown) ? Places.Sum(place => place.Stock.OnHand) : null;

    /// <summary>Units that come to its places.</summary>
    public decimal Coming => Places.Sum(place => place.Stock.Arrivals.Sum(arrival => arrival.Units));

    /// <summary>Expected units a day, all places together.</summary>
    public double UnitsPerDay => Places.Sum(place => place.Stock.Forecast.UnitsPerDay);

    /// <summary>Days of sales by which the latest of its places should have been ordered before.</summary>
    public int OverdueDays => Places.IsEmpty ? 0 : Places.Max(place => place.OverdueDays);

    /// <summary>The day an order of today is at the last of its places; null where no lead time is known.</summary>
    public DateOnly? ArrivesOn => Places.Max(place => place.ArrivesOn);

    /// <summary>The first last day to order of its places; null where none is near.</summary>
    public DateOnly? OrderBy => Places.Min(place => place.OrderBy);

    /// <summary>The closure that says so; null where none changes the day.</summary>
    public OrderClosure? Closure => Places.Where(place => place.Closure is not null && place.OrderBy == OrderBy)
        .Select(place => place.Closure).FirstOrDefault();

    /// <summary>The first day one of its places runs out; null where none does within 180 days.</summary>
    public DateOnly? RunsOutOn => Places.Min(place => place.Projection?.RunsOutOn);

    /// <summary>The most days a place would be without it when ordered today.</summary>
    public int DaysOut => Places.IsEmpty ? 0 : Places.Max(place => place.DaysOut);

    /// <summary>Why nothing can be said of some place; None when all is known.</summary>
    public Gap Gap => Places.Select(place => place.Gap).FirstOrDefault(gap => gap != Gap.None);

    /// <summary>What is left of all there is and comes so many days after an order of today is there.</summary>
    internal Reading ExcessAfter()
    {
        if (Places.IsEmpty || Gap != Gap.None)
        {
            return Reading.Missing(Gap == Gap.None ? Gap.NoSales : Gap);
        }

        var sold = Places.Sum(place => place.Stock.Forecast.UnitsOver(place.Stock.Time!.MeanDays + CoverMostDays));
        var have = Places.Sum(place => place.Stock.Position.Units) + Gathered + Order.Quantity;
        return Reading.Of(Math.Max(0, (double)have + LostUnits - sold));
    }
}
