using System.Collections.Immutable;

namespace Stockturn.Workspaces.Panels;

/// <summary>Which series of a panel each of its events is held in.</summary>
sealed class EventScopes
{
    readonly ILookup<string, PanelEvent> events;
    readonly Dictionary<string, List<string>> shared = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<string>> own = new(StringComparer.Ordinal);

    /// <summary>The scopes of the events of a panel.</summary>
    public EventScopes(Panel panel)
    {
        events = panel.Events.Held.ToLookup(one => one.Name, StringComparer.Ordinal);
        var keys = events.Select(one => one.First()).OrderBy(one => one.Name, StringComparer.Ordinal);
        foreach (var columns in keys.GroupBy(one => string.Join(' ', Columns(one.Key)), StringComparer.Ordinal))
        {
            var places = Columns(columns.First().Key).ToArray();
            var series = panel.Series.ToLookup(one => Text(places.Select(column => one.Key[column])), StringComparer.Ordinal);
            foreach (var key in columns)
            {
                PanelSeries[] held = [.. series[Text(places.Select(column => key.Key[column]!))]];
                var scope = held.Length == 1 && panel.Series.Length > 1 ? own : shared;
                foreach (var one in held)
                {
                    Add(scope, Panel.Name(one.Key), key.Name);
                }
            }
        }
    }

    /// <summary>The events that a series shares with others.</summary>
    public IEnumerable<PanelEvent> SharedBy(PanelSeries series) => Of(shared, series).SelectMany(key => events[key]);

    /// <summary>The events of a series alone.</summary>
    public IEnumerable<PanelEvent> OwnOf(PanelSeries series) => Of(own, series).SelectMany(key => events[key]);

    /// <summary>A name that series which share the same events have in common.</summary>
    public string Scope(PanelSeries series) => string.Join('\u001d', Of(shared, series));

    static IEnumerable<int> Columns(ImmutableArray<string?> key) => Enumerable.Range(0, key.Length).Where(column => key[column] is not null);

    static string Text(IEnumerable<string> texts) => string.Join('\u001f', texts);

    static List<string> Of(Dictionary<string, List<string>> scope, PanelSeries series) =>
        scope.TryGetValue(Panel.Name(series.Key), out var keys) ? keys : [];

    static void Add(Dictionary<string, List<string>> scope, string series, string key)
    {
        if (!scope.TryGetValue(series, out var keys))
        {
            scope.Add(series, keys = []);
        }

        keys.Add(key);
    }
}
