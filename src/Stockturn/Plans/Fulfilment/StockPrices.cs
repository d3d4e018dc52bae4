using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Prices of the stock of each warehouse at which orders choose for themselves: a bound, and a plan near it.</summary>
/// <remarks>
/// At prices p every order goes where cost + p · units is least; the sum of those less Σ p · stock is a bound on any plan's cost. The
/// prices climb by subgradient, the step after Polyak (1969).
/// </remarks>
sealed class StockPrices
{
    const int Rounds = 300;

    readonly ImmutableArray<long> stock;
    readonly OrderClass[] classes;

    StockPrices(ImmutableArray<long> stock, OrderClass[] classes)
    {
        (this.stock, this.classes) = (stock, classes);
        Plan = new FulfilmentState(stock, classes);
        Plan.Improve();
        Climb();
    }

    /// <summary>No plan costs less.</summary>
    public double Bound { get; private set; } = double.NegativeInfinity;

    /// <summary>The best plan found on the way.</summary>
    public FulfilmentState Plan { get; private set; }

    /// <summary>Of some stock and orders.</summary>
    public static StockPrices Of(ImmutableArray<long> stock, OrderClass[] classes) => new(stock, classes);

    void Climb()
    {
        var prices = new double[stock.Length];
        var pace = 1.0;
        for (var (round, idle) = (0, 0); round < Rounds; round++)
        {
            var (bound, over) = At(prices);
            idle = bound > Bound ? 0 : idle + 1;
            Bound = Math.Max(Bound, bound);
            if (round % 10 == 0)
            {
                Build(prices);
            }

            pace = idle >= 8 ? pace / 2 : pace;
            idle = idle >= 8 ? 0 : idle;
            var size = over.Sum(one => (double)one * one);
            if (size == 0 || Plan.Cost - Bound <= 1e-9 * Math.Abs(Plan.Cost))
            {
                break;
            }

            var step = pace * Math.Max(1e-9, Plan.Cost - bound) / size;
            for (var warehouse = 0; warehouse < prices.Length; warehouse++)
            {
                prices[warehouse] = Math.Max(0, prices[warehouse] + step * over[warehouse]);
            }
        }

        Build(prices);
    }

    // The bound at some prices, and by how much orders would use more than there is.
    (double Bound, long[] Over) At(double[] prices)
    {
        long[] over = [.. stock.Select(units => -units)];
        var bound = -prices.Zip(stock).Sum(pair => pair.First * pair.Second);
        foreach (var one in classes)
        {
            var (best, least) = Cheapest(one.Order, prices);
            bound += least * one.Members.Length;
            if (best >= 0)
            {
                over[best] += one.Order.Units * one.Members.Length;
            }
        }

        return (bound, over);
    }

    (int Warehouse, double Cost) Cheapest(FulfilmentOrder order, double[] prices)
    {
        var (best, least) = (-1, order.LostPenalty);
        for (var warehouse = 0; warehouse < prices.Length; warehouse++)
        {
            if (stock[warehouse] >= order.Units && order.Costs[warehouse] is { } cost
                && cost + prices[warehouse] * order.Units < least)
            {
                (best, least) = (warehouse, cost + prices[warehouse] * order.Units);
            }
        }

        return (best, least);
    }

    // A plan: the orders that would lose most by not getting their best warehouse choose first.
    void Build(double[] prices)
    {
        var plan = new FulfilmentState(stock, classes);
        var order = Enumerable.Range(0, classes.Length).OrderByDescending(at => Regret(classes[at].Order, prices)).ThenBy(at => at);
        foreach (var at in order)
        {
            var ways = Enumerable.Range(0, stock.Length)
                .Where(warehouse => classes[at].Order.Costs[warehouse] is { } cost && cost < classes[at].Order.LostPenalty)
                .OrderBy(warehouse => classes[at].Order.Costs[warehouse] + prices[warehouse] * classes[at].Order.Units);
            foreach (var warehouse in ways)
            {
                while (plan.Saved(at, warehouse) is > 0)
                {
                    plan.Fill(at, warehouse, 1);
                }
            }
        }

        plan.Improve();
        Plan = plan.Cost < Plan.Cost ? plan : Plan;
    }

    static double Regret(FulfilmentOrder order, double[] prices)
    {
        double[] costs =
        [
            .. order.Costs.Select((cost, at) => cost is { } known ? known + prices[at] * order.Units : double.PositiveInfinity)
                .Append(order.LostPenalty).Order(),
        ];
        return costs.Length < 2 ? 0 : (Math.Min(costs[1], order.LostPenalty) - Math.Min(costs[0], order.LostPenalty)) / order.Units;
    }
}
