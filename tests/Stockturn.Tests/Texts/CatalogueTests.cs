using System.Text.RegularExpressions;
using Stockturn.Cli.Commands;
using Stockturn.Demand;
using Stockturn.Facts;
using Stockturn.Findings;
using Stockturn.Ledger;
using Stockturn.Metrics;
using Stockturn.Plans;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Reports;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Texts;

public sealed partial class CatalogueTests
{
    static string? Source { get; } = FindSource();

    [Fact]
    public void Every_key_has_a_text_in_both_languages() => Assert.All(TextBook.Keys, key =>
    {
        Assert.Equal(2, TextBook.Both(key).Count);
        Assert.All(TextBook.Both(key), text => Assert.False(string.IsNullOrWhiteSpace(text), key));
    });

    [Fact]
    public void Both_languages_fill_the_same_places() => Assert.All(TextBook.Keys, key =>
        Assert.Equal(Places(TextBook.Both(key)[0]), Places(TextBook.Both(key)[1])));

    [Fact]
    public void Every_metric_has_a_title_in_both_languages() => Assert.All(MetricCatalog.All, metric =>
    {
        Assert.NotEmpty(metric.Title);
        Assert.NotEmpty(metric.ChineseTitle);
    });

    [Fact]
    public void Every_key_the_code_names_is_there()
    {
        var named = Faces.SelectMany(text => NamedKey().Matches(text)).Select(found => found.Groups[1].Value).Distinct().ToArray();
        Assert.True(named.Length > 150, $"{named.Length} keys found");
        Assert.All(named, key => Assert.True(TextBook.Has(key), key));
    }

    // A key put together from a beginning and a word is seen by no search: each beginning says here which words follow it.
    [Fact]
    public void Every_beginning_of_a_key_has_its_words_listed()
    {
        var beginnings = Faces.SelectMany(text => Beginning().Matches(text)).Select(found => found.Groups[1].Value).Distinct();
        Assert.All(beginnings, start => Assert.True(Composed().ContainsKey(start), start));
    }

    [Fact]
    public void Every_word_that_may_follow_a_beginning_has_its_text() =>
        Assert.All(Composed().SelectMany(one => one.Value.Select(word => one.Key + word)), key => Assert.True(TextBook.Has(key), key));

