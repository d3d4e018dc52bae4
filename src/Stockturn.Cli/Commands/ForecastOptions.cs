using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Stockturn.Demand;
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
        Panel = new PanelOptions(texts);
        Horizon = new Option<int?>("--horizon") { Description = texts["cli.forecast.horizon"] };
        Quantiles = PanelOptions.Text("--quantiles", "cli.forecast.quantiles", texts);
        Out = PanelOptions.Text("--out", "cli.forecast.out", texts);
        Out.Aliases.Add("-o");
        Evaluate = new Option<bool>("--evaluate") { Description = texts["cli.forecast.evaluate"] };
    }

    public Argument<string?> File { get; }

    public PanelOptions Panel { get; }

    public Option<int?> Horizon { get; }

    public Option<string?> Quantiles { get; }

    public Option<string?> Out { get; }

    public Option<bool> Evaluate { get; }

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        command.Add(File);
        command.Validators.Add(told =>
        {
            if (told.GetValue(File) is not null && (told.GetValue(Panel.Period) is null || told.GetValue(Horizon) is null))
            {
                told.AddError(needs);
            }
        });
        Option[] all =
        [
            Panel.Period, Horizon, Panel.InStock, Panel.Events, Quantiles, Out, Evaluate,
            Panel.Keys, Panel.Date, Panel.Value, Panel.First, Panel.Last,
        ];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

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

        var horizon = parsed.GetValue(Horizon) ?? 0;
        return horizon >= 1 && horizon <= horizonMost ? new PanelSettings(horizon, Panel.SeasonOf(parsed), levels) : null;
    }

    static double? Level(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var level) ? level : null;
}
