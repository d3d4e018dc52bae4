using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public class AmazonDateRangeTests
{
    const string Header = "date/time|settlement id|type|order id|sku|description|quantity|marketplace|account type|fulfillment|order city|order state|"
        + "order postal|tax collection model|product sales|product sales tax|shipping credits|shipping credits tax|gift wrap credits|"
        + "giftwrap credits tax|Regulatory Fee|Tax On Regulatory Fee|promotional rebates|promotional rebates tax|marketplace withheld tax|"
        + "selling fees|fba fees|other transaction fees|other|total";

    static FactFile Read(params string[] rows) =>
        FactFile.Of(string.Concat(rows.Prepend(Header).Select(row => row.Replace('|', '\t') + "\n")), new ImportOptions());

    static (string Type, decimal Amount)[] Cash(FactFile file) =>
        [.. file.Of(CashFact.Kind).Select(cash => (cash.Text(CashFact.Type)!, cash.Amount(CashFact.Amount)!.Value))];

    static (string Type, decimal Amount)[] Fees(FactFile file) =>
        [.. file.Of(FeeFact.Kind).Select(fee => (fee.Text(FeeFact.Type)!, fee.Amount(FeeFact.Amount)!.Value))];

    [Fact]
    public void U_4_a_transaction_of_the_date_range_is_its_parts()
    {
        var file = Read(
            "Jun 8, 2025 10:23:05 PM PDT|22|Order|111-1|MUG|Mug, red|2|amazon.com|Standard Orders|Amazon|Quillhaven|CA|90210|MarketplaceFacilitator|"
                + "40.00|3.00|5.00|0.40|0|0|0|0|-2.00|0|-3.40|-6.45|-8.10|0|0|28.45");

        Assert.Equal("amazon-date-range", file.Match.Source.Code);
        Assert.Empty(file.Issues);
        Assert.Equal(
            [("sales", 40m), ("tax", 3m), ("tax", 0.40m), ("shipping", 5m), ("promotion", -2m), ("tax", -3.40m)], Cash(file));
        Assert.Equal([("referral", 6.45m), ("fulfilment", 8.10m)], Fees(file));
        Assert.Equal(28.45m, Cash(file).Sum(cash => cash.Amount) - Fees(file).Sum(fee => fee.Amount));
        var sold = file.Of(CashFact.Kind)[0];
        Assert.Equal(("2025-06-08", "Amazon.com", "MUG", "USD", "22"), (
            sold.Day(CashFact.Day), sold.Text(CashFact.Store), sold.Text(CashFact.Item), sold.Text(CashFact.Currency), sold.Text(CashFact.Settlement)));
    }

    // What the columns other, fba fees and other transaction fees hold, type and description tell; what they leave of the total stands apart.
    [Theory]
    [InlineData("Transfer", "To account ending with: 123", "other", -100, "transfer", null)]
    [InlineData("Adjustment", "FBA Inventory Reimbursement - Damaged:Warehouse", "other", 12.5, "reimbursement", null)]
    [InlineData("Service Fee", "Cost of Advertising", "other transaction fees", -30, null, "ads")]
    [InlineData("Service Fee", "Subscription", "other transaction fees", -39.99, null, "subscription")]
    [InlineData("FBA Inventory Fee", "FBA Inventory Storage Fee", "fba fees", -7, null, "storage")]
    [InlineData("FBA Customer Return Fee", "", "fba fees", -2, null, "return_processing")]
    [InlineData("Order", "", "nothing", 4, "other", null)]
    public void U_4_a_column_of_many_meanings_is_what_its_type_and_description_tell(
        string type, string description, string column, double amount, string? cash, string? fee)
    {
        string Cell(string name) => name == column || name == "total" ? amount.ToString(System.Globalization.CultureInfo.InvariantCulture) : "0";
        var file = Read(
            $"Jun 9, 2025 1:00:00 AM PDT|22|{type}|||{description}||amazon.com|||||||0|0|0|0|0|0|0|0|0|0|0|0|"
                + $"{Cell("fba fees")}|{Cell("other transaction fees")}|{Cell("other")}|{Cell("total")}");

        Assert.Empty(file.Issues);
        Assert.Equal(cash is null ? [] : [(cash, (decimal)amount)], Cash(file));
        Assert.Equal(fee is null ? [] : [(fee, -(decimal)amount)], Fees(file));
    }

    [Fact]
    public void A_transaction_without_a_total_is_left_out_and_the_others_go_on()
    {
        var good = "Jun 9, 2025 1:00:00 AM PDT|22|Order|1|MUG||1|amazon.com|||||||5|0|0|0|0|0|0|0|0|0|0|0|0|0|0|";

        var file = Read(good, good + "5");

        Assert.Equal("E_NO_AMOUNT", Assert.Single(file.Issues).Code);
        Assert.Equal([("sales", 5m)], Cash(file));
    }
}
