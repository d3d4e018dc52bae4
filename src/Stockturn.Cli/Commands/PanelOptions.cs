using System.CommandLine;
using Stockturn.Facts;
using Stockturn.Workspaces.Panels;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>What can be told of a table of series, whatever is done with it.</summary>
sealed class PanelOptions
{
    /// <summary>The options, described in a language.</summary>
    public PanelOptions(TextBook texts)
    {
        Period = Text("--period", "cli.forecast.period", texts);
        Period.AcceptOnlyFromAmong("day", "week", "month");
        InStock = Text("--in-stock", "cli.forecast.instock", texts);
        Events = Text("--events", "cli.forecast.events", texts);
        Keys = Text("--keys", "cli.forecast.keys", texts);
        Date = Text("--date", "cli.forecast.date", texts);
        Value = Text("--value", "cli.forecast.value", texts);
        First = Text("--first", "cli.forecast.first", texts);
        Last = Text("--last", "cli.forecast.last", texts);
    }

    public Option<string?> Period { get; }

    public Option<string?> InStock { get; }

    public Option<string?> Events { get; }

    public Option<string?> Keys { get; }

    public Option<string?> Date { get; }

    public Option<string?> Value { get; }

    public Option<string?> First { get; }

    public Option<string?> Last { get; }

    /// <summary>An option that takes a text.</summary>
    public static Option<string?> Text(string name, string key, TextBook texts) => new(name) { Description = texts[key] };

    /// <summary>How long a period is; it must have been told.</summary>
    public PanelPeriod PeriodOf(ParseResult parsed) => Enum.Parse<PanelPeriod>(parsed.GetValue(Period)!, ignoreCase: true);

    /// <summary>Periods after which demand repeats: 7 days, 52 weeks, 12 months.</summary>
    public int SeasonOf(ParseResult parsed) => PeriodOf(parsed) switch { PanelPeriod.Day => 7, PanelPeriod.Week => 52, _ => 12 };

    /// <summary>The panel of a file, its periods without stock left out, with its events; null, with an issue, when it cannot be read.</summary>
    public Panel? Read(ParseResult parsed, string path, Action<Issue> report, CancellationToken cancel)
    {
        var request = new PanelRequest(path, PeriodOf(parsed))
        {
            Keys = parsed.GetValue(Keys) is { } keys ? [.. keys.Split(',', StringSplitOptions.TrimEntries)] : [],
            Date = parsed.GetValue(Date),
            Value = parsed.GetValue(Value),
            First = parsed.GetValue(First),
            Last = parsed.GetValue(Last),
        };
        var panel = PanelReader.Read(request, report, cancel);
        if (panel is not null && parsed.GetValue(InStock) is { } flags)
        {
            var read = PanelReader.ReadFlags(request with { Path = flags, Value = null }, panel, report, cancel);
            panel = read is null ? null : panel.Masked(read);
        }

        return panel is not null && parsed.GetValue(Events) is { } events
            ? PanelEventReader.Read(events, panel, request.Period, report, cancel)
            : panel;
    }
}
