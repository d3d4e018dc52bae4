using FsCheck;
using FsCheck.Fluent;
using Stockturn.Plans;

namespace Stockturn.Tests.Plans;

/// <summary>Figures for laws of ordering, over many sizes.</summary>
static class PlanDraw
{
    /// <summary>A figure from 10^-2 to 10^3, each size as likely.</summary>
    public static Gen<double> Size { get; } = Gen.Choose(-200, 300).Select(hundredths => Math.Pow(10, hundredths / 100.0));

    public static Gen<double> Share { get; } = Gen.Choose(1, 999).Select(thousandths => thousandths / 1000.0);

    /// <summary>Costs of an order, of holding and of being short.</summary>
    public static Gen<OrderCosts> Costs { get; } =
        from once in Size
        from holding in Size
        from times in Gen.Choose(1, 40)
        select new OrderCosts(once, holding, holding * times / 2.0);

    public static void All<T>(Gen<T> gen, Func<T, bool> law) => Prop.ForAll(gen.ToArbitrary(), law).QuickCheckThrowOnFailure();

    public static bool IsClose(double left, double right, double tolerance = 1e-9) =>
        Math.Abs(left - right) <= tolerance * Math.Max(1e-300, Math.Max(Math.Abs(left), Math.Abs(right)));

    /// <summary>P(D = k) of a Poisson demand, straight from the definition.</summary>
    public static double Chance(double mean, int units)
    {
        var log = -mean;
        for (var factor = 1; factor <= units; factor++)
        {
            log += Math.Log(mean) - Math.Log(factor);
        }

        return Math.Exp(log);
    }

    /// <summary>h·E(y − D)⁺ + p·E(D − y)⁺, term by term.</summary>
    public static double PositionCost(double mean, OrderCosts costs, int position) => Enumerable.Range(0, (int)(mean + 20 * Math.Sqrt(mean) + 40))
        .Sum(units => Chance(mean, units) * (units < position ? costs.Holding * (position - units) : costs.Backorder * (units - position)));
}
