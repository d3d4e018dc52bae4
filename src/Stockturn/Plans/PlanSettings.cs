using System.Collections.Immutable;

namespace Stockturn.Plans;

/// <summary>What the seller may choose about plans.</summary>
public sealed record PlanSettings
{
    static readonly ImmutableSortedDictionary<string, string> NoTypes = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Days between two looks at what to order.</summary>
    public int ReviewDays { get; init => field = Days(value, 0); } = 7;

    /// <summary>Days of demand an order brings beyond the time until the next could arrive.</summary>
    public int CycleDays { get; init => field = Days(value, 0); } = 30;

    /// <summary>The chance that goods of class A do not run out before an order arrives.</summary>
    public double ServiceOfClassA { get; init => field = Share(value); } = 0.975;

    /// <summary>The same of class B.</summary>
    public double ServiceOfClassB { get; init => field = Share(value); } = 0.95;

    /// <summary>The same of class C, and of goods without a class.</summary>
    public double ServiceOfClassC { get; init => field = Share(value); } = 0.9;

    /// <summary>Days stock may last after a receipt before it is called too much.</summary>
    public int CoverMostDays { get; init => field = Days(value, 1); } = 90;

    /// <summary>Days of sales the ERP's rule keeps as safety, for the suggestion that stands beside.</summary>
    public int ErpSafetyDays { get; init => field = Days(value, 0); } = 15;

    /// <summary>True when suppliers close for China's long holidays, unless the seller's factory calendar says otherwise.</summary>
    public bool KeepsChineseHolidays { get; init; } = true;

    /// <summary>What the seller tells about cash.</summary>
    public CashSettings Cash { get; init; } = new();

    /// <summary>How many days ahead a transfer is weighed.</summary>
    public int TransferDays { get; init => field = Days(value, 1); } = 180;

    /// <summary>The share of today's price, referral taken off, that clearing on the spot brings.</summary>
    public double ClearingShare
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentException($"found {value}; expected a share from 0 to 1");
    } = 0.5;

    /// <summary>Days of supply that never leave a platform's warehouse and are kept there on average, else it charges (U-21).</summary>
    public int LowStockDays { get; init => field = Days(value, 0); } = 28;

    /// <summary>Units a week below which the platform charges nothing for low stock.</summary>
    public int LowStockLeastUnits
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentException($"found {value}; expected 0 or more");
    } = 20;

    /// <summary>How much is ordered of class A, and of goods without a class (S2-14).</summary>
    public OrderingWay OrderingOfClassA { get; init; } = OrderingWay.UpTo;

    /// <summary>How much is ordered of class B.</summary>
    public OrderingWay OrderingOfClassB { get; init; } = OrderingWay.FixedLot;

    /// <summary>How much is ordered of class C.</summary>
    public OrderingWay OrderingOfClassC { get; init; } = OrderingWay.Least;

    /// <summary>What placing an order costs, in the reporting currency, for the fixed lot (EOQ); null: the lot is a cycle of demand.</summary>
    public decimal? OrderCost
    {
        get;
        init => field = value is null or >= 0 ? value : throw new ArgumentException($"found {value}; expected 0 or more");
    }

    /// <summary>Days an order of class C may last: one its minimum or pack makes last longer is not placed.</summary>
    public int ClassCMostDays
    {
        get;
        init => field = value is >= 1 and <= 3650 ? value : throw new ArgumentException($"found {value}; expected whole days from 1 to 3650");
    } = 365;

    /// <summary>The share of the value of all stock that test goods may take, their orders among them (S3-23); null for no limit.</summary>
    public double? TestStockShareMost
    {
        get;
        init => field = value is null or (>= 0 and <= 1) ? value : throw new ArgumentException($"found {value}; expected a share from 0 to 1");
    }

    /// <summary>True where the minimum told of a variant is that of its parent: its sizes together (U-9).</summary>
    public bool IsMinimumOfParent { get; init; }

    /// <summary>Ways between warehouses that no shipment tells, or whose cost none does.</summary>
    public ImmutableArray<NamedLane> Lanes { get; init; } = [];

    /// <summary>What sending an order's unit from a warehouse to a country costs, where no charge tells.</summary>
    public ImmutableArray<NamedShipping> Shipping { get; init; } = [];

    /// <summary>The kinds of containers goods of a supplier are put in; none for loose goods (U-12).</summary>
    public ImmutableArray<ContainerSize> Containers { get; init; } = ContainerSize.Usual;

    /// <summary>The share of a container's room, by volume or weight, that must go for goods to travel in containers of their own.</summary>
    public double ContainerFillLeast
    {
        get;
        init => field = value is >= 0 and <= 1 ? value : throw new ArgumentException($"found {value}; expected a share from 0 to 1");
    } = 0.5;

    /// <summary>Room places give for goods of a storage type; a place not told has no limit (U-8).</summary>
    public ImmutableArray<StorageCapacity> Capacities { get; init; } = [];

    /// <summary>The storage type of the goods of a category where their size does not tell it: apparel, footwear …</summary>
    public ImmutableSortedDictionary<string, string> StorageTypeByCategory { get; init; } = NoTypes;

    /// <summary>The service of a class: A, B or C, whatever follows it.</summary>
    public double ServiceOf(string? abcXyz) => abcXyz switch
    {
        ['A', ..] => ServiceOfClassA,
        ['B', ..] => ServiceOfClassB,
        _ => ServiceOfClassC,
    };

    /// <summary>How much is ordered of a class: A, B or C, whatever follows it; as of class A where it has none.</summary>
    public OrderingWay OrderingOf(string? abcXyz) => abcXyz switch
    {
        ['B', ..] => OrderingOfClassB,
        ['C', ..] => OrderingOfClassC,
        _ => OrderingOfClassA,
    };

    static int Days(int days, int least) => days >= least && days <= 365
        ? days
        : throw new ArgumentException($"found {days}; expected whole days from {least} to 365");

    static double Share(double share) => share is >= 0.5 and <= 0.999
        ? share
        : throw new ArgumentException($"found {share}; expected a share from 0.5 to 0.999");
}
