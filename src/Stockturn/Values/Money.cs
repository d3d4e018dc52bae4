using System.Globalization;
using System.Numerics;

namespace Stockturn.Values;

/// <summary>An exact amount in one currency. Amounts in different currencies never mix.</summary>
public readonly record struct Money(decimal Amount, Currency Currency) :
    IAdditionOperators<Money, Money, Money>,
    ISubtractionOperators<Money, Money, Money>
{
    /// <summary>Stored amounts are whole ten-thousandths.</summary>
    public const long Scale = 10_000;

    const int Decimals = 4;

    /// <inheritdoc/>
    public static Money operator +(Money left, Money right) =>
        new(left.Amount + right.Amount, CommonCurrency(left, right));

    /// <inheritdoc/>
    public static Money operator -(Money left, Money right) =>
        new(left.Amount - right.Amount, CommonCurrency(left, right));

    /// <summary>The amount from its stored form.</summary>
    public static decimal FromStored(long tenThousandths) => WholeParts.Of(tenThousandths, Decimals);

    /// <summary>The stored form of an amount, rounded half away from zero to four decimals.</summary>
    public static long ToStored(decimal amount) =>
        WholeParts.In(amount, Decimals);

    /// <inheritdoc/>
    public override string ToString() => $"{Amount.ToString("0.00##", CultureInfo.InvariantCulture)} {Currency}";

    static Currency CommonCurrency(Money left, Money right)
    {
        if (left.Currency == right.Currency)
        {
            return left.Currency;
        }

        throw new InvalidOperationException($"{left} and {right} are in different currencies; convert one of them first");
    }
}
