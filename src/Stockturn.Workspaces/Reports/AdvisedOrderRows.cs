using System.Collections.Immutable;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Workspaces.Reports;

/// <summary>An open order of a SKU that is to be cancelled or postponed, or comes too late for its season.</summary>
/// <param name="Id">The id of the line.</param>
/// <param name="Line">The plan of the SKU.</param>
/// <param name="Advice">What to do with the order.</param>
/// <param name="Value">What the units too many cost, in the reporting currency.</param>
public sealed record AdvisedOrder(PlanLineId Id, PlannedLine Line, OpenOrderAdvice Advice, Reading Value)
{
    /// <summary>Units the supplier is asked to cancel or to deliver later; 0 where nothing is asked.</summary>
    public decimal Asked => Advice.Action switch
    {
        OpenOrderAction.Cancel => Advice.Excess,
        OpenOrderAction.Postpone => Advice.Arrival.Units,
        _ => 0,
    };
}

/// <summary>Which open orders a person looks at; nothing told means all.</summary>
public sealed record AdvisedOrderQuestion
{
    /// <summary>Of which SKUs.</summary>
    public SkuChoice Skus { get; init; } = new();

    /// <summary>With which advice.</summary>
    public IReadOnlyCollection<OpenOrderAction> Actions { get; init; } = [];

    /// <summary>With what decided of them.</summary>
    public IReadOnlyCollection<DecidedState> Decided { get; init; } = [];
}

/// <summary>The open orders a buyer should speak with suppliers of; chosen and put in order, never computed.</summary>
public static class AdvisedOrderRows
{
    /// <summary>The orders a person may ask for.</summary>
    public static RowOrders<AdvisedOrder> Orders { get; } = new(
        new SortedDictionary<string, Func<AdvisedOrder, IComparable?>>(StringComparer.Ordinal)
        {
            ["sku"] = one => one.Line.Plan.Sku,
            ["order"] = one => one.Advice.Arrival.Document,
            ["supplier"] = one => one.Line.Supplier,
            ["day"] = one => one.Advice.Arrival.Day,
            ["units"] = one => one.Advice.Arrival.Units,
            ["coverDays"] = one => one.Advice.CoverDays,
            ["excess"] = one => one.Advice.Excess,
            ["value"] = one => one.Value.Value,
            ["action"] = one => one.Advice.Action,
            ["missedSeason"] = one => one.Advice.MissedSeason,
        },
        one => one.Line.Plan.Sku);

    /// <summary>The orders meant, in an order, else what frees most money first.</summary>
    public static IReadOnlyList<AdvisedOrder> Of(RunBook book, string? order, AdvisedOrderQuestion asked) =>
    [
        .. book.OrderedAdvisedOrders.In(order).Where(one =>
            (asked.Actions.Count == 0 || asked.Actions.Contains(one.Advice.Action))
            && (asked.Decided.Count == 0 || asked.Decided.Contains(PlanList.DecidedOf(book, one.Id)))
            && book.Line(one.Line.Plan.Sku) is { } sku && asked.Skus.Has(sku)),
    ];

    /// <summary>The same as a table to work on.</summary>
    public static XlsxSheet Table(IReadOnlyList<AdvisedOrder> orders, RunBook book, TextBook texts) => new(
        texts["plan.orders.title"], [16, 24, 16, 16, 12, 10, 10, 10, 14, 12, 12, 12, .. DecisionCells.Widths],
        Rows(orders, book, texts), HeadingRows: 1);

    /// <summary>What to write to suppliers: each line that a person accepted or changed, by supplier and order.</summary>
    public static XlsxSheet Message(RunBook book, TextBook texts) => new(
        texts["plan.orders.message"], [22, 18, 18, 28, 10, 12, 12, 12, 30], Asked(book, texts), HeadingRows: 1);

