using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Metrics;

namespace Stockturn.Plans;

/// <summary>Units of a SKU that move from a warehouse to another, as transfers propose and people decided.</summary>
/// <param name="From">Index of the warehouse they lie in.</param>
/// <param name="To">Index of the warehouse they go to.</param>
/// <param name="Units">How many go: as proposed, or as a person decided; 0 for a rejected move.</param>
/// <param name="Proposed">How many were proposed.</param>
public readonly record struct MovedLot(short From, short To, long Units, long Proposed);

/// <summary>What of an order is left out because no way brings it in time for its season, or to sell soon after (S1-1).</summary>
/// <param name="SeasonEnd">The last day of the season.</param>
/// <param name="Units">Units not ordered for it.</param>
/// <param name="Sent">Units that are ordered, by the place they go to.</param>
public sealed record LateOrder(DateOnly SeasonEnd, decimal Units, ImmutableSortedDictionary<short, long> Sent);

/// <summary>All units by one way: what that costs. Money is in the reporting currency.</summary>
/// <param name="Rate">How they travel.</param>
/// <param name="ArrivesOn">The day they can be sold; null where nobody tells how long it takes.</param>
/// <param name="Units">Units that go so in the best split.</param>
public sealed record ShippingChoice(ShippingRate Rate, DateOnly? ArrivesOn, long Units)
{
    /// <summary>What all of them cost by this way; null where it is not known.</summary>
    public ShippingCost? Alone { get; init; }

    /// <summary>Freight of a unit of the whole quantity; a gap where it is not known.</summary>
    public Reading FreightOfUnit { get; init; }

    /// <summary>The last day of the season it comes too late for; null where it does not (S1-1).</summary>
    public DateOnly? MissedSeason { get; init; }
}

/// <summary>What a way of shipping costs in all.</summary>
/// <param name="Freight">Freight.</param>
/// <param name="Capital">Capital on the goods while they travel.</param>
/// <param name="LostUnits">Expected units not sold because nothing is there.</param>
/// <param name="LostMargin">What they would have brought.</param>
public sealed record ShippingCost(double Freight, double Capital, double LostUnits, double LostMargin)
{
    /// <summary>
    /// What goods a season leaves over cost, less what clearing them brings, and freight of what is sent another time instead; 0 where no
    /// season ends.
    /// </summary>
    public double Goods { get; init; }

    /// <summary>All of it.</summary>
    public double Cash => Freight + Capital + LostMargin + Goods;
}

/// <summary>How units of a SKU best go to a place.</summary>
/// <param name="From">Index of the warehouse they leave.</param>
/// <param name="To">Index of the warehouse they go to.</param>
/// <param name="Units">How many.</param>
/// <param name="LeavesOn">The day they are ready to leave.</param>
/// <param name="IsOrdered">True for units of an order of today, false for those that are gathered.</param>
public sealed record PlaceShipping(short From, short To, long Units, DateOnly LeavesOn, bool IsOrdered)
{
    /// <summary>The ways, fastest first; those whose days nobody tells last.</summary>
    public ImmutableArray<ShippingChoice> Choices { get; init; } = [];

    /// <summary>What the best split costs; null where nothing can be weighed.</summary>
    public ShippingCost? Split { get; init; }

    /// <summary>What a unit sold there earns: price less fees, the unit and its cheapest freight; a gap where it is not known.</summary>
    public Reading UnitMargin { get; init; } = Reading.Missing(Gap.NoPrice);

    /// <summary>Why nothing can be weighed; None where it can.</summary>
    public Gap Gap { get; init; }

    /// <summary>The last day of a season some way comes too late for; null where none does.</summary>
    public DateOnly? SeasonEnd => Choices.Max(choice => choice.MissedSeason);

    /// <summary>Units that are best not sent at all: no way brings them in time at a cost they earn.</summary>
    public long NotAtAll => Split is null ? 0 : Units - Choices.Sum(choice => choice.Units);

    /// <summary>The way that costs least for all of them; null where nothing can be weighed.</summary>
    public ShippingChoice? BestAlone => Choices.Where(choice => choice.Alone is not null).MinBy(choice => choice.Alone!.Cash);

    /// <summary>What the split saves against the best single way.</summary>
    public double Saving => Split is { } split && BestAlone?.Alone is { } alone ? Math.Max(0, alone.Cash - split.Cash) : 0;

    /// <summary>True where more than one way is used, or some units not sent at all.</summary>
    public bool IsSplit => NotAtAll > 0 || Choices.Count(choice => choice.Units > 0) > 1;
}

/// <summary>How what is to go to the places of a SKU best goes (U-10).</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Places">By place, what is gathered before what is ordered.</param>
public sealed record SkuShipping(string Sku, ImmutableArray<PlaceShipping> Places)
{
    /// <summary>Nothing to ship.</summary>
    public static SkuShipping Nothing(string sku) => new(sku, []);
}
