namespace Stockturn.Tests.Demo;

/// <summary>What the second seller's shops were paid and charged, as its platforms tell it and as it really was.</summary>
public sealed class DomesticSettlementTests
{
    static readonly DomesticRun Run = DomesticRun.Once.Value;

    /// <summary>Months before the settlement of 抖店 begins stand in its ledger alone, which names none.</summary>
    public static readonly string[] LedgerOnly = [IdOf("抖店-栖木里", "2025-05"), IdOf("抖店-栖木里", "2025-06")];

    [Fact]
    public void U_4_every_settlement_of_every_shop_is_the_truth_type_by_type_to_the_cent()
    {
        var read = Run.Settlements.SelectMany(one => one.Parts.Select(part => (one.Id, Figure: (part.IsFee ? "fee_" : "") + part.Type, part.Amount)))
            .Concat(Run.Settlements.Select(one => (one.Id, "total", one.Sum)))
            .Order().ToList();
        var truth = DomesticRun.Truth(Run.Files, "settlement").Where(row => row.Figure != "transfer")
            .Select(row => (Id: IdOf(row.Store, row.Period), row.Figure, row.Value)).Where(row => !LedgerOnly.Contains(row.Id))
            .Order().ToList();

        Assert.Equal(truth, read);
    }

    /// <summary>How the program calls a settlement: months of 抖店 bear the account's name.</summary>
    public static string IdOf(string store, string period) =>
        store.StartsWith("抖店", StringComparison.Ordinal) ? $"{store} 聚合账户 {period}" : $"{store} {period}";
}
