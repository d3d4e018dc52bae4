using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Plans;

/// <summary>Money the seller knows will come or go: tax, rent, wages, a loan.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Day">The day.</param>
/// <param name="Amount">In the reporting currency: what comes is positive, what goes negative.</param>
/// <param name="IsTax">True for VAT and other tax.</param>
public sealed record PlannedPayment(string Name, DateOnly Day, decimal Amount, bool IsTax = false);

/// <summary>What the seller tells about cash.</summary>
public sealed record CashSettings
{
    /// <summary>Cash at hand in the reporting currency; null when not told: then only changes can be shown.</summary>
    public decimal? OpeningCash { get; init; }

    /// <summary>The day that cash was counted; null for the as-of day.</summary>
    public DateOnly? OpeningDay { get; init; }

    /// <summary>When orders are paid of whom nobody tells it, such as 30%定金，70%出货前; empty: it stays unknown.</summary>
    public string AssumedTerms { get; init => field = Readable(value); } = "";

    /// <summary>
    /// How far SKUs sell more or less together than expected, 0 each for itself, 1 all at once: the correlation of any two, by which low and
    /// high are worked out.
    /// </summary>
    public double SalesCorrelation { get; init => field = Share(value); } = 0.2;

    /// <summary>Money known to come or go.</summary>
    public ImmutableArray<PlannedPayment> Payments { get; init; } = [];

    /// <summary>The terms assumed; null without any.</summary>
    public OrderTerms? Assumed => AssumedTerms.Length == 0 ? null : OrderTerms.Read(AssumedTerms);

    static double Share(double value) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentException($"found {value}; expected a correlation from 0 to 1");

    static string Readable(string terms) => terms.Length == 0 || OrderTerms.Read(terms) is not null
        ? terms
        : throw new ArgumentException($"found \"{terms}\"; expected terms of payment such as 30%定金，70%出货前, 月结30天 or net 60");
}
