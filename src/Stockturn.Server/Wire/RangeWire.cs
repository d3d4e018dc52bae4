using Stockturn.Metrics;

namespace Stockturn.Server.Wire;

/// <summary>How the range is made up of hot, steady, test and idle items.</summary>
public sealed record AssortmentPageWire(long Run, IReadOnlyList<AssortmentPartWire> Rows);

/// <summary>What the SKUs of one role come to.</summary>
/// <param name="Role">The role.</param>
/// <param name="Skus">How many.</param>
/// <param name="StockValue">Stock at cost.</param>
/// <param name="NetSales">Of the last 365 days.</param>
public sealed record AssortmentPartWire(AssortmentRole Role, int Skus, FigureWire StockValue, FigureWire NetSales)
{
    /// <summary>Share of the SKUs.</summary>
    public required FigureWire OfSkus { get; init; }

    /// <summary>Share of the stock value.</summary>
    public required FigureWire OfValue { get; init; }

    /// <summary>Share of the net sales.</summary>
    public required FigureWire OfSales { get; init; }
}

/// <summary>SKUs by how much of the stock value they take beside how much of the sales they bring.</summary>
/// <param name="Run">The run.</param>
/// <param name="Skus">SKUs both shares are known of.</param>
/// <param name="Rows">Those whose shares differ most, the largest difference first.</param>
public sealed record SharePageWire(long Run, int Skus, IReadOnlyList<ShareWire> Rows);

/// <summary>The shares of a SKU.</summary>
/// <param name="Sku">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="OfValue">Its share of the stock value.</param>
/// <param name="OfSales">Its share of the net sales.</param>
/// <param name="Difference">The first less the second.</param>
public sealed record ShareWire(string Sku, string? Name, double OfValue, double OfSales, FigureWire Difference);

/// <summary>The shares of a SKU in a month.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="OfValue">Its share of the stock value at the end of the month.</param>
/// <param name="OfSales">Its share of the month's net sales.</param>
/// <param name="Difference">The first less the second.</param>
public sealed record ShareMonthWire(DateOnly Month, FigureWire OfValue, FigureWire OfSales, FigureWire Difference)
{
    internal static ShareMonthWire From(ShareOfSpan span) => new(
        span.Span.Start,
        FigureWire.From("share_of_value", span.OfValue, MetricUnit.Share),
        FigureWire.From("share_of_sales", span.OfSales, MetricUnit.Share),
        FigureWire.From(ValueShareAgainstSalesShare.Code, span.Difference, MetricUnit.Share));
}

/// <summary>The band a figure keeps to by its own ups and downs before the newest month.</summary>
/// <param name="Centre">The mean.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="Outside">The first days of the months that lie outside.</param>
public sealed record ControlLimitsWire(double Centre, double Lower, double Upper, IReadOnlyList<DateOnly> Outside)
{
    /// <summary>The bands of every figure of months in a row that enough months are known of, by code.</summary>
    internal static Dictionary<string, ControlLimitsWire> Of(IReadOnlyList<GroupWire> months) => months
        .SelectMany(month => month.Figures.Keys)
        .Distinct(StringComparer.Ordinal)
        .Select(code => (Code: code, Limits: Of(months, code)))
        .Where(one => one.Limits is not null)
        .ToDictionary(one => one.Code, one => one.Limits!, StringComparer.Ordinal);

    static ControlLimitsWire? Of(IReadOnlyList<GroupWire> months, string code)
    {
        var figures = months.Select(month => (month.Month, month.Figures[code].Value, month.Figures[code].Gap)).ToArray();
        Reading[] readings = [.. figures.Select(one => one.Value is { } value ? Reading.Of(value) : Reading.Missing(one.Gap!.Value))];
        return ControlLimits.Of([.. readings]) is { } limits
            ? new(limits.Centre, limits.Lower, limits.Upper,
                [.. figures.Where(one => one.Value is { } value && !limits.Holds(value)).Select(one => one.Month!.Value)])
            : null;
    }
}
