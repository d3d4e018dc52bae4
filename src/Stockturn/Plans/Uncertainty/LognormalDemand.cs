namespace Stockturn.Plans;

/// <summary>Demand whose logarithm is normal: never below nothing, with a long way up.</summary>
/// <remarks>
/// E[(D − y)⁺] = e^(μ + σ²/2)·(1 − Φ(z − σ)) − y·(1 − Φ(z)), z = (ln y − μ)/σ. Source: Snyder and Shen 2019, chapter 4.
/// See docs/formulas/plans.md#expected-loss.
/// </remarks>
public readonly record struct LognormalDemand : IUncertainDemand
{
    /// <summary>Of the mean and the standard deviation, 0 or more, of the logarithm of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A deviation below nothing, or a mean that is no number.</exception>
    public LognormalDemand(double meanLog, double deviationLog)
    {
        Mean = Math.Exp(meanLog + deviationLog * deviationLog / 2);
        if (!(deviationLog >= 0) || !double.IsFinite(Mean))
        {
            throw new ArgumentOutOfRangeException(nameof(deviationLog), "expected a deviation of 0 or more, and a mean that is a number");
        }

        (MeanLog, DeviationLog) = (meanLog, deviationLog);
    }

    /// <summary>Mean of the logarithm.</summary>
    public double MeanLog { get; }

    /// <summary>Standard deviation of the logarithm.</summary>
    public double DeviationLog { get; }

    /// <inheritdoc/>
    public double Mean { get; }

    /// <inheritdoc/>
    public double ExpectedLeft(double stock)
    {
        if (stock <= 0)
        {
            return 0;
        }

        var score = (Math.Log(stock) - MeanLog) / DeviationLog;
        return DeviationLog > 0
            ? Math.Max(0, stock * NormalDemand.Upper(-score) - Mean * NormalDemand.Upper(DeviationLog - score))
            : Math.Max(0, stock - Mean);
    }

    /// <inheritdoc/>
    public double ExpectedShort(double stock)
    {
        if (stock <= 0)
        {
            return Mean - stock;
        }

        var score = (Math.Log(stock) - MeanLog) / DeviationLog;
        return DeviationLog > 0
            ? Math.Max(0, Mean * NormalDemand.Upper(score - DeviationLog) - stock * NormalDemand.Upper(score))
            : Math.Max(0, Mean - stock);
    }

    /// <inheritdoc/>
    public double Enough(double overage, double underage) => Math.Exp(MeanLog + DeviationLog * NormalDemand.Score(overage, underage));
}
