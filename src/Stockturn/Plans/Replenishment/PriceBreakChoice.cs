using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>A quantity that could be bought, and what the need costs that way.</summary>
/// <param name="Quantity">Units bought.</param>
/// <param name="UnitPrice">Price of each.</param>
/// <param name="NetCost">What is needed at that price, and what holding the surplus costs until it is used.</param>
public readonly record struct BreakOption(decimal Quantity, decimal UnitPrice, decimal NetCost);

/// <summary>Whether to buy beyond a need for a lower price of all units.</summary>
/// <remarks>
/// net cost = need · price + surplus · holding: the surplus is worth what was paid for it, for it will be used, less holding.
/// Asked are the need itself and every break above it. See docs/formulas/plans.md#price-breaks.
/// </remarks>
public static class PriceBreakChoice
{
    /// <summary>Everything worth considering, small to large; nothing where nothing is needed.</summary>
    /// <param name="need">Units needed now.</param>
    /// <param name="breaks">Prices and the quantities they hold from, rising; below the first nothing is sold.</param>
    /// <param name="holdingPerUnit">What a surplus unit costs until it is used.</param>
    public static ImmutableArray<BreakOption> Options(decimal need, IReadOnlyList<PriceBreak> breaks, decimal holdingPerUnit) =>
        Options(need, breaks, option => (option.Quantity - need) * holdingPerUnit);

    /// <summary>The same where keeping a surplus costs by how much and how dear it is.</summary>
    /// <param name="need">Units needed now.</param>
    /// <param name="breaks">Prices and the quantities they hold from, rising; below the first nothing is sold.</param>
    /// <param name="keeping">What the units of a quantity beyond the need cost until they are used.</param>
    public static ImmutableArray<BreakOption> Options(
        decimal need, IReadOnlyList<PriceBreak> breaks, Func<(decimal Quantity, decimal UnitPrice), decimal> keeping)
    {
        if (need <= 0)
        {
            return [];
        }

        // Each price at the need where it holds, else from where it begins; prices that ended before the need are left out.
        return
        [
            .. breaks
                .Select((one, at) => (one.UnitPrice, Quantity: Math.Max(need, one.From), Next: at + 1))
                .Where(one => one.Next == breaks.Count || one.Quantity < breaks[one.Next].From)
                .Select(one => new BreakOption(
                    one.Quantity, one.UnitPrice, need * one.UnitPrice + keeping((one.Quantity, one.UnitPrice)))),
        ];
    }

    /// <summary>The cheapest; of equals the smallest. Null where nothing is needed.</summary>
    /// <inheritdoc cref="Options"/>
    public static BreakOption? Best(decimal need, IReadOnlyList<PriceBreak> breaks, decimal holdingPerUnit) =>
        Options(need, breaks, holdingPerUnit)
            .OrderBy(option => option.NetCost).ThenBy(option => option.Quantity)
            .Select(option => (BreakOption?)option)
            .FirstOrDefault();
}
