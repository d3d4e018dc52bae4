using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Workspaces.Panels;

/// <summary>What promotions of single series do, learnt from all series on promotion.</summary>
sealed class OwnLifts
{
    readonly Dictionary<string, PromotionLifts> lifts = new(StringComparer.Ordinal);
    readonly EventScopes scopes;

    /// <summary>The lifts that the periods before an end tell; what shared events moved is taken out before.</summary>
    public OwnLifts(Panel panel, EventScopes scopes, SharedLifts shared, int end)
    {
        this.scopes = scopes;
        var known = panel.Series
            .Select(one => (Name: Group(one), Held: scopes.OwnOf(one).ToArray(), Series: one))
            .Where(one => one.Held.Length > 0)
            .Select(one => (one.Name, one.Held, Moved: new DemandFactors(shared.Of(one.Series)), one.Series.Demand))
            .Select(one => (one.Name, one.Held, Units: one.Moved.Without(one.Demand.AsSpan(0, end))))
            .ToArray();
        foreach (var code in known.SelectMany(one => one.Held.Select(held => held.Code)).Distinct(StringComparer.Ordinal))
        {
            lifts.Add(code, PromotionLifts.Of(known.Select(one => Promoted(one.Name, one.Held, one.Units, code)), panel.Events.Around));
        }
    }

    /// <summary>True for a promotion something was learnt of.</summary>
    public bool Knows(string code) => lifts.TryGetValue(code, out var known) && known.IsLearnt;

    /// <summary>Multiplies the factors of a series by those of its promotions.</summary>
    public void Multiply(PanelSeries series, double[] factors)
    {
        var own = scopes.OwnOf(series).GroupBy(one => one.Code, StringComparer.Ordinal).OrderBy(code => code.Key, StringComparer.Ordinal);
        foreach (var code in own)
        {
            var holds = Periods(code, factors.Length);
            var lift = lifts[code.Key].Lift(Group(series));
            for (var period = 0; period < factors.Length; period++)
            {
                factors[period] *= holds[period] ? lift : 1;
            }
        }

        for (var period = 0; period < factors.Length; period++)
        {
            factors[period] = Math.Clamp(factors[period], 1 / PeriodLifts.LiftMost, PeriodLifts.LiftMost);
        }
    }

    static string Group(PanelSeries series) => Panel.Name(series.Key);

    // Where another promotion holds nothing is told of this one.
    static PromotedSeries Promoted(string name, PanelEvent[] held, double?[] units, string code)
    {
        var holds = Periods(held.Where(one => one.Code == code), units.Length);
        var other = Periods(held.Where(one => one.Code != code), units.Length);
        return new PromotedSeries(name, [.. units.Select((one, period) => other[period] ? null : one)], [.. holds]);
    }

    static bool[] Periods(IEnumerable<PanelEvent> held, int periods)
    {
        var holds = new bool[periods];
        foreach (var one in held)
        {
            for (var period = Math.Max(0, one.First); period < periods && period <= one.Last; period++)
            {
                holds[period] = true;
            }
        }

        return holds;
    }
}
