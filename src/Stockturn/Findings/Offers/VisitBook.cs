namespace Stockturn.Findings;

/// <summary>What the visits of an offer say: does it lack people who see it, or people who order?</summary>
public enum VisitVerdict
{
    /// <summary>Nothing of it can be sold now.</summary>
    NothingForSale,

    /// <summary>No visits are told of the last 30 days.</summary>
    NoVisits,

    /// <summary>Too few other offers tell of visits.</summary>
    NoPeers,

    /// <summary>It is seen and ordered as others are.</summary>
    InRange,

    /// <summary>Few people see it, or order it, and it is not stuck: nothing is to be done.</summary>
    NotStuck,

    /// <summary>Few people see it (S0-33).</summary>
    LowExposure,

    /// <summary>People see it and do not order (S0-45).</summary>
    LowConversion,
}

/// <summary>The verdict on an offer with what it is held against. Figures of 30 days; null where they are not told.</summary>
/// <param name="Verdict">What its visits say.</param>
/// <param name="SessionsPerDay">Visits a day.</param>
/// <param name="Conversion">Units ordered by a visit.</param>
/// <param name="PeerSessionsPerDay">The median of visits a day of its peers.</param>
/// <param name="PeerConversion">The median of their conversion.</param>
/// <param name="PeerSkus">How many peers there are.</param>
public sealed record VisitCase(
    VisitVerdict Verdict, double? SessionsPerDay, double? Conversion, double? PeerSessionsPerDay, double? PeerConversion, int PeerSkus);

/// <summary>Visits and conversion of each offer held against the median of its category, else of all (S0-33, S0-45).</summary>
/// <remarks>See docs/formulas/findings.md#offers.</remarks>
public sealed class VisitBook
{
    readonly OfferPeers peers;
    readonly OfferSettings settings;

    /// <summary>Learns what the offers come to; they are read once.</summary>
    public VisitBook(IEnumerable<OfferSummary> offers, OfferSettings settings) =>
        (peers, this.settings) = (new OfferPeers([.. offers.OrderBy(offer => offer.Sku, StringComparer.Ordinal)], settings), settings);

    /// <summary>The verdict on an offer; null stands for a SKU of which nothing can be sold.</summary>
    public VisitCase Of(OfferSummary? offer)
    {
        var peer = offer is null ? null : peers.Of(offer);
        return new(
            VerdictOn(offer, peer), offer?.SessionsPerDay, offer?.Conversion, peer?.SessionsPerDay, peer?.Conversion, peer?.Skus ?? 0);
    }

    // Goods that visits do not order are not helped by more visits: the page comes first.
    VisitVerdict VerdictOn(OfferSummary? offer, OfferPeer? peer)
    {
        if (offer is null)
        {
            return VisitVerdict.NothingForSale;
        }

        if (offer.SessionsPerDay is not { } sessions)
        {
            return VisitVerdict.NoVisits;
        }

        if (peer is null)
        {
            return VisitVerdict.NoPeers;
        }

        var expected = (double)offer.Recent.Sessions * peer.Conversion;
        var isSeldomOrdered = offer.Conversion < peer.Conversion * settings.LowShareOfPeers
            && OfferFindings.ChanceOfAtMost(offer.Recent.VisitUnits, expected) <= settings.ChanceMax;
        var isRarelySeen = sessions < peer.SessionsPerDay * settings.LowShareOfPeers;
        return !isSeldomOrdered && !isRarelySeen ? VisitVerdict.InRange
            : !offer.IsStuck ? VisitVerdict.NotStuck
            : isSeldomOrdered ? VisitVerdict.LowConversion : VisitVerdict.LowExposure;
    }
}
