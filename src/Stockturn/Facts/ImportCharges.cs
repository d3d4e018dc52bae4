using System.Collections.Frozen;
using System.Collections.Immutable;
using Stockturn.Values;

namespace Stockturn.Facts;

/// <summary>
/// Duty and import tax of goods that cross a border, where no bill tells them (U-14): the seller's rate of the customs code of
/// the country they enter, on the customs value; import tax only where the seller does not get it back.
/// </summary>
/// <remarks>
/// The customs value is the purchase price, with the freight where the country counts it. Goods that stay in a country or in
/// one union of customs pay neither. See docs/formulas.md#import-charges.
/// </remarks>
sealed class ImportCharges(FactSettings settings, Network network)
{
    const int LeastDigits = 2;

    // The value of goods where they were put on board: 19 U.S.C. 1401a(b)(4); Canada, Customs Act s. 48(5)(b); Australia, Customs
    // Act 1901 s. 161. Everywhere else transport to the border is part of it: UCC art. 71(1)(e) and its like.
    static readonly FrozenSet<string> WithoutFreight = FrozenSet.ToFrozenSet(["US", "CA", "AU"], StringComparer.Ordinal);

    readonly ImmutableSortedDictionary<string, double> dutyRates = settings.DutyRates.ToImmutableSortedDictionary(
        rate => KeyOf(rate.Key)!, rate => rate.Value, StringComparer.Ordinal);

    /// <summary>The key of a rate in one spelling, such as US/392410; null for a text that is none.</summary>
    public static string? KeyOf(string text)
    {
        var parts = text.Split('/');
        if (parts is not [{ Length: 2 } country, var code] || !country.All(char.IsAsciiLetterUpper))
        {
            return null;
        }

        var digits = Digits(code);
        return digits.Length >= LeastDigits && code.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ' ')
            ? $"{Countries.Code(country)}/{digits}"
            : null;
    }

    internal static ImmutableSortedDictionary<string, double> Check(ImmutableSortedDictionary<string, double> rates)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, rate) in rates)
        {
            if (KeyOf(text) is not { } key)
            {
                throw new ArgumentException($"found \"{text}\"; expected a country and a customs code, such as US/3924.10", nameof(rates));
            }

            if (!keys.Add(key))
            {
                throw new ArgumentException($"found \"{text}\" twice; expected one rate for a customs code of a country", nameof(rates));
            }

            if (rate is not (>= 0 and < 10))
            {
                throw new ArgumentException($"found {rate} for {text}; expected a share of the value, such as 0.034", nameof(rates));
            }
        }

        return rates;
    }

    internal static ImmutableArray<string> Check(ImmutableArray<string> countries) =>
        countries.FirstOrDefault(country => !TaxRates.Shipped.Knows(Countries.Code(country))) is { } unknown
            ? throw new ArgumentException(
                $"found \"{unknown}\"; expected a country whose rate of tax is in the table, such as DE", nameof(countries))
            : countries;

    /// <summary>The shipments of a SKU with what bills do not tell of their duty and import tax.</summary>
    /// <param name="facts">The SKU with its shipments as told, its purchases and its price.</param>
    public ShipmentLine[] Tell(SkuFacts facts)
    {
        var lines = facts.Shipments.ToArray();
        if (dutyRates.IsEmpty && settings.ImportTaxNotRecovered.IsEmpty)
        {
            for (var at = 0; at < lines.Length; at++)
            {
                lines[at] = WithoutImportTax(lines[at]);
            }

            return lines;
        }

        var costs = new UnitCosts(facts, network);
        for (var at = 0; at < lines.Length; at++)
        {
            lines[at] = Tell(lines[at], facts.Master, costs);
        }

        return lines;
    }

    // Import tax that is given back is no cost.
    static ShipmentLine WithoutImportTax(ShipmentLine line) => line.ImportTaxShare == 0 ? line : line with { ImportTaxShare = 0 };

    ShipmentLine Tell(ShipmentLine line, SkuMaster master, UnitCosts costs)
    {
        var isLost = CountryOf(line.To) is { } into && settings.ImportTaxNotRecovered.Any(country => Countries.Code(country) == into);
        var told = isLost ? line : WithoutImportTax(line);
        if (Entered(line) is not { } country || line.ShippedDay is not { } day || ValueOf(told, country, day, costs) is not { } goods)
        {
            return told;
        }

        if (told.Duty == ChargeBasis.NotTold && RateOf(country, master.CustomsCode) is { } rate)
        {
            told = told with { DutyShare = Rounded(goods.Value * rate), Duty = ChargeBasis.Estimated, Currency = goods.Currency };
        }

        if (!isLost || told.ImportTax != ChargeBasis.NotTold || told.Duty == ChargeBasis.NotTold)
        {
            return told;
        }

        var freight = WithoutFreight.Contains(country) ? told.FreightShare : 0;
        var tax = (goods.Value + freight + told.DutyShare) * OutputTaxes.RateOf(country, master.Category, day, settings);
        return told with { ImportTaxShare = Rounded(tax), ImportTax = ChargeBasis.Estimated, Currency = goods.Currency };
    }

    // The country goods come into from another one; null where they cross no border of customs, or nobody knows whether.
    string? Entered(ShipmentLine line) =>
        CountryOf(line.From) is { } from && CountryOf(line.To) is { } to && from != to && !TaxRates.Shipped.AreInOneUnion(from, to)
            ? to
            : null;

    string? CountryOf(short warehouse) => warehouse < 0 ? null : Countries.Code(network.Warehouses[warehouse].Country);

    // In the currency of the bill, where there is one.
    (decimal Value, short Currency)? ValueOf(ShipmentLine line, string country, DateOnly day, UnitCosts costs)
    {
        if (costs.PriceOn(day) is not { Price: { } price, Currency: >= 0 } told)
        {
            return null;
        }

        var currency = line.Currency < 0 ? told.Currency : line.Currency;
        var rate = network.Rates.On(day, network.Currencies[told.Currency], network.Currencies[currency]);
        var freight = WithoutFreight.Contains(country) ? 0 : line.FreightShare;
        return rate is null ? null : ((price * rate.Value * line.Shipped.Units) + freight, currency);
    }

    // The rate of the longest code that the goods' own begins with.
    decimal? RateOf(string country, string? customsCode)
    {
        var digits = Digits(customsCode ?? "");
        for (var length = digits.Length; length >= LeastDigits; length--)
        {
            if (dutyRates.TryGetValue($"{country}/{digits[..length]}", out var rate))
            {
                return (decimal)rate;
            }
        }

        return null;
    }

    static string Digits(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    static decimal Rounded(decimal amount) => decimal.Round(amount, 4, MidpointRounding.AwayFromZero);
}
