using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>The days a factory works: none while it is closed, half of one on each day it starts up again.</summary>
/// <remarks>See docs/formulas/plans.md#factory-calendar.</remarks>
public sealed class WorkingDays
{
    const double RampUpPace = 0.5;

    /// <summary>Of its closures, in any order.</summary>
    public WorkingDays(IEnumerable<SupplyClosure> closures) => Closures = [.. closures.OrderBy(one => one.First).ThenBy(one => one.Last)];

    /// <summary>The closures, by day.</summary>
    public ImmutableArray<SupplyClosure> Closures { get; }

    /// <summary>On how many days an order is in the making that needs so many working days.</summary>
    /// <param name="start">The day it is placed.</param>
    /// <param name="work">Working days, 0 or more.</param>
    /// <param name="cause">The closure that takes most of the days beyond them; null where none does.</param>
    public int DaysOf(DateOnly start, double work, out SupplyClosure? cause)
    {
        var (at, left, most) = ((double)start.DayNumber, Math.Max(0, work), 0.0);
        cause = null;
        for (var next = 0; left > 0 && next < Closures.Length; next++)
        {
            var closed = Closures[next];
            var (from, open) = ((double)closed.First.DayNumber, closed.Last.DayNumber + 1.0);
            var steady = open + closed.RampUpDays;
            if (steady <= at)
            {
                continue;
            }

            if (left <= from - at)
            {
                break;
            }

            left -= Math.Max(0, from - at);
            var came = Math.Max(at, from);
            at = Math.Max(came, open);

            // The next closure may begin before the pace is back.
            var half = Math.Max(0, Math.Min(steady, next + 1 < Closures.Length ? Closures[next + 1].First.DayNumber : steady) - at);
            var made = Math.Min(left, half * RampUpPace);
            var lost = at - came + made / RampUpPace - made;
            (at, left) = (at + made / RampUpPace, left - made);
            if (lost > most)
            {
                (most, cause) = (lost, closed);
            }
        }

        return (int)Math.Ceiling(at + left - start.DayNumber - 1e-9);
    }

    /// <summary>True when it is closed, or starts up again, on some day of a span; the last day is not in it.</summary>
    public bool IsTouched(DateOnly from, DateOnly until) =>
        Closures.Any(one => one.First < until && one.Last.AddDays(one.RampUpDays) >= from);
}
