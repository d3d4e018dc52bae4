namespace Stockturn.Metrics;

/// <summary>
/// What selling and keeping cost over a span, and what it costs now, for any group. Reporting currency. They add.
/// </summary>
public sealed record SpanCosts
{
    /// <summary>Nothing.</summary>
    public static SpanCosts None { get; } = new();

    /// <summary>What platforms kept of sales.</summary>
    public PartialSum Referral { get; init; }

    /// <summary>Picking, packing and sending.</summary>
    public PartialSum Fulfilment { get; init; }

    /// <summary>Advertising, as reports tell.</summary>
    public PartialSum Advertising { get; init; }

    /// <summary>Advertising of days no report tells, estimated.</summary>
    public PartialSum UntoldAdvertising { get; init; }

    /// <summary>Other fees charged for the goods: returns, closing, removal, placement, low stock …</summary>
    public PartialSum OtherFees { get; init; }

    /// <summary>What the platform paid back or added for lost goods and as subsidies: positive.</summary>
    public PartialSum Reimbursed { get; init; }

    /// <summary>Keeping the stock of the span.</summary>
    public HoldingSplit Holding { get; init; }

    /// <summary>Keeping the stock of the as-of day one more day.</summary>
    public HoldingSplit PerDay { get; init; }

    /// <summary>Storage of the stock on hand since it came in.</summary>
    public PartialSum StorageToDate { get; init; }

    /// <summary>Capital cost of the stock on hand since it entered the network.</summary>
    public PartialSum CapitalToDate { get; init; }

    /// <summary>Net sales × days to their payout.</summary>
    public PartialSum PayoutDaySales { get; init; }

    /// <summary>Cost of sales × days from receipt to payment of the supplier.</summary>
    public PartialSum PaymentDayCost { get; init; }

    /// <summary>Sum by sum.</summary>
    public static SpanCosts operator +(SpanCosts left, SpanCosts right) =>
        ReferenceEquals(left, None) ? right
        : ReferenceEquals(right, None) ? left
        : new()
        {
            Referral = left.Referral + right.Referral,
            Fulfilment = left.Fulfilment + right.Fulfilment,
            Advertising = left.Advertising + right.Advertising,
            UntoldAdvertising = left.UntoldAdvertising + right.UntoldAdvertising,
            OtherFees = left.OtherFees + right.OtherFees,
            Reimbursed = left.Reimbursed + right.Reimbursed,
            Holding = left.Holding + right.Holding,
            PerDay = left.PerDay + right.PerDay,
            StorageToDate = left.StorageToDate + right.StorageToDate,
            CapitalToDate = left.CapitalToDate + right.CapitalToDate,
            PayoutDaySales = left.PayoutDaySales + right.PayoutDaySales,
            PaymentDayCost = left.PaymentDayCost + right.PaymentDayCost,
        };
}
