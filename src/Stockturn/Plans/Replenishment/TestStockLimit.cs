using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Why a test item waits for a person: with its order test goods would take more of the stock's value than they may (S3-23).</summary>
/// <param name="Cost">What the order costs.</param>
/// <param name="Taken">What test goods take already: in stock, and in more urgent orders.</param>
/// <param name="Most">What they may take, the order counted.</param>
public readonly record struct TestStockHold(double Cost, double Taken, double Most);

/// <summary>What test goods may take of the value of all stock, and what they take; money in the reporting currency.</summary>
/// <remarks>See docs/formulas/plans.md#test-stock.</remarks>
/// <param name="ShareMost">The share of the value of all stock, orders among it, that they may take.</param>
/// <param name="Value">What those in stock are worth.</param>
/// <param name="Total">What all stock is worth.</param>
/// <param name="Skus">The SKUs on trial.</param>
public sealed record TestStockLimit(double ShareMost, double Value, double Total, ImmutableHashSet<string> Skus)
{
    // Sums of money differ in their last digits.
    const double Rounding = 1e-6;

    /// <summary>Of the roles of a range.</summary>
    /// <param name="parts">What the SKUs of each role come to.</param>
    /// <param name="testSkus">The SKUs on trial.</param>
    /// <param name="shareMost">The share of the value of all stock that test goods may take.</param>
    public static TestStockLimit Of(
        IReadOnlyCollection<(bool IsTest, double StockValue)> parts, IEnumerable<string> testSkus, double shareMost) => new(
        shareMost,
        parts.Where(part => part.IsTest).Sum(part => part.StockValue),
        parts.Sum(part => part.StockValue),
        testSkus.ToImmutableHashSet(StringComparer.Ordinal));

    /// <summary>Orders that do not fit any more, in their order; one that costs less may fit after one that does not.</summary>
    /// <param name="orders">Each SKU and what its order costs, the most urgent first; what has no price takes nothing.</param>
    public ImmutableDictionary<string, TestStockHold> Held(IEnumerable<(string Sku, double? Cost)> orders)
    {
        var held = ImmutableDictionary.CreateBuilder<string, TestStockHold>(StringComparer.Ordinal);
        (string Sku, double? Cost)[] all = [.. orders];
        var (taken, total) = (Value, Total + all.Where(order => !Skus.Contains(order.Sku)).Sum(order => order.Cost ?? 0));
        foreach (var (sku, known) in all.Where(order => Skus.Contains(order.Sku)))
        {
            if (known is not { } cost)
            {
                continue;
            }

            var most = ShareMost * (total + cost);
            if (taken + cost > most + Rounding)
            {
                held[sku] = new TestStockHold(cost, taken, most);
            }
            else
            {
                (taken, total) = (taken + cost, total + cost);
            }
        }

        return held.ToImmutable();
    }
}
