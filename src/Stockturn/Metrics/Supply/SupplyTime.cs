using System.Collections.Immutable;

namespace Stockturn.Metrics;

/// <summary>Who tells how long the next goods take.</summary>
public enum SupplyTimeSource
{
    /// <summary>Receipts of the supplier's orders at the place itself.</summary>
    Receipts,

    /// <summary>Receipts of its orders where goods are gathered, and shipments from there to the place.</summary>
    ReceiptsAndShipments,

    /// <summary>The product's own lead time, as somebody told it, and shipments to the place where they are known.</summary>
    Told,

    /// <summary>Receipts of the supplier's orders anywhere.</summary>
    Supplier,
}

/// <summary>How many days goods take from the order to a place, as a distribution of what was seen.</summary>
/// <remarks>
/// Every wait weighs the same; a told lead time is one wait. Where goods come by a place they are gathered at, each wait there meets
/// each shipment from there: both at their twentieths. See docs/formulas/plans.md#supply-time.
/// </remarks>
public sealed record SupplyTime
{
    const int PartsMost = 20;

    /// <summary>Of waits.</summary>
    /// <param name="source">Who tells them.</param>
    /// <param name="days">Days of each, 0 or more, in any order; one at least.</param>
    /// <exception cref="ArgumentException">No wait, or one that ends before it began.</exception>
    public SupplyTime(SupplyTimeSource source, IEnumerable<int> days)
    {
        Source = source;
        Days = [.. days.Order()];
        if (Days.IsEmpty || Days[0] < 0)
        {
            throw new ArgumentException("expected waits of 0 or more days, one at least", nameof(days));
        }

        MeanDays = Days.Average();
        DeviationDays = Days.Length < 2
            ? 0
            : Math.Sqrt(Days.Sum(wait => (wait - MeanDays) * (wait - MeanDays)) / (Days.Length - 1));
        Parts =
        [
            .. Days.Length <= PartsMost
                ? Days.Select(wait => (double)wait)
                : Enumerable.Range(0, PartsMost).Select(part => Quantile((part + 0.5) / PartsMost)),
        ];
    }

    /// <summary>Who tells them.</summary>
    public SupplyTimeSource Source { get; }

    /// <summary>The waits in days, the shortest first.</summary>
    public ImmutableArray<int> Days { get; }

    /// <summary>Their mean.</summary>
    public double MeanDays { get; }

    /// <summary>Their standard deviation, n − 1; 0 of a single one.</summary>
    public double DeviationDays { get; }

    /// <summary>The share of a wait on which the goods are made; the rest they are carried and received.</summary>
    public double MakingShare { get; init; } = 1;

    /// <summary>The days within which a share of the waits ended.</summary>
    public double Quantile(double share) => LeadTimes.Quantile(Days, share);

    /// <summary>The waits in at most twenty parts of the same chance, each at its middle, the shortest first.</summary>
    public ImmutableArray<double> Parts { get; }

    /// <summary>One wait after another: every pair of their parts.</summary>
    public SupplyTime Then(SupplyTime next, SupplyTimeSource source) =>
        new(source, Parts.SelectMany(first => next.Parts.Select(second => (int)Math.Round(first + second))))
        {
            MakingShare = MeanDays + next.MeanDays > 0 ? MeanDays * MakingShare / (MeanDays + next.MeanDays) : 1,
        };

    /// <summary>The same when the making takes so many days longer; below 0 shorter. No wait is shorter than nothing.</summary>
    public SupplyTime Longer(int days)
    {
        var longer = new SupplyTime(Source, Days.Select(wait => Math.Max(0, wait + days)));
        var making = Math.Max(0, MeanDays * MakingShare + longer.MeanDays - MeanDays);
        return longer with { MakingShare = longer.MeanDays > 0 ? making / longer.MeanDays : 1 };
    }

    /// <summary>True when both saw the same.</summary>
    public bool Equals(SupplyTime? other) =>
        other is not null && Source == other.Source && MakingShare == other.MakingShare && Days.SequenceEqual(other.Days);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Days.Length, MeanDays, MakingShare);
}
