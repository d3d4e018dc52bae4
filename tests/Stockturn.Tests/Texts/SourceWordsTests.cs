using System.Text.RegularExpressions;
using Stockturn.Metrics;
using Stockturn.Tests.Api;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Jobs;
using Stockturn.Workspaces.Texts;

namespace Stockturn.Tests.Texts;

public sealed partial class SourceWordsTests
{
    [Theory]
    [InlineData("amazon-settlement, charges of 90 days over their units", "，近 90 天实扣 ÷ 其对应件数")]
    [InlineData("sheet-fees, 2026-05", "，2026-05")]
    [InlineData("amazon-us from 2021-04-19 (secondary), all categories", "amazon-us，2021-04-19 起（转引），全部类目")]
    [InlineData("fba-us from 2024-04-01 (official)", "fba-us，2024-04-01 起（官方）")]
    [InlineData("policy, capital", "策略，资金占用")]
    [InlineData("mapped-my bills of 2026-05-01, per unit", "（2026-05-01），单件费用")]
    [InlineData("amazon-fee-preview of 2026-05-01 per unit to FR", "（2026-05-01）：发往 FR 的单件费用")]
    [InlineData("all batches of the lane by volume", "此线路全部批次，按体积")]
    [InlineData("in the removal fee", "含在移除费里")]
    [InlineData("", "")]
    public void The_source_of_a_cost_is_said_in_the_persons_language(string english, string chinese) =>
        Assert.EndsWith(chinese, SourceWords.Of(english, TextBook.Chinese), StringComparison.Ordinal);

    // U-4: every figure names its source. Whatever the engine says of the fees of a real shop is a sentence we know.
    [Fact]
    public async Task U_4_nothing_the_engine_says_of_a_fee_stays_in_english_or_in_codes()
    {
        var server = await RunningServer.Once.Value;
        using var workspace = Workspace.Open(server.Folder).Required;
        var run = OpenRun.Latest(workspace).Required;
        var said = MoneyReports.Fees(run).SelectMany(line => new[] { line.Fees.Charged.Source, line.Fees.Table.Source })
            .Concat(run.Skus().SelectMany(sku => SkuCosts.Measure(sku.Kept.Facts, sku.Kept.Ledger, sku.Kept.Demand, run.Turn.Costs).Warehouses
                .SelectMany(place => new[]
                {
                    place.StoragePerUnitDay, place.StoragePerDay, place.NextSurchargeAmount, place.CapitalPerDay, place.Price,
                    place.ReferralPerUnit, place.FulfilmentPerUnit, place.RemovalPerUnit, place.NetSellingPrice,
                }).Where(figure => figure.Sum.IsWhole).Select(figure => figure.Source ?? "")))
            .Where(source => source.Length > 0)
            .Distinct()
            .ToList();

        Assert.NotEmpty(said);
        Assert.All(said, source => Assert.DoesNotMatch(English(), SourceWords.Of(source, TextBook.Chinese)));
        Assert.All(said, source => Assert.DoesNotContain("amazon-settlement", SourceWords.Of(source, TextBook.English), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(charges|units|from|over|estimate|listing|history|average|policy|official|secondary|unverified|hand|snapshot|less)\b")]
    private static partial Regex English();
}
