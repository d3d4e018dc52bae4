using System.Collections.Immutable;

namespace Stockturn.Decisions;

/// <summary>A product that sells, to which a slow one may be added.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Orders">Orders of it over the time that counts.</param>
/// <param name="Margin">What an order of it leaves.</param>
public sealed record HotProduct(string Sku, double Orders, double Margin);

/// <summary>A slow product that may be added to a hot one at a price of its own.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Stock">Units there.</param>
/// <param name="AddOnPrice">Its price when added.</param>
/// <param name="ExtraCost">What adding it costs a unit.</param>
/// <param name="Salvage">What a unit brings otherwise: its best other way out, not what it cost.</param>
public sealed record SlowProduct(string Sku, double Stock, double AddOnPrice, double ExtraCost, double Salvage);

/// <summary>A slow product at a hot one.</summary>
/// <param name="AttachRate">The share of orders that take it, 0 to 1.</param>
/// <param name="LostShare">The share of the hot product's orders that are lost by it, 0 to 1.</param>
public readonly record struct BundleOffer(double AttachRate, double LostShare);

/// <summary>Slow products to be added to hot ones: each slow one to at most one, each hot one takes at most so many.</summary>
/// <remarks>
/// Gain of a pair = min(orders·attach rate, stock)·(add-on price·(1 − commission) − extra cost − salvage) − lost share·orders·margin.
/// See docs/formulas/decisions.md#bundles.
/// </remarks>
/// <param name="Hot">What sells.</param>
/// <param name="Slow">What does not.</param>
/// <param name="Offers">By hot and slow place; a pair that is not offered is not weighed.</param>
/// <param name="CommissionRate">The platform's share of the add-on price.</param>
/// <param name="SlowPerHotMost">The most slow products at a hot one, 1 or more.</param>
public sealed record BundleProblem(
    ImmutableArray<HotProduct> Hot,
    ImmutableArray<SlowProduct> Slow,
    ImmutableDictionary<(int Hot, int Slow), BundleOffer> Offers,
    double CommissionRate,
    int SlowPerHotMost)
{
    /// <summary>What a pair gains; none where it is not offered.</summary>
    public double? Gain(int hot, int slow)
    {
        if (!Offers.TryGetValue((hot, slow), out var offer))
        {
            return null;
        }

        var (buyer, added) = (Hot[hot], Slow[slow]);
        return Math.Min(buyer.Orders * offer.AttachRate, added.Stock) * (added.AddOnPrice * (1 - CommissionRate) - added.ExtraCost - added.Salvage)
            - offer.LostShare * buyer.Orders * buyer.Margin;
    }
}

/// <summary>Which slow product goes with which hot one.</summary>
/// <param name="HotOf">By slow product, the place of its hot one; none where it goes with no other.</param>
/// <param name="Value">What all pairs gain.</param>
/// <param name="Bound">What no choice gains more than.</param>
/// <param name="GreedyValue">What taking the best pair left, again and again, gains.</param>
public sealed record BundlePlan(ImmutableArray<int?> HotOf, double Value, double Bound, double GreedyValue);
