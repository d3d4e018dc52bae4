namespace Stockturn.Decisions;

/// <summary>What a sale costs besides the goods, which are owned already.</summary>
/// <remarks>
/// net(p) = p·(1 − commission)·(1 − returns) − p·advertising − fulfilment − returns·cost of a return; what comes back is not sold
/// again. What the goods once cost is no part of it. See docs/formulas/decisions.md#net-of-a-sale.
/// </remarks>
/// <param name="CommissionRate">The platform's share of the price, 0 to 1.</param>
/// <param name="AdvertisingRate">Advertising as a share of the price, 0 or more.</param>
/// <param name="Fulfilment">Picking, packing and the last mile of a unit.</param>
/// <param name="ReturnRate">The share of units that come back, 0 to 1.</param>
/// <param name="ReturnCost">What one that comes back costs.</param>
public readonly record struct SaleTerms(double CommissionRate, double AdvertisingRate, double Fulfilment, double ReturnRate, double ReturnCost)
{
    /// <summary>What a unit sold leaves in cash.</summary>
    /// <param name="price">The gross price.</param>
    public double Net(double price) =>
        price * (1 - CommissionRate) * (1 - ReturnRate) - price * AdvertisingRate - Fulfilment - ReturnRate * ReturnCost;
}
