using System.Collections.Immutable;
using Stockturn.Cli.Output;
using Stockturn.Metrics;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Cli.Commands;

/// <summary>Prints the card of every supplier, a line each.</summary>
static class SupplierPrinter
{
    static readonly ImmutableArray<string> Telling =
        ["open_value", "overdue_units", "on_time", "lead_told", "lead_median", "lead_ninetieth", "returnable_value"];

    public static int Print(Terminal terminal, OpenRun run, int most)
    {
        var texts = terminal.Texts;
        var cards = SupplierReport.Of(run);
        if (cards.IsEmpty)
        {
            terminal.Complain(texts["supplier.none"]);
            return ExitCode.NotFound;
        }

        // A screen has room for the telling figures; a script gets all.
        var isPerson = terminal.Form == OutputForm.Person;
        SupplierFigure[] Shown(SupplierCard card) => [.. card.Figures.Where(figure => !isPerson || Telling.Contains(figure.Code))];
        var table = new OutputTable(
        [
            new OutputColumn("supplier", texts["supplier.code"]),
            new OutputColumn("name", texts["supplier.name"]),
            new OutputColumn("orders", texts["supplier.orders"], ColumnShape.Whole),
            .. Shown(cards[0]).Select(figure => new OutputColumn(figure.Code, texts[$"supplier.{figure.Code}"], ShapeOf(figure.Unit))),
            new OutputColumn("returnable_until", texts["supplier.until"]),
        ]);
        foreach (var card in cards)
        {
            var figures = Shown(card).Select(figure => (object?)figure.Reading.Value);
            table.Add([card.Told?.Code, card.Name, card.Orders, .. figures, card.ReturnableUntil]);
        }

        table.PrintFirst(terminal, most);
        return ExitCode.Done;
    }

    static ColumnShape ShapeOf(MetricUnit unit) => unit switch
    {
        MetricUnit.Money => ColumnShape.Money,
        MetricUnit.Share => ColumnShape.Percent,
        MetricUnit.Units => ColumnShape.Quantity,
        _ => ColumnShape.Decimal,
    };
}
