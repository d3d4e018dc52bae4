using System.CommandLine;
using Stockturn.Plans;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>What `stockturn order` must and can be told.</summary>
sealed class OrderOptions
{
    readonly string needs;

    /// <summary>The options, described in a language.</summary>
    public OrderOptions(TextBook texts)
    {
        needs = texts["order.needs"];
        State = PanelOptions.Text("--state", "cli.order.state", texts);
        History = PanelOptions.Text("--history", "cli.order.history", texts);
        Panel = new PanelOptions(texts);
        Lead = new Option<int?>("--lead") { Description = texts["cli.order.lead"] };
        Review = new Option<int?>("--review") { Description = texts["cli.order.review"] };
        Holding = new Option<double?>("--holding") { Description = texts["cli.order.holding"] };
        Shortage = new Option<double?>("--shortage") { Description = texts["cli.order.shortage"] };
        Out = PanelOptions.Text("--out", "cli.forecast.out", texts);
        Out.Aliases.Add("-o");
        Details = new Option<bool>("--details") { Description = texts["cli.order.details"] };
    }

    public Option<string?> State { get; }

    public Option<string?> History { get; }

    public PanelOptions Panel { get; }

    public Option<int?> Lead { get; }

    public Option<int?> Review { get; }

    public Option<double?> Holding { get; }

    public Option<double?> Shortage { get; }

    public Option<string?> Out { get; }

    public Option<bool> Details { get; }

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        Option[] needed = [State, History, Panel.Period, Lead, Review, Holding, Shortage];
        command.Validators.Add(told =>
        {
            if (needed.Any(option => told.GetResult(option) is null))
            {
                told.AddError(needs);
            }
        });
        Option[] others = [Panel.InStock, Panel.Events, Out, Details, Panel.Keys, Panel.Date, Panel.Value, Panel.First, Panel.Last];
        foreach (var option in needed.Concat(others))
        {
            command.Add(option);
        }
    }

    /// <summary>What the round is decided by; null when a lead or review is none, or a cost is.</summary>
    public RoundTerms? Terms(ParseResult parsed)
    {
        var (lead, review) = (parsed.GetValue(Lead) ?? 0, parsed.GetValue(Review) ?? 0);
        var (holding, shortage) = (parsed.GetValue(Holding) ?? 0, parsed.GetValue(Shortage) ?? -1);
        return lead is >= 1 and <= RoundTerms.PeriodsMost && review is >= 1 and <= RoundTerms.PeriodsMost
            && holding > 0 && double.IsFinite(holding) && shortage >= 0 && double.IsFinite(shortage)
            ? new RoundTerms(lead, review, holding, shortage)
            : null;
    }
}
