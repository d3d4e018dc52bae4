using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Demand;

/// <summary>The dated table of events shipped with the program, with those a seller adds.</summary>
/// <remarks>
/// Years 2019 to 2028. Days that are neither known nor given by a rule are left out; the comments of
/// sales-events.json say which. See docs/formulas/demand.md#event.
/// </remarks>
public sealed class EventCalendar
{
    const string ShippedName = "Stockturn.Demand.sales-events.json";

    EventCalendar(IEnumerable<SalesEvent> events) => Events = [.. events.OrderBy(one => one.Code, StringComparer.Ordinal)];

    /// <summary>The table inside the program.</summary>
    public static EventCalendar Shipped { get; } = ReadShipped();

    /// <summary>A table without events.</summary>
    public static EventCalendar Empty { get; } = new([]);

    /// <summary>The events, by code.</summary>
    public ImmutableArray<SalesEvent> Events { get; }

    /// <summary>The table with a seller's own events added; one with the code of another stands in its place.</summary>
    /// <exception cref="ArgumentException">Two of them have one code.</exception>
    public EventCalendar With(IEnumerable<SalesEvent> events)
    {
        SalesEvent[] own = [.. events];
        var codes = own.Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        return codes.Count == own.Length
            ? new EventCalendar(Events.Where(one => !codes.Contains(one.Code)).Concat(own))
            : throw new ArgumentException("an event has the code of another", nameof(events));
    }

    /// <summary>The events with a day in a span, by code, then by their first day.</summary>
    /// <param name="span">The days asked for.</param>
    /// <param name="country">Where; null for events of any country.</param>
    public ImmutableArray<EventDays> During(DateSpan span, string? country) =>
    [
        .. Events.SelectMany(one => one.Held
            .Where(held => held.IsIn(Countries.Code(country)) && held.Days.Start < span.End && held.Days.End > span.Start)
            .Select(held => new EventDays(one.Code, held.Days))
            .Distinct()
            .OrderBy(held => held.Days.Start)
            .ThenBy(held => held.Days.End)),
    ];

    static EventCalendar ReadShipped()
    {
        using var stream = typeof(EventCalendar).Assembly.GetManifestResourceStream(ShippedName)
            ?? throw new InvalidOperationException($"{ShippedName} is not embedded in the engine");
        using var document = JsonDocument.Parse(stream);
        return new EventCalendar(document.RootElement.GetProperty("events").EnumerateArray().Select(Read).ToList());
    }

    static SalesEvent Read(JsonElement row) => new(
        row.GetProperty("code").GetString()!,
        row.GetProperty("chinese").GetString()!,
        row.GetProperty("english").GetString()!,
        [.. row.GetProperty("held").EnumerateArray().Select(held => Held(held, CountriesOf(row)))]);

    static HeldEvent Held(JsonElement row, ImmutableArray<string> usual) => new(
        new DateSpan(Day(row, "first"), Day(row, "last").AddDays(1)),
        row.TryGetProperty("countries", out _) ? CountriesOf(row) : usual);

    static ImmutableArray<string> CountriesOf(JsonElement row) =>
        [.. row.GetProperty("countries").EnumerateArray().Select(country => country.GetString()!)];

    static DateOnly Day(JsonElement row, string name) =>
        DateOnly.ParseExact(row.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
