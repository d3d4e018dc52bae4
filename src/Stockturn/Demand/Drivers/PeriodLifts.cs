using System.Collections.Immutable;

namespace Stockturn.Demand;

/// <summary>How many times as much as usual groups sell while an event is held, learnt from the times it was held before.</summary>
/// <remarks>
/// Each time of each group is sold over usual, as a logarithm with its variance. The times of all groups are pooled, what
/// one time says is doubted by how times differ, and the mean is drawn towards no lift as far as chance explains it; a
/// group leaves that of all groups as far as groups differ beyond chance. See docs/formulas/demand.md#event.
/// </remarks>
public sealed class PeriodLifts
{
    /// <summary>The greatest lift there is, and one over the least.</summary>
    public const double LiftMost = 10;

    // How far one time may lie from the next before anything is known of it: as much as one further time says.
    internal const double TimeDoubt = 0.25;

    readonly Dictionary<string, CodeLifts> codes = new(StringComparer.Ordinal);

    PeriodLifts(IEnumerable<(string Code, string Group, int First, EventSales Sales)> times)
    {
        foreach (var code in times.GroupBy(time => time.Code, StringComparer.Ordinal))
        {
            codes.Add(code.Key, CodeLifts.Of([.. code.Select(time => (time.Group, time.First, time.Sales))]));
        }
    }

    /// <summary>The lifts that series tell.</summary>
    /// <param name="series">Groups of series, all from the same period on; their order does not matter.</param>
    /// <param name="settings">Where usual demand is read from.</param>
    public static PeriodLifts Of(IEnumerable<EventSeries> series, LiftSettings settings) =>
        new(series.SelectMany(one => Times(one, settings)));

    /// <summary>The codes anything was learnt of, in order.</summary>
    public ImmutableArray<string> Codes => [.. codes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Times as much as usual in a group, from 0.1 to 10; where nothing was learnt of the group that of all
    /// groups, where nothing was learnt of the event 1.</summary>
    public double Lift(string group, string code) => codes.TryGetValue(code, out var lifts) ? lifts.Of(group) : 1;

    /// <summary>How many times it was seen held.</summary>
    public int Times(string code) => codes.TryGetValue(code, out var lifts) ? lifts.Times : 0;

    /// <summary>Several lifts at once: their product, from 0.1 to 10.</summary>
    public double Together(string group, IEnumerable<string> held)
    {
        var product = 1.0;
        foreach (var code in held.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            product *= Lift(group, code);
        }

        return Math.Clamp(product, 1 / LiftMost, LiftMost);
    }

    /// <summary>How many events hold in each period.</summary>
    internal static int[] Counts(int periods, IEnumerable<HeldPeriods> held)
    {
        var counts = new int[periods];
        foreach (var code in held.GroupBy(one => one.Code, StringComparer.Ordinal))
        {
            var holds = new bool[periods];
            foreach (var one in code)
            {
                for (var period = Math.Max(0, one.First); period < periods && period <= one.Last; period++)
                {
                    counts[period] += holds[period] ? 0 : 1;
                    holds[period] = true;
                }
            }
        }

        return counts;
    }

    static IEnumerable<(string Code, string Group, int First, EventSales Sales)> Times(EventSeries series, LiftSettings settings)
    {
        var counts = Counts(series.Units.Length, series.Held);
        var lot = DemandLot.Of([.. series.Units.OfType<double>()]);
        foreach (var held in series.Held.Distinct())
        {
            if (held.First < series.Units.Length && held.Last >= 0
                && EventSales.Of(series.Units.AsSpan(), counts, (held.First, held.Last), lot, settings) is { } sales)
            {
                yield return (held.Code, series.Group, held.First, sales);
            }
        }
    }
}
