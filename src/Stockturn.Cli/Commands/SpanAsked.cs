using System.Globalization;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Cli.Commands;

/// <summary>The days a figure is asked for: a month, or the last 30, 90 or 365.</summary>
sealed record SpanAsked(string? Month, int? Days)
{
    const int YearDays = 365;

    /// <summary>The days, or null when they cannot be measured; a month is cut at the as-of day.</summary>
    public DateSpan? Span(DateOnly asOf)
    {
        if (Month is null)
        {
            return DateSpan.Last(Days ?? YearDays, asOf);
        }

        var isMonth = DateOnly.TryParseExact(
            $"{Month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        return isMonth && Days is null && first <= asOf ? MeasuredSpans.MonthOf(first, asOf) : null;
    }

    /// <summary>Why there are no such days.</summary>
    public string Refusal(DateOnly asOf, TextBook texts) => Days is not null
        ? texts["explain.onespan"]
        : texts.Format("explain.nomonth", Month, asOf.ToString("yyyy-MM", CultureInfo.InvariantCulture));
}
