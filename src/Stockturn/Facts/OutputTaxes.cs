using System.Collections.Immutable;
using System.Globalization;

namespace Stockturn.Facts;

/// <summary>
/// Whether the prices of each store hold a tax on sales, and at what rate (U-14): the seller's setting of the store, else what its
/// orders say, else the country of the store by the dated table, else the seller's setting of all other stores, else nobody knows.
/// </summary>
/// <remarks>
/// A sale to another country of one union is taxed where the customer lives (OSS), to any other country not at all. See
/// docs/formulas/demand.md#tax.
/// </remarks>
public sealed class OutputTaxes
{
    /// <summary>The setting of prices that hold no tax.</summary>
    public const string WithoutTax = "without";

    /// <summary>The setting of prices nobody knows of.</summary>
    public const string UnknownTax = "unknown";

    readonly ImmutableArray<TaxSetting> settings;
    readonly TaxSetting others;
    readonly ImmutableSortedDictionary<string, double> categories;

    /// <summary>The taxes of a network's stores.</summary>
    public OutputTaxes(FactSettings settings, ImmutableArray<Store> stores)
    {
        others = TaxSetting.Of(settings.TaxOfOtherStores);
        categories = settings.TaxRateByCategory;
        this.settings =
        [
            .. stores.Select(store => settings.TaxByStore.TryGetValue(store.Code, out var told) ? TaxSetting.Of(told)
                : store.HasTaxOnTop ? TaxSetting.Of(WithoutTax)
                : TaxRates.Shipped.Knows(store.Country) ? TaxSetting.Of(store.Country!)
                : others),
        ];
    }

    /// <summary>No price holds tax.</summary>
    public static OutputTaxes None { get; } = new(new FactSettings { TaxOfOtherStores = WithoutTax }, []);

    /// <summary>True for a setting: without, unknown, a country of the table, or a rate such as 0.19.</summary>
    public static bool IsSetting(string text) =>
        text is WithoutTax or UnknownTax || TaxRates.Shipped.Knows(text) || TaxSetting.RateIn(text) is >= 0 and < 1;

    internal static string Check(string text) => IsSetting(text)
        ? text
        : throw new ArgumentException(
            $"found \"{text}\"; expected without, unknown, a country of the table such as DE, or a rate such as 0.19", nameof(text));

    internal static ImmutableSortedDictionary<string, string> Check(ImmutableSortedDictionary<string, string> byStore)
    {
        foreach (var text in byStore.Values)
        {
            Check(text);
        }

        return byStore;
    }

    /// <summary>The terms of a price in a store on a day, for a customer in the store's own country.</summary>
    /// <param name="store">Index into <see cref="Network.Stores"/>, −1 when not told.</param>
    /// <param name="category">The category of the goods, which may have a rate of its own.</param>
    /// <param name="day">The day of the price.</param>
    public TaxTerms Of(short store, string? category, DateOnly day) => Of(store, category, day, null);

    /// <summary>The same for goods sent to a country; null or no country's two letters: the store's own.</summary>
    public TaxTerms Of(short store, string? category, DateOnly day, string? country)
    {
        var setting = store >= 0 && store < settings.Length ? settings[store] : others;
        if (setting.Country is not { } home)
        {
            return setting.Terms;
        }

        var own = TaxRates.Shipped.On(home, day)!;
        var taxed = Destination(country) is not { } other || other == home ? own
            : TaxRates.Shipped.AreInOneUnion(home, other) ? TaxRates.Shipped.On(other, day)
            : null;
        return own.Rate == 0 || taxed is null
            ? TaxTerms.Without
            : new(TaxBasis.Inside, RateOf(taxed, category), taxed.Country);
    }

    /// <summary>The rate of tax of goods of a category in a country of the table on a day, of imports too.</summary>
    internal static decimal RateOf(string country, string? category, DateOnly day, FactSettings settings) =>
        RateOf(TaxRates.Shipped.On(country, day)!, category, settings.TaxRateByCategory);

    decimal RateOf(TaxRate standard, string? category) => RateOf(standard, category, categories);

    static decimal RateOf(TaxRate standard, string? category, ImmutableSortedDictionary<string, double> byCategory) =>
        !byCategory.IsEmpty && category is not null && byCategory.TryGetValue($"{standard.Country}/{category}", out var own)
            ? (decimal)own
            : standard.Rate;

    static string? Destination(string? told) => Countries.Code(told) switch
    {
        { Length: 2 } country when char.IsAsciiLetterUpper(country[0]) && char.IsAsciiLetterUpper(country[1]) => country,
        _ => null,
    };

    // Of a setting the country whose dated rates hold, or the terms that always do.
    readonly record struct TaxSetting(string? Country, TaxTerms Terms)
    {
        public static TaxSetting Of(string text) => text switch
        {
            WithoutTax => new(null, TaxTerms.Without),
            _ when RateIn(text) is { } rate => new(null, new(TaxBasis.Inside, rate)),
            _ when TaxRates.Shipped.Knows(text) => new(text, default),
            _ => new(null, TaxTerms.Unknown),
        };

        public static decimal? RateIn(string text) =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) ? rate : null;
    }
}
