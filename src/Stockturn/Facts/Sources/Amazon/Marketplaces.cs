using System.Collections.Immutable;

namespace Stockturn.Facts.Sources;

/// <summary>A country's Amazon: how reports name it, where its days begin, and what it pays in.</summary>
/// <param name="Country">The code in our names of warehouses, as sellers say it: UK, not GB.</param>
/// <param name="Channel">Its name in the column sales-channel; also our name of the store.</param>
/// <param name="Id">Amazon's id of the marketplace.</param>
/// <param name="Zone">The zone its business days are counted in.</param>
/// <param name="Currency">What it pays in.</param>
/// <param name="ChineseCountry">The country in Chinese systems.</param>
sealed record Marketplace(
    string Country, string Channel, string Id, string Zone, string Currency, string ChineseCountry)
{
    /// <summary>Our name of its warehouses taken together.</summary>
    public string Warehouse { get; } = "FBA-" + Country;
}

/// <summary>The marketplaces Amazon sells on.</summary>
static class Marketplaces
{
    const string Pacific = "America/Los_Angeles";

    /// <summary>All marketplaces, the one with most files first.</summary>
    public static ImmutableArray<Marketplace> All { get; } =
    [
        new("US", "Amazon.com", "ATVPDKIKX0DER", Pacific, "USD", "美国"),
        new("DE", "Amazon.de", "A1PA6795UKMFR9", "Europe/Berlin", "EUR", "德国"),
        new("UK", "Amazon.co.uk", "A1F83G8C2ARO7P", "Europe/London", "GBP", "英国"),
        new("JP", "Amazon.co.jp", "A1VC38T7YXB528", "Asia/Tokyo", "JPY", "日本"),
        new("CA", "Amazon.ca", "A2EUQ1WTGCTBG2", Pacific, "CAD", "加拿大"),
        new("MX", "Amazon.com.mx", "A1AM78C64UM0Y8", Pacific, "MXN", "墨西哥"),
        new("FR", "Amazon.fr", "A13V1IB3VIYZZH", "Europe/Paris", "EUR", "法国"),
        new("IT", "Amazon.it", "APJ6JRA9NG5V4", "Europe/Rome", "EUR", "意大利"),
        new("ES", "Amazon.es", "A1RKKUPIHCS9HS", "Europe/Madrid", "EUR", "西班牙"),
        new("NL", "Amazon.nl", "A1805IZSGTT6HS", "Europe/Amsterdam", "EUR", "荷兰"),
        new("BE", "Amazon.com.be", "AMEN7PMS3EDWL", "Europe/Brussels", "EUR", "比利时"),
        new("IE", "Amazon.ie", "A28R8C7NBKEWEA", "Europe/Dublin", "EUR", "爱尔兰"),
        new("SE", "Amazon.se", "A2NODRKZP88ZB9", "Europe/Stockholm", "SEK", "瑞典"),
        new("PL", "Amazon.pl", "A1C3SOZRARQ6R3", "Europe/Warsaw", "PLN", "波兰"),
        new("TR", "Amazon.com.tr", "A33AVAJ2PDY3EV", "Europe/Istanbul", "TRY", "土耳其"),
        new("AU", "Amazon.com.au", "A39IBJ37TRP1C6", "Australia/Sydney", "AUD", "澳大利亚"),
        new("AE", "Amazon.ae", "A2VIGQ35RCS4UG", "Asia/Dubai", "AED", "阿联酋"),
        new("SA", "Amazon.sa", "A17E79C6D8DWNP", "Asia/Riyadh", "SAR", "沙特阿拉伯"),
        new("IN", "Amazon.in", "A21TJRUUN4KGV", "Asia/Kolkata", "INR", "印度"),
        new("SG", "Amazon.sg", "A19VAU5U5O7RUS", "Asia/Singapore", "SGD", "新加坡"),
        new("BR", "Amazon.com.br", "A2Q3Y263D00KWC", "America/Sao_Paulo", "BRL", "巴西"),
    ];

    /// <summary>
    /// The marketplace a text names by country, channel, id or our own warehouse; null when it names none.
    /// </summary>
    public static Marketplace? Named(ReadOnlySpan<char> text)
    {
        var name = text is "GB" or "FBA-GB" ? "UK" : text;
        foreach (var place in All)
        {
            if (name.Equals(place.Channel, StringComparison.OrdinalIgnoreCase)
                || name.Equals(place.Country, StringComparison.OrdinalIgnoreCase)
                || name.Equals(place.Id, StringComparison.Ordinal)
                || name.Equals(place.Warehouse, StringComparison.OrdinalIgnoreCase)
                || name.Equals(place.ChineseCountry, StringComparison.Ordinal))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The only marketplace that pays in a currency; null when several do or none does.</summary>
    public static Marketplace? PayingIn(ReadOnlySpan<char> currency)
    {
        Marketplace? found = null;
        foreach (var place in All)
        {
            if (currency.Equals(place.Currency, StringComparison.OrdinalIgnoreCase))
            {
                if (found is not null)
                {
                    return null;
                }

                found = place;
            }
        }

        return found;
    }
}
