namespace Stockturn.Decisions;

/// <summary>How many units are asked for at a price.</summary>
/// <remarks>See docs/formulas/decisions.md#price-response.</remarks>
/// <param name="BaseRate">Units a period at the reference price, 0 or more.</param>
/// <param name="ReferencePrice">The price at which that many are asked for, above 0.</param>
public abstract record PriceResponse(double BaseRate, double ReferencePrice)
{
    /// <summary>Units a period at the reference price, 0 or more.</summary>
    public double BaseRate { get; init => field = Checked(value, value is >= 0 and <= 1e12, "a base rate of 0 or more"); } =
        Checked(BaseRate, BaseRate is >= 0 and <= 1e12, "a base rate of 0 or more");

    /// <summary>The price at which that many are asked for, above 0.</summary>
    public double ReferencePrice { get; init => field = Checked(value, value is > 0 and <= 1e12, "a reference price above 0"); } =
        Checked(ReferencePrice, ReferencePrice is > 0 and <= 1e12, "a reference price above 0");

    /// <summary>Units a period at a price.</summary>
    /// <param name="price">The gross price, above 0.</param>
    public abstract double At(double price);

    private protected static double Checked(double found, bool isRight, string expected) =>
        isRight ? found : throw new ArgumentException($"found {found:R}; expected {expected}");
}

/// <summary>Each step up in price loses the same share of what was asked for: a·e^(−b·(p − p₀)).</summary>
/// <param name="BaseRate">a: units a period at the reference price.</param>
/// <param name="ReferencePrice">p₀.</param>
/// <param name="Slope">b: for one unit of currency, 0 or more.</param>
public sealed record ExponentialResponse(double BaseRate, double ReferencePrice, double Slope) : PriceResponse(BaseRate, ReferencePrice)
{
    /// <summary>b: for one unit of currency, 0 or more.</summary>
    public double Slope { get; init => field = Checked(value, value is >= 0 and <= 1e6, "a slope of 0 or more"); } =
        Checked(Slope, Slope is >= 0 and <= 1e6, "a slope of 0 or more");

    /// <inheritdoc/>
    public override double At(double price) => BaseRate * Math.Exp(-Slope * (price - ReferencePrice));
}

/// <summary>Each percent up in price loses ε percent of what was asked for: a·(p/p₀)^(−ε).</summary>
/// <param name="BaseRate">a: units a period at the reference price.</param>
/// <param name="ReferencePrice">p₀.</param>
/// <param name="Elasticity">ε, 0 or more.</param>
public sealed record IsoelasticResponse(double BaseRate, double ReferencePrice, double Elasticity) : PriceResponse(BaseRate, ReferencePrice)
{
    /// <summary>ε, 0 or more.</summary>
    public double Elasticity { get; init => field = Checked(value, value is >= 0 and <= 100, "an elasticity from 0 to 100"); } =
        Checked(Elasticity, Elasticity is >= 0 and <= 100, "an elasticity from 0 to 100");

    /// <inheritdoc/>
    public override double At(double price) => BaseRate * Math.Pow(price / ReferencePrice, -Elasticity);
}
