using System.Diagnostics.CodeAnalysis;

namespace Stockturn.Metrics;

/// <summary>Why a figure cannot be given.</summary>
public enum Gap
{
    /// <summary>There is a figure.</summary>
    None,

    /// <summary>No stock on any day of the span.</summary>
    NoStock,

    /// <summary>No stock data at all: no snapshot and no movement.</summary>
    NoStockData,

    /// <summary>Too few stock days are known; a daily average would be made up.</summary>
    NoDailyStock,

    /// <summary>Nothing sold.</summary>
    NoSales,

    /// <summary>No sales data at all.</summary>
    NoSalesData,

    /// <summary>What bringing goods to where they sell costs is not known. All else is: whatever else lacks goes before it.</summary>
    NoFreight,

    /// <summary>The cost of some units is not known.</summary>
    NoCost,

    /// <summary>Nobody tells whether the price of some units holds tax: what is left without it is not known (U-14).</summary>
    NoTaxBasis,

    /// <summary>The price of some units is not known.</summary>
    NoPrice,

    /// <summary>No exchange rate on or before the day.</summary>
    NoRate,

    /// <summary>No fee table or report for this place.</summary>
    NoFee,

    /// <summary>No size or volume of the item.</summary>
    NoVolume,

    /// <summary>No weight of the item.</summary>
    NoWeight,

    /// <summary>Nothing was received.</summary>
    NoReceipt,

    /// <summary>No record tells since when some units are in stock.</summary>
    NoAge,

    /// <summary>No forecast can stand on what is known.</summary>
    NoForecast,

    /// <summary>Nobody tells how long an order takes.</summary>
    NoLeadTime,

    /// <summary>No payment terms.</summary>
    NoPaymentTerms,

    /// <summary>What was agreed with the supplier is not known.</summary>
    NoSupplierTerms,

    /// <summary>No order line has both the day promised and the day it came.</summary>
    NoPromise,

    /// <summary>No return tells why it came back.</summary>
    NoReturnReason,

    /// <summary>No planned units of the promotion, or of one before it.</summary>
    NoPlan,

    /// <summary>No rating of the offer.</summary>
    NoRating,

    /// <summary>No listing evidence of any kind.</summary>
    NoListingData,

    /// <summary>No advertising data.</summary>
    NoAdvertising,

    /// <summary>No report of visits.</summary>
    NoTraffic,

    /// <summary>Nobody visited.</summary>
    NoVisits,

    /// <summary>No order tells who bought.</summary>
    NoBuyers,

    /// <summary>The stock is not exclusive to this channel or country, and the policy does not map it.</summary>
    NotExclusive,

    /// <summary>Only one warehouse: nothing to compare.</summary>
    OneWarehouse,

    /// <summary>The policy does not tell what this needs.</summary>
    NoSetting,

    /// <summary>Endless: stock without sales. Ranks as the worst.</summary>
    Endless,
}

/// <summary>A figure, or the reason there is none. Never a made-up zero.</summary>
public readonly record struct Reading
{
    readonly double value;

    Reading(double value, Gap gap)
    {
        this.value = value;
        Gap = gap;
    }

    /// <summary>Why there is no figure; None when there is one.</summary>
    public Gap Gap { get; }

    /// <summary>A figure.</summary>
    /// <exception cref="ArgumentException">The figure is not finite: that is our mistake, not a gap.</exception>
    public static Reading Of(double value) => double.IsFinite(value)
        ? new(value, Gap.None)
        : throw new ArgumentException($"{value} is no reading", nameof(value));

    /// <summary>A figure.</summary>
    public static Reading Of(decimal value) => new((double)value, Gap.None);

    /// <summary>No figure, and why.</summary>
    public static Reading Missing(Gap gap) => new(0, gap);

    /// <summary>The figure, when there is one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out double figure)
    {
        figure = value;
        return Gap == Gap.None;
    }

    /// <summary>The figure, or null.</summary>
    public double? Value => Gap == Gap.None ? value : null;
}
