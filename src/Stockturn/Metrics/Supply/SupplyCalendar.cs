using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Stockturn.Facts;

namespace Stockturn.Metrics;

/// <summary>When factories work and warehouses receive in time: China's long holidays, and what the seller tells (U-11).</summary>
/// <remarks>
/// A closure the seller tells of under the name of a holiday stands in its place for that supplier and year. See
/// docs/formulas/plans.md#factory-calendar.
/// </remarks>
public sealed class SupplyCalendar
{
    const string ShippedName = "Stockturn.Metrics.factory-holidays.json";

    static readonly Lazy<ImmutableArray<(string Code, SupplyClosure Closure)>> Shipped = new(Read);

    readonly ImmutableArray<(string Code, SupplyClosure Closure)> holidays;
    readonly ImmutableArray<ClosureLine> told;
    readonly SupplierBook suppliers;
    readonly ConcurrentDictionary<string, WorkingDays> factories = new(StringComparer.Ordinal);

    SupplyCalendar(ImmutableArray<(string, SupplyClosure)> holidays, ImmutableArray<ClosureLine> told, SupplierBook suppliers) =>
        (this.holidays, this.told, this.suppliers) = (holidays, told, suppliers);

    /// <summary>A calendar on which every day is like another.</summary>
    public static SupplyCalendar Empty { get; } = new([], [], SupplierBook.None);

    /// <summary>Of a seller.</summary>
    /// <param name="network">Its suppliers, and the closures it tells of.</param>
    /// <param name="withHolidays">True when its suppliers keep China's holidays.</param>
    public static SupplyCalendar Of(Network network, bool withHolidays) =>
        new(withHolidays ? Shipped.Value : [], network.Closures, network.Suppliers);

    /// <summary>When a supplier's factory works.</summary>
    /// <param name="supplier">Its code or name as orders call it; empty for one nobody names.</param>
    public WorkingDays FactoryOf(string supplier) => factories.GetOrAdd(supplier, DaysOf);

    /// <summary>Days by which goods that come to a warehouse on a day are received late, and why; 0 and null where they are not.</summary>
    /// <param name="warehouse">Its code.</param>
    /// <param name="day">The day they arrive.</param>
    public (int Days, SupplyClosure? Cause) ReceivingDelay(string warehouse, DateOnly day)
    {
        var (most, cause) = (0, (SupplyClosure?)null);
        foreach (var line in told)
        {
            var late = line.Warehouse is null || !Same(line.Warehouse, warehouse) || day < line.First || day > line.Last
                ? 0
                : line.DelayDays ?? line.Last.DayNumber + 1 - day.DayNumber;
            if (late > most)
            {
                (most, cause) = (late, ClosureOf(line));
            }
        }

        return (most, cause);
    }

    /// <summary>True where some warehouse receives late on some day.</summary>
    public bool ReceivesLate(string warehouse) => told.Any(line => line.Warehouse is not null && Same(line.Warehouse, warehouse));

    WorkingDays DaysOf(string supplier)
    {
        var known = suppliers.Find(supplier);
        ClosureLine[] own =
        [
            .. told.Where(line => line.Warehouse is null
                && (line.Supplier is null || Same(line.Supplier, supplier) || (known is not null && suppliers.Find(line.Supplier) == known))),
        ];
        var kept = holidays.Where(one => !own.Any(line => IsOf(line, one.Code, one.Closure) && Near(line.First, one.Closure.First)));
        return new WorkingDays(kept.Select(one => one.Closure).Concat(own.Select(ClosureOf)));
    }

    // A holiday of the program has both its names.
    SupplyClosure ClosureOf(ClosureLine line)
    {
        var holiday = Shipped.Value.FirstOrDefault(one => IsOf(line, one.Code, one.Closure)).Closure;
        return new SupplyClosure(holiday?.Chinese ?? line.Name, holiday?.English ?? line.Name, line.First, line.Last, line.RampUpDays);
    }

    static bool IsOf(ClosureLine line, string code, SupplyClosure closure) =>
        Same(line.Name, code) || Same(line.Name, closure.English) || line.Name.Contains(closure.Chinese, StringComparison.Ordinal);

    // The same holiday of the same year, though its first days may lie on both sides of New Year.
    static bool Near(DateOnly one, DateOnly other) => Math.Abs(one.DayNumber - other.DayNumber) < 183;

    static bool Same(string one, string other) => one.Trim().Equals(other.Trim(), StringComparison.OrdinalIgnoreCase);

    static ImmutableArray<(string, SupplyClosure)> Read()
    {
        using var stream = typeof(SupplyCalendar).Assembly.GetManifestResourceStream(ShippedName)
            ?? throw new InvalidOperationException($"{ShippedName} is not embedded in the engine");
        using var document = JsonDocument.Parse(stream);
        return
        [
            .. document.RootElement.GetProperty("holidays").EnumerateArray().SelectMany(row => row.GetProperty("closed").EnumerateArray()
                .Select(closed => (row.GetProperty("code").GetString()!, new SupplyClosure(
                    row.GetProperty("chinese").GetString()!, row.GetProperty("english").GetString()!,
                    Day(closed, "first"), Day(closed, "last"), row.GetProperty("rampUpDays").GetInt32())))),
        ];
    }

    static DateOnly Day(JsonElement row, string name) =>
        DateOnly.ParseExact(row.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
