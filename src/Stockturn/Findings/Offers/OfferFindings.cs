using System.Collections.Immutable;
using MathNet.Numerics;

namespace Stockturn.Findings;

/// <summary>
/// What is wrong with the offer rather than with the stock: too few visits, visits that do not order, sales that dropped,
/// advertising that costs more and more, reviews that put buyers off, buyers who do not come back. Looked at before any discount (S0-33).
/// </summary>
/// <remarks>
/// Visits and conversion are held against the median of the category's other SKUs, so this runs after the slices. See
/// docs/formulas/findings.md#offers.
/// </remarks>
public static class OfferFindings
{
    /// <summary>Stuck goods that few people see.</summary>
    public const string LowExposure = "low_exposure";

    /// <summary>Stuck goods that people see and do not order.</summary>
    public const string LowConversion = "low_conversion";

    /// <summary>Goods that sold well and suddenly do not, and are in stock (S0-34).</summary>
    public const string Reactivate = "reactivate";

    /// <summary>Advertising that costs ever more for what it sells (S0-11).</summary>
    public const string AdvertisingWeakens = "advertising_weakens";

    /// <summary>Reviews that put buyers off (U-23).</summary>
    public const string LowRating = "low_rating";

    /// <summary>Buyers who come back less often (S0-10).</summary>
    public const string RepurchaseFalls = "repurchase_falls";

    /// <summary>All codes, in the order in which they are shown.</summary>
    public static ImmutableArray<string> Codes { get; } =
        [LowExposure, LowConversion, Reactivate, AdvertisingWeakens, LowRating, RepurchaseFalls];

    // Alerts that say too much lies there, beside every finding of excess or obsolete stock.
    static readonly ImmutableArray<string> TooMuch = ["days_of_inventory", "stock_to_sales", "sell_through", OverstockRiskRule.RuleCode];

    /// <summary>True for a finding that says too much lies there.</summary>
    public static bool IsStuck(Finding finding) => finding.Kind != EoKind.None || TooMuch.Contains(finding.Rule);

    /// <summary>True when goods that sold well sell little now.</summary>
    public static bool HasDropped(double soldPerDay, double soldPerDayBefore, OfferSettings settings) =>
        soldPerDayBefore >= settings.SoldWellPerDay && soldPerDay <= soldPerDayBefore * settings.DroppedTo;

    /// <summary>The findings of all offers, by SKU and then in the order of <see cref="Codes"/>.</summary>
    public static ImmutableArray<Finding> Find(IEnumerable<OfferSummary> offers, OfferSettings settings)
    {
        OfferSummary[] all = [.. offers.OrderBy(offer => offer.Sku, StringComparer.Ordinal)];
        var visits = new VisitBook(all, settings);
        return
        [
            .. all.SelectMany(offer => new[]
            {
                Visits(offer, visits, settings), Dropped(offer, settings), Advertising(offer, settings), Rated(offer, settings),
                Repurchased(offer, settings),
            }).OfType<Finding>(),
        ];
    }

    static Finding? Visits(OfferSummary offer, VisitBook book, OfferSettings settings)
    {
        var found = book.Of(offer);
        if (found.Verdict is not (VisitVerdict.LowExposure or VisitVerdict.LowConversion))
        {
            return null;
        }

        var working = new Working()
            .Add("sessions_per_day", found.SessionsPerDay ?? 0)
            .Add("peer_sessions_per_day", found.PeerSessionsPerDay ?? 0)
            .Add("conversion", found.Conversion ?? 0)
            .Add("peer_conversion", found.PeerConversion ?? 0)
            .Add("peer_skus", found.PeerSkus)
            .Add("low_share_of_peers", settings.LowShareOfPeers);
        return Found(offer, found.Verdict == VisitVerdict.LowConversion ? LowConversion : LowExposure, FindingSeverity.Medium, working);
    }

