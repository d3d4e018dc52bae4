using Stockturn.Facts;

namespace Stockturn.Findings;

/// <summary>What is known of a SKU's being on offer.</summary>
public enum ListingEvidence
{
    /// <summary>No listing data of any kind: a gap, not 未上架.</summary>
    Unknown,

    /// <summary>Listed now or once: a listing, a listed day or a sale.</summary>
    Listed,

    /// <summary>Listings are known, this SKU never had one: 未上架.</summary>
    NeverListed,
}

/// <summary>
/// The listing check (上架核对, S4-10): goods that were never on offer are not slow, they are to be listed first.
/// </summary>
public static class ListingCheck
{
    /// <summary>
    /// What is known. Evidence is a listing, a listed day or any sale; see docs/formulas/findings.md#listing-check.
    /// </summary>
    public static ListingEvidence Of(StockCase stock, StatusWords words)
    {
        var isListed = stock.EverSold || stock.Master.ListedDay <= stock.AsOf || HasListing(stock, words);
        if (isListed)
        {
            return ListingEvidence.Listed;
        }

        return stock.HasListingData ? ListingEvidence.NeverListed : ListingEvidence.Unknown;
    }

    /// <summary>True when customers can buy it somewhere on the day.</summary>
    public static bool IsOnOffer(StockCase stock, StatusWords words) =>
        stock.Listings.Any(line => IsListing(line, stock.AsOf, words)
            && (line.ClosedDay is null || line.ClosedDay > stock.AsOf)
            && (line.Status is null || StatusWords.Has(words.ActiveListing, line.Status)));

    static bool HasListing(StockCase stock, StatusWords words) =>
        stock.Listings.Any(line => IsListing(line, stock.AsOf, words));

    static bool IsListing(ListingLine line, DateOnly asOf, StatusWords words) =>
        !StatusWords.Has(words.NotListed, line.Status) && (line.OpenedDay is null || line.OpenedDay <= asOf);
}
