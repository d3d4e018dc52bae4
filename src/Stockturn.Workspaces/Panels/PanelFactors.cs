using System.Collections.Immutable;
using Stockturn.Demand;

namespace Stockturn.Workspaces.Panels;

/// <summary>What the events of a panel are known to do to each of its series, learnt from its own periods before an end.</summary>
/// <remarks>
/// Events of several series are learnt from the sums of the groups they hold in, promotions of one series
/// from that series, its group and all. See docs/formulas/demand.md#panel-events.
/// </remarks>
public sealed class PanelFactors
{
    readonly Dictionary<string, DemandFactors?> factors = new(StringComparer.Ordinal);

    /// <summary>The factors of a panel, of its periods before an end and of the horizon after it.</summary>
    public PanelFactors(Panel panel, int end, int horizon)
    {
        if (panel.Events.Held.IsEmpty)
        {
            return;
        }

        var scopes = new EventScopes(panel);
        var shared = new SharedLifts(panel, scopes, end, horizon);
        var own = new OwnLifts(panel, scopes, shared, end);
        foreach (var series in panel.Series)
        {
            double[] product = [.. shared.Of(series)];
            own.Multiply(series, product);
            factors[Panel.Name(series.Key)] = product.All(factor => factor == 1) ? null : new DemandFactors(product);
        }

        Unseen =
        [
            .. panel.Events.Held.Where(one => one.Last >= 0 && one.First < end + horizon)
                .Select(one => one.Code)
                .Distinct(StringComparer.Ordinal)
                .Where(code => !shared.Knows(code) && !own.Knows(code))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The events nothing was learnt of; they count as no events.</summary>
    public ImmutableArray<string> Unseen { get; } = [];

    /// <summary>The factors of a series; null for none.</summary>
    public DemandFactors? Of(PanelSeries series) => factors.GetValueOrDefault(Panel.Name(series.Key));

    /// <summary>The series before an end as they would have been without the events.</summary>
    internal ImmutableArray<PanelSeries> Without(Panel panel, int end) =>
        [.. panel.Series.Select(one => Of(one) is { } moved ? one with { Demand = moved.Without(one.Demand.AsSpan(0, end)) } : one)];
}
