using Stockturn.Plans;

namespace Stockturn.Calculators;

/// <summary>Reads what questions about Poisson demand share.</summary>
static class PoissonQuestion
{
    /// <summary>The mean of some periods, when it can be tabled.</summary>
    public static double Mean(OrderingQuestion question, string name, double rate, double periods)
    {
        question.OrRefuse(name, rate * periods, mean => mean <= PoissonDemand.MeanMost, "a demand of at most 100,000,000 units");
        return rate * periods;
    }

    /// <summary>An answer of the engine, or a refusal where the numbers lie so far apart that it has none.</summary>
    public static T Asked<T>(OrderingQuestion question, string name, Func<T> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception trouble) when (trouble is ArgumentOutOfRangeException or OverflowException)
        {
            throw question.Refuse(name, "expected costs and a demand whose orders are of fewer units; ask in larger units");
        }
    }
}
