using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Metrics;
using Stockturn.Values;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Tests.PolicyFiles;

public sealed class PolicyFileTests
{
    static Issue OnlyIssue(string text)
    {
        var (policy, issues) = PolicyFile.Read(text, "policy.json");
        Assert.Null(policy);
        return Assert.Single(issues);
    }

    static Policy Good(string text)
    {
        var (policy, issues) = PolicyFile.Read(text, "policy.json");
        Assert.Empty(issues);
        return policy!;
    }

    [Fact]
    public void Comments_and_trailing_commas_are_welcome_and_the_rest_keeps_its_default()
    {
        var policy = Good("""
            {
              // Shoes are slow.
              "findings": { "idleLimitDays": 120, "ageAlerts": { "days": [60, 120,], }, }, /* done */
            }
            """);

        Assert.Equal(120, policy.Findings.IdleLimitDays);
        Assert.Equal<IEnumerable<int>>([60, 120], policy.Findings.AgeAlerts.Days);
        Assert.Equal(180, policy.Findings.AgeLimitDays);
        Assert.Equal(60, policy.Findings.AgeAlerts.WatchDays);
    }

    [Fact]
    public void Trap_1_a_file_starts_from_a_named_preset()
    {
        var policy = Good("""{ "preset": "S4", "findings": { "ageLimitDays": 270 } }""");

        Assert.Equal(270, policy.Findings.AgeLimitDays);
        Assert.Equal(PolicyPresets.Find("S4")!.Policy.Findings.Rules, policy.Findings.Rules);
    }

    [Fact]
    public void A_misspelt_name_is_told_with_its_place_and_the_nearest_one()
    {
        var issue = OnlyIssue("{\n  \"findings\": {\n    \"idleLimitDay\": 90\n  }\n}");

        Assert.Equal("E_POLICY_NAME", issue.Code);
        Assert.Equal(("policy.json", 3L, "findings.idleLimitDay (column 5)"), (issue.File, issue.Row, issue.Column));
        Assert.Equal("Did you mean \"idleLimitDays\"?", issue.Remedy);
    }

    [Fact]
    public void A_name_like_no_other_gets_no_guess() =>
        Assert.Equal("Remove it.", OnlyIssue("""{ "zebra": 1 }""").Remedy);

    [Fact]
    public void A_value_out_of_range_is_told_with_the_range()
    {
        var issue = OnlyIssue("""{ "findings": { "sellThroughTarget": 40 } }""");

        Assert.Equal(("E_POLICY_RANGE", "40", "0 to 1"), (issue.Code, issue.Found, issue.Expected));
        Assert.Equal(1, issue.Row);
    }

    [Theory]
    [InlineData("""{ "findings": { "idleLimitDays": "90" } }""", "a whole number such as 90")]
    [InlineData("""{ "findings": { "idleLimitDays": 90.5 } }""", "a whole number such as 90")]
    [InlineData("""{ "findings": { "idleLimitDays": null } }""", "a value")]
    [InlineData("""{ "findings": { "idleLimitDays": 99999999999 } }""", "a whole number such as 90")]
    [InlineData("""{ "findings": { "sellThroughTarget": "40 %" } }""", "a number such as 0.4")]
    [InlineData("""{ "findings": { "sellThroughTarget": 1e999 } }""", "a number such as 0.4")]
    [InlineData("""{ "findings": { "sellThroughNewItemsOnly": 1 } }""", "true or false")]
    [InlineData("""{ "findings": 5 }""", "an object { … }")]
    [InlineData("""{ "findings": { "rules": "time" } }""", "a list [ … ]")]
    [InlineData("""{ "findings": { "cross": { "mode": "Weighted" } } }""", "one of all, weighted")]
    [InlineData("""{ "findings": { "overrides": [ { "until": "31.12.2025" } ] } }""", "a day such as \"2025-12-31\"")]
    [InlineData("""{ "preset": "S9" }""", "one of standard, S0, S2, S3, S4")]
    public void A_value_of_the_wrong_sort_is_told_with_what_was_expected(string text, string expected)
    {
        var issue = OnlyIssue(text);

        Assert.Equal(("E_POLICY_VALUE", expected), (issue.Code, issue.Expected));
    }

