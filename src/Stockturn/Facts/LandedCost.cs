using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>By what the cost of bringing goods in is spread over the lines of a batch.</summary>
public enum LandedBasis
{
    /// <summary>Units.</summary>
    Quantity,

    /// <summary>Purchase value.</summary>
    Value,

    /// <summary>Weight.</summary>
    Weight,

    /// <summary>Volume.</summary>
    Volume,
}

/// <summary>
/// A line of a head-haul batch: how much of a SKU, and what the spread goes by. All of it for the whole line.
/// </summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Quantity">Units.</param>
/// <param name="Value">Purchase value.</param>
/// <param name="WeightKg">Weight in kilograms.</param>
/// <param name="VolumeM3">Volume in cubic metres.</param>
public sealed record LandedLine(string Sku, Quantity Quantity, decimal Value, decimal WeightKg, decimal VolumeM3)
{
    /// <summary>What the line weighs in a spread.</summary>
    public decimal Weight(LandedBasis basis) => basis switch
    {
        LandedBasis.Quantity => Quantity.Units,
        LandedBasis.Value => Value,
        LandedBasis.Weight => WeightKg,
        LandedBasis.Volume => VolumeM3,
        _ => throw new ArgumentOutOfRangeException(nameof(basis)),
    };
}

/// <summary>
/// Spreads freight and duty of a batch over its lines, so that landed cost is price + freight + duty.
/// </summary>
/// <remarks>
/// Shares are whole cents that add up to the amount: largest remainder, ties to the earlier line. A fraction of a cent
/// in the amount itself stays with the line of the largest share. No line with a weight: equal shares. IAS 2 §§10–11.
/// See docs/formulas.md#landed-cost.
/// </remarks>
public static class LandedCost
{
    /// <summary>The share of each line, in the order of the lines.</summary>
    /// <param name="amount">Freight, duty or both; a credit note is negative.</param>
    /// <param name="lines">The lines of the batch.</param>
    /// <param name="basis">What the spread goes by.</param>
    public static ImmutableArray<decimal> Spread(decimal amount, IReadOnlyList<LandedLine> lines, LandedBasis basis)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        var cents = decimal.Truncate(amount * 100m);
        var shares = LargestRemainder.Split((long)cents, [.. lines.Select(line => line.Weight(basis))]);
        decimal[] money = [.. shares.Select(share => share / 100m)];
        money[Array.IndexOf(shares, amount < 0 ? shares.Min() : shares.Max())] += amount - cents / 100m;
        return [.. money];
    }
}
