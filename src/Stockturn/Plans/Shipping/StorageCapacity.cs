using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>Room a place gives the seller for goods of a storage type, as he tells it (U-8).</summary>
/// <param name="Place">The code of the warehouse.</param>
/// <param name="Type">The storage type: standard, oversize, apparel, footwear …</param>
/// <param name="CubicMetres">Cubic metres, 0 or more.</param>
public sealed record StorageCapacity(string Place, string Type, double CubicMetres)
{
    /// <summary>Cubic metres, 0 or more.</summary>
    public double CubicMetres { get; init => field = Checked(value); } = Checked(CubicMetres);

    static double Checked(double cubicMetres) => cubicMetres is >= 0 and <= 1e9
        ? cubicMetres
        : throw new ArgumentException($"found {cubicMetres}; expected cubic metres of 0 or more");
}

/// <summary>A lot that is to go to a place with limited room.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="LeavesOn">The day it is ready.</param>
/// <param name="Units">Units.</param>
/// <param name="UnitCubicMetres">Volume of a unit, above 0.</param>
/// <param name="UnitMargin">What a unit sold there earns.</param>
public sealed record CapacityLot(string Sku, DateOnly LeavesOn, long Units, double UnitCubicMetres, double UnitMargin)
{
    /// <summary>What it earns a cubic metre: what lots are ranked by.</summary>
    public double MarginPerCubicMetre => UnitMargin / UnitCubicMetres;
}

/// <summary>How much of a lot goes and how much waits.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="Sent">Units that go.</param>
public sealed record CapacityShare(CapacityLot Lot, long Sent)
{
    /// <summary>Units that wait for room.</summary>
    public long Waiting => Lot.Units - Sent;
}

/// <summary>How room of a place and storage type stands.</summary>
public enum CapacityStatus
{
    /// <summary>All fits, below the alert.</summary>
    Fits,

    /// <summary>All fits, at the alert or above.</summary>
    Alert,

    /// <summary>What is to go does not all fit: some of it waits.</summary>
    Limited,

    /// <summary>What lies there and comes exceeds it already: nothing more fits.</summary>
    Exceeded,
}

/// <summary>Room of a place for a storage type: what takes it, and what of the lots to go there does (U-8).</summary>
/// <param name="Capacity">The room.</param>
/// <param name="UsedCubicMetres">What lies there.</param>
/// <param name="InboundCubicMetres">What is on its way or on order.</param>
/// <param name="Lots">What is to go, what earns most a cubic metre first.</param>
/// <param name="Proof">What the lots that go earn, and what no choice earns more than.</param>
/// <remarks>
/// Unit by unit by margin a cubic metre until the room is full: the bound cuts the unit that no longer fits. See
/// docs/formulas/plans.md#storage-capacity.
/// </remarks>
public sealed record CapacityUse(
    StorageCapacity Capacity, double UsedCubicMetres, double InboundCubicMetres, ImmutableArray<CapacityShare> Lots, PlanProof Proof)
{
    /// <summary>The share of the room from which on it is told.</summary>
    public const double AlertShare = 0.85;

    const double Barely = 1e-9;

    /// <summary>SKUs there whose volume nobody tells: the room they take is not known.</summary>
    public int Unmeasured { get; init; }

    /// <summary>What is to go, all of it.</summary>
    public double AskedCubicMetres => Lots.Sum(one => one.Lot.Units * one.Lot.UnitCubicMetres);

    /// <summary>What goes.</summary>
    public double SentCubicMetres => Lots.Sum(one => one.Sent * one.Lot.UnitCubicMetres);

    /// <summary>Room that is taken when what goes is there.</summary>
    public double TakenCubicMetres => UsedCubicMetres + InboundCubicMetres + SentCubicMetres;

    /// <summary>Units that wait.</summary>
    public long Waiting => Lots.Sum(one => one.Waiting);

    /// <summary>How it stands.</summary>
    public CapacityStatus Status =>
        UsedCubicMetres + InboundCubicMetres > Capacity.CubicMetres + Barely ? CapacityStatus.Exceeded
        : Waiting > 0 ? CapacityStatus.Limited
        : TakenCubicMetres >= AlertShare * Capacity.CubicMetres - Barely ? CapacityStatus.Alert
        : CapacityStatus.Fits;

    /// <summary>Of what lies there and comes, and the lots to go.</summary>
    public static CapacityUse Of(StorageCapacity capacity, double used, double inbound, IEnumerable<CapacityLot> lots)
    {
        var room = Math.Max(0, capacity.CubicMetres - used - inbound);
        var (value, bound, left) = (0.0, 0.0, room);
        var shares = ImmutableArray.CreateBuilder<CapacityShare>();
        var ranked = lots.OrderByDescending(lot => lot.MarginPerCubicMetre)
            .ThenBy(lot => lot.Sku, StringComparer.Ordinal).ThenBy(lot => lot.LeavesOn);
        foreach (var lot in ranked)
        {
            var sent = lot.UnitMargin <= 0 ? 0 : Math.Min(lot.Units, (long)Math.Floor((room / lot.UnitCubicMetres) + Barely));
            bound += Math.Max(0, lot.UnitMargin) * Math.Min(lot.Units, left / lot.UnitCubicMetres);
            left = Math.Max(0, left - lot.Units * lot.UnitCubicMetres);
            room = Math.Max(0, room - sent * lot.UnitCubicMetres);
            value += sent * lot.UnitMargin;
            shares.Add(new CapacityShare(lot, sent));
        }

        return new CapacityUse(capacity, used, inbound, shares.ToImmutable(), new PlanProof(value, Math.Max(value, bound)));
    }
}
