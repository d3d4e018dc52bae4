namespace Stockturn.Tests.Demo;

/// <summary>What the second seller's shops were paid and charged, as its platforms tell it and as it really was.</summary>
public sealed class DomesticSettlementTests
{
    static readonly DomesticRun Run = DomesticRun.Once.Value;

    // Months before the settlement of 抖店 begins stand in its ledger alone, which names none. Its months bear the account's name.
    [Fact]
    public void U_4_every_settlement_of_every_shop_is_the_truth_type_by_type_to_the_cent()
    {
        var read = Run.Settlements.SelectMany(one => one.Parts.Select(part => (Id: Name(one.Id), Figure: (part.IsFee ? "fee_" : "") + part.Type, part.Amount)))
            .Concat(Run.Settlements.Select(one => (Name(one.Id), "total", one.Sum)))
            .Order().ToList();
        var truth = DomesticRun.Truth(Run.Files, "settlement")
            .Where(row => row.Figure != "transfer" && !(row.Store.StartsWith("抖店", StringComparison.Ordinal) && row.Period is "2025-05" or "2025-06"))
            .Select(row => ($"{row.Store} {row.Period}", row.Figure, row.Value))
            .Order().ToList();

        Assert.Equal(truth, read);
    }

    static string Name(string settlement) => settlement.Replace("聚合账户 ", "", StringComparison.Ordinal);
}
