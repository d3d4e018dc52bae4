using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Stockturn.Facts;

/// <summary>The standard rate of tax on sales of a country from a day on; 0 where prices do not hold the tax.</summary>
/// <param name="Country">Two letters.</param>
/// <param name="Union">The union of countries that tax each other's distance sales where the customer lives, such as EU; else null.</param>
/// <param name="Rate">A share of the price without tax.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="Source">Who tells it.</param>
/// <param name="Confidence">official, secondary or unverified.</param>
public sealed record TaxRate(string Country, string? Union, decimal Rate, DateOnly From, string Source, string Confidence);

/// <summary>The dated standard rates shipped with the program. A seller's own setting goes before them.</summary>
public sealed class TaxRates
{
    const string ShippedName = "Stockturn.Facts.tax-rates.json";

    readonly FrozenDictionary<string, TaxRate[]> byCountry;

    TaxRates(IEnumerable<TaxRate> rates) => byCountry = rates
        .GroupBy(rate => rate.Country, StringComparer.Ordinal)
        .ToFrozenDictionary(rates => rates.Key, rates => rates.OrderBy(rate => rate.From).ToArray(), StringComparer.Ordinal);

    /// <summary>The table inside the program.</summary>
    public static TaxRates Shipped { get; } = ReadShipped();

    /// <summary>True for a country whose rates are known.</summary>
    public bool Knows(string? country) => country is not null && byCountry.ContainsKey(country);

    /// <summary>The rate of a country on a day, of days before the first known one the first; null for a country not in the table.</summary>
    public TaxRate? On(string country, DateOnly day)
    {
        if (!byCountry.TryGetValue(country, out var rates))
        {
            return null;
        }

        return Array.FindLast(rates, rate => rate.From <= day) ?? rates[0];
    }

    /// <summary>True when a sale from one country to another is taxed where the customer lives, at that country's rate.</summary>
    public bool AreInOneUnion(string home, string country) =>
        byCountry.TryGetValue(home, out var own) && byCountry.TryGetValue(country, out var other)
        && own[0].Union is { } union && union == other[0].Union;

    static TaxRates ReadShipped()
    {
        using var stream = typeof(TaxRates).Assembly.GetManifestResourceStream(ShippedName)
            ?? throw new InvalidOperationException($"{ShippedName} is not embedded in the engine");
        using var document = JsonDocument.Parse(stream);
        return new TaxRates(document.RootElement.GetProperty("rates").EnumerateArray().Select(Read).ToList());
    }

    static TaxRate Read(JsonElement row) => new(
        row.GetProperty("country").GetString()!,
        row.TryGetProperty("union", out var union) ? union.GetString() : null,
        row.GetProperty("rate").GetDecimal(),
        DateOnly.ParseExact(row.GetProperty("from").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.GetProperty("source").GetString()!,
        row.GetProperty("confidence").GetString()!);
}
