using System.Collections.Immutable;

namespace Stockturn.Workspaces.Panels;

/// <summary>One series of a panel.</summary>
/// <param name="Key">The texts of the key columns, as the file has them.</param>
/// <param name="Demand">Units of each period of the panel, oldest first; null where not observed.</param>
public sealed record PanelSeries(ImmutableArray<string> Key, double?[] Demand);

/// <summary>A table of series over the same periods.</summary>
/// <param name="Keys">The headings of the key columns.</param>
/// <param name="Series">The series, in the order of the file.</param>
/// <param name="Calendar">Where its periods lie.</param>
public sealed record Panel(ImmutableArray<string> Keys, ImmutableArray<PanelSeries> Series, PanelCalendar Calendar)
{
    /// <summary>The events that are known to be held in its periods and after them.</summary>
    public PanelEvents Events { get; init; } = PanelEvents.None;

    /// <summary>The same panel without its last periods.</summary>
    public Panel Before(int periods) => this with
    {
        Series = [.. Series.Select(one => one with { Demand = one.Demand[..^periods] })],
        Calendar = Calendar with { Count = Calendar.Count - periods },
    };

    /// <summary>The same panel with the periods without stock not observed.</summary>
    /// <param name="flags">A panel of 1 (in stock) and 0 over the same calendar; what it does not hold counts as in stock.</param>
    public Panel Masked(Panel flags)
    {
        var inStock = flags.Series.ToDictionary(one => Name(one.Key), one => one.Demand, StringComparer.Ordinal);
        var shift = Calendar.First - flags.Calendar.First;
        return this with { Series = [.. Series.Select(one => inStock.TryGetValue(Name(one.Key), out var row) ? Masked(one, row, shift) : one)] };
    }

    /// <summary>The name of a series as one text.</summary>
    internal static string Name(ImmutableArray<string> key) => string.Join('\u001f', key);

    static PanelSeries Masked(PanelSeries series, double?[] inStock, int shift) => series with
    {
        Demand = [.. series.Demand.Select((units, at) => IsOutOfStock(inStock, at + shift) ? null : units)],
    };

    static bool IsOutOfStock(double?[] inStock, int at) => at >= 0 && at < inStock.Length && inStock[at] == 0;
}

/// <summary>Where the periods of a panel lie on a line of whole numbers.</summary>
/// <param name="First">The number of the first period.</param>
/// <param name="Count">How many periods there are.</param>
/// <param name="WeekEnd">The day number on which the weeks of a panel of days end.</param>
public sealed record PanelCalendar(int First, int Count, int WeekEnd)
{
    /// <summary>How the file writes its periods.</summary>
    internal PeriodForm Form { get; init; }
}
