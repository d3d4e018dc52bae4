using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public sealed class ShareTests
{
    [Fact]
    public void A_discount_that_is_no_share_of_the_price_is_refused_not_guessed()
    {
        var file = FactFile.Of(
            "开始日期,结束日期,店铺,SKU,活动名称,折扣,计划数量\n2026-07-07,2026-07-08,S,A,Prime,20,1\n2026-07-07,2026-07-08,S,B,Prime,130%,1\n"
            + "2026-07-07,2026-07-08,S,C,Prime,-5%,1\n2026-07-07,2026-07-08,S,D,Prime,,1",
            delimiter: ',');

        Assert.Equal([("E_SHARE", 3L), ("E_SHARE", 4L)], file.Issues.Select(issue => (issue.Code, issue.Row!.Value)));
        Assert.Equal([0.2m, null], file.Facts.Select(fact => fact.Number(PromotionFact.Discount)));
    }
}