    static Finding? Dropped(OfferSummary offer, OfferSettings settings)
    {
        if (offer.IsExempt || offer.InStockDays < settings.InStockDaysMin
            || !HasDropped(offer.SoldPerDay, offer.SoldPerDayBefore, settings))
        {
            return null;
        }

        var working = new Working()
            .Add("sold_per_day_before", offer.SoldPerDayBefore)
            .Add("sold_per_day_30", offer.SoldPerDay)
            .Add("dropped_to", settings.DroppedTo)
            .Add("sellable", offer.Sellable);
        if (offer.SessionsPerDay is { } sessions && offer.Before.VisitDays > 0)
        {
            working.Add("sessions_per_day", sessions)
                .Add("sessions_per_day_before", (double)offer.Before.Sessions / offer.Before.VisitDays);
        }

        return Found(offer, Reactivate, FindingSeverity.Medium, working);
    }

    static Finding? Advertising(OfferSummary offer, OfferSettings settings)
    {
        var (now, before) = (offer.Recent, offer.Before);
        if (now.Clicks < settings.ClicksMin || before.Clicks < settings.ClicksMin
            || AcosOf(now) is not { } acos || AcosOf(before) is not { } acosBefore || acos < acosBefore * settings.AcosRise)
        {
            return null;
        }

        var working = new Working()
            .Add("acos_30", acos)
            .Add("acos_60_before", acosBefore)
            .Add("acos_rise", settings.AcosRise)
            .Add("advertising_cost_30", now.AdvertisingCost.Amount)
            .Add("clicks_30", (decimal)now.Clicks);
        return Found(offer, AdvertisingWeakens, FindingSeverity.Low, working);
    }

    static Finding? Rated(OfferSummary offer, OfferSettings settings)
    {
        if (offer.Rating is not { } rated)
        {
            return null;
        }

        // Stars are told in tenths: 4.5 less 4.2 is three of them.
        var fall = Math.Round((rated.Before ?? rated.Rating) - rated.Rating, 2);
        if (rated.Rating >= settings.RatingMin && fall < settings.RatingFall)
        {
            return null;
        }

        var working = new Working().Add("rating", rated.Rating).Add("rating_min", settings.RatingMin).Add("reviews", (decimal)rated.Reviews);
        if (rated.Before is { } before)
        {
            working.Add("rating_30_days_ago", before);
        }

        return Found(offer, LowRating, FindingSeverity.Medium, working);
    }

    static Finding? Repurchased(OfferSummary offer, OfferSettings settings)
    {
        var (now, before) = (offer.Buyers, offer.BuyersBefore);
        if (!offer.AreBuyersKnownLongEnough || now.All < settings.BuyersMin || before.All < settings.BuyersMin || before.Returning == 0)
        {
            return null;
        }

        var (rate, rateBefore) = ((double)now.Returning / now.All, (double)before.Returning / before.All);
        if (rate > rateBefore * settings.RepurchaseFallTo
            || ChanceOfAtMost(now.Returning, now.All * rateBefore) > settings.ChanceMax)
        {
            return null;
        }

        var working = new Working()
            .Add("repurchase_90", rate)
            .Add("repurchase_90_before", rateBefore)
            .Add("repurchase_fall_to", settings.RepurchaseFallTo)
            .Add("buyers_90", (decimal)now.All)
            .Add("buyers_90_before", (decimal)before.All);
        return Found(offer, RepurchaseFalls, FindingSeverity.Low, working);
    }

    // P(X ≤ units) of a Poisson variable: the upper incomplete gamma function.
    internal static double ChanceOfAtMost(decimal units, double expected) =>
        expected <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(Math.Floor((double)units) + 1, expected);

    // Nothing spent says nothing; money spent for no sale at all has no ratio.
    static double? AcosOf(Metrics.TrafficSums traffic) =>
        !traffic.AdvertisingCost.IsWhole || !traffic.AdvertisingSales.IsWhole || traffic.AdvertisingCost.Amount <= 0 ? null
        : traffic.AdvertisingSales.Amount > 0 ? (double)(traffic.AdvertisingCost.Amount / traffic.AdvertisingSales.Amount)
        : null;

    static Finding Found(OfferSummary offer, string rule, FindingSeverity severity, Working working) =>
        new(offer.Sku, StockCase.AllWarehouses, rule, offer.Sellable)
        {
            Value = offer.Value,
            Severity = severity,
            Working = working.Lines,
        };
}
