using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>What a unit is handed to the selling team for, by its grade (S4-13): cost × (1 − discount of the grade).</summary>
/// <remarks>The worse the grade, the more room to sell. See docs/formulas/findings.md#grade.</remarks>
public static class GradeCost
{
    /// <summary>The cost of a unit less the discount of its SKU's grade; a gap without a grade, a cost or stock.</summary>
    public static Reading Of(SkuFindings verdict, PositionSums position)
    {
        if (position.OnHand <= Quantity.Zero || verdict.CostDiscount is not { } discount)
        {
            return Reading.Missing(Gap.NoStock);
        }

        return position.Value.IsWhole
            ? Reading.Of((double)(position.Value.Amount / position.OnHand.Units) * (1 - discount))
            : Reading.Missing(position.Value.Gap);
    }
}
