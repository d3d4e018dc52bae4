using Stockturn.Metrics;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>What to move and what serves which region, as it goes over the wire.</summary>
static class TransferPages
{
    const int Decimals = 2;

    public static TransferPageWire List(
        RunBook book, TransferList plan, IReadOnlyList<TransferLine> lines, ListAsked list, TextBook texts)
    {
        var page = Listing<TransferLine>.Page(lines, list.PageNumber, list.PageSize);
        string CodeOf(short place) => book.Run.Info.Network.Warehouses[place].Code;
        return new(
            book.Run.Info.Id, page.Total, lines.Sum(line => line.Move.Units), lines.Sum(line => line.Move.Cost),
            Math.Round(lines.Sum(line => line.Move.Gain), Decimals), plan.Proof.Status, Math.Round(plan.Proof.Bound, Decimals), plan.Proof.Gap,
            Math.Round(plan.Took.TotalSeconds, Decimals))
        {
            Lanes =
            [
                .. lines.GroupBy(line => (line.Move.From, line.Move.To))
                    .Select(lane => new TransferLaneWire(
                        CodeOf(lane.Key.From), CodeOf(lane.Key.To), lane.Select(line => line.Master.Sku).Distinct().Count(),
                        lane.Sum(line => line.Move.Units), lane.Sum(line => line.Move.Cost), Math.Round(lane.Sum(line => line.Move.Gain), Decimals)))
                    .OrderByDescending(lane => lane.Units).ThenBy(lane => lane.From, StringComparer.Ordinal)
                    .ThenBy(lane => lane.To, StringComparer.Ordinal),
            ],
            Drafts =
            [
                .. TransferDrafts.Of(book).Select(draft => new TransferDraftWire(draft.Kind, draft.Warehouse, draft.Lines, draft.Units)
                {
                    Notes = [.. TransferWords.Missing(draft, texts)],
                }),
            ],
            Gaps =
            [
                .. plan.Gaps.Select(gap => new TransferGapWire(
                    CodeOf(gap.From), CodeOf(gap.To), gap.Skus, gap.Units,
                    texts[$"transfer.bar.{gap.Reason}"], texts[$"transfer.supply.{gap.Reason}"])),
            ],
            Limits = [.. TransferWords.Limits(plan, book.Run.Info.Network, texts)],
            UnknownLanes = [.. TransferWords.Unknown(plan, book.Run.Info.Network, texts)],
            Rows = [.. page.Rows.Select(line => Line(book, line, texts))],
        };
    }

    public static SkuTransfersWire Sku(RunBook book, string sku, TextBook texts) => new(
        book.Run.Info.Id, [.. book.Transfers.Lines.Where(line => line.Master.Sku == sku).Select(line => Line(book, line, texts))]);

    public static ServingWire Serving(RunBook book, TextBook texts)
    {
        var (serving, network) = (book.Serving, book.Run.Info.Network);
        static double? PerUnit(double cost, long units) => units > 0 ? Math.Round(cost / units, Decimals) : null;
        return new(
            book.Run.Info.Id, serving.Skus, Math.Round(serving.Cost, Decimals), Math.Round(serving.Saving, Decimals),
            serving.Proof.Status, Math.Round(serving.Proof.Bound, Decimals),
            [
                .. serving.Rows.Select(row => new ServedRegionWire(
                    row.Region, network.Warehouses[row.Warehouse].Code, row.Units, PerUnit(row.Sending, row.Units), Math.Round(row.Cost, Decimals),
                    row.BestUnits, Math.Round(row.BestCost, Decimals), row.Days) { BestSendingPerUnit = PerUnit(row.BestSending, row.BestUnits) }),
            ],
            [.. serving.Gaps.Select(gap => TransferWords.Serving(gap, network, texts))]);
    }

    static TransferWire Line(RunBook book, TransferLine line, TextBook texts)
    {
        var (move, places) = (line.Move, book.Run.Info.Network.Warehouses);
        var id = OfferedLine.IdOf(line, book.Run.Info.Network);
        return new(line.Master.Sku, line.Master.Name, places[move.From].Code, places[move.To].Code, move.Units, move.Kind)
        {
            Line = id.ToString(),
            Decision = PlanDecisionWire.From(book.Decided(id)),
            Cost = Math.Round(move.Cost, Decimals),
            Freight = Math.Round(move.Freight.Sum.Amount, Decimals),
            FreightFrom = SourceWords.Of(move.Freight.Source, texts),
            Removal = Math.Round(move.Removal, Decimals),
            Shipment = Math.Round(move.Shipment, Decimals),
            Gain = Math.Round(move.Gain, Decimals),
            Clearing = FigureWire.From("clearing", move.Clearing, MetricUnit.Money),
            GainOverClearing = FigureWire.From("gain_over_clearing", move.GainOverClearing, MetricUnit.Money),
            ArrivesOn = move.ArrivesOn,
            RunsOutOn = move.RunsOutOn,
        };
    }
}
