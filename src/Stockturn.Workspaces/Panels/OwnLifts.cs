using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Workspaces.Panels;

/// <summary>What promotions of single series do: learnt from each, drawn towards its group and that towards all.</summary>
sealed class OwnLifts
{
    readonly Dictionary<string, PromotionLifts> lifts = new(StringComparer.Ordinal);
    readonly EventScopes scopes;

    /// <summary>The lifts that the periods before an end tell; what shared events moved is taken out before.</summary>
    public OwnLifts(Panel panel, EventScopes scopes, SharedLifts shared, int end)
    {
        this.scopes = scopes;
        var (groups, around) = (new PanelGroups(panel), panel.Events.Around);
        var known = panel.Series
            .Select(one => (Series: one, Held: scopes.OwnOf(one).ToArray()))
            .Where(one => one.Held.Length > 0)
            .Select(one => (one.Series, one.Held, Moved: new DemandFactors(shared.Of(one.Series))))
            .Select(one => (one.Series, one.Held, Units: one.Moved.Without(one.Series.Demand.AsSpan(0, end))))
            .ToArray();
        var groupOf = known.ToDictionary(one => Name(one.Series), one => groups.Of(one.Series), StringComparer.Ordinal);
        foreach (var code in known.SelectMany(one => one.Held.Select(held => held.Code)).Distinct(StringComparer.Ordinal))
        {
            PromotedSeries[] each = [.. known.Select(one => Promoted(Name(one.Series), one.Held, one.Units, code))];
            var byGroup = PromotionLifts.Of(each.Select(one => one with { Group = groupOf[one.Group] }), around);
            lifts.Add(code, PromotionLifts.Of(each, around, name => byGroup.Lift(groupOf[name])));
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
            var lift = lifts[code.Key].Lift(Name(series));
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

    static string Name(PanelSeries series) => Panel.Name(series.Key);

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
