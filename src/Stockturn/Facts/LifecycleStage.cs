namespace Stockturn.Facts;

/// <summary>Where a product is in its life (U-18).</summary>
public enum LifecycleStage
{
    /// <summary>Not told.</summary>
    Unknown,

    /// <summary>新品: just launched.</summary>
    New,

    /// <summary>成长: sells more and more.</summary>
    Growth,

    /// <summary>成熟: sells steadily.</summary>
    Mature,

    /// <summary>衰退: sells less and less.</summary>
    Decline,

    /// <summary>清仓: is being sold off.</summary>
    Clearance,

    /// <summary>停售: is not sold any more.</summary>
    Stopped,
}

/// <summary>What sort of promotion it is (U-13).</summary>
public enum PromotionType
{
    /// <summary>Not told, or none of the others.</summary>
    Other,

    /// <summary>秒杀: a deal of some hours or days.</summary>
    Deal,

    /// <summary>优惠券: a coupon.</summary>
    Coupon,

    /// <summary>An outlet deal for old stock.</summary>
    Outlet,

    /// <summary>会员日: Prime Day and the like.</summary>
    PrimeDay,

    /// <summary>黑五: Black Friday and Cyber Monday.</summary>
    BlackFriday,
}
