using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stockturn.Demand;

/// <summary>Plain smoothing with eight weights at once, one in each lane of two vectors, and its squared errors one period ahead.</summary>
struct SquaredErrorLanes
{
    readonly Vector256<double> slow;
    readonly Vector256<double> fast;
    Vector256<double> slowLevel;
    Vector256<double> fastLevel;
    Vector256<double> slowSum;
    Vector256<double> fastSum;

    /// <summary>Starts all eight at the first value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SquaredErrorLanes(double first, ReadOnlySpan<double> weights)
    {
        slow = Vector256.Create(weights);
        fast = Vector256.Create(weights[4..]);
        slowLevel = fastLevel = Vector256.Create(first);
        slowSum = fastSum = default;
    }

    /// <summary>Goes on with the next value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double value)
    {
        var seen = Vector256.Create(value);
        var slowError = seen - slowLevel;
        var fastError = seen - fastLevel;
        slowSum += slowError * slowError;
        fastSum += fastError * fastError;
        slowLevel += slow * slowError;
        fastLevel += fast * fastError;
    }

    /// <summary>Writes the eight sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void CopyTo(Span<double> errors)
    {
        slowSum.CopyTo(errors);
        fastSum.CopyTo(errors[4..]);
    }
}
