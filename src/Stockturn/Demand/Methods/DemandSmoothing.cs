namespace Stockturn.Demand;

/// <summary>Where smoothing of the timing of demand starts.</summary>
public enum SmoothingStart
{
    /// <summary>At the first interval, or at 1 or 0 by whether the first period has demand.</summary>
    First,

    /// <summary>At the mean interval, or at the mean share of periods with demand.</summary>
    Mean,
}

/// <summary>How fast a method forgets: 0 keeps the start for ever, 1 believes the last period only.</summary>
/// <remarks>Checked when made.</remarks>
public readonly record struct DemandSmoothing
{
    /// <summary>Two weights and a start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight lies outside 0 to 1.</exception>
    public DemandSmoothing(double size, double timing, SmoothingStart start = SmoothingStart.First)
    {
        Size = Checked(size, nameof(size));
        Timing = Checked(timing, nameof(timing));
        Start = start;
    }

    /// <summary>One weight for size and timing.</summary>
    public DemandSmoothing(double weight)
        : this(weight, weight)
    {
    }

    /// <summary>The weight α of the newest size; for plain smoothing, of the newest value.</summary>
    public double Size { get; }

    /// <summary>The weight α of the newest interval, or of whether the newest period had demand.</summary>
    public double Timing { get; }

    /// <summary>Where the timing starts.</summary>
    public SmoothingStart Start { get; }

    static double Checked(double weight, string name) =>
        weight is >= 0 and <= 1
            ? weight
            : throw new ArgumentOutOfRangeException(name, weight, "a smoothing weight lies between 0 and 1");
}