    [Theory]
    [InlineData("""{ "findings": { "ageAlerts": { "days": [60, 30] } } }""")]
    [InlineData("""{ "findings": { "grades": { "cutoffsDays": [30, 60] } } }""")]
    [InlineData("""{ "findings": { "grades": { "costDiscounts": [0, 1, 0.1, 1, 1, 1, 1, 1, 1, 1] } } }""")]
    [InlineData("""{ "findings": { "rules": ["dead"] } }""")]
    [InlineData("""{"findings":{"seasons": [{"season": "夏", "fromMonth": 13, "toMonth": 8, "until":"2025-01-01"}]}}""")]
    [InlineData("""{ "findings": { "exemptions": [{"sku": "A", "rule": "x", "reason": "", "until": "2025-12-31"}]}}""")]
    public void What_a_record_refuses_is_an_issue_and_no_exception(string text) =>
        Assert.Equal("E_POLICY_RANGE", OnlyIssue(text).Code);

    [Fact]
    public void A_setting_twice_is_told() =>
        Assert.Equal("E_POLICY_TWICE", OnlyIssue("""{ "ledger": {}, "ledger": {} }""").Code);

    [Fact]
    public void An_entry_without_what_it_needs_is_told()
    {
        var issue = OnlyIssue("""{ "findings": { "exemptions": [ { "sku": "A", "until": "2025-12-31" } ] } }""");

        Assert.Equal(("E_POLICY_MISSING", "findings.exemptions[0] (column 33)"), (issue.Code, issue.Column));
        Assert.Equal("\"reason\" in it", issue.Expected);
    }

    [Theory]
    [InlineData("{ \"findings\": {\n  \"idleLimitDays\": ,\n} }", 2)]
    [InlineData("{ \"findings\": { }", 1)]
    [InlineData("", 1)]
    [InlineData("{} {}", 1)]
    public void What_is_no_json_is_refused_with_its_line(string text, long line)
    {
        var issue = OnlyIssue(text);

        Assert.Equal(("E_POLICY_SYNTAX", Severity.Refused, line), (issue.Code, issue.Severity, issue.Row));
    }

