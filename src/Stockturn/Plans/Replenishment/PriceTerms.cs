using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>The prices of a SKU by quantity, and what a unit too many brings; money in the reporting currency.</summary>
/// <param name="Breaks">Prices and the quantities they hold from, rising.</param>
/// <param name="Cleared">What a unit brings when cleared; null where not known: then nothing is bought beyond the need for a price.</param>
/// <param name="CapitalRateYear">What tied-up money costs, as a share a year.</param>
public sealed record PriceTerms(ImmutableArray<PriceBreak> Breaks, double? Cleared, double CapitalRateYear)
{
    /// <summary>The price of a unit in an order of so many; null where the list does not sell so few.</summary>
    /// <param name="quantity">Units of the order.</param>
    public decimal? At(decimal quantity) =>
        Breaks.Where(one => one.From <= quantity).Select(one => (decimal?)one.UnitPrice).LastOrDefault();
}

/// <summary>A quantity at a price break, and what buying it instead of the lot that is needed costs.</summary>
/// <param name="Option">The quantity, its price and its net cost.</param>
/// <param name="Surplus">What its units beyond the lot cost.</param>
/// <param name="IsTooLong">True where so many last longer than stock may: no price makes that worth buying.</param>
public readonly record struct WeighedBreak(BreakOption Option, SurplusCost Surplus, bool IsTooLong);

/// <summary>How the quantity of an order was chosen by price breaks (S3-17).</summary>
/// <remarks>See docs/formulas/plans.md#price-breaks.</remarks>
/// <param name="Lot">Units without regard to breaks: the need by minimum and pack.</param>
/// <param name="Options">The lot first where the list sells so few, then every break above it.</param>
public sealed record OrderBreaks(decimal Lot, ImmutableArray<WeighedBreak> Options)
{
    /// <summary>The cheapest of those that do not last too long; of equals the smallest.</summary>
    public WeighedBreak Best => Options.Where(one => !one.IsTooLong).OrderBy(one => one.Option.NetCost).ThenBy(one => one.Option.Quantity).First();

    /// <summary>Units bought beyond the lot.</summary>
    public decimal Added => Best.Option.Quantity - Lot;

    /// <summary>What the break saves against the lot, in all; 0 where nothing is bought beyond it.</summary>
    public decimal Saved => Added > 0 && Options[0].Option.Quantity == Lot ? Options[0].Option.NetCost - Best.Option.NetCost : 0;

    /// <summary>Of a plan with its order; null where nothing is ordered or no list tells a price.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="terms">The prices.</param>
    /// <param name="most">Units beyond which an order lasts too long.</param>
    public static OrderBreaks? Of(ReplenishmentPlan plan, PriceTerms terms, decimal most)
    {
        var lot = plan.Order.Quantity;
        if (lot <= 0 || terms.Breaks.IsEmpty)
        {
            return null;
        }

        var mayBeRaised = terms.Cleared is not null && plan is { Gap: Metrics.Gap.None, UnitsPerDay: > 0 };

        // In packs; of breaks that fall together the one for more.
        PriceBreak[] breaks =
        [
            .. terms.Breaks.Select(one => one with { From = OrderRounding.Of(one.From, plan.Rules with { Minimum = 0 }) })
                .Where(one => one.From <= lot || mayBeRaised)
                .GroupBy(one => one.From).Select(same => same.Last()),
        ];
        SurplusCost Of((decimal Quantity, decimal UnitPrice) one) => one.Quantity <= lot
            ? default
            : SurplusCost.Of(plan, lot, one.Quantity - lot, ((double)one.UnitPrice, terms.Cleared!.Value), terms.CapitalRateYear);
        WeighedBreak[] options =
        [
            .. PriceBreakChoice.Options(lot, breaks, one => Of(one) is var cost ? (decimal)(cost.Holding + cost.Loss) : 0)
                .Select(option => new WeighedBreak(option, Of((option.Quantity, option.UnitPrice)), option.Quantity > Math.Max(lot, most))),
        ];

        // A list that does not sell so few is no reason to buy more: the lot is bought as before.
        return options.Length == 0 || options[0].Option.Quantity > lot ? null : new OrderBreaks(lot, [.. options]);
    }
}
