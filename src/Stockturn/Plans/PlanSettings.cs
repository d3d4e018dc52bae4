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

    /// <summary>Days of supply that never leave a platform's warehouse, below which it charges for low stock (U-21).</summary>
    public int LowStockDays { get; init => field = Days(value, 0); } = 28;

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

    static int Days(int days, int least) => days >= least && days <= 365
        ? days
        : throw new ArgumentException($"found {days}; expected whole days from {least} to 365");

    static double Share(double share) => share is >= 0.5 and <= 0.999
        ? share
        : throw new ArgumentException($"found {share}; expected a share from 0.5 to 0.999");
}
