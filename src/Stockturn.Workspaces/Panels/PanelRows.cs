using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Workspaces.Panels;

/// <summary>Collects the cells of a panel by series and period, and lays them on one calendar.</summary>
sealed class PanelRows(PanelPeriod period, string file, Action<Issue> report)
{
    const int PeriodsMost = 40_000;

    readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    readonly List<(ImmutableArray<string> Key, Dictionary<int, double?> Cells)> series = [];
    PeriodForm? form;
    long zeros;

    /// <summary>The cells of a series, empty when it is new.</summary>
    public (Dictionary<int, double?> Cells, bool IsNew) Of(ImmutableArray<string> key)
    {
        var name = Panel.Name(key);
        if (places.TryGetValue(name, out var place))
        {
            return (series[place].Cells, false);
        }

        places.Add(name, series.Count);
        series.Add((key, []));
        return (series[^1].Cells, true);
    }

    /// <summary>Adds a cell; false when its period is of another form than those before.</summary>
    public bool TryAdd(Dictionary<int, double?> cells, PeriodName name, double? units, out bool isTwice)
    {
        form ??= name.Form;
        zeros += units == 0 ? 1 : 0;
        isTwice = form == name.Form && !cells.TryAdd(name.Number, units);
        return form == name.Form;
    }

    /// <summary>The panel; null, with an issue told, when it spans too many periods or holds none.</summary>
    /// <param name="keys">The headings of the keys.</param>
    /// <param name="isWide">True when a cell that is not there is a blank; else a row that is not there.</param>
    /// <param name="weekEnd">The day weeks end on; null for the last day met.</param>
    public Panel? Lay(ImmutableArray<string> keys, bool isWide, int? weekEnd)
    {
        int[] numbers = [.. series.SelectMany(one => one.Cells.Keys)];
        if (numbers.Length == 0)
        {
            report(PanelIssue.Columns(file, "no rows"));
            return null;
        }

        var end = weekEnd ?? numbers.Max();
        long first = Slot(numbers.Min(), end), count = Slot(numbers.Max(), end) - first + 1;
        if (count > PeriodsMost)
        {
            report(PanelIssue.Span(file, count, PeriodsMost));
            return null;
        }

        var laid = ImmutableArray.CreateBuilder<PanelSeries>(series.Count);
        var met = new List<bool[]>(series.Count);
        foreach (var (key, cells) in series)
        {
            var demand = new double?[count];
            var here = new bool[count];
            foreach (var (number, units) in cells)
            {
                var at = Slot(number, end) - first;
                here[at] = true;
                demand[at] = units is null ? demand[at] : demand[at].GetValueOrDefault() + units;
            }

            met.Add(here);
            laid.Add(new PanelSeries(key, demand));
        }

        if (!isWide)
        {
            FillSilence(laid, met);
        }

        return new Panel(keys, laid.DrainToImmutable(), new PanelCalendar((int)first, (int)count, end) { Form = form!.Value });
    }

    // A file of sales leaves out what did not sell: where its series have holes, and it says 0 less often than nothing,
    // nothing is 0. Before its first row a series was not there.
    void FillSilence(ImmutableArray<PanelSeries>.Builder laid, List<bool[]> met)
    {
        var silent = met.Sum(here => here.Skip(Array.IndexOf(here, true)).LongCount(isMet => !isMet));
        var hasHoles = met.Exists(here => Array.IndexOf(here, false, Array.IndexOf(here, true)) is var hole && hole >= 0
            && hole < Array.LastIndexOf(here, true));
        if (silent > 0 && !hasHoles && form == PeriodForm.Number)
        {
            EndTogether(laid, met);
            return;
        }

        if (silent == 0)
        {
            return;
        }

        var isZero = hasHoles && zeros < silent;
        report(PanelIssue.Silent(file, silent, isZero));
        for (var place = 0; isZero && place < met.Count; place++)
        {
            for (var at = Array.IndexOf(met[place], true); at < met[place].Length; at++)
            {
                laid[place].Demand[at] = met[place][at] ? laid[place].Demand[at] : 0;
            }
        }
    }

    // Series without holes that count their own periods: the last of each is the newest.
    static void EndTogether(ImmutableArray<PanelSeries>.Builder laid, List<bool[]> met)
    {
        for (var place = 0; place < met.Count; place++)
        {
            var length = Array.LastIndexOf(met[place], true) + 1;
            var demand = laid[place].Demand;
            laid[place] = laid[place] with { Demand = [.. new double?[demand.Length - length], .. demand[..length]] };
        }
    }

    int Slot(int number, int weekEnd) => new PeriodName(form!.Value, number).Slot(period, weekEnd);
}
