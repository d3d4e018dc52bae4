using System.Collections.Immutable;

namespace Stockturn.Decisions;

/// <summary>Finds the pairs of slow and hot products that gain most together.</summary>
/// <remarks>
/// An assignment where a hot product stands as often as it takes slow ones and going with none gains nothing: by shortest augmenting
/// paths with prices on both sides, which prove the result (Kuhn 1955; Jonker and Volgenant 1987). Taking the best pair first can miss it.
/// See docs/formulas/decisions.md#bundles.
/// </remarks>
public static class BundleMatching
{
    /// <summary>The best pairs.</summary>
    public static BundlePlan Solve(BundleProblem problem)
    {
        var takes = Math.Clamp(problem.SlowPerHotMost, 0, problem.Slow.Length);
        var columns = problem.Hot.Length * takes;

        // A column of its own for each slow product: it goes with none.
        var gains = new double[problem.Slow.Length][];
        for (var slow = 0; slow < gains.Length; slow++)
        {
            gains[slow] = new double[columns + gains.Length];
            for (var column = 0; column < columns; column++)
            {
                gains[slow][column] = Math.Max(problem.Gain(column / takes, slow) ?? 0, 0);
            }
        }

        var (columnOf, bound) = Assign(gains);
        int?[] hotOf =
        [
            .. columnOf.Select((column, slow) =>
                column < columns && problem.Gain(column / takes, slow) is > 0 ? column / takes : (int?)null),
        ];
        var value = hotOf.Select((hot, slow) => hot is { } at ? problem.Gain(at, slow)!.Value : 0).Sum();
        return new BundlePlan([.. hotOf], value, Math.Max(value, bound), Greedy(problem, takes));
    }

    // Rows one after the other, each along the path that costs least; the prices of rows and columns sum to the bound.
    static (int[] ColumnOf, double Bound) Assign(double[][] gains)
    {
        var (rows, columns) = (gains.Length, gains.Length == 0 ? 0 : gains[0].Length);
        var (rowPrice, columnPrice) = (new double[rows + 1], new double[columns + 1]);
        var rowOf = new int[columns + 1];
        for (var row = 1; row <= rows; row++)
        {
            var (from, least, done) = (new int[columns + 1], new double[columns + 1], new bool[columns + 1]);
            Array.Fill(least, double.PositiveInfinity);
            var column = 0;
            for (rowOf[0] = row; rowOf[column] != 0;)
            {
                done[column] = true;
                var (at, next, step) = (rowOf[column], 0, double.PositiveInfinity);
                for (var other = 1; other <= columns; other++)
                {
                    if (done[other])
                    {
                        continue;
                    }

                    var cost = -gains[at - 1][other - 1] - rowPrice[at] - columnPrice[other];
                    (least[other], from[other]) = cost < least[other] ? (cost, column) : (least[other], from[other]);
                    (step, next) = least[other] < step ? (least[other], other) : (step, next);
                }

                for (var other = 0; other <= columns; other++)
                {
                    if (done[other])
                    {
                        rowPrice[rowOf[other]] += step;
                        columnPrice[other] -= step;
                    }
                    else
                    {
                        least[other] -= step;
                    }
                }

                column = next;
            }

            for (; column != 0; column = from[column])
            {
                rowOf[column] = rowOf[from[column]];
            }
        }

        var columnOf = new int[rows];
        for (var column = 1; column <= columns; column++)
        {
            if (rowOf[column] > 0)
            {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }

        return (columnOf, -(rowPrice.Skip(1).Sum() + columnPrice.Skip(1).Sum()));
    }

    static double Greedy(BundleProblem problem, int takes)
    {
        var free = Enumerable.Repeat(takes, problem.Hot.Length).ToArray();
        var taken = new bool[problem.Slow.Length];
        var value = 0.0;
        foreach (var (hot, slow, gain) in problem.Offers.Keys.Select(pair => (pair.Hot, pair.Slow, Gain: problem.Gain(pair.Hot, pair.Slow)!.Value))
            .Where(pair => pair.Gain > 0).OrderByDescending(pair => pair.Gain).ThenBy(pair => pair.Hot).ThenBy(pair => pair.Slow))
        {
            if (free[hot] > 0 && !taken[slow])
            {
                (free[hot], taken[slow], value) = (free[hot] - 1, true, value + gain);
            }
        }

        return value;
    }
}
