using Stockturn.Metrics;

namespace Stockturn.Findings;

/// <summary>
/// The listing check as an outcome of its own (S4-10): in stock, never on offer; list it first (未上架).
/// </summary>
/// <remarks>See docs/formulas/findings.md#not-listed.</remarks>
public sealed class NotListedRule : IRule
{
    /// <inheritdoc/>
    public string Code => "not_listed";

    /// <inheritdoc/>
    public RuleTraits Traits => RuleTraits.None;

    /// <inheritdoc/>
    public FindingSeverity Severity => FindingSeverity.Medium;

    /// <inheritdoc/>
    public Gap Lacks(StockCase stock, StockView view, FindingSettings limits) =>
        ListingCheck.Of(stock, limits.Words) == ListingEvidence.Unknown ? Gap.NoListingData : Gap.None;

    /// <inheritdoc/>
    public Finding? Judge(StockCase stock, StockView view, FindingSettings limits)
    {
        if (ListingCheck.Of(stock, limits.Words) != ListingEvidence.NeverListed)
        {
            return null;
        }

        var working = new Working()
            .Add("listings", stock.Listings.Length)
            .Add("ever_sold", stock.EverSold ? "yes" : "no")
            .AddIfKnown("listed_day", stock.Master.ListedDay)
            .AddIfKnown("first_receipt", view.FirstReceipt);
        return view.Found(Code, view.Usable, working) is { } finding
            ? finding with { State = FindingState.NotListed }
            : null;
    }
}
