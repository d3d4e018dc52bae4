using Stockturn.Facts;

namespace Stockturn.Demand;

/// <summary>What a SKU was planned to sell a day against what it sold (S0-14).</summary>
/// <param name="PlannedUnitsPerDay">Units a day of its launch plan, else of a person's own figure of demand.</param>
/// <param name="From">The first day counted: that of the plan, but no more than 28 days in all.</param>
/// <param name="ActualUnitsPerDay">Units sold for each day in stock since; null where it was on no day.</param>
/// <remarks>See docs/formulas/demand.md#planned-velocity.</remarks>
public sealed record PlannedVelocity(double PlannedUnitsPerDay, DateOnly From, double? ActualUnitsPerDay)
{
    const int DaysMost = 28;

    /// <summary>(actual − planned) / planned; below 0 when it sells less. Null without days in stock, or with 0 planned.</summary>
    public double? Gap => ActualUnitsPerDay is { } actual && PlannedUnitsPerDay > 0 ? (actual - PlannedUnitsPerDay) / PlannedUnitsPerDay : null;

    /// <summary>The plan and what came of it; null without a plan, and before it begins.</summary>
    /// <param name="facts">What is known of the SKU.</param>
    /// <param name="whole">Its days everywhere together, the last the as-of day.</param>
    /// <param name="asOf">The day.</param>
    internal static PlannedVelocity? Of(SkuFacts facts, DemandSeries whole, DateOnly asOf)
    {
        if (PlanOf(facts, asOf) is not { } plan || plan.From > asOf)
        {
            return null;
        }

        var days = Math.Min(Math.Min(DaysMost, whole.Sold.Length), asOf.DayNumber - plan.From.DayNumber + 1);
        double sold = 0, share = 0;
        for (var day = Math.Max(whole.First, whole.Sold.Length - days); day < whole.Sold.Length; day++)
        {
            sold += whole.Sold[day];
            share += whole.Share[day];
        }

        return new PlannedVelocity(plan.UnitsPerDay, asOf.AddDays(1 - days), share > 0 ? Math.Max(0, sold) / share : null);
    }

    static (double UnitsPerDay, DateOnly From)? PlanOf(SkuFacts facts, DateOnly asOf)
    {
        if (facts.Launch is { UnitsPerDay: { } planned } launch)
        {
            return (planned, launch.Day);
        }

        (double, DateOnly)? own = null;
        foreach (var choice in facts.DemandChoices.Span)
        {
            if (choice.Warehouse < 0 && choice.HoldsOn(asOf))
            {
                own = choice is { Figure: DemandFigure.Own, UnitsPerDay: { } units } ? (units, choice.From) : null;
            }
        }

        return own;
    }
}
