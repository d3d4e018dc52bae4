using Stockturn.Metrics;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Values;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>From sales to net profit as it goes over the wire.</summary>
static class WaterfallPages
{
    // What is asked first stands first: a charge before the table, the table before nothing (U-4).
    static readonly Dictionary<string, StepSourceKind[]> Order = new(StringComparer.Ordinal)
    {
        ["sales"] = [StepSourceKind.Orders],
        ["refunds"] = [StepSourceKind.Orders, StepSourceKind.Settlement],
        ["goods"] = [StepSourceKind.Ledger],
        ["written_off"] = [StepSourceKind.Ledger],
        ["referral"] = [StepSourceKind.Settlement, StepSourceKind.Report, StepSourceKind.Table],
        ["fulfilment"] = [StepSourceKind.Settlement, StepSourceKind.Report, StepSourceKind.Table],
        ["advertising"] = [StepSourceKind.Report],
        ["untold_advertising"] = [StepSourceKind.Estimate],
        ["other_fees"] = [StepSourceKind.Settlement, StepSourceKind.Report],
        ["reimbursed"] = [StepSourceKind.Settlement],
        ["storage"] = [StepSourceKind.Report, StepSourceKind.Table],
        ["aged_surcharge"] = [StepSourceKind.Report, StepSourceKind.Table],
        ["capital"] = [StepSourceKind.Policy],
        ["shrink"] = [StepSourceKind.Policy],
        ["obsolescence"] = [StepSourceKind.Policy],
    };

    /// <summary>The waterfall of a part of the stock. Refused when there is no such SKU or group.</summary>
    public static Outcome<WaterfallWire> Of(RunBook book, (ExplanationAsked Of, SkuChoice Skus) asked, TextBook texts)
    {
        var found = ExplainedParts.Of(book, asked.Of, asked.Skus);
        if (found.Value is not { } part)
        {
            return found.Refusal!;
        }

        var (waterfall, span) = (MarginWaterfall.Of(part.Measured), part.Measured.Span);
        var sources = Sources(book, asked.Of, span);
        return new WaterfallWire(
            book.Run.Info.Id, ExplainedParts.NameOf(asked.Of, asked.Skus, texts), span.Start, span.End.AddDays(-1),
            [.. waterfall.Parts.Select(step => new WaterfallStepWire(
                step.Code, texts[$"input.{step.Name}"],
                FigureWire.From(step.Code, step.Amount.Reading, MetricUnit.Money),
                FigureWire.From(step.Code, waterfall.ShareOf(step), MetricUnit.Share),
                [.. sources(step.Code).Select(source => SourceWords.Of(source, texts)).Distinct()]))])
        {
            Net = FigureWire.From("net_profit", waterfall.Net.Reading, MetricUnit.Money),
            Margin = FigureWire.From(MetricCatalog.Find(NetMargin.Code)!, part.Measured),
            MarginAtMost = FigureWire.From("net_margin_at_most", waterfall.NetMarginAtMost, MetricUnit.Share),
        };
    }

    // Of one SKU the records it was charged by; of many only the sorts of record, in the order they are asked.
    static Func<string, IEnumerable<StepSource>> Sources(RunBook book, ExplanationAsked asked, DateSpan span)
    {
        if (asked is not { Sku: { } code, Warehouse: null } || book.Run.Sku(code) is not { Kept: var kept })
        {
            return step => Order[step].Select(kind => new StepSource(step, kind, ""));
        }

        var told = WaterfallSources.Of((kept.Facts, kept.Ledger, kept.Demand), book.Run.Turn.Costs, span).ToLookup(source => source.Step);
        return step => told[step];
    }
}
