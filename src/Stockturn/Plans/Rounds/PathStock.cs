using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stockturn.Plans;

/// <summary>Stock along all paths at once, four in a lane; the order of summation is fixed.</summary>
static class PathStock
{
    /// <summary>What arrives is added, what is asked for leaves, and nothing is less than 0.</summary>
    /// <returns>Units left and units lost, added up over the paths.</returns>
    public static (double Left, double Lost) Sell(Span<double> stock, double arriving, ReadOnlySpan<double> asked)
    {
        var stocks = MemoryMarshal.Cast<double, Vector256<double>>(stock);
        var wants = MemoryMarshal.Cast<double, Vector256<double>>(asked);
        Vector256<double> coming = Vector256.Create(arriving), left = default, lost = default;
        for (var lane = 0; lane < stocks.Length; lane++)
        {
            var rest = stocks[lane] + coming - wants[lane];
            var kept = Vector256.Max(rest, Vector256<double>.Zero);
            left += kept;
            lost += kept - rest;
            stocks[lane] = kept;
        }

        var (sumLeft, sumLost) = (Vector256.Sum(left), Vector256.Sum(lost));
        for (var path = stocks.Length * Vector256<double>.Count; path < stock.Length; path++)
        {
            var rest = stock[path] + arriving - asked[path];
            stock[path] = Math.Max(rest, 0);
            sumLeft += stock[path];
            sumLost += stock[path] - rest;
        }

        return (sumLeft, sumLost);
    }
}
