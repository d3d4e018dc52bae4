namespace Stockturn.Values;

/// <summary>An ISO 4217 currency, such as USD or CNY. The default value is "no currency".</summary>
public readonly record struct Currency
{
    readonly string? code;

    /// <summary>The currency of a three-letter code; case does not matter.</summary>
    /// <exception cref="ArgumentException">The code is not three Latin letters.</exception>
    public Currency(string code)
    {
        if (!IsCode(code))
        {
            throw new ArgumentException($"found \"{code}\"; expected a three-letter currency code such as USD", nameof(code));
        }

        this.code = code.ToUpperInvariant();
    }

    /// <summary>The three letters, or an empty text for no currency.</summary>
    public string Code => code ?? "";

    /// <summary>True when a currency is named.</summary>
    public bool IsKnown => code is not null;

    /// <summary>True when a text has the form of a currency code.</summary>
    public static bool IsCode(string? text) => text is { Length: 3 } && text.All(char.IsAsciiLetter);

    /// <inheritdoc/>
    public override string ToString() => Code;
}
