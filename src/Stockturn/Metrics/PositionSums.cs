using Stockturn.Values;

namespace Stockturn.Metrics;

/// <summary>
/// What lies where on the as-of day, for any group. Known only for spans that end on that day. They add.
/// </summary>
public sealed record PositionSums
{
    /// <summary>Nothing known.</summary>
    public static PositionSums None { get; } = new();

    /// <summary>How many positions were added; 0 means not known for this span.</summary>
    public int Positions { get; init; }

    /// <summary>On hand in any condition, without what is on the way.</summary>
    public Quantity OnHand { get; init; }

    /// <summary>Its landed cost.</summary>
    public PartialSum Value { get; init; }

    /// <summary>Units of it without a cost.</summary>
    public Quantity Uncosted { get; init; }

    /// <summary>What it would bring today, net of what selling costs (decision 9).</summary>
    public PartialSum NetRealisable { get; init; }

    /// <summary>Freight and duty of bringing it to where it sells, already taken off what it would bring.</summary>
    public PartialSum FreightToSell { get; init; }

    /// <summary>What it cost more than it would bring, SKU by SKU and place by place.</summary>
    public PartialSum WriteDown { get; init; }

    /// <summary>What it has lost by its age, by the policy's rate.</summary>
    public PartialSum ValueLost { get; init; }

    /// <summary>Good and not reserved.</summary>
    public Quantity Sellable { get; init; }

    /// <summary>Damaged, unsellable, expired.</summary>
    public Quantity Unsellable { get; init; }

    /// <summary>On the way to another place: owned, not yet there.</summary>
    public Quantity InTransit { get; init; }

    /// <summary>Its landed cost.</summary>
    public PartialSum InTransitValue { get; init; }

    /// <summary>Units of SKUs that are dead: no sale for longer than the limit.</summary>
    public Quantity Dead { get; init; }

    /// <summary>Their landed cost.</summary>
    public PartialSum DeadValue { get; init; }

    /// <summary>Units of SKUs without a sale for as long that are exempt: off season, new or just received. Not among the dead.</summary>
    public Quantity IdleExempt { get; init; }

    /// <summary>Their landed cost.</summary>
    public PartialSum IdleExemptValue { get; init; }

    /// <summary>What is expected to sell in each week up to the policy's horizon.</summary>
    public DemandCourse Course { get; init; }

    /// <summary>How many forecasts were added; 0 means none.</summary>
    public int Forecasts { get; init; }

    /// <summary>Days without stock in the last 28, place by place, of SKUs that sell there.</summary>
    public long DaysOut { get; init; }

    /// <summary>What would have sold on them.</summary>
    public Quantity LostUnits { get; init; }

    /// <summary>The same at what one unit sells for today.</summary>
    public PartialSum LostSales { get; init; }

    /// <summary>True when more may have been lost than the record of stock and sales can tell.</summary>
    public bool IsLostAtLeast { get; init; }

    /// <summary>Units that would have to move for equal days of cover.</summary>
    public double Misplaced { get; init; }

    /// <summary>
    /// Units of SKUs that lie in more than one place and sell: what <see cref="Misplaced"/> is a share of.
    /// </summary>
    public double Placeable { get; init; }

    /// <summary>Received in cohorts that are 30 days old.</summary>
    public Quantity CohortReceived { get; init; }

    /// <summary>Sold of them within 30 days.</summary>
    public Quantity CohortSold { get; init; }

    /// <summary>Received in cohorts that are 90 days old.</summary>
    public Quantity QuarterReceived { get; init; }

    /// <summary>Sold of them within 90 days.</summary>
    public Quantity QuarterSold { get; init; }

    /// <summary>Sum by sum.</summary>
    public static PositionSums operator +(PositionSums left, PositionSums right) =>
        ReferenceEquals(left, None) ? right
        : ReferenceEquals(right, None) ? left
        : new()
        {
            Positions = left.Positions + right.Positions,
            OnHand = left.OnHand + right.OnHand,
            Value = left.Value + right.Value,
            Uncosted = left.Uncosted + right.Uncosted,
            NetRealisable = left.NetRealisable + right.NetRealisable,
            FreightToSell = left.FreightToSell + right.FreightToSell,
            WriteDown = left.WriteDown + right.WriteDown,
            ValueLost = left.ValueLost + right.ValueLost,
            Sellable = left.Sellable + right.Sellable,
            Unsellable = left.Unsellable + right.Unsellable,
            InTransit = left.InTransit + right.InTransit,
            InTransitValue = left.InTransitValue + right.InTransitValue,
            Dead = left.Dead + right.Dead,
            DeadValue = left.DeadValue + right.DeadValue,
            IdleExempt = left.IdleExempt + right.IdleExempt,
            IdleExemptValue = left.IdleExemptValue + right.IdleExemptValue,
            Course = left.Course + right.Course,
            Forecasts = left.Forecasts + right.Forecasts,
            DaysOut = left.DaysOut + right.DaysOut,
            LostUnits = left.LostUnits + right.LostUnits,
            LostSales = left.LostSales + right.LostSales,
            IsLostAtLeast = left.IsLostAtLeast || right.IsLostAtLeast,
            Misplaced = left.Misplaced + right.Misplaced,
            Placeable = left.Placeable + right.Placeable,
            CohortReceived = left.CohortReceived + right.CohortReceived,
            CohortSold = left.CohortSold + right.CohortSold,
            QuarterReceived = left.QuarterReceived + right.QuarterReceived,
            QuarterSold = left.QuarterSold + right.QuarterSold,
        };
}
