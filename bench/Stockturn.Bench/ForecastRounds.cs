using System.Collections.Immutable;
using Stockturn.Demand;
using Stockturn.Plans;
using Stockturn.Workspaces.Panels;

namespace Stockturn.Bench;

/// <summary>What stock costs when each review orders what an ordering round says.</summary>
static class ForecastRounds
{
    /// <summary>For each certainty the units held and lost of each series.</summary>
    /// <param name="of">The panel.</param>
    /// <param name="panel">Its series.</param>
    /// <param name="certainties">Each makes a lost sale cost τ/(1 − τ); a unit held costs 1.</param>
    /// <param name="start">The stock of a series at the start, by its place and that of the certainty.</param>
    public static (double[] Held, double[] Lost)[] Play(
        MeasuredPanel of, Panel panel, ImmutableArray<double> certainties, Func<int, int, double> start)
    {
        var terms = certainties.Select(one => new RoundTerms(of.Supply.Lead, of.Supply.Review, 1, one / (1 - one))).ToArray();
        var first = panel.Calendar.Count - of.Played;
        var draws = new PathDraws(terms[0].Horizon);
        var seasons = Enumerable.Range(0, (of.Played + of.Supply.Review - 1) / of.Supply.Review)
            .Select(turn => new PanelSeasons(panel, first + turn * of.Supply.Review, of.Season)).ToArray();
        var settings = new PanelSettings(terms[0].Horizon, of.Season, DemandPaths.Levels);
        var ended = terms.Select(_ => (Held: new double[panel.Series.Length], Lost: new double[panel.Series.Length])).ToArray();
        Parallel.For(0, panel.Series.Length, at =>
        {
            var demand = panel.Series[at].Demand;
            var shelves = terms.Select((_, place) => new Shelf(of, start(at, place))).ToArray();
            for (var turn = 0; turn < seasons.Length; turn++)
            {
                var now = first + turn * of.Supply.Review;
                var chosen = ForecastChoice.Choose(demand.AsSpan(0, now), settings, seasons[turn].Of(panel.Series[at]));
                var paths = chosen is null ? null : DemandPaths.Of(chosen, settings, draws);
                for (var place = 0; place < terms.Length; place++)
                {
                    var units = paths is null ? 0 : OrderRound.Of(terms[place], shelves[place].Stock, paths).Units;
                    shelves[place].Play(units, demand.AsSpan(now, Math.Min(of.Supply.Review, demand.Length - now)));
                    (ended[place].Held[at], ended[place].Lost[at]) = (shelves[place].Held, shelves[place].Lost);
                }
            }
        });
        return ended;
    }

    sealed class Shelf(MeasuredPanel of, double start)
    {
        readonly double[] arriving = new double[of.Played + of.Supply.Lead];
        double there = start;
        int period;

        public double Held { get; private set; }

        public double Lost { get; private set; }

        // What came this period is there already.
        public RoundStock Stock => new(there + arriving[period], [0, .. arriving.AsSpan(period + 1, Math.Min(of.Supply.Lead, arriving.Length - period) - 1)]);

        public void Play(long units, ReadOnlySpan<double?> asked)
        {
            arriving[period + of.Supply.Lead] += units;
            foreach (var one in asked)
            {
                there += arriving[period];
                var wanted = one ?? 0;
                Lost += Math.Max(0, wanted - there);
                there = Math.Max(0, there - wanted);
                Held += there;
                period++;
            }
        }
    }
}
