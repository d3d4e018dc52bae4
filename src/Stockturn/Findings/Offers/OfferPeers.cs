using MathNet.Numerics.Statistics;

namespace Stockturn.Findings;

/// <summary>What the offers an offer is held against come to: medians over SKUs.</summary>
sealed record OfferPeer(double SessionsPerDay, double Conversion, int Skus);

/// <summary>The medians of each category, and of all offers for categories too small to tell.</summary>
sealed class OfferPeers
{
    readonly Dictionary<string, OfferPeer> categories = new(StringComparer.Ordinal);
    readonly OfferPeer? all;
    readonly int peersMin;

    public OfferPeers(IReadOnlyCollection<OfferSummary> offers, OfferSettings settings)
    {
        peersMin = settings.PeersMin;
        OfferSummary[] seen = [.. offers.Where(offer => offer.SessionsPerDay > 0)];
        all = MedianOf(seen);
        foreach (var category in seen.GroupBy(offer => offer.Category ?? "", StringComparer.Ordinal))
        {
            if (MedianOf([.. category]) is { } peer)
            {
                categories[category.Key] = peer;
            }
        }
    }

    /// <summary>The peers of an offer; null when too few offers tell of visits.</summary>
    public OfferPeer? Of(OfferSummary offer) => categories.GetValueOrDefault(offer.Category ?? "") ?? all;

    OfferPeer? MedianOf(OfferSummary[] offers) => offers.Length < peersMin
        ? null
        : new(
            offers.Select(offer => offer.SessionsPerDay!.Value).Median(),
            offers.Select(offer => offer.Conversion!.Value).Median(),
            offers.Length);
}
