using System.Collections.Immutable;
using Stockturn.Demo.Domestic;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Cli.Commands;

/// <summary>The demo seller's policy: the standard one, its shop's warehouse, and the fees its places agreed, labelled as the demo's own.</summary>
static class DemoPolicy
{
    static readonly DateOnly Start = new(2024, 1, 1);

    /// <summary>The policy.</summary>
    public static Policy Of()
    {
        var standard = PolicyPresets.Find(PolicyPresets.Standard)!.Policy;
        var shop = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("Shopify-US", "3PL-US");
        return standard with
        {
            Facts = standard.Facts with { ReportingCurrency = "USD", StoreWarehouses = shop },
            Metrics = standard.Metrics with
            {
                WarehouseByStore = shop.Add("Amazon.com", "FBA-US").Add("Amazon.de", "FBA-DE"),
                CardsByWarehouse = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
                    .Add("FBA-US", "fba-us").Add("FBA-DE", "fba-de"),
                CardsByStore = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("Shopify-US", "demo-shop"),
                PayoutDaysByStore = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal)
                    .Add("Amazon.com", 14).Add("Amazon.de", 14).Add("Shopify-US", 3),
            },
            Findings = standard.Findings with { Platform = standard.Findings.Platform with { TaxNumberCountries = ["DE", "PL"] } },
            FeeRates =
            [
                .. ThirdParty("demo-3pl-us", "USD", 0.35m),
                .. ThirdParty("demo-3pl-de", "EUR", 0.32m),
                Fee("demo-3pl-us", "fulfilment", 3.20m, "per_unit", "USD"),
                Fee("demo-shop", "referral", 0.029m, "share_of_price", "USD"),
                Fee("demo-cn", "storage", 0.55m, "per_m3_day", "CNY"),
                Fee("demo-cn", "removal", 1.20m, "per_unit", "CNY"),
                Fee("fba-de", "storage", 0.92m, "per_ft3_month", "EUR") with { FromMonth = 1, ToMonth = 9 },
                Fee("fba-de", "storage", 1.32m, "per_ft3_month", "EUR") with { FromMonth = 10, ToMonth = 12 },
                Fee("fba-de", "aged_surcharge", 1.37m, "per_ft3_month", "EUR") with { AgeFromDays = 241, AgeToDays = 270 },
                Fee("fba-de", "aged_surcharge", 3.65m, "per_ft3_month", "EUR") with { AgeFromDays = 271, AgeToDays = 365 },
                Fee("fba-de", "aged_surcharge", 6.62m, "per_ft3_month", "EUR") with { AgeFromDays = 366 },
                Fee("fba-de", "removal", 0.95m, "per_unit", "EUR"),
            ],
        };
    }

    /// <summary>
    /// The second seller's policy: in yuan, each shop with the warehouse that sends its orders and the tax inside its prices, and what
    /// its place in Malaysia agreed.
    /// </summary>
    public static Policy OfDomestic()
    {
        var standard = PolicyPresets.Find(PolicyPresets.Standard)!.Policy;
        var warehouses = DomesticSeller.Stores.ToImmutableSortedDictionary(store => store.Store, store => store.Warehouse, StringComparer.Ordinal);
        return standard with
        {
            Facts = standard.Facts with
            {
                ReportingCurrency = "CNY",
                StoreWarehouses = warehouses,
                TaxByStore = DomesticSeller.Stores.ToImmutableSortedDictionary(
                    store => store.Store, store => store.Country == "CN" ? "0.13" : "without", StringComparer.Ordinal),
            },
            Metrics = standard.Metrics with
            {
                WarehouseByStore = warehouses,
                CardsByStore = DomesticSeller.Stores.ToImmutableSortedDictionary(
                    store => store.Store, store => store.Country == "CN" ? "demo-yiwu" : "demo-my", StringComparer.Ordinal),
                PayoutDaysByStore = DomesticSeller.Stores.ToImmutableSortedDictionary(store => store.Store, _ => 12, StringComparer.Ordinal),
            },
            FeeRates =
            [
                Fee("demo-my", "storage", 1.10m, "per_m3_day", "MYR"),
                Fee("demo-my", "fulfilment", 1.80m, "per_unit", "MYR"),
                Fee("demo-my", "removal", 0.50m, "per_unit", "MYR"),
                Fee("demo-yiwu", "storage", 0.60m, "per_m3_day", "CNY"),
                Fee("demo-yiwu", "fulfilment", 2.60m, "per_unit", "CNY"),
                Fee("demo-yiwu", "removal", 0.30m, "per_unit", "CNY"),
            ],
        };
    }

    // Thirty days free, then by the cubic metre and day, dearer after ninety days.
    static IEnumerable<FeeRate> ThirdParty(string card, string currency, decimal rate) =>
    [
        Fee(card, "storage", 0m, "per_m3_day", currency) with { AgeFromDays = 0, AgeToDays = 30 },
        Fee(card, "storage", rate, "per_m3_day", currency) with { AgeFromDays = 31, AgeToDays = 90 },
        Fee(card, "storage", rate * 2, "per_m3_day", currency) with { AgeFromDays = 91 },
        Fee(card, "removal", 0.60m, "per_unit", currency),
    ];

    static FeeRate Fee(string card, string type, decimal rate, string unit, string currency) => new(
        card, type, null, null, null, null, null, rate, unit, null, new Currency(currency), Start, null,
        "demo seller's own rows, no published tariff", "own");
}
