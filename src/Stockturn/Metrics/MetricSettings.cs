using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>
/// How stock and sales are measured, and what keeping stock costs. Every figure here is the seller's to change.
/// </summary>
public sealed record MetricSettings
{
    /// <summary>What tied-up money costs, as a share of value a year.</summary>
    public double CapitalRateYear { get; init => field = Rate(value); } = 0.10;

    /// <summary>What is lost in the warehouse, as a share of value a year.</summary>
    public double ShrinkRateYear { get; init => field = Rate(value); } = 0.01;

    /// <summary>What value older than <see cref="ObsolescenceAfterDays"/> loses, as a share a year.</summary>
    public double ObsolescenceRateYear { get; init => field = Rate(value); } = 0.10;

    /// <summary>The age above which value is taken to lose.</summary>
    public int ObsolescenceAfterDays { get; init => field = Days(value); } = 180;

    /// <summary>By what share a fee charged may differ from the table before somebody should look (U-4).</summary>
    public double FeeDifferenceLimit { get; init => field = Rate(value); } = 0.10;

    /// <summary>The dead-stock share a seller stays under (S2-7).</summary>
    public double DeadShareTarget { get; init => field = Rate(value); } = 0.05;

    /// <summary>How far the forecast is walked for cover.</summary>
    public int CoverHorizonWeeks { get; init => field = Days(value); } = 13;

    /// <summary>The upper ends of the age buckets shown; each bucket includes its upper end.</summary>
    public ImmutableArray<int> AgeBucketUppers { get; init => field = Ascending(value); } = [30, 60, 90];

    /// <summary>Where ABC and XYZ classes end.</summary>
    public AbcXyzSettings AbcXyz { get; init; } = new();

    /// <summary>The seller's working capital in the reporting currency; null when not told (S0-20).</summary>
    public decimal? WorkingCapital { get; init; }

    /// <summary>
    /// The rate card of a warehouse, by warehouse code. Without an entry see <see cref="RateCards.Of"/>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> CardsByWarehouse { get; init; } = NoTexts;

    /// <summary>The rate card of a store's referral fee, by store code.</summary>
    public ImmutableSortedDictionary<string, string> CardsByStore { get; init; } = NoTexts;

    /// <summary>The warehouse a store's stock lies in, by store code: it makes ratios per channel possible.</summary>
    public ImmutableSortedDictionary<string, string> WarehouseByStore { get; init; } = NoTexts;

    /// <summary>
    /// Days from a sale to the payout of its money, by store code; a store without an entry is a gap.
    /// </summary>
    public ImmutableSortedDictionary<string, int> PayoutDaysByStore { get; init; } = NoDays;

    /// <summary>
    /// Days from the receipt of goods to their payment, by supplier; negative when paid before. No entry is a gap.
    /// </summary>
    public ImmutableSortedDictionary<string, int> PaymentDaysBySupplier { get; init; } = NoDays;

    /// <summary>Turns a year others in the trade reach, by category (S2-4, S2-24).</summary>
    public ImmutableSortedDictionary<string, double> PeerTurnsByCategory { get; init; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    static ImmutableSortedDictionary<string, int> NoDays =>
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    static ImmutableSortedDictionary<string, string> NoTexts =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    static double Rate(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    static double Positive(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    static int Days(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }

    static ImmutableArray<int> Ascending(ImmutableArray<int> uppers)
    {
        for (var at = 0; at < uppers.Length; at++)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(uppers[at], at == 0 ? -1 : uppers[at - 1]);
        }

        return uppers;
    }
}
