namespace Stockturn.Plans;

/// <summary>What a plan is asked to assume instead of what was measured or agreed (S2-20); nothing told changes nothing.</summary>
/// <remarks>See docs/formulas/plans.md#what-if.</remarks>
public sealed record PlanAssumptions
{
    /// <summary>No other assumption.</summary>
    public static PlanAssumptions None { get; } = new();

    /// <summary>Days every order takes longer; below 0 for shorter, never shorter than nothing; −365 to 365.</summary>
    public int LeadDays
    {
        get;
        init => field = value is >= -365 and <= 365
            ? value
            : throw new ArgumentException($"found {value}; expected whole days from -365 to 365");
    }

    /// <summary>The least units of an order of each SKU; null as it is.</summary>
    public decimal? Minimum
    {
        get;
        init => field = value is null or (>= 0 and <= 1_000_000_000)
            ? value
            : throw new ArgumentException($"found {value}; expected units from 0 to 1000000000");
    }

    /// <summary>Times the least units of an order as they are, where no number is told: 0 for none.</summary>
    public double MinimumTimes
    {
        get;
        init => field = value is >= 0 and <= 100 ? value : throw new ArgumentException($"found {value}; expected a number from 0 to 100");
    }

        = 1;

    /// <summary>The chance not to run out before an order arrives, of all SKUs; null for that of the class.</summary>
    public double? Service
    {
        get;
        init => field = value is null or (>= 0.5 and <= 0.999)
            ? value
            : throw new ArgumentException($"found {value}; expected a share from 0.5 to 0.999");
    }

    /// <summary>True when nothing is assumed.</summary>
    public bool IsNone => this == None;

    /// <summary>The least units of an order.</summary>
    public decimal MinimumOf(decimal agreed) => Minimum ?? agreed * (decimal)MinimumTimes;
}
