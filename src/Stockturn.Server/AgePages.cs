using Stockturn.Metrics;
using Stockturn.Server.Wire;
using Stockturn.Workspaces.Reports;

namespace Stockturn.Server;

/// <summary>Stock by age as it goes over the wire.</summary>
static class AgePages
{
    /// <summary>Groups by age.</summary>
    public static AgePageWire Of(RunBook book, string by, IEnumerable<MeasuredGroup> groups)
    {
        var settings = book.Run.Turn.Policy.Metrics;
        return new(
            book.Run.Info.Id, by,
            [.. AgeBuckets.None.By(AgeBuckets.Kept).Select(age => new AgeWire(age.Name, AgeTable.ShareLeft(age, settings)))],
            [.. groups.Where(AgeTable.Has).Select(Group)]);
    }

    /// <summary>Stock age by age.</summary>
    public static IReadOnlyList<AgeBarWire> Bars(Measurement measurement) =>
        [.. StockByAge.Ages(measurement).Select(Bar)];

    /// <summary>Stock whose age no record tells; null when there is none.</summary>
    public static AgeBarWire? Unknown(Measurement measurement) => IfAny(measurement, StockByAge.Unknown);

    /// <summary>Stock below nothing; null when there is none.</summary>
    public static AgeBarWire? Negative(Measurement measurement) => IfAny(measurement, StockByAge.Negative);

    static AgeGroupWire Group(MeasuredGroup group)
    {
        var measured = group.Measurement;
        var figure = FigureWire.From(FigureLine.Of("stock_value", measured));
        return measured.PositionGap == Gap.None
            ? new(group.Name, group.Warehouse, figure) { Ages = Bars(measured), UnknownAge = Unknown(measured), NegativeStock = Negative(measured) }
            : new(group.Name, group.Warehouse, figure) { Ages = [] };
    }

    static AgeBarWire? IfAny(Measurement measurement, string name) =>
        StockByAge.Find(measurement, name) is { } age && !age.Stock.Quantity.IsZero ? Bar(age) : null;

    static AgeBarWire Bar(StockOfAge age) =>
        new(age.Name, age.Stock.Quantity.Units, FigureWire.From(ExplainedFigures.ValueByAge, age.Stock.Value.Reading, MetricUnit.Money));
}
