using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>How long orders of the coming half year take to a place: as usual, and longer where its factory is closed (U-11).</summary>
/// <remarks>
/// The making takes working days; what comes after it, carriage and receiving, takes its days whatever the factory does, and the days
/// the warehouse receives late. See docs/formulas/plans.md#factory-calendar.
/// </remarks>
public sealed record OrderCalendar
{
    /// <summary>Days ahead of which an order is looked at.</summary>
    public const int DaysAhead = 180;

    OrderCalendar(SupplyTime usual, SupplyTime today, OrderDelay? delay, ImmutableArray<OrderDelay> coming) =>
        (Usual, Today, Delay, Coming) = (usual, today, delay, coming);

    /// <summary>What an order takes when nobody is closed.</summary>
    public SupplyTime Usual { get; }

    /// <summary>What one of today takes.</summary>
    public SupplyTime Today { get; }

    /// <summary>What one of today takes longer; null where it does not.</summary>
    public OrderDelay? Delay { get; }

    /// <summary>What orders of the coming days take longer, by day; days on which they do not are left out.</summary>
    public ImmutableArray<OrderDelay> Coming { get; }

    /// <summary>Of a supplier and a place.</summary>
    /// <param name="usual">What an order takes when nobody is closed.</param>
    /// <param name="factory">When the supplier works.</param>
    /// <param name="calendar">When warehouses receive late.</param>
    /// <param name="warehouse">The code of the place; empty where it is not one.</param>
    /// <param name="asOf">The day.</param>
    public static OrderCalendar Of(SupplyTime usual, WorkingDays factory, SupplyCalendar calendar, string warehouse, DateOnly asOf)
    {
        (int Days, SupplyClosure? Cause) Late(DateOnly ordered, double wait)
        {
            var made = factory.DaysOf(ordered, wait * usual.MakingShare, out var closed) - (int)Math.Ceiling(wait * usual.MakingShare - 1e-9);
            var (received, port) = calendar.ReceivingDelay(warehouse, ordered.AddDays((int)Math.Ceiling(wait) + made));
            return (made + received, received > made ? port : closed ?? port);
        }

        OrderDelay? On(DateOnly ordered)
        {
            var (sum, most, cause) = (0, 0, (SupplyClosure?)null);
            foreach (var wait in usual.Parts)
            {
                var late = Late(ordered, wait);
                sum += late.Days;
                if (late.Days > most)
                {
                    (most, cause) = (late.Days, late.Cause);
                }
            }

            var days = (int)Math.Round((double)sum / usual.Parts.Length);
            return days > 0 && cause is not null ? new OrderDelay(ordered, days, cause) : null;
        }

        if (factory.Closures.IsEmpty && !calendar.ReceivesLate(warehouse))
        {
            return new OrderCalendar(usual, usual, null, []);
        }

        var today = new SupplyTime(usual.Source, usual.Days.Select(wait => wait + Late(asOf, wait).Days)) { MakingShare = usual.MakingShare };
        return new OrderCalendar(
            usual, today, On(asOf), [.. Enumerable.Range(1, DaysAhead).Select(day => On(asOf.AddDays(day))).OfType<OrderDelay>()]);
    }
}
