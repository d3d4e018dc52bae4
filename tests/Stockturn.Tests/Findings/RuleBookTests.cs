using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;

namespace Stockturn.Tests.Findings;

public sealed class RuleBookTests
{
    static readonly Sketch Stuck = new(new Lot(400, 90), new Lot(400, 10, StockStatus.Damaged))
    {
        IdleDays = 350,
        SoldUnits = 0,
    };

    [Fact]
    public void One_finding_leads_and_all_are_kept()
    {
        var found = Stuck.Judge();

        Assert.Equal("stop_loss", found.Primary!.Rule);
        Assert.Single(found.Findings, finding => finding.IsPrimary);
        Assert.Equal(
            ["stop_loss", "cross", "time", "dead_stock"],
            found.Findings.Take(4).Select(finding => finding.Rule));
    }

    // U-22: they have their own list and their own figure.
    [Fact]
    public void U_22_a_few_unsellable_units_never_lead_the_line_of_a_sku()
    {
        var found = Stuck.Judge();

        Assert.Contains(found.Findings, finding => finding.Rule == "status");
        Assert.NotEqual("status", found.Primary!.Rule);
    }

    [Fact]
    public void An_exempt_finding_never_leads()
    {
        var exemption = new SkuExemption("X1", "stop_loss", "claim open", Sketch.AsOf);
        var settings = new FindingSettings { Exemptions = [exemption] };

        Assert.Equal("cross", Stuck.Judge(settings).Primary!.Rule);
    }

    [Fact]
    public void S1_20_data_grade_d_only_suspects_and_withholds_plans()
    {
        var thin = (Stuck with { Grade = DataGrade.D }).Judge();

        Assert.True(thin.WithholdsPlans);
        Assert.All(thin.Findings, finding => Assert.Equal(FindingState.Suspected, finding.State));
        Assert.All(thin.Findings, finding => Assert.Equal(FindingConfidence.Low, finding.Confidence));
        Assert.False(Stuck.Judge().WithholdsPlans);
    }

    // By hand: 20 a day for 100 units; the 90 usable cost 18.
    [Fact]
    public void S0_13_severity_confidence_and_the_cost_of_delay_are_shown()
    {
        var finding = (Stuck with { Costs = new CaseCosts { CostPerDay = Reading.Of(20.0) } }).Find("stop_loss")!;

        Assert.Equal(18, finding.CostOfDelayPerDay);
        Assert.Equal(FindingSeverity.Critical, finding.Severity);
        Assert.Equal(FindingConfidence.High, finding.Confidence);
        Assert.Null(Stuck.Find("stop_loss")!.CostOfDelayPerDay);
    }

    [Fact]
    public void U_18_the_status_of_the_product_drives_thresholds()
    {
        var settings = new FindingSettings
        {
            Overrides =
            [
                new ThresholdOverride { Status = "清仓", IdleLimitDays = 30 },
                new ThresholdOverride { Category = "家居", IdleLimitDays = 200 },
                new ThresholdOverride { Sku = "X9", IdleLimitDays = 100 },
            ],
        };
        bool IsDead(string sku, string status) => new Sketch(new Lot(400, 1))
        {
            IdleDays = 95,
            Master = new SkuMaster(sku) { Status = status, Category = "家居" },
        }.Find("dead_stock", settings) is not null;

        Assert.True(IsDead("X1", "清仓"));
        Assert.False(IsDead("X1", "在售"));
        Assert.False(IsDead("X9", "清仓"));
    }

    [Fact]
    public void An_override_ends_on_its_day()
    {
        var settings = new FindingSettings
        {
            Overrides = [new ThresholdOverride { Sku = "X1", IdleLimitDays = 500, Until = Sketch.DaysAgo(1) }],
        };

        Assert.NotNull(Stuck.Find("dead_stock", settings));
    }

    [Fact]
    public void Virtual_places_are_no_stock_and_goods_on_the_way_cannot_be_sold()
    {
        var total = new Sketch(new Lot(10, 5), new Lot(10, 7, Warehouse: 1), new Lot(10, 9, Warehouse: 2))
        {
            Kinds = [WarehouseKind.Own, WarehouseKind.InTransit, WarehouseKind.Virtual],
        }.Case().Total;

        Assert.Equal((12m, 5m, 7m), (total.OnHand.Units, total.Sellable.Units, total.InTransit.Units));
    }

    [Fact]
    public void Trap_1_thresholds_disagree_so_each_way_of_looking_has_a_name()
    {
        Assert.Equal(["standard", "S0", "S2", "S3", "S4"], PolicyPresets.All.Select(preset => preset.Name));
        IEnumerable<string> Rules(string preset) =>
            Stuck.Judge(PolicyPresets.Find(preset)!.Policy.Findings).Findings.Select(finding => finding.Rule);

        Assert.Contains("stop_loss", Rules("S0"));
        Assert.DoesNotContain("cross", Rules("S0"));
        Assert.Contains("dead_stock", Rules("s2"));
        Assert.Contains("cross", Rules("S4"));
        Assert.Contains("time", Rules("S4"));
        Assert.Contains("overstock_risk", PolicyPresets.Find("S3")!.Policy.Findings.Rules);
    }

    [Fact]
    public void An_unknown_rule_is_refused() =>
        Assert.Throws<ArgumentException>(() => new FindingSettings { Rules = ["deadstock"] });

    [Fact]
    public void Same_case_same_findings()
    {
        string Text() => string.Join("\n", Stuck.Judge().Findings.Select(finding =>
            finding + string.Join(";", finding.Working.Select(line => $"{line.Name}={line.Value}"))));

        Assert.Equal(Text(), Text());
    }
}
