using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Server.Endpoints;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Server;

/// <summary>Settlements, fees against the table, and sources as they go over the wire.</summary>
static class MoneyPages
{
    public static IReadOnlyList<SettlementWire> Settlements(IEnumerable<Settlement> settlements, TextBook texts) =>
    [
        .. settlements.Select(settlement => new SettlementWire(
            settlement.Id, FactPages.SourceTitle(settlement.Source, texts), settlement.Stores,
            [.. settlement.Parts.Select(part => new SettlementPartWire(
                part.IsFee, part.Type, Type(part.Type, texts), part.Amount, part.WithoutSku))])
        {
            From = settlement.From,
            To = settlement.To,
            Paid = settlement.Paid,
            Currency = settlement.Currency,
            Told = settlement.Told,
            Sum = settlement.Sum,
            Difference = settlement.Difference,
        }),
    ];

    public static FeeCheckPageWire Fees(RunBook book, IReadOnlyList<SkuFeeComparison> lines, ListAsked list, TextBook texts)
    {
        var settings = book.Run.Turn.Policy.Metrics;
        var page = Listing<SkuFeeComparison>.Page(lines, list.PageNumber, list.PageSize);
        SkuFeeComparison[] alerts = [.. lines.Where(line => line.IsAlert(settings))];
        return new(book.Run.Info.Id, page.Total, [.. page.Rows.Select(line => new FeeCheckWire(
            line.Sku, line.Name, book.Run.Info.Network.Warehouses[line.Fees.Warehouse].Code, line.Fees.Type, Type(line.Fees.Type, texts))
        {
            Charged = Known(line.Fees.Charged),
            Table = Known(line.Fees.Table),
            Share = line.Fees.Share,
            Difference = line.Fees.Difference,
            IsAlert = line.IsAlert(settings),
            ChargedSource = SourceWords.Of(line.Fees.Charged.Source, texts),
            TableSource = SourceWords.Of(line.Fees.Table.Source, texts),
        })])
        {
            Alerts = alerts.Length,
            AlertDifference = alerts.Sum(line => line.Fees.Difference ?? 0),
            Limit = settings.FeeDifferenceLimit,
        };
    }

    public static SourcesWire Sources(
        RunBook book, IEnumerable<SourceFreshness> freshness, ImmutableArray<SourceChoice> choices, TextBook texts) => new(
        book.Run.Info.Id,
        [.. freshness.Select(one => new FreshnessWire(
            FactPages.SourceTitle(one.Source, texts), texts[$"fact.{one.Kind}"], one.FirstDay, one.LastDay, one.ImportedAt, one.Batch))],
        [.. choices.Select(choice => new SourceChoiceWire(
            texts[$"fact.{choice.Kind}"], choice.Place, FactPages.SourceTitle(choice.Believed.Code, texts),
            [.. choice.Others.Select(other => FactPages.SourceTitle(other.Code, texts))])
        {
            Type = choice.Type is { } type ? Type(type, texts) : null,
        })]);

    public static SourceDifferencePageWire Differences(
        RunBook book, ListAsked list, ImmutableArray<SourceDifference> differences, TextBook texts)
    {
        var page = Listing<SourceDifference>.Page(differences, list.PageNumber, list.PageSize);
        return new(book.Run.Info.Id, page.Total, [.. page.Rows.Select(line => new SourceDifferenceWire(
            texts[$"fact.{line.Kind}"], line.Place, line.Sku, FactPages.SourceTitle(line.Believed, texts),
            FactPages.SourceTitle(line.Other, texts))
        {
            From = line.Days.Start,
            To = line.Days.End.AddDays(-1),
            BelievedUnits = line.BelievedUnits,
            OtherUnits = line.OtherUnits,
            BelievedValue = line.BelievedValue,
            OtherValue = line.OtherValue,
            Value = line.Value,
        })]);
    }

    public static string Type(string type, TextBook texts) => texts.Or($"money.{type}", type);

    static decimal? Known(Metrics.CostFigure figure) => figure.Sum.IsWhole ? figure.Sum.Amount : null;
}
