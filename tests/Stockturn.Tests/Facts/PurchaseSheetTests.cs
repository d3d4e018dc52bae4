using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public sealed class PurchaseSheetTests
{
    [Fact]
    public void U_6_an_order_carries_its_terms_and_what_was_paid_and_terms_nobody_can_read_are_said()
    {
        var file = FactFile.Of("采购单号,SKU,数量,单价,付款条件,已付金额\nP-1,A,10,2,30%定金；70%出货前,6\nP-2,A,10,2,see contract,", delimiter: ',');

        Assert.Equal(["30%定金；70%出货前", "see contract"], file.Facts.Select(one => one.Text(PurchaseFact.Terms)));
        Assert.Equal([60_000L, FactKind.Missing], file.Facts.Select(one => one[PurchaseFact.Paid]));
        Assert.Equal([("W_TERMS", 3L)], file.Issues.Select(issue => (issue.Code, issue.Row!.Value)));
    }
}
