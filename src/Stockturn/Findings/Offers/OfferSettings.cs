namespace Stockturn.Findings;

/// <summary>When an offer is said to lack visits, orders, advertising that works, or good reviews. The seller's to change.</summary>
public sealed record OfferSettings
{
    /// <summary>Visits or conversion below this share of the category's median are low.</summary>
    public double LowShareOfPeers { get; init; } = 0.5;

    /// <summary>Fewer SKUs with visits in a category say nothing about it: then all SKUs are the peers.</summary>
    public int PeersMin { get; init; } = 5;

    /// <summary>How unlikely so few orders must be at the peers' conversion before conversion is blamed.</summary>
    public double ChanceMax { get; init; } = 0.05;

    /// <summary>Units a day over the months before from which a SKU has sold well.</summary>
    public double SoldWellPerDay { get; init; } = 0.5;

    /// <summary>Sales of the last 30 days up to this share of what they were have dropped.</summary>
    public double DroppedTo { get; init; } = 0.4;

    /// <summary>Days in stock of the last 30 without which a drop says nothing.</summary>
    public int InStockDaysMin { get; init; } = 20;

    /// <summary>ACoS this many times that of the 60 days before has weakened.</summary>
    public double AcosRise { get; init; } = 1.3;

    /// <summary>Fewer clicks say nothing about advertising.</summary>
    public int ClicksMin { get; init; } = 50;

    /// <summary>A rating below this is low (U-23).</summary>
    public double RatingMin { get; init; } = 4.0;

    /// <summary>A fall of the rating within 30 days that is a warning.</summary>
    public double RatingFall { get; init; } = 0.3;

    /// <summary>Fewer buyers of 90 days say nothing about buying again (S0-10).</summary>
    public int BuyersMin { get; init; } = 30;

    /// <summary>A repurchase rate of 90 days up to this share of that of the 90 days before has fallen.</summary>
    public double RepurchaseFallTo { get; init; } = 0.6;
}