    /// <summary>Of plans: what frees most money first, then by day and SKU. Orders to keep that are in time are not in it.</summary>
    public static ImmutableArray<AdvisedOrder> Of(IEnumerable<PlannedLine> lines) =>
    [
        .. lines.SelectMany(line => line.Plan.OpenOrders
                .GroupBy(advice => (advice.Arrival.Document, advice.Arrival.Day))
                .SelectMany(same => same.Select((advice, at) => new AdvisedOrder(
                    IdOf(line, advice, at), line, advice,
                    line.UnitCost.TryGet(out var price) ? Reading.Of(price * (double)advice.Excess) : line.UnitCost))))
            .Where(one => one.Advice.Action != OpenOrderAction.Keep || one.Advice.MissedSeason is not null)
            .OrderByDescending(one => one.Value.Value ?? 0)
            .ThenBy(one => one.Advice.Arrival.Day)
            .ThenBy(one => one.Line.Plan.Sku, StringComparer.Ordinal)
            .ThenBy(one => one.Advice.Arrival.Document, StringComparer.Ordinal),
    ];

    // An order may bring the same SKU to several warehouses on one day.
    static PlanLineId IdOf(PlannedLine line, OpenOrderAdvice advice, int at)
    {
        var id = PlanLineId.OpenOrder(line.Plan.Sku, advice.Arrival.Document, advice.Arrival.Day);
        return at == 0 ? id : id with { Part = $"{id.Part}~{at + 1}" };
    }

    static IEnumerable<IReadOnlyList<XlsxCell>> Rows(IReadOnlyList<AdvisedOrder> orders, RunBook book, TextBook texts)
    {
        yield return DecisionCells.Head(
            texts, "column.sku", "column.name", "plan.orders.order", "plan.supplier", "plan.orders.day", "plan.orders.units", "plan.orders.cover",
            "plan.orders.many", "plan.orders.value", "plan.orders.action", "plan.orders.to", "plan.orders.season");
        foreach (var one in orders)
        {
            var advice = one.Advice;
            yield return
            [
                XlsxCell.Of(one.Line.Plan.Sku), XlsxCell.Of(one.Line.Master.Name), XlsxCell.Of(advice.Arrival.Document),
                XlsxCell.Of(one.Line.Supplier), XlsxCell.Of(advice.Arrival.Day), XlsxCell.Of(advice.Arrival.Units, CellStyle.Whole),
                XlsxCell.Of((double?)advice.CoverDays, CellStyle.Whole), XlsxCell.Of(advice.Excess, CellStyle.Whole),
                ReportCells.Figure(one.Value, MetricUnit.Money), XlsxCell.Of(texts[$"plan.orders.asked.{advice.Action}"]),
                XlsxCell.Of(advice.PostponeTo), XlsxCell.Of(advice.MissedSeason),
                .. DecisionCells.Of(one.Id, book.Decided(one.Id), one.Asked, texts),
            ];
        }
    }

    static IEnumerable<IReadOnlyList<XlsxCell>> Asked(RunBook book, TextBook texts)
    {
        yield return ReportCells.Headings(
            texts, "plan.supplier", "plan.orders.order", "column.sku", "column.name", "plan.orders.units", "plan.orders.action",
            "plan.orders.asked", "plan.orders.to", "plan.reason");
        var asked = book.AdvisedOrders.Select(one => (Order: one, Decided: book.Decided(one.Id)))
            .Where(one => one.Decided is { Answer: not PlanAnswer.Rejected })
            .OrderBy(one => one.Order.Line.Supplier, StringComparer.Ordinal)
            .ThenBy(one => one.Order.Advice.Arrival.Document, StringComparer.Ordinal)
            .ThenBy(one => one.Order.Id.ToString(), StringComparer.Ordinal);
        foreach (var (one, decided) in asked)
        {
            yield return
            [
                XlsxCell.Of(one.Line.Supplier), XlsxCell.Of(one.Advice.Arrival.Document), XlsxCell.Of(one.Line.Plan.Sku),
                XlsxCell.Of(one.Line.Master.Name), XlsxCell.Of(one.Advice.Arrival.Units, CellStyle.Whole),
                XlsxCell.Of(texts[$"plan.orders.asked.{one.Advice.Action}"]), XlsxCell.Of(decided!.Units, CellStyle.Whole),
                XlsxCell.Of(one.Advice.PostponeTo), XlsxCell.Of(decided.Reason),
            ];
        }
    }
}
