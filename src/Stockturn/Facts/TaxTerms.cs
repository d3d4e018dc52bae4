using System.Globalization;

namespace Stockturn.Facts;

/// <summary>Whether the prices of a store hold a tax on sales (VAT, GST, consumption tax).</summary>
public enum TaxBasis
{
    /// <summary>Nobody tells: no figure without tax can be given (U-14).</summary>
    Unknown,

    /// <summary>Prices are without tax; it comes on top, or there is none.</summary>
    Without,

    /// <summary>Prices hold the tax.</summary>
    Inside,
}

/// <summary>What a file says of an order line: <see cref="SaleFact.TaxInside"/>.</summary>
public enum ToldTax
{
    /// <summary>The store's prices hold no tax.</summary>
    OnTop = 0,

    /// <summary>The amount holds the tax the line tells.</summary>
    Inside = 1,

    /// <summary>The amount was told without tax, which says nothing of the store's prices.</summary>
    TakenOff = 2,
}

/// <summary>How a price becomes one without tax: price ÷ (1 + rate) where the tax is inside. See docs/formulas/demand.md#tax.</summary>
/// <param name="Basis">Whether prices hold a tax.</param>
/// <param name="Rate">The tax as a share of the price without it; 0 where none is inside.</param>
/// <param name="Country">Whose rate it is; null for the seller's own.</param>
public readonly record struct TaxTerms(TaxBasis Basis, decimal Rate, string? Country = null)
{
    /// <summary>Nobody tells.</summary>
    public static TaxTerms Unknown { get; } = new(TaxBasis.Unknown, 0);

    /// <summary>Prices hold no tax.</summary>
    public static TaxTerms Without { get; } = new(TaxBasis.Without, 0);

    /// <summary>The tax in words, such as "DE 19 %"; empty where none is inside.</summary>
    public string Words => Basis == TaxBasis.Inside
        ? string.Create(CultureInfo.InvariantCulture, $"{Country} {Rate * 100:0.##} %").TrimStart()
        : "";

    /// <summary>The price without tax; null when nobody tells whether it holds one.</summary>
    public decimal? PriceWithoutTax(decimal price) => Basis == TaxBasis.Unknown ? null : price / (1 + Rate);

    /// <summary>The tax inside an amount in ten-thousandths, rounded half away from zero, of the amount's sign.</summary>
    public long TaxInside(long amount) => Rate == 0 ? 0 : (long)decimal.Round(amount * Rate / (1 + Rate), MidpointRounding.AwayFromZero);
}
