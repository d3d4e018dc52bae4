namespace Stockturn.Plans;

/// <summary>Demand that is not known before the stock is chosen: what any stock leaves over, and how much is short, on average.</summary>
/// <remarks>
/// Whatever the stock, left − short = stock − mean. Shapes: the normal, the lognormal, the Poisson and a list of chances.
/// See docs/formulas/plans.md#expected-loss.
/// </remarks>
public interface IUncertainDemand
{
    /// <summary>Expected units.</summary>
    double Mean { get; }

    /// <summary>Units left on average, E[(stock − D)⁺].</summary>
    double ExpectedLeft(double stock);

    /// <summary>Units short on average, E[(D − stock)⁺]: the loss function.</summary>
    double ExpectedShort(double stock);

    /// <summary>The least stock that meets all demand with the chance underage / (overage + underage): the critical ratio.</summary>
    /// <param name="overage">What a unit left over costs, above 0.</param>
    /// <param name="underage">What a unit short costs, above 0.</param>
    double Enough(double overage, double underage);
}
