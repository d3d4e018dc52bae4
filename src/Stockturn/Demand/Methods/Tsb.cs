using System.Runtime.Intrinsics;

namespace Stockturn.Demand;

/// <summary>Teunter, Syntetos and Babai: the chance of demand is smoothed every period, its size on demand.</summary>
/// <remarks>
/// The rate is chance times size, and it sinks with every silent period, so a dying item is seen to die. Starts at
/// chance 1 if the first period has demand, else 0, and at the first size. Teunter, Syntetos and Babai 2011. See
/// docs/formulas/demand.md#tsb.
/// </remarks>
public sealed class Tsb : IDemandMethod
{
    const int Lanes = 4;

    /// <inheritdoc/>
    public string Code => "tsb";

    /// <inheritdoc/>
    public double Rate(ReadOnlySpan<double> demand, DemandSmoothing smoothing)
    {
        if (!TryFirstSize(demand, out var size))
        {
            return 0;
        }

        var chance = smoothing.Start == SmoothingStart.Mean ? MeanChance(demand) : FirstChance(demand);
        foreach (var units in demand[1..])
        {
            chance += smoothing.Timing * ((units > 0 ? 1 : 0) - chance);
            size += units > 0 ? smoothing.Size * (units - size) : 0;
        }

        return chance * size;
    }

    /// <inheritdoc/>
    /// <remarks>Every pair of weights at once: size weights in the lanes, chance weights one after the other.</remarks>
    public DemandSmoothing Choose(ReadOnlySpan<double> demand)
    {
        if (!TryFirstSize(demand, out var first))
        {
            return new DemandSmoothing(SmoothingGrid.Weights[0]);
        }

        Span<double> errors = stackalloc double[SmoothingGrid.Count * SmoothingGrid.Count];
        Span<double> chances = stackalloc double[SmoothingGrid.Count];
        errors.Clear();
        chances.Fill(FirstChance(demand));
        Vector256<double> slowSize = Vector256.Create(first), fastSize = slowSize;
        foreach (var units in demand[1..])
        {
            AddErrors(units, chances, slowSize, errors);
            AddErrors(units, chances, fastSize, errors[Lanes..]);
            MoveChances(chances, units > 0 ? 1 : 0);
            if (units > 0)
            {
                slowSize += SmoothingGrid.Slow * (Vector256.Create(units) - slowSize);
                fastSize += SmoothingGrid.Fast * (Vector256.Create(units) - fastSize);
            }
        }

        var (timing, size) = Math.DivRem(SmoothingGrid.Least(errors), SmoothingGrid.Count);
        return new DemandSmoothing(SmoothingGrid.Weights[size], SmoothingGrid.Weights[timing]);
    }

    static void AddErrors(double units, ReadOnlySpan<double> chances, Vector256<double> size, Span<double> errors)
    {
        var seen = Vector256.Create(units);
        for (var row = 0; row < SmoothingGrid.Count; row++)
        {
            var error = seen - chances[row] * size;
            var sum = errors.Slice(row * SmoothingGrid.Count, Lanes);
            (Vector256.Create<double>(sum) + error * error).CopyTo(sum);
        }
    }

    static void MoveChances(Span<double> chances, double occurred)
    {
        var target = Vector256.Create(occurred);
        var slow = Vector256.Create<double>(chances);
        var fast = Vector256.Create<double>(chances[Lanes..]);
        (slow + SmoothingGrid.Slow * (target - slow)).CopyTo(chances);
        (fast + SmoothingGrid.Fast * (target - fast)).CopyTo(chances[Lanes..]);
    }

    static double FirstChance(ReadOnlySpan<double> demand) => demand[0] > 0 ? 1 : 0;

    static double MeanChance(ReadOnlySpan<double> demand)
    {
        var count = 0;
        foreach (var units in demand)
        {
            count += units > 0 ? 1 : 0;
        }

        return (double)count / demand.Length;
    }

    static bool TryFirstSize(ReadOnlySpan<double> demand, out double size)
    {
        foreach (var units in demand)
        {
            if (units > 0)
            {
                size = units;
                return true;
            }
        }

        size = 0;
        return false;
    }
}