    [Fact]
    public void No_key_is_unused()
    {
        var code = string.Concat(Faces);
        var composed = Composed().SelectMany(one => one.Value.Select(word => one.Key + word)).ToHashSet(StringComparer.Ordinal);
        var unused = TextBook.Keys
            .Where(key => !composed.Contains(key) && !PhraseOf().IsMatch(key))

            // The words of the pages are checked beside the pages.
            .Where(key => !key.StartsWith("web.", StringComparison.Ordinal))
            .Where(key => !code.Contains($"\"{key}\"", StringComparison.Ordinal));
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_refusal_has_words()
    {
        var codes = Refusing.SelectMany(text => RefusalCode().Matches(text)).Select(found => found.Groups[1].Value).Distinct().ToArray();
        Assert.True(codes.Length > 15, $"{codes.Length} codes found");
        Assert.All(codes, code => Assert.True(TextBook.Has($"refusal.{code}"), code));
    }

    [Fact]
    public void The_bands_of_an_age_alert_are_named_by_their_days()
    {
        Assert.Equal("age 91-120 days = 5", WorkingWords.Line(new WorkingLine("age_91_120", "5"), TextBook.English));
        Assert.Equal("库龄 366+ 天 = 5", WorkingWords.Line(new WorkingLine("age_366_up", "5"), TextBook.Chinese));
        Assert.Equal("建议动作 = 没有费率", WorkingWords.Line(new WorkingLine("action", "gap:NoFee"), TextBook.Chinese));
    }

    [Theory]
    [InlineData("count_basis", "no_stocktake: today's stock", "盘点依据 = 没有盘点，按当前库存")]
    [InlineData("count_basis", "last_count: 2026-06-01, no_stocktake: today's stock", "盘点依据 = 最近盘点 2026-06-01、没有盘点，按当前库存")]
    [InlineData("last_sale", "never", "最后销售日 = 从未")]
    [InlineData("treatment", "clear", "处理方式 = 清仓")]
    public void The_words_of_a_working_are_Chinese_too(string name, string value, string wanted) =>
        Assert.Equal(wanted, WorkingWords.Line(new WorkingLine(name, value), TextBook.Chinese));

    // Gaps that no data of the seller would fill.
    static readonly Gap[] NothingToSupply = [Gap.None, Gap.NoStock, Gap.NoSales, Gap.NotExclusive, Gap.OneWarehouse, Gap.Endless];

    static IEnumerable<string> Faces => Files("Stockturn.Cli").Concat(Files("Stockturn.Server")).Concat(Files("Stockturn.Workspaces"));

    static IEnumerable<string> Refusing => Files("Stockturn.Workspaces").Concat(Files("Stockturn.Server"));

    // Which words may follow a beginning; a word given by the data itself falls back on the word.
    static Dictionary<string, string[]> Composed() => new(StringComparer.Ordinal)
    {
        ["baseline."] = ["stockturn", .. PanelModels.Baselines(7).Select(model => model.Code)],
        ["demand."] = Enum.GetNames<DemandPattern>(),
        ["plan.answer."] = Enum.GetNames<PlanAnswer>(),
        ["plan.proof."] = Enum.GetNames<PlanStatus>(),
        ["cash.certainty."] = Enum.GetNames<CashCertainty>(),
        ["cash.gap."] =
        [
            "Sales.NoPaymentTerms", "Sales.NoFee", "Sales.NoSales", "Sales.NoPrice", "Payable.NoPaymentTerms", "Payable.NoLeadTime", "Payable.NoPrice",
            "Proposal.NoPaymentTerms", "Proposal.NoLeadTime", "Proposal.NoPrice", "Freight.NoFreight", "Freight.NoLeadTime", "Tax.NoSetting",
            "Accepted.NoPaymentTerms", "Accepted.NoLeadTime", "Accepted.NoPrice",
        ],
        ["cash.kind."] = Enum.GetNames<CashKind>(),
        ["terms.source."] = Enum.GetNames<TermsSource>(),
        ["plan.source."] = Enum.GetNames<SupplyTimeSource>(),
        ["plan.stop."] = [.. Enum.GetNames<BuyingStop>().Where(stop => stop != nameof(BuyingStop.None))],
        ["plan.erp."] = Enum.GetNames<Stockturn.Plans.ErpCause>(),
        ["plan.whatif."] = ["skus", "units", "cost", "reorderPoint", "safetyStock", "safetyValue", "excess", "excessValue"],
        ["transfer.draft."] = Enum.GetNames<TransferDraftKind>(),
        ["transfer.draft.empty."] = ["Removal", "Inbound"],
        ["plan.orders.asked."] = Enum.GetNames<OpenOrderAction>(),
        ["capacity.state."] = Enum.GetNames<CapacityStatus>(),
        ["capacity.status."] = Enum.GetNames<CapacityStatus>(),
        ["capacity.unit."] = Enum.GetNames<StorageMeasure>(),
        ["shipping.mode."] = Enum.GetNames<ShippingMode>(),
        ["shipping.source."] = Enum.GetNames<ShippingSource>(),
        ["transfer.kind."] = Enum.GetNames<TransferKind>(),
        ["transfer.bar."] = Enum.GetNames<TransferBar>(),
        ["transfer.supply."] = Enum.GetNames<TransferBar>(),
        ["past."] = [PastError.Recommended, PastError.Erp, PastError.Own, PastError.Naive, PastError.WindowMean],
        ["gap."] = Enum.GetNames<Gap>(),
        ["rule."] = [.. RuleCatalog.Codes],
        ["state."] = Enum.GetNames<FindingState>(),
        ["weight."] = Enum.GetNames<FindingSeverity>(),
        ["money."] =
        [
            "sales", "tax", "shipping", "promotion", "refund", "reimbursement", "subsidy", "reserve", "liquidation", "other", "transfer",
            "referral", "fulfilment", "closing", "storage", "aged_surcharge", "removal", "disposal", "inbound_placement", "freight",
            "duty", "low_inventory", "return_processing", "shipping_chargeback", "subscription", "ads", "promotion_fee",
            "creator", "estimated_storage", "estimated_aged_surcharge", "delivery", "payment",
        ],
        ["duty."] = Enum.GetNames<ChargeBasis>(),
        ["claim.kind."] = Enum.GetNames<ClaimKind>(),
        ["claim.basis."] = Enum.GetNames<ClaimBasis>(),
        ["claim.state."] = Enum.GetNames<ClaimState>(),
        ["claim.gap."] = Enum.GetNames<ClaimGap>(),
        ["stepsource."] = Enum.GetNames<StepSourceKind>(),
        ["return.grade."] = Enum.GetNames<ReturnGrade>(),
        ["exempt."] = ["new_item", "just_restocked", "off_season"],
        ["change."] = Enum.GetNames<FindingChangeKind>(),
        ["severity."] = Enum.GetNames<Severity>(),
        ["unit."] = Enum.GetNames<MetricUnit>(),
        ["quality."] = Enum.GetNames<DataGrade>(),
        ["batch."] = Enum.GetNames<BatchStatus>(),
        ["fact."] = [.. FactKinds.All.Select(kind => kind.Name)],
        ["formula."] = [.. MetricCatalog.All.Select(metric => metric.Code), .. ExplainedFigures.NoMetrics, .. TurnoverSimulation.Codes],
        ["simulation."] = [.. TurnoverSimulation.Codes],
        ["sum."] =
        [
            .. FactKinds.All.SelectMany(kind => kind.Columns)
                .Where(column => column.Type is ColumnType.Quantity or ColumnType.Amount && !ImportPrinter.NoSums.Contains(column.Name))
                .Select(column => column.Name).Distinct(),
        ],
        ["promotion.type."] = Enum.GetNames<PromotionType>(),
        ["promotion.state."] = Enum.GetNames<PromotionState>(),
        ["promotion.check."] = Enum.GetNames<PromotionCondition>(),
        ["supplier."] =
        [
            .. SupplierCards.Codes, "payment_days", "minimum_units", "minimum_amount", "deposit_share", "splits", "return_days",
            "return_cost_share", "return_price", "buy_back_share",
        ],
        ["supply."] = [.. Enum.GetValues<Gap>().Except(NothingToSupply).Select(gap => gap.ToString())],
        ["refusal."] =
        [
            .. Refusing.SelectMany(text => RefusalCode().Matches(text)).Select(found => found.Groups[1].Value).Distinct(),
        ],
        ["working."] = [.. WorkingNames(), "age_band"],
        ["input."] = [.. InputNames()],
        ["word."] =
        [
            "all", "weighted", "yes", "no", "none", "never", "start_promotion", "aged_surcharge", "in-stock-mean",
            .. DemandMethods.All.Select(method => method.Code), ErpRule.Code, ChosenDemand.Own,
            .. PanelModels.Candidates(true, []).Methods.Concat(PanelModels.Candidates(false, []).Methods).Select(method => method.Code),
            .. Enum.GetNames<AgeVerdict>().Select(name => name.ToLowerInvariant()),
            .. new AgeAlertSettings().Treatments,
            "design_superseded", "special_order_cancelled", "quality_fault",
            LaunchForecast.Analogue, LaunchForecast.Planned,
        ],
        ["issue."] = [],
        ["web.pattern."] = Enum.GetNames<DemandPattern>(),
        ["web.choice.figure."] = Enum.GetNames<DemandFigure>(),
        ["metric."] = [.. ExplainedFigures.NoMetrics],
        ["problem."] = [.. Files("Stockturn.Server").SelectMany(text => ProblemKey().Matches(text)).Select(found => found.Groups[1].Value).Distinct()],
    };

    static IEnumerable<string> InputNames()
    {
        var measurement = new Measurement(MeasuredSpans.Year(new DateOnly(2026, 6, 30)));
        var empty = MetricCatalog.All.SelectMany(metric => metric.Inputs(in measurement)).Select(line => line.Name);
        var written = Files("Stockturn/Metrics").Concat(Files("Stockturn.Workspaces/Reports")).SelectMany(text => InputName().Matches(text)).Select(found => found.Groups[1].Value);
        return empty.Concat(written).Distinct();
    }

    // Names written out, and those put together: a measure with its side, a condition goods are in.
    static IEnumerable<string> WorkingNames()
    {
        var rules = Files("Stockturn/Findings").ToArray();
        var written = rules.SelectMany(text => WorkingName().Matches(text)).Select(found => found.Groups[1].Value);
        var measures = rules.SelectMany(text => CaseMeasureName().Matches(text)).Select(found => found.Groups[1].Value).ToArray();
        var conditions = Enum.GetNames<StockStatus>().Where(name => name != nameof(StockStatus.Good));
        return written
            .Concat(measures.SelectMany(name => new[] { name, $"{name}_over", $"{name}_under" }))
            .Concat(conditions.Select(name => $"status_{name.ToLowerInvariant()}"))
            .Distinct();
    }

    static IEnumerable<string> Places(string text) => Place().Matches(text).Select(found => found.Groups[1].Value).Distinct().Order();

    static IEnumerable<string> Files(string folder) => Source is null
        ? []
        : Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    static string? FindSource()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Stockturn.slnx")))
            {
                return Path.Combine(folder.FullName, "src");
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:Problems\.Wrong\([\w.]+, |new WrongUpload\()""(\w+)""")]
    private static partial Regex ProblemKey();

    [GeneratedRegex(@"\.Add(?:IfKnown|IfAny)?\(""([a-z_0-9]+)""")]
    private static partial Regex WorkingName();

    [GeneratedRegex(@"CaseMeasure\.\w+ => ""([a-z_0-9]+)""")]
    private static partial Regex CaseMeasureName();

    [GeneratedRegex(@"ExplanationLine(?:\.\w+)?\(\s*""([^""]+)""")]
    private static partial Regex InputName();

    [GeneratedRegex(@"(?:[Tt]exts\[|[Tt]exts\.Format\(\s*|Headings\(\s*texts,\s*(?:""[^""]+"",\s*)*|Say\(|keyOfNone: |List\(output, )""([a-z]+\.[a-zA-Z0-9_.\- ]+)""")]
    private static partial Regex NamedKey();

    [GeneratedRegex(@"\$""([a-z]+\.)\{")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\.\d+$")]
    private static partial Regex PhraseOf();

    [GeneratedRegex(@"(?:new Refusal\(|Because\(|Refusal \w+\([^)]*\) => new\()\s*""([a-z-]+)""")]
    private static partial Regex RefusalCode();

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Place();
}
