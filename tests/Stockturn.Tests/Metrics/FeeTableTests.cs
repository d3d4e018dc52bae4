using Stockturn.Metrics;
using Stockturn.Values;

namespace Stockturn.Tests.Metrics;

public class FeeTableTests
{
    static FeeRate Row(decimal rate, DateOnly from, DateOnly? to = null) => new(
        "card", "storage", null, null, null, null, null, rate, "per_unit_day", null,
        new("USD"), from, to, "test", "own");

    [Fact]
    public void The_newest_row_that_holds_answers()
    {
        var table = new FeeTable(
            [Row(1, new(2024, 1, 1)), Row(2, new(2025, 1, 1), new(2025, 12, 31)), Row(3, new(2027, 1, 1))]);

        Assert.Equal(1, table.Find(new("card", "storage", new(2024, 6, 1)))!.Rate);
        Assert.Equal(2, table.Find(new("card", "storage", new(2025, 6, 1)))!.Rate);
        Assert.Equal(1, table.Find(new("card", "storage", new(2026, 6, 1)))!.Rate);
        Assert.Null(table.Find(new("card", "storage", new(2023, 12, 31))));
        Assert.Null(table.Find(new("other", "storage", new(2025, 6, 1))));
    }

    [Fact]
    public void A_seller_s_own_row_wins_over_a_shipped_one_of_the_same_day()
    {
        var table = new FeeTable([Row(1, new(2024, 1, 1))]).With([Row(5, new(2024, 1, 1))]);

        Assert.Equal(5, table.Find(new("card", "storage", new(2024, 6, 1)))!.Rate);
    }

    [Fact]
    public void S0_3_every_shipped_row_tells_its_source_and_how_far_to_trust_it() =>
        Assert.All(FeeTable.Shipped.Rates, row =>
        {
            Assert.NotEmpty(row.Source);
            Assert.Contains(row.Confidence, (string[])["official", "secondary", "unverified"]);
            Assert.True(row.ValidTo is null || row.ValidTo >= row.ValidFrom);
            Assert.True(row.Rate > 0);
        });

    [Theory]
    [InlineData(2023, 3.80)]
    [InlineData(2025, 5.45)]
    [InlineData(2026, 5.45)]
    public void Surcharge_tiers_are_those_of_their_day(int year, decimal rate)
    {
        var tiers = AgedSurcharge.Tiers(FeeTable.Shipped, "fba-us", "kitchen", new(year, 6, 15));

        Assert.Equal(rate, tiers.Single(tier => tier.FromDay == 271).PerCubicFoot);
        Assert.Equal(year == 2026 ? 8 : 7, tiers.Length);
    }

    [Fact]
    public void Clothes_pay_no_surcharge_before_271_days() =>
        Assert.Equal(271, AgedSurcharge.Tiers(FeeTable.Shipped, "fba-us", "Clothing", A.Today)[0].FromDay);

    [Theory]
    [InlineData("kitchen", 20, 3.00)]
    [InlineData("kitchen", 1, 0.30)]
    [InlineData(null, 20, 3.00)]
    [InlineData("家具", 300, 40.00)]
    [InlineData("baby", 10, 0.80)]
    [InlineData("baby", 10.01, 1.5015)]
    [InlineData("coins", 2000, 172.50)]
    public void Referral_goes_by_category_and_band(string? category, double price, double fee)
    {
        var question = new FeeQuestion("amazon-us", "referral", A.Today) { Category = category };

        Assert.Equal((decimal)fee, ReferralFee.Of(FeeTable.Shipped, question, (decimal)price)!.Value.Sum.Amount);
    }

    [Theory]
    [InlineData(0.2, 0.84)]
    [InlineData(0.4, 1.53)]
    [InlineData(2.0, 5.4438)]
    public void S4_31_removal_goes_by_weight(double weightKg, double fee)
    {
        var question = new FeeQuestion("fba-us", "removal", A.Today) { SizeTier = "standard" };

        Assert.Equal(
            fee, (double)RemovalFee.PerUnit(FeeTable.Shipped, question, weightKg)!.Value.Sum.Amount, precision: 3);
    }

    [Fact]
    public void A_size_tier_is_taken_from_volume_and_weight_when_not_told()
    {
        var card = "fba-us";

        Assert.Equal("standard", SizeTier.Of(A.Master(), card, FeeTable.Shipped, A.Today).Code);
        Assert.Equal("bulky", SizeTier.Of(A.Master() with { WeightKg = 12 }, card, FeeTable.Shipped, A.Today).Code);
        Assert.Equal("bulky", SizeTier.Of(A.Master() with { SizeTier = "大件" }, card, FeeTable.Shipped, A.Today).Code);
        Assert.Null(SizeTier.Of(A.Master() with { VolumeM3 = null }, card, FeeTable.Shipped, A.Today).Code);
    }
}
