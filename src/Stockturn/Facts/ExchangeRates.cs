using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>What currencies were worth day by day. A day without a rate takes the last one before it, never one after.</summary>
public sealed class ExchangeRates
{
    readonly Dictionary<(Currency From, Currency To), (int[] Days, decimal[] Rates)> series = [];

    /// <summary>Rates as they stand in the rate table; where a day stands twice the later entry counts.</summary>
    public ExchangeRates(IEnumerable<(DateOnly Day, Currency From, Currency To, decimal Rate)> rates)
    {
        foreach (var pair in rates.Where(rate => rate.Rate > 0).GroupBy(rate => (rate.From, rate.To)))
        {
            var byDay = new SortedDictionary<int, decimal>();
            foreach (var rate in pair)
            {
                byDay[rate.Day.DayNumber] = rate.Rate;
            }

            series[pair.Key] = ([.. byDay.Keys], [.. byDay.Values]);
        }
    }

    /// <summary>The rates day by day, by currency pair and day.</summary>
    public ImmutableArray<(DateOnly Day, Currency From, Currency To, decimal Rate)> Table =>
    [
        .. series
            .OrderBy(pair => pair.Key.From.Code, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.To.Code, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Days.Zip(pair.Value.Rates, (day, rate) =>
                (DateOnly.FromDayNumber(day), pair.Key.From, pair.Key.To, rate))),
    ];

    /// <summary>No rates at all: only a currency into itself.</summary>
    public static ExchangeRates None { get; } = new([]);

    /// <summary>
    /// What one unit of a currency was worth in another on a day: the rate itself, the inverse of the opposite rate,
    /// or through a currency both have a rate with. Null when no rate stands on or before the day.
    /// </summary>
    public decimal? On(DateOnly day, Currency from, Currency to)
    {
        if (from == to)
        {
            return 1m;
        }

        if (Direct(day, from, to) is { } direct)
        {
            return direct;
        }

        foreach (var bridge in Bridges(from))
        {
            if (Direct(day, from, bridge) is { } first && Direct(day, bridge, to) is { } second)
            {
                return first * second;
            }
        }

        return null;
    }

    decimal? Direct(DateOnly day, Currency from, Currency to) =>
        Last(day, from, to) ?? (Last(day, to, from) is { } inverse ? 1m / inverse : null);

    decimal? Last(DateOnly day, Currency from, Currency to)
    {
        if (!series.TryGetValue((from, to), out var known))
        {
            return null;
        }

        var at = Array.BinarySearch(known.Days, day.DayNumber);
        at = at >= 0 ? at : ~at - 1;
        return at >= 0 ? known.Rates[at] : null;
    }

    ImmutableArray<Currency> Bridges(Currency from) =>
    [
        .. series.Keys
            .Where(pair => pair.From == from || pair.To == from)
            .Select(pair => pair.From == from ? pair.To : pair.From)
            .Distinct()
            .OrderBy(currency => currency.Code, StringComparer.Ordinal),
    ];
}
