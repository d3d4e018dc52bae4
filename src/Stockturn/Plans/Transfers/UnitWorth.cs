namespace Stockturn.Plans;

/// <summary>What stock of a SKU in a warehouse is worth, unit by unit.</summary>
/// <remarks>
/// The n-th unit adds v + (m − v)·P(D ≥ n), m what a unit sold brings and v what a unit left over is worth: less and less, unless a unit
/// left over is worth more than one sold. See docs/formulas/plans.md#stock-value.
/// </remarks>
sealed class UnitWorth
{
    const int StepsMost = 20_000_000;
    readonly double[] steps;
    readonly double[] sums;
    readonly double rest;

    /// <summary>Of the demand of one SKU in one warehouse.</summary>
    public UnitWorth(IEnumerable<PlacedDemand> demand, long unitsMost)
    {
        PlacedDemand[] rows = [.. demand];
        rest = rows.Sum(row => row.LeftoverValue);
        var reach = rows.Length == 0 ? 0 : rows.Max(row => row.Count.Reach);
        var units = Math.Min(reach, unitsMost);
        steps = units <= StepsMost
            ? new double[(int)units]
            : throw new ArgumentException($"demand may reach {reach} units; at most {StepsMost} of a SKU can be planned unit by unit");
        Array.Fill(steps, rest);
        var chances = new double[steps.Length];
        foreach (var row in rows)
        {
            row.Count.AtLeast(chances);
            for (var at = 0; at < steps.Length; at++)
            {
                steps[at] += (row.UnitMargin - row.LeftoverValue) * chances[at];
            }
        }

        sums = new double[steps.Length + 1];
        for (var at = 0; at < steps.Length; at++)
        {
            sums[at + 1] = sums[at] + steps[at];
        }

        IsFalling = Enumerable.Range(0, steps.Length).All(at => steps[at] >= (at + 1 < steps.Length ? steps[at + 1] : rest));
    }

    /// <summary>True when every further unit is worth no more than the one before.</summary>
    public bool IsFalling { get; }

    /// <summary>How many units are worth anything else than the rest.</summary>
    public int Reach => steps.Length;

    /// <summary>What the unit of this number adds, 1 first.</summary>
    public double Step(long unit) => unit <= steps.Length ? steps[unit - 1] : rest;

    /// <summary>What so many units are worth.</summary>
    public double Value(long units) =>
        units <= steps.Length ? sums[units] : sums[^1] + (units - steps.Length) * rest;
}
