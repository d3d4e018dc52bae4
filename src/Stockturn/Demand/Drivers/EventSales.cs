namespace Stockturn.Demand;

/// <summary>What sold while an event was held, and what usually sells then. Counts are in lots.</summary>
/// <param name="Units">Sold in the periods of the event that were observed.</param>
/// <param name="Usual">What the periods around it say of as many such periods, by their place in the season.</param>
/// <param name="Around">Sold in the periods around it.</param>
/// <param name="Share">Periods of the event for each period around it.</param>
/// <param name="Dispersion">Variance over mean of the periods around it, 1 at least.</param>
/// <param name="Events">Events that held at once: each is told an equal part of the lift.</param>
readonly record struct EventSales(double Units, double Usual, double Around, double Share, double Dispersion, double Events = 1)
{
    const double Half = 0.5;
    const int PeriodsLeast = 4;

    /// <summary>The logarithm of sold over usual; half a lot is added to both so that nothing has one.</summary>
    public double LogLift => Math.Log((Units + Half) / (Usual + Half * Share)) / Events;

    /// <summary>Its variance by chance.</summary>
    public double Variance => Dispersion * (1 / (Units + Half) + 1 / (Around + Half));

    /// <summary>The sales of a time an event was held; null where it or what was around it was not observed.</summary>
    /// <param name="units">Units of each period; null where not observed.</param>
    /// <param name="codes">How many events hold in each period; the periods around it must have none.</param>
    /// <param name="held">First and last period of the event.</param>
    /// <param name="lot">The step in which the series sells; 0 for nothing sold.</param>
    /// <param name="settings">Where usual demand is read from.</param>
    public static EventSales? Of(
        ReadOnlySpan<double?> units, ReadOnlySpan<int> codes, (int First, int Last) held, double lot, LiftSettings settings)
    {
        var around = new PeriodsAround(settings.SeasonPeriods, lot);
        var (from, to) = (held.First - settings.AroundPeriods, held.Last + settings.AroundPeriods);
        for (var period = Math.Max(0, from); period < units.Length && period <= to; period++)
        {
            if (codes[period] == 0 && units[period] is { } usual)
            {
                around.Add(period, usual);
            }
        }

        if (lot <= 0 || around.Count < Math.Max(PeriodsLeast, settings.SeasonPeriods))
        {
            return null;
        }

        // Where another event holds on some of its periods the others tell; where on all, they share what was sold.
        return Sold(units, codes, held, 1, (lot, around)) ?? Sold(units, codes, held, int.MaxValue, (lot, around));
    }

    static EventSales? Sold(
        ReadOnlySpan<double?> units, ReadOnlySpan<int> codes, (int First, int Last) held, int most, (double Lot, PeriodsAround Periods) around)
    {
        double sold = 0, expected = 0, events = 0;
        var count = 0;
        for (var period = Math.Max(0, held.First); period < units.Length && period <= held.Last; period++)
        {
            if (codes[period] <= most && units[period] is { } seen)
            {
                sold += seen / around.Lot;
                expected += around.Periods.Mean(period);
                events += codes[period];
                count++;
            }
        }

        var usual = around.Periods;
        return count == 0
            ? null
            : new EventSales(sold, expected, usual.Units, (double)count / usual.Count, usual.Dispersion(), events / count);
    }
}
