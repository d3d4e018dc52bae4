using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Findings;

/// <summary>What judging an offer needs of one SKU, in few words.</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Category">Its category; null for none.</param>
/// <param name="Sellable">What can be sold now, everywhere together.</param>
/// <param name="Value">What that cost; null when not known.</param>
public sealed record OfferSummary(string Sku, string? Category, Quantity Sellable, decimal? Value)
{
    /// <summary>True when a rule found too much of it, or nothing sold.</summary>
    public bool IsStuck { get; init; }

    /// <summary>Visits and advertising of the last 30 days.</summary>
    public TrafficSums Recent { get; init; } = TrafficSums.None;

    /// <summary>The same of the 60 days before.</summary>
    public TrafficSums Before { get; init; } = TrafficSums.None;

    /// <summary>Days of the last 30 on which the best place had stock: what was not there could not sell.</summary>
    public int InStockDays { get; init; } = 30;

    /// <summary>True out of season, when new or just restocked: fewer sales say nothing then.</summary>
    public bool IsExempt { get; init; }

    /// <summary>Units sold a day in the last 30 days.</summary>
    public double SoldPerDay { get; init; }

    /// <summary>Units sold a day in the rest of the last 365 days.</summary>
    public double SoldPerDayBefore { get; init; }

    /// <summary>The newest rating of its worst offer, and the rating of that offer 30 days or more before; null when not told.</summary>
    public (double Rating, double? Before, long Reviews)? Rating { get; init; }

    /// <summary>Buyers of the last 90 days, and those of them who had bought it before.</summary>
    public (int All, int Returning) Buyers { get; init; }

    /// <summary>The same of the 90 days before.</summary>
    public (int All, int Returning) BuyersBefore { get; init; }

    /// <summary>True when buyers are known long enough to tell who of the 90 days before had bought before.</summary>
    public bool AreBuyersKnownLongEnough { get; init; }

    /// <summary>Visits a day of which they are told; null when none is told.</summary>
    public double? SessionsPerDay => Recent.SessionsPerDay;

    /// <summary>Units ordered by a visit; null without visits.</summary>
    public double? Conversion => Recent.Sessions > 0 ? (double)(Recent.VisitUnits / Recent.Sessions) : null;
}
