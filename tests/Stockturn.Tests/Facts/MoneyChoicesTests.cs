using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public sealed class MoneyChoicesTests
{
    static readonly DateOnly May = new(2026, 5, 31);

    // A report and a sheet tell the same storage of May; of June only the sheet tells.
    [Fact]
    public void U_4_of_each_type_of_money_and_place_one_source_is_believed_and_the_others_are_named()
    {
        var choices = MoneyChoices.Of(new FactSetBuilder()
            .From("sheet-fees", 10).Add(FeeFact.Kind, Storage(May, "FBA-US")).Add(FeeFact.Kind, Storage(May.AddDays(30), "FBA-US"))
            .From("amazon-storage-fees", 60).Add(FeeFact.Kind, Storage(May, "FBA-US"))
            .From("amazon-settlement", 70).Add(CashFact.Kind, (CashFact.Day, May), (CashFact.Store, "Amazon.com"), (CashFact.Item, "MUG"),
                (CashFact.Type, "refund"), (CashFact.Settlement, "S1"), (CashFact.Amount, -5m))
            .Build());

        Assert.Equal(
            [("cash", "Amazon.com", "refund", "amazon-settlement", ""), ("fee", "FBA-US", "storage", "amazon-storage-fees", "sheet-fees")],
            choices.Select(choice => (
                choice.Kind, choice.Place, choice.Type!, choice.Believed.Code, string.Join(',', choice.Others.Select(other => other.Code)))));
    }

    static (int, object)[] Storage(DateOnly day, string warehouse) =>
    [
        (FeeFact.Day, day), (FeeFact.Warehouse, warehouse), (FeeFact.Item, "MUG"), (FeeFact.Type, "storage"), (FeeFact.Amount, 3m),
    ];
}