    [Fact]
    public void All_issues_are_told_at_once()
    {
        var (_, issues) = PolicyFile.Read("{ \"ledgr\": {},\n \"findings\": { \"ageLimitDays\": 0, \"x\": 1 } }", "p");

        Assert.Equal(["E_POLICY_NAME", "E_POLICY_RANGE", "E_POLICY_NAME"], issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Fees_of_ones_own_stand_in_it_by_date()
    {
        var policy = Good("""
            { "feeRates": [ { "card": "3pl-us", "type": "storage", "rate": 0.55, "unit": "per_m3_day",
              "currency": "USD", "validFrom": "2025-01-01", "source": "contract 12", "confidence": "own" } ] }
            """);

        var rate = Assert.Single(policy.FeeRates);
        Assert.Equal((0.55m, new DateOnly(2025, 1, 1)), (rate.Rate, rate.ValidFrom));
        Assert.True(rate is { ValidTo: null, SizeTier: null });
    }

    [Fact]
    public void What_a_record_of_a_list_may_have_beside_what_it_must_have_is_read_too()
    {
        var policy = Good("""
            { "feeRates": [ { "card": "3pl-us", "type": "storage", "rate": 0.55, "unit": "per_m3_day", "currency": "USD",
                "validFrom": "2025-01-01", "source": "contract 12", "confidence": "own", "categories": ["toys"], "priceOver": 10 } ],
              "plans": { "lanes": [ { "from": "3PL-DE", "to": "FBA-US", "days": 25, "currency": "USD", "perUnit": 2.5 } ] } }
            """);

        Assert.Equal(("toys", 10m), (Assert.Single(policy.FeeRates[0].Categories), policy.FeeRates[0].PriceOver!.Value));
        Assert.Equal((2.5m, null), (policy.Plans.Lanes[0].PerUnit, policy.Plans.Lanes[0].PerCubicMetre));
        Assert.Equal("E_POLICY_RANGE", OnlyIssue(
            """{ "plans": { "lanes": [ { "from": "A", "to": "B", "days": 25, "currency": "USD", "perUnit": -1 } ] } }""").Code);
    }

    static Policy Rich() => PolicyPresets.Find("S4")!.Policy with
    {
        FeeRates =
        [
            new FeeRate("fba-us", "storage", "standard", 10, 12, null, null, 2.40m, "per_ft3_month", null,
                new Currency("USD"), new DateOnly(2025, 10, 1), null, "a \"quoted\" 来源\nline", "official"),
        ],
        Findings = new FindingSettings
        {
            Overrides =
            [
                new ThresholdOverride { Category = "家居", AgeAlertDays = [90, 180], SellThroughTarget = 0.3 },
                new ThresholdOverride { Sku = "A-1", HighUnits = 12.5m, Until = new DateOnly(2026, 1, 31) },
            ],
            Exemptions = [new SkuExemption("A-2", null, "蓄意备货", new DateOnly(2026, 2, 1))],
            Seasons = [new SeasonWindow("冬", 10, 2, new DateOnly(2026, 3, 1))],
            Grades = new GradeSettings { ReturnRateLimit = 0.15 },
        },
    };

    [Fact]
    public void What_is_written_reads_back_as_it_was()
    {
        foreach (var preset in PolicyPresets.All)
        {
            var text = PolicyFile.Write(preset.Policy, preset.Name);
            Assert.Equal(text, PolicyFile.Write(Good(text), preset.Name));
        }

        var rich = PolicyFile.Write(Rich(), "standard");
        Assert.Equal(rich, PolicyFile.Write(Good(rich), "standard"));
        Assert.Equal(12.5m, Good(rich).Findings.Overrides[1].HighUnits);
        Assert.Equal(Rich().FeeRates[0], Good(rich).FeeRates[0]);
        Assert.Equal(Rich().Findings.Exemptions[0], Good(rich).Findings.Exemptions[0]);
    }

    [Fact]
    public void Law_any_thresholds_survive_the_file() => Prop.ForAll(
        ArbMap.Default.ArbFor<(PositiveInt Idle, PositiveInt Share, bool NewOnly)>(),
        sample =>
        {
            var policy = new Policy
            {
                Findings = new FindingSettings
                {
                    IdleLimitDays = 1 + (sample.Idle.Get % 3000),
                    SellThroughTarget = 1.0 / sample.Share.Get,
                    SafetyStockUnits = sample.Idle.Get / 8m,
                    SellThroughNewItemsOnly = sample.NewOnly,
                },
            };
            var back = Good(PolicyFile.Write(policy, "S0"));
            return back.Findings.SellThroughTarget.Equals(policy.Findings.SellThroughTarget)
                && back.Findings.SafetyStockUnits == policy.Findings.SafetyStockUnits
                && PolicyFile.Version(back) == PolicyFile.Version(policy);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_version_is_of_the_content_not_of_its_form()
    {
        var plain = PolicyFile.Version(new Policy());

        var same = Good("""{ /* nothing */ "findings": { "idleLimitDays": 90, "ageLimitDays": 180 } }""");
        Assert.Equal(plain, PolicyFile.Version(same));
        Assert.NotEqual(plain, PolicyFile.Version(Good("""{ "findings": { "idleLimitDays": 91 } }""")));
        Assert.Equal(12, plain.Length);
    }

    [Fact]
    public void A_written_file_explains_each_setting_in_two_languages()
    {
        var text = PolicyFile.Write(new Policy(), "standard");

        Assert.Contains("超过此天数无销售即为滞销（呆滞天数）。\n    \"idleLimitDays\": 90,", text);
        Assert.Contains("// Longer than this without a sale: dead stock.", text);
        Assert.Contains($"version {PolicyFile.Version(new Policy())}", text);
    }
}
