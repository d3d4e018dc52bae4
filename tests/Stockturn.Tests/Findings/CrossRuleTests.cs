using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Xunit.Abstractions;

namespace Stockturn.Tests.Findings;

public sealed class CrossRuleTests(ITestOutputHelper output)
{
    static ListingLine Listing(string? status) => new(0, status, null, -1, null, null, null);

    [Fact]
    public void S4_6_old_and_without_a_sale() =>
        new CaseFile(output, "cases/kpi-eo-nrv-grading.json").Check("eo-04", (input, expected) =>
        {
            var suspected = input.GetProperty("items").EnumerateArray()
                .Where(item => new Sketch(new Lot(item.GetProperty("age").GetInt32(), 10))
                {
                    IdleDays = item.GetProperty("idle").GetInt32(),
                    SoldUnits = item.GetProperty("sold_90d").GetDecimal(),
                }.Find("cross") is not null)
                .Select(item => item.GetProperty("id").GetString());
            Assert.Equal(CaseFile.Texts(expected.GetProperty("suspected")), suspected);
        });

    [Fact]
    public void S4_6_only_the_layers_that_pass_are_found()
    {
        var finding = new Sketch(new Lot(200, 30), new Lot(100, 70)) { IdleDays = 95 }.Find("cross")!;

        Assert.Equal(30, finding.Quantity.Units);
    }

    // By hand: age 200 (weight 2) and damage 20 % (weight 1) reach 3; idle and returns do not hold.
    [Fact]
    public void S4_6_conditions_can_be_weighted()
    {
        var cross = new CrossSettings
        {
            Mode = ConditionMode.Weighted,
            WeightLimit = 3,
            Conditions =
            [
                new(CaseMeasure.AgeDays, Comparison.Over, 180, 2),
                new(CaseMeasure.IdleDays, Comparison.Over, 90, 2),
                new(CaseMeasure.ReturnRate, Comparison.Over, 0.3, 1),
                new(CaseMeasure.DamageRate, Comparison.Over, 0.1, 1),
            ],
        };
        var sketch = new Sketch(new Lot(200, 80), new Lot(200, 20, StockStatus.Damaged))
        {
            IdleDays = 5,
            ReturnedUnits = 10,
        };
        var stricter = new FindingSettings { Cross = cross with { WeightLimit = 4 } };

        Assert.Equal(80, sketch.Find("cross", new FindingSettings { Cross = cross })!.Quantity.Units);
        Assert.Null(sketch.Find("cross", stricter));
        Assert.NotNull((sketch with { ReturnedUnits = 20 }).Find("cross", stricter));
    }

    [Fact]
    public void S4_6_a_condition_may_ask_for_few_sales()
    {
        var cross = new CrossSettings { Conditions = [new(CaseMeasure.SoldUnits, Comparison.Under, 5)] };
        var settings = new FindingSettings { Cross = cross };

        Assert.NotNull(new Sketch(new Lot(100, 9)) { SoldUnits = 4 }.Find("cross", settings));
        Assert.Null(new Sketch(new Lot(100, 9)) { SoldUnits = 5 }.Find("cross", settings));
    }

    [Fact]
    public void A_measure_that_is_not_known_is_a_gap_and_no_finding()
    {
        var found = new Sketch(new Lot(300, 10))
        {
            IdleDays = null,
            Coverage = new DataCoverage { HasListings = true },
        }.Judge();

        Assert.DoesNotContain(found.Findings, finding => finding.Rule == "cross");
        Assert.Contains(new RuleGap("cross", Gap.NoSalesData), found.Gaps);
    }

    [Fact]
    public void S4_10_listed_is_confirmed_and_never_listed_is_to_be_listed_first() =>
        new CaseFile(output, "cases/worked-examples.json").Check("worked-049", (input, expected) =>
        {
            foreach (var item in input.GetProperty("items").EnumerateArray())
            {
                var isListed = item.GetProperty("listed").GetBoolean();
                var found = new Sketch(new Lot(item.GetProperty("suspected").GetBoolean() ? 200 : 100, 10))
                {
                    IdleDays = null,
                    Listings = isListed ? [Listing("active")] : [],
                }.Find("cross");
                var state = found?.State switch
                {
                    FindingState.Confirmed => "eo_confirmed",
                    FindingState.NotListed => "not_listed_list_first",
                    null => "normal",
                    _ => "other",
                };
                var id = item.GetProperty("id").GetString()!;
                Assert.Equal(expected.GetProperty("state").GetProperty(id).GetString(), state);
            }
        });

    [Fact]
    public void S4_10_no_listing_data_of_any_kind_is_a_gap_not_an_outcome()
    {
        var found = new Sketch(new Lot(200, 10))
        {
            IdleDays = null,
            Coverage = new DataCoverage { SalesFrom = Sketch.DaysAgo(900) },
        }.Judge();

        Assert.Equal(ListingEvidence.Unknown, found.Listing);
        Assert.Contains(new RuleGap("not_listed", Gap.NoListingData), found.Gaps);
        Assert.DoesNotContain(found.Findings, finding => finding.State == FindingState.NotListed);
        Assert.Equal(FindingState.Suspected, found.Findings.Single(finding => finding.Rule == "cross").State);
    }

    [Fact]
    public void S4_10_goods_never_listed_are_no_excess_and_have_no_grade()
    {
        var found = new Sketch(new Lot(200, 10))
        {
            IdleDays = null,
            UnitsPerDay = 0,
            Listings = [Listing("未上架")],
        }.Judge();

        Assert.Equal("not_listed", found.Primary!.Rule);
        Assert.Equal(0, found.Eo.Total.Units);
        Assert.Null(found.Grade);
    }

    [Theory]
    [InlineData("sale")]
    [InlineData("listing")]
    [InlineData("listed_day")]
    public void S4_10_any_evidence_will_do(string evidence)
    {
        var sketch = new Sketch(new Lot(200, 10))
        {
            IdleDays = evidence == "sale" ? 300 : null,
            Listings = evidence == "listing" ? [Listing("inactive")] : [],
            Master = new SkuMaster("X1") { ListedDay = evidence == "listed_day" ? Sketch.DaysAgo(100) : null },
        };

        Assert.Equal(ListingEvidence.Listed, sketch.Judge().Listing);
    }
}
