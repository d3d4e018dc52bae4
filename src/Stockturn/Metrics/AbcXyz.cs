using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>Classes of items: ABC by what they bring, XYZ by how steadily.</summary>
/// <remarks>
/// ABC goes by the share of the items before, so the item that crosses a cut belongs to the upper class and a single
/// item is A. Dickie 1951; Flores and Whybark 1986. See docs/formulas/demand.md#abc-xyz.
/// </remarks>
public static class AbcXyz
{
    /// <summary>
    /// Ranks items by net sales, ties by id. Without sales, or with more refunded than sold, an item is C.
    /// </summary>
    public static ImmutableArray<AbcXyzRank> Classify(
        IEnumerable<(string Sku, decimal NetSales)> items, AbcXyzSettings settings)
    {
        var sorted = items
            .OrderByDescending(item => item.NetSales)
            .ThenBy(item => item.Sku, StringComparer.Ordinal)
            .ToArray();
        var total = sorted.Sum(item => Math.Max(0, item.NetSales));
        var ranks = ImmutableArray.CreateBuilder<AbcXyzRank>(sorted.Length);
        var before = 0m;
        foreach (var (sku, netSales) in sorted)
        {
            var with = before + Math.Max(0, netSales);
            var letter = netSales <= 0 ? AbcClass.C : Class(before, total, settings);
            ranks.Add(new AbcXyzRank(sku, netSales, Share(before, total), Share(with, total), letter));
            before = with;
        }

        return ranks.MoveToImmutable();
    }

    /// <summary>
    /// Population standard deviation over mean of the demand of equal periods; missing without demand.
    /// </summary>
    public static Reading Variation(ReadOnlySpan<double> demand)
    {
        double mean = 0, squares = 0;
        var count = 0;
        foreach (var units in demand)
        {
            var before = units - mean;
            mean += before / ++count;
            squares += before * (units - mean);
        }

        return mean > 0 ? Reading.Of(Math.Sqrt(squares / count) / mean) : Reading.Missing(Gap.NoSales);
    }

    /// <summary>The class of a variation; None where there is none.</summary>
    public static XyzClass Steadiness(Reading variation, AbcXyzSettings settings)
    {
        if (!variation.TryGet(out var figure))
        {
            return XyzClass.None;
        }

        return figure <= settings.VariationX ? XyzClass.X : figure <= settings.VariationY ? XyzClass.Y : XyzClass.Z;
    }

    /// <summary>The class to use: it changes only when two runs one after the other propose the same new one.</summary>
    /// <param name="previous">What the run before proposed; null for the first run.</param>
    /// <param name="current">The class in force; null for a new item, which takes what is proposed.</param>
    /// <param name="proposed">What this run proposes.</param>
    public static AbcXyzClass WithHysteresis(AbcXyzClass? previous, AbcXyzClass? current, AbcXyzClass proposed)
    {
        if (current is not { } inForce)
        {
            return proposed;
        }

        return new AbcXyzClass(
            previous?.Abc == proposed.Abc ? proposed.Abc : inForce.Abc,
            previous?.Xyz == proposed.Xyz ? proposed.Xyz : inForce.Xyz);
    }

    // Compared as products: no division, so an item exactly on the cut falls where it should.
    static AbcClass Class(decimal before, decimal total, AbcXyzSettings settings) =>
        before < settings.ShareA * total ? AbcClass.A : before < settings.ShareB * total ? AbcClass.B : AbcClass.C;

    static Reading Share(decimal part, decimal total) =>
        total > 0 ? Reading.Of(part / total) : Reading.Missing(Gap.NoSales);
}
