using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Stockturn.Demand;
using Stockturn.Workspaces.Panels;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>What `stockturn forecast` can be told.</summary>
sealed class ForecastOptions
{
    readonly string needs;

    /// <summary>The options, described in a language.</summary>
    public ForecastOptions(TextBook texts)
    {
        File = new Argument<string?>("panel")
        {
            Description = texts["cli.forecast.panel"],
            HelpName = texts["word.file"],
            Arity = ArgumentArity.ZeroOrOne,
        };
        needs = texts["forecast.needs"];
        Period = Text("--period", "cli.forecast.period", texts);
        Period.AcceptOnlyFromAmong("day", "week", "month");
        Horizon = new Option<int?>("--horizon") { Description = texts["cli.forecast.horizon"] };
        InStock = Text("--in-stock", "cli.forecast.instock", texts);
        Events = Text("--events", "cli.forecast.events", texts);
        Quantiles = Text("--quantiles", "cli.forecast.quantiles", texts);
        Out = Text("--out", "cli.forecast.out", texts);
        Out.Aliases.Add("-o");
        Evaluate = new Option<bool>("--evaluate") { Description = texts["cli.forecast.evaluate"] };
        Keys = Text("--keys", "cli.forecast.keys", texts);
        Date = Text("--date", "cli.forecast.date", texts);
        Value = Text("--value", "cli.forecast.value", texts);
        First = Text("--first", "cli.forecast.first", texts);
        Last = Text("--last", "cli.forecast.last", texts);
    }

    public Argument<string?> File { get; }

    public Option<string?> Period { get; }

    public Option<int?> Horizon { get; }

    public Option<string?> InStock { get; }

    public Option<string?> Events { get; }

    public Option<string?> Quantiles { get; }

    public Option<string?> Out { get; }

    public Option<bool> Evaluate { get; }

    public Option<string?> Keys { get; }

    public Option<string?> Date { get; }

    public Option<string?> Value { get; }

    public Option<string?> First { get; }

    public Option<string?> Last { get; }

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(File);
        command.Validators.Add(told =>
        {
            if (told.GetValue(File) is not null && (told.GetValue(Period) is null || told.GetValue(Horizon) is null))
            {
                told.AddError(needs);
            }
        });
        Option[] all = [Period, Horizon, InStock, Events, Quantiles, Out, Evaluate, Keys, Date, Value, First, Last];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>Which table to read, and what was said of its columns.</summary>
    public PanelRequest Request(ParseResult parsed) => new(parsed.GetValue(File)!, PeriodOf(parsed))
    {
        Keys = parsed.GetValue(Keys) is { } keys ? [.. keys.Split(',', StringSplitOptions.TrimEntries)] : [],
        Date = parsed.GetValue(Date),
        Value = parsed.GetValue(Value),
        First = parsed.GetValue(First),
        Last = parsed.GetValue(Last),
    };

    /// <summary>How far and how sure; null when the horizon or a quantile is none.</summary>
    public PanelSettings? Settings(ParseResult parsed, int horizonMost)
    {
        var levels = PanelSettings.NineLevels;
        if (parsed.GetValue(Quantiles) is { } told)
        {
            var read = told.Split(',', StringSplitOptions.TrimEntries).Select(Level).ToArray();
            if (read.Any(level => level is not (> 0 and < 1)))
            {
                return null;
            }

            levels = [.. read.Select(level => level!.Value).Distinct().Order()];
        }

        var season = PeriodOf(parsed) switch { PanelPeriod.Day => 7, PanelPeriod.Week => 52, _ => 12 };
        var horizon = parsed.GetValue(Horizon) ?? 0;
        return horizon >= 1 && horizon <= horizonMost ? new PanelSettings(horizon, season, levels) : null;
    }

    PanelPeriod PeriodOf(ParseResult parsed) => Enum.Parse<PanelPeriod>(parsed.GetValue(Period)!, ignoreCase: true);

    static double? Level(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var level) ? level : null;

    static Option<string?> Text(string name, string key, TextBook texts) => new(name) { Description = texts[key] };
}
