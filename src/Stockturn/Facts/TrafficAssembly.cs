using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>The visits of one SKU, each day of a store once.</summary>
/// <remarks>
/// Reports by item sum up as many days as the person chose. Where two of them share days, the one of fewer days tells those, and of the
/// other only the days nobody else tells count, each by its mean of a day.
/// </remarks>
static class TrafficAssembly
{
    /// <summary>Its lines by day.</summary>
    public static TrafficLine[] Assemble(SkuRows told, NetworkMap map, Authority authority, DateOnly asOf)
    {
        var lines = Told(told, map, authority, asOf);
        var apart = lines.TrueForAll(line => line.Day == line.LastDay) ? lines : Apart(lines);
        return DayOrder.Of(apart.ToArray(), (in line) => line.Day);
    }

    static List<TrafficLine> Told(SkuRows told, NetworkMap map, Authority authority, DateOnly asOf)
    {
        var columns = told.Columns;
        var lines = new List<TrafficLine>(told.Rows.Length);
        foreach (var row in told.Rows)
        {
            if (authority.Believes(TrafficFact.Kind, columns.At(row, TrafficFact.Store), columns.Sources[row]))
            {
                var day = columns.Day(row, TrafficFact.Day) ?? asOf;
                lines.Add(new TrafficLine(
                    day,
                    columns.Day(row, TrafficFact.LastDay) ?? day,
                    map.StoreOf(columns.At(row, TrafficFact.Store)),
                    Known(columns.At(row, TrafficFact.Sessions)),
                    Known(columns.At(row, TrafficFact.PageViews)),
                    columns.Number(row, TrafficFact.FeaturedShare),
                    told.Units(row, TrafficFact.Units)));
            }
        }

        return lines;
    }

    // The lines of few days first: those of more days tell what is left.
    static List<TrafficLine> Apart(List<TrafficLine> lines)
    {
        var apart = new List<TrafficLine>(lines.Count);
        foreach (var ofStore in lines.GroupBy(line => line.Store))
        {
            var taken = new HashSet<DateOnly>();
            foreach (var sameSpan in ofStore.GroupBy(line => (line.Day, line.LastDay)).OrderBy(span => Days(span.Key)).ThenBy(span => span.Key.Day))
            {
                var (first, last) = sameSpan.Key;
                var open = Open(first, last, taken).ToArray();
                foreach (var line in sameSpan)
                {
                    apart.AddRange(open.Select(stretch => PartOf(line, stretch)));
                }

                taken.UnionWith(Enumerable.Range(0, Days(sameSpan.Key)).Select(first.AddDays));
            }
        }

        return apart;
    }

    static int Days((DateOnly First, DateOnly Last) span) => span.Last.DayNumber - span.First.DayNumber + 1;

    // The stretches of days nobody has told yet.
    static IEnumerable<(DateOnly First, DateOnly Last)> Open(DateOnly first, DateOnly last, HashSet<DateOnly> taken)
    {
        DateOnly? start = null;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (!taken.Contains(day))
            {
                start ??= day;
            }
            else if (start is { } begun)
            {
                yield return (begun, day.AddDays(-1));
                start = null;
            }
        }

        if (start is { } open)
        {
            yield return (open, last);
        }
    }

    static TrafficLine PartOf(TrafficLine line, (DateOnly First, DateOnly Last) stretch)
    {
        var (all, open) = (Days((line.Day, line.LastDay)), Days(stretch));
        return open == all ? line : line with
        {
            Day = stretch.First,
            LastDay = stretch.Last,
            Sessions = line.Sessions * open / all,
            PageViews = line.PageViews * open / all,
            Units = new Quantity(line.Units.Thousandths * open / all),
        };
    }

    static long Known(long value) => value == FactKind.Missing ? 0 : value;
}
