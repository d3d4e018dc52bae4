using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>A layer while the replay works on it, or a piece of one on its way from one shelf to another.</summary>
/// <remarks>A mutable struct kept in arrays: a replay makes and eats millions of them.</remarks>
struct OpenLayer
{
    /// <summary>Day numbers: when the goods entered the network, and when they arrived in this warehouse.</summary>
    public int NetworkDay, LocationDay;

    /// <summary>How much is left, never negative; on the list of holes, how much is missing.</summary>
    public Quantity Quantity;

    /// <summary>Landed cost of all of it; means nothing while <see cref="IsCosted"/> is false.</summary>
    public decimal Value;

    /// <summary>The batch, −1 for none.</summary>
    public int Batch;

    /// <summary>The receipt cohort it counts for, −1 for none.</summary>
    public int Cohort;

    /// <summary>
    /// The currency its cost was paid in, −1 when not told, and the warehouse it lies in or comes from.
    /// </summary>
    public short Currency, Warehouse;

    /// <summary>
    /// Whether its cost is known, whether date or cost are inferred, and whether its days only say how old it is at
    /// least.
    /// </summary>
    public bool IsCosted, IsEstimated, IsAgeAtLeast;

    /// <summary>The value, or nothing added to a sum while the cost is not known.</summary>
    public readonly decimal KnownValue => IsCosted ? Value : 0m;

    /// <summary>The quantity when its cost is not known.</summary>
    public readonly Quantity Uncosted => IsCosted ? Quantity.Zero : Quantity;

    /// <summary>True when it stands before another in the queue: older in the network, then older here.</summary>
    public readonly bool IsOlderThan(in OpenLayer other) =>
        NetworkDay < other.NetworkDay || (NetworkDay == other.NetworkDay && LocationDay < other.LocationDay);

    /// <summary>Cuts a part off, with its share of the value.</summary>
    public OpenLayer Cut(Quantity part)
    {
        var piece = this;
        piece.Quantity = part;
        piece.Value = IsCosted ? CostShare.Of(Value, part, Quantity) : 0m;
        Quantity -= part;
        Value -= piece.Value;
        return piece;
    }

    /// <summary>
    /// Takes in a layer that differs in nothing but quantity: same days, batch, origin and unit cost.
    /// </summary>
    public bool Merge(in OpenLayer other)
    {
        if (!IsLike(other) || (IsCosted && !HasSameUnitCost(other)))
        {
            return false;
        }

        Quantity += other.Quantity;
        Value += other.Value;
        return true;
    }

    /// <summary>True when each unit cost exactly so much.</summary>
    public readonly bool HasUnitCost(decimal unitCost) => IsCosted && Value == CostShare.At(unitCost, Quantity);

    readonly bool IsLike(in OpenLayer other) =>
        NetworkDay == other.NetworkDay && LocationDay == other.LocationDay && Batch == other.Batch
        && Cohort == other.Cohort && Currency == other.Currency && Warehouse == other.Warehouse
        && IsCosted == other.IsCosted && IsEstimated == other.IsEstimated
        && IsAgeAtLeast == other.IsAgeAtLeast;

    readonly bool HasSameUnitCost(in OpenLayer other) =>
        Value * other.Quantity.Thousandths == other.Value * Quantity.Thousandths;
}
