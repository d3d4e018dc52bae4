using Stockturn.Workspaces.Panels;

namespace Stockturn.Bench;

/// <summary>The simple forecast to beat on daily shop data: the mean of the series times the weekday share of its store and department.</summary>
sealed class WeekdayMeans
{
    const int Week = 7;

    readonly Panel panel;
    readonly int horizon;
    readonly int[] columns;
    readonly Dictionary<string, double[]> shares;

    public WeekdayMeans(Panel panel, int horizon, int[] columns)
    {
        this.panel = panel;
        this.horizon = horizon;
        this.columns = columns;
        shares = panel.Series.GroupBy(Group).ToDictionary(group => group.Key, group => Shares([.. group]));
    }

    public double[] Forecast(int at)
    {
        var series = panel.Series[at];
        var history = series.Demand[..^horizon];
        var mean = history.Average() ?? 0;
        return [.. Enumerable.Range(0, horizon).Select(step => mean * shares[Group(series)][(history.Length + step) % Week])];
    }

    double[] Shares(PanelSeries[] group)
    {
        var sums = new double[Week];
        foreach (var series in group)
        {
            for (var period = 0; period < series.Demand.Length - horizon; period++)
            {
                sums[period % Week] += series.Demand[period] ?? 0;
            }
        }

        var mean = sums.Average();
        return [.. sums.Select(sum => mean > 0 ? sum / mean : 1)];
    }

    string Group(PanelSeries series) => string.Join('|', columns.Select(column => series.Key[column]));
}
