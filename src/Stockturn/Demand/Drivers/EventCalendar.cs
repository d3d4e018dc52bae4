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

    /// <summary>The table inside the program with the times a seller tells of.</summary>
    public static EventCalendar Told(IReadOnlyCollection<SalesEventLine> lines) => lines.Count == 0 ? Shipped : Shipped.WithTold(lines);

    /// <summary>The table with the times a seller tells of; of an event of the table they stand in place of those of the same years.</summary>
    /// <param name="lines">
    /// An event is known by its code, or by its name in Chinese or English; one the table does not have is added under its code, or its name.
    /// </param>
    public EventCalendar WithTold(IReadOnlyCollection<SalesEventLine> lines)
    {
        var codes = lines.Where(one => one.Code is not null)
            .GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(named => named.Key, named => named.Select(one => one.Code).Min(StringComparer.Ordinal)!, StringComparer.OrdinalIgnoreCase);
        string CodeOf(SalesEventLine line) =>
            (line.Code ?? codes.GetValueOrDefault(line.Name)) is { } code
                ? Events.FirstOrDefault(one => code.Equals(one.Code, StringComparison.OrdinalIgnoreCase))?.Code ?? code
                : Events.FirstOrDefault(one => IsNamed(one, line.Name))?.Code ?? line.Name;
        return With(lines.GroupBy(CodeOf, StringComparer.Ordinal).Select(told => WithTimes(told.Key, [.. told])));
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

    SalesEvent WithTimes(string code, SalesEventLine[] told)
    {
        var shipped = Events.FirstOrDefault(one => one.Code == code);
        bool IsTold(HeldEvent held, string country) => told.Any(one =>
            one.First.Year == held.Days.Start.Year && (one.Country is null || country.Length == 0 || one.Country == country));
        var others = (shipped?.Held ?? [])
            .Select(held => (held.Days, Left: held.Countries.IsEmpty
                ? IsTold(held, "") ? [] : [""]
                : held.Countries.Where(country => !IsTold(held, country)).ToArray()))
            .Where(one => one.Left.Length > 0)
            .Select(one => new HeldEvent(one.Days, [.. one.Left.Where(country => country.Length > 0)]));
        var own = told.GroupBy(one => one.Country ?? "", StringComparer.Ordinal)
            .OrderBy(one => one.Key, StringComparer.Ordinal)
            .SelectMany(one => Together(one).Select(days => new HeldEvent(days, one.Key.Length == 0 ? [] : [one.Key])));
        return new SalesEvent(code, shipped?.Chinese ?? told[0].Name, shipped?.English ?? told[0].Name, [.. others.Concat(own)]);
    }

    // Times that overlap, or follow each other without a day between, are one.
    static List<DateSpan> Together(IEnumerable<SalesEventLine> told)
    {
        var times = new List<DateSpan>();
        foreach (var one in told.OrderBy(one => one.First).ThenBy(one => one.Last))
        {
            if (times.Count > 0 && one.First <= times[^1].End)
            {
                times[^1] = new DateSpan(times[^1].Start, one.Last < times[^1].End ? times[^1].End : one.Last.AddDays(1));
            }
            else
            {
                times.Add(new DateSpan(one.First, one.Last.AddDays(1)));
            }
        }

        return times;
    }

    static bool IsNamed(SalesEvent one, string name) =>
        name.Equals(one.Chinese, StringComparison.OrdinalIgnoreCase) || name.Equals(one.English, StringComparison.OrdinalIgnoreCase);

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
