using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public class SkuCostsTests
{
    static WarehouseCosts Costs(
        SkuFacts facts, SkuLedger ledger, SkuDemand? demand = null, CostContext? context = null) =>
        SkuCosts.Measure(facts, ledger, demand ?? A.Demand("S1", 10, 250), context ?? A.Context)
            .In(ledger.Positions[0].Warehouse)!;

    static SkuFacts Facts => new(A.Master());

    static FeeLine Fee(string type, decimal amount, bool perUnit = false, bool estimated = false, int daysAgo = 10) =>
        new(A.Today.AddDays(-daysAgo), 0, A.Fba, type, amount, 0, perUnit, estimated);

    // 40 units of 0.25 ft³ in June: 10 ft³ × 0.78 ÷ 30.
    [Fact]
    public void Storage_comes_from_the_dated_table_and_says_so()
    {
        var storage = Costs(Facts, A.Ledger("S1", A.Layer(10, 40))).StoragePerDay;

        Assert.Equal(0.26, storage.Reading.Value!.Value, precision: 6);
        Assert.Equal("fba-us from 2024-04-01 (official)", storage.Source);
    }

    [Fact]
    public void U_4_an_own_report_goes_before_the_table()
    {
        var fees = new[] { Fee("storage", 12, estimated: true), Fee("aged_surcharge", 60, estimated: true) };
        var facts = Facts with { Fees = fees };
        var costs = Costs(facts, A.Ledger("S1", A.Layer(200, 40)));

        Assert.Equal(0.4, costs.StoragePerDay.Reading.Value!.Value, precision: 9);
        Assert.Equal("own report of 2026-06-20, estimate", costs.StoragePerDay.Source);
        Assert.Equal(60, costs.NextSurchargeAmount.Reading.Value);
        Assert.Equal(new SurchargeStep(new(2026, 7, 15), 40, 60), costs.NextSurcharge);
    }

    [Fact]
    public void U_4_an_old_estimate_is_no_report_of_today()
    {
        var facts = Facts with { Fees = new[] { Fee("storage", 12, estimated: true, daysAgo: 46) } };

        Assert.StartsWith("fba-us", Costs(facts, A.Ledger("S1", A.Layer(10, 40))).StoragePerDay.Source);
    }

    // Goods lie in the United States and sell best in Germany: 9.90 euro are sent abroad until the pool lies in Germany too.
    [Fact]
    public void U_15_a_unit_sent_to_another_country_costs_what_the_preview_says_of_that_country()
    {
        var facts = Facts with
        {
            Fees = new[]
            {
                Fee("fulfilment", 4, perUnit: true),
                Fee("fulfilment", 9.9m, perUnit: true) with { Destination = "DE", Currency = 1, Source = "preview" },
                Fee("fulfilment", 7, perUnit: true) with { Destination = "FR", Currency = 1 },
            },
        };
        var stock = A.Ledger("S1", A.Layer(10, 40));
        var pooled = facts with { Pooled = new[] { new PooledLine(A.Today, A.Fba, "DE", Quantity.Of(5)) } };

        var abroad = Costs(facts, stock, A.Demand("S1", 10, 250, store: 1)).FulfilmentPerUnit;
        Assert.Equal((10.89, "preview of 2026-06-20 per unit to DE"), (Math.Round(abroad.Reading.Value!.Value, 9), abroad.Source));
        Assert.Equal(4, Costs(facts, stock).FulfilmentPerUnit.Reading.Value);
        Assert.NotEqual(abroad.Source, Costs(pooled, stock, A.Demand("S1", 10, 250, store: 1)).FulfilmentPerUnit.Source);
    }

    [Fact]
    public void The_net_selling_price_is_the_price_less_referral_and_fulfilment()
    {
        var facts = Facts with
        {
            Fees = new[] { Fee("fulfilment", 4, perUnit: true) },
            Prices = new[]
            {
                new PricePoint(A.Today.AddDays(-3), 0, 30, null, 0),
                new PricePoint(A.Today.AddDays(-9), 0, 99, null, 0),
            },
        };
        var costs = Costs(facts, A.Ledger("S1", A.Layer(10, 40)));

        Assert.Equal(30, costs.Price.Reading.Value);
        Assert.Equal(4.5, costs.ReferralPerUnit.Reading.Value);
        Assert.Equal(21.5, costs.NetSellingPrice.Reading.Value);
    }

    [Fact]
    public void A_sale_price_counts_and_a_listing_stands_in_for_a_price_history()
    {
        var onSale = Facts with { Prices = new[] { new PricePoint(A.Today, 0, 30, 24, 0) } };
        var listed = Facts with { Listings = new[] { new ListingLine(0, "Active", 28, 0, null, null, null) } };

        Assert.Equal(24, Costs(onSale, A.Ledger("S1", A.Layer(10, 40))).Price.Reading.Value);
        Assert.Equal(28, Costs(listed, A.Ledger("S1", A.Layer(10, 40))).Price.Reading.Value);
    }

    [Fact]
    public void Without_any_price_the_average_of_90_days_counts_and_without_that_there_is_a_gap()
    {
        var quarter = A.Sold(4, 100) with { Span = MeasuredSpans.Quarter(A.Today) };
        var ledger = A.Ledger("S1", A.Layer(10, 40));

        Assert.Equal(25, Costs(Facts, ledger, new SkuDemand("S1") { Periods = [quarter] }).Price.Reading.Value);
        Assert.Equal(Gap.NoPrice, Costs(Facts, ledger, new SkuDemand("S1")).Price.Reading.Gap);
    }

    [Fact]
    public void A_fee_that_no_table_and_no_report_tells_is_a_gap()
    {
        var costs = Costs(Facts, A.Ledger("S1", A.Layer(10, 40, warehouse: A.ThirdParty)));

        Assert.Equal("3pl-de", costs.RateCard);
        Assert.Equal(Gap.NoFee, costs.StoragePerDay.Reading.Gap);
        Assert.Equal(Gap.NoFee, costs.FulfilmentPerUnit.Reading.Gap);
        Assert.Equal(Gap.NoFee, costs.PerDay.Total.Gap);
    }

    [Fact]
    public void An_item_without_a_volume_has_no_storage_but_a_gap()
    {
        var facts = Facts with { Master = A.Master() with { VolumeM3 = null } };
        var costs = Costs(facts, A.Ledger("S1", A.Layer(200, 40)));

        Assert.Equal(Gap.NoVolume, costs.StoragePerDay.Reading.Gap);
        Assert.Equal(Gap.NoVolume, costs.NextSurchargeAmount.Reading.Gap);
    }

    // 3PL rows in EUR at 1.10: days 1–30 free, then 0.02 a unit. In for 40 days, the 41st day costs.
    [Fact]
    public void A_third_party_charges_by_day_of_stay_in_its_own_currency()
    {
        FeeRate Row(int from, int? to, decimal rate) => new(
            "3pl-de", "storage", null, null, null, from, to, rate, "per_unit_day", null,
            new("EUR"), new(2020, 1, 1), null, "own", "own");
        var context = A.Context with { Fees = FeeTable.Shipped.With([Row(1, 30, 0), Row(31, null, 0.02m)]) };
        var costs = Costs(Facts, A.Ledger("S1", A.Layer(40, 10, warehouse: A.ThirdParty)), context: context);

        Assert.Equal(10 * 0.022, costs.StoragePerDay.Reading.Value!.Value, precision: 9);
        Assert.Equal(10 * 10 * 0.022, costs.StorageToDate.Reading.Value!.Value, precision: 9);
    }

    [Fact]
    public void The_platform_counts_age_from_its_own_receipt()
    {
        // 300 days in the network, 20 days at the platform: no surcharge yet, but capital for 300 days.
        var layer = A.Layer(300, 10) with { LocationDate = A.Today.AddDays(-20) };
        var costs = Costs(Facts, A.Ledger("S1", layer));

        Assert.Equal(0, costs.NextSurchargeAmount.Reading.Value);
        Assert.Equal(new(2026, 12, 15), costs.NextSurcharge!.Date);
        Assert.Equal(100 * 0.10 * 300 / 365, costs.CapitalToDate.Reading.Value!.Value, precision: 9);
        Assert.True(costs.ObsolescencePerDay.Reading.Value > 0);
    }

    [Fact]
    public void Capital_for_decisions_goes_by_what_the_stock_would_bring()
    {
        var facts = Facts with
        {
            Fees = new[] { Fee("fulfilment", 4, perUnit: true) },
            Prices = new[] { new PricePoint(A.Today, 0, 8, null, 0) },
        };
        var costs = Costs(facts, A.Ledger("S1", A.Layer(10, 40)));

        Assert.Equal(40 * 10 * 0.10 / 365, costs.CapitalPerDay.Reading.Value!.Value, precision: 9);
        Assert.Equal(40 * (8 - 1.2 - 4) * 0.10 / 365, costs.CapitalPerDayRealisable.Reading.Value!.Value, precision: 9);
    }

    [Fact]
    public void A_foreign_fee_without_a_rate_is_a_gap()
    {
        var context = A.Context with { Network = A.Network with { Reporting = new("CNY") } };

        Assert.Equal(
            Gap.NoRate, Costs(Facts, A.Ledger("S1", A.Layer(10, 40)), context: context).StoragePerDay.Reading.Gap);
    }

    [Fact]
    public void Goods_on_the_way_pay_no_storage_but_capital()
    {
        var costs = Costs(Facts, A.Ledger("S1", A.Layer(10, 40, warehouse: A.OnTheWay)));

        Assert.Equal(0, costs.StoragePerDay.Reading.Value);
        Assert.True(costs.CapitalPerDay.Reading.Value > 0);
    }
}
