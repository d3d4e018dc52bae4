using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Ledger;

/// <summary>The receipts of the last 365 days and what was sold of them, counted on the layers they became.</summary>
/// <remarks>
/// A cohort starts where goods can first be sold: weeks at home or at sea are no failure to sell. A unit keeps its cohort
/// through transfers and repacking, wherever it is sold; what customers send back counts less.
/// See docs/formulas.md#sell-through.
/// </remarks>
sealed class CohortBook(DateOnly asOf)
{
    /// <summary>Stands for goods that count in no cohort.</summary>
    public const int None = -1;

    /// <summary>Stands for goods that have not yet come to a warehouse that sells: their cohort starts when they do.</summary>
    public const int NotYetOnSale = -2;

    const int KeptDays = 365;

    readonly List<Cohort> cohorts = [];

    /// <summary>Opens or widens the cohort of a day.</summary>
    /// <returns>Its place, −1 for a receipt too old to be kept.</returns>
    public int Receive(short warehouse, DateOnly day, Quantity quantity)
    {
        if (day <= asOf.AddDays(-KeptDays))
        {
            return -1;
        }

        var at = cohorts.Count - 1;
        while (at >= 0 && cohorts[at].Day == day && cohorts[at].Warehouse != warehouse)
        {
            at--;
        }

        if (at < 0 || cohorts[at].Day != day)
        {
            cohorts.Add(new Cohort(warehouse, day));
            at = cohorts.Count - 1;
        }

        cohorts[at].Received += quantity;
        return at;
    }

    /// <summary>Counts units of a cohort sold on a day; negative when they came back.</summary>
    public void Sell(int cohort, Quantity quantity, DateOnly day)
    {
        if (cohort < 0)
        {
            return;
        }

        cohorts[cohort].SoldSoFar += quantity;
        var after = day.DayNumber - cohorts[cohort].Day.DayNumber;
        if (after <= 30)
        {
            cohorts[cohort].SoldIn30Days += quantity;
        }

        if (after <= 90)
        {
            cohorts[cohort].SoldIn90Days += quantity;
        }
    }

    /// <summary>The cohorts by warehouse and day.</summary>
    public ImmutableArray<ReceiptCohort> All() =>
    [
        .. cohorts
            .OrderBy(cohort => cohort.Warehouse)
            .ThenBy(cohort => cohort.Day)
            .Select(cohort => new ReceiptCohort(cohort.Warehouse, cohort.Day)
            {
                Received = cohort.Received,
                SoldIn30Days = cohort.SoldIn30Days,
                SoldIn90Days = cohort.SoldIn90Days,
                SoldSoFar = cohort.SoldSoFar,
                AgeDays = asOf.DayNumber - cohort.Day.DayNumber,
            }),
    ];

    sealed class Cohort(short warehouse, DateOnly day)
    {
        public short Warehouse { get; } = warehouse;

        public DateOnly Day { get; } = day;

        public Quantity Received { get; set; }

        public Quantity SoldIn30Days { get; set; }

        public Quantity SoldIn90Days { get; set; }

        public Quantity SoldSoFar { get; set; }
    }
}
