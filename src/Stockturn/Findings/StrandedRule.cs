using System.Collections.Immutable;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>
/// Stranded stock (U-22): sellable goods in a platform's warehouse that no active listing offers, for more than 3
/// days.
/// </summary>
/// <remarks>
/// The days count from the day the last listing closed. Where that day is not told, the finding is only suspected.
/// See docs/formulas/findings.md#stranded.
/// </remarks>
public sealed class StrandedRule : IRule
{
    /// <inheritdoc/>
    public string Code => "stranded";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.WarehouseOnly;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.High;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        view.Kind == WarehouseKind.Platform && !stock.HasListingData ? Gap.NoListingData : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        if (view.Kind != WarehouseKind.Platform || ListingCheck.IsOnOffer(stock, limits.Words))
        {
            return null;
        }

        var since = OffSince(stock.Listings, view);
        var days = since is { } day ? stock.AsOf.DayNumber - day.DayNumber : (int?)null;
        if (days <= limits.Platform.StrandedDays)
        {
            return null;
        }

        var working = new Working()
            .Add("sellable", view.Sellable)
            .Add("listings", stock.Listings.Length)
            .Add("off_offer_days", days is { } known ? Reading.Of((double)known) : Reading.Missing(Gap.NoListingData))
            .Add("stranded_days", limits.Platform.StrandedDays)
            .AddIfKnown("off_offer_since", since);
        return view.Found(Code, view.Sellable, working) is { } finding
            ? finding with { State = since is null ? FindingState.Suspected : FindingState.Confirmed }
            : null;
    }

    // Never listed here: off offer since the goods came. A listing that is inactive without a day: not known since
    // when.
    static DateOnly? OffSince(ImmutableArray<ListingLine> listings, StockView view)
    {
        if (listings.IsEmpty)
        {
            return view.LastSale is null ? view.FirstReceipt : null;
        }

        return listings.All(line => line.ClosedDay is not null) ? listings.Max(line => line.ClosedDay) : null;
    }
}
