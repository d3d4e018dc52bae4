using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Plans;

/// <summary>Room a place gives the seller for goods of a storage type, as the policy tells it (U-8): where no sheet does.</summary>
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

/// <summary>A limit of room of a place for a storage type, for some days or for always (U-8).</summary>
/// <param name="Place">The code of the warehouse.</param>
/// <param name="Type">The storage type.</param>
/// <param name="Room">How much, in what it is told in.</param>
public sealed record StorageLimit(string Place, string Type, double Room)
{
    /// <summary>What it is told in.</summary>
    public StorageMeasure Measure { get; init; }

    /// <summary>The store whose goods are meant; null for all.</summary>
    public string? Store { get; init; }

    /// <summary>The first day it holds; null for always.</summary>
    public DateOnly? First { get; init; }

    /// <summary>The last day it holds; null for until further notice.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>True of days it holds.</summary>
    public bool Holds(DateOnly day) => (First is not { } first || day >= first) && (Last is not { } last || day <= last);

    /// <summary>The limits in force: those of the sheet; of places and types it does not name, those of the policy.</summary>
    /// <param name="told">What the sheet tells.</param>
    /// <param name="policy">What the policy tells.</param>
    /// <param name="placeOf">The place that serves a store; null where nobody tells.</param>
    /// <returns>By place, store, type and day; a store no place serves keeps its name as the place.</returns>
    public static ImmutableArray<StorageLimit> Of(
        IEnumerable<StorageRoomLine> told, IEnumerable<StorageCapacity> policy, Func<string, string?> placeOf)
    {
        StorageLimit[] sheet =
        [
            .. told.Select(line => new StorageLimit(line.Place ?? placeOf(line.Store ?? "") ?? line.Store ?? "", line.Type, line.Room)
            {
                Measure = line.Measure, Store = line.Store, First = line.First, Last = line.Last,
            }),
        ];
        return
        [
            .. sheet.Concat(policy.Where(one => !sheet.Any(line => line.Place == one.Place && line.Type == one.Type))
                    .Select(one => new StorageLimit(one.Place, one.Type, one.CubicMetres)))
                .OrderBy(one => one.Place, StringComparer.Ordinal).ThenBy(one => one.Store, StringComparer.Ordinal)
                .ThenBy(one => one.Type, StringComparer.Ordinal).ThenBy(one => one.First ?? DateOnly.MinValue),
        ];
    }
}

/// <summary>A lot that is to go to a place with limited room.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="ArrivesOn">The day it arrives.</param>
/// <param name="Units">Units.</param>
/// <param name="UnitRoom">Room a unit takes, above 0: its volume, or 1 where room is told in units.</param>
/// <param name="UnitMargin">What a unit sold there earns.</param>
public sealed record CapacityLot(string Sku, DateOnly ArrivesOn, long Units, double UnitRoom, double UnitMargin)
{
    /// <summary>What it earns a cubic metre, or a unit: what lots are ranked by.</summary>
    public double MarginOfRoom => UnitMargin / UnitRoom;

    /// <summary>Which lot of those asked for it is.</summary>
    public int Number { get; init; }

    /// <summary>True where it waits since an earlier time.</summary>
    public bool HasWaited { get; init; }
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

/// <summary>Room of a place for a storage type: what takes it, and what of the lots to go there does (U-8). In what the limit is told in.</summary>
/// <param name="Limit">The room.</param>
/// <param name="Used">What lies there when the limit begins.</param>
/// <param name="Inbound">What is on its way or on order and comes while it holds.</param>
/// <param name="Lots">What is to go, what earns most first.</param>
/// <param name="Proof">What the lots that go earn, and what no choice earns more than.</param>
/// <remarks>
/// Unit by unit by margin a cubic metre until the room is full: the bound cuts the unit that no longer fits. See
/// docs/formulas/plans.md#storage-capacity.
/// </remarks>
public sealed record CapacityUse(StorageLimit Limit, double Used, double Inbound, ImmutableArray<CapacityShare> Lots, PlanProof Proof)
{
    /// <summary>The share of the room from which on it is told.</summary>
    public const double AlertShare = 0.85;

    const double Barely = 1e-9;

    /// <summary>SKUs there whose volume nobody tells: the room they take is not known.</summary>
    public int Unmeasured { get; init; }

    /// <summary>What is to go, all of it.</summary>
    public double Asked => Lots.Sum(one => one.Lot.Units * one.Lot.UnitRoom);

    /// <summary>What goes.</summary>
    public double Sent => Lots.Sum(one => one.Sent * one.Lot.UnitRoom);

    /// <summary>Room that is taken when what goes is there.</summary>
    public double Taken => Used + Inbound + Sent;

    /// <summary>Units that wait.</summary>
    public long Waiting => Lots.Sum(one => one.Waiting);

    /// <summary>How it stands.</summary>
    public CapacityStatus Status =>
        Used + Inbound > Limit.Room + Barely ? CapacityStatus.Exceeded
        : Waiting > 0 ? CapacityStatus.Limited
        : Taken >= AlertShare * Limit.Room - Barely ? CapacityStatus.Alert
        : CapacityStatus.Fits;

    /// <summary>Of what lies there and comes, and the lots to go.</summary>
    public static CapacityUse Of(StorageLimit limit, double used, double inbound, IEnumerable<CapacityLot> lots)
    {
        var room = Math.Max(0, limit.Room - used - inbound);
        var (value, bound, left) = (0.0, 0.0, room);
        var shares = ImmutableArray.CreateBuilder<CapacityShare>();
        var ranked = lots.OrderByDescending(lot => lot.MarginOfRoom)
            .ThenBy(lot => lot.Sku, StringComparer.Ordinal).ThenBy(lot => lot.ArrivesOn).ThenBy(lot => lot.Number);
        foreach (var lot in ranked)
        {
            var sent = lot.UnitMargin <= 0 ? 0 : Math.Min(lot.Units, (long)Math.Floor((room / lot.UnitRoom) + Barely));
            bound += Math.Max(0, lot.UnitMargin) * Math.Min(lot.Units, left / lot.UnitRoom);
            left = Math.Max(0, left - lot.Units * lot.UnitRoom);
            room = Math.Max(0, room - sent * lot.UnitRoom);
            value += sent * lot.UnitMargin;
            shares.Add(new CapacityShare(lot, sent));
        }

        return new CapacityUse(limit, used, inbound, shares.ToImmutable(), new PlanProof(value, Math.Max(value, bound)));
    }
}
