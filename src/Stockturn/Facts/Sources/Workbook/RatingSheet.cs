using static Stockturn.Facts.FieldContent;

namespace Stockturn.Facts.Sources;

/// <summary>评价: how buyers rate an offer, as seen on a day.</summary>
public static class RatingSheet
{
    const int Day = 0, Store = 1, Sku = 2, Stars = 3, Reviews = 4;
    const long One = 1_000_000_000;
    const long Most = 5 * One;

    static readonly SourceOutput Output = new(RatingFact.Kind, [RatingFact.Day, RatingFact.Store, RatingFact.Item]);

    /// <summary>The sheet as the template shows it.</summary>
    public static WorkbookSheet Sheet { get; } = new("sheet-ratings", "评价", "Ratings")
    {
        Help = "One row for each SKU of a store and day you looked; a fall needs two days.",
        Columns =
        [
            new("day", "日期", "Date", "2026-06-30")
            {
                Help = "The day it was seen.", Content = FieldContent.Day, IsRequired = true, Aliases = ["采集日期", "Day"],
            },
            new("store", "店铺", "Store", "Amazon.com") { Help = "The store; empty for all.", Aliases = ["店铺名称", "Shop"] },
            new("sku", "SKU", "SKU", "MUG-RED-S")
            {
                Help = "Your own code or the platform's.", Content = Id, IsRequired = true, Aliases = ["商品编码", "平台SKU"],
            },
            new("stars", "星级", "Stars", "4.3")
            {
                Help = "Mean of 1 to 5 stars.", Content = Number, IsRequired = true, Aliases = ["评分", "平均评分", "评价星级", "Rating"],
            },
            new("reviews", "评价数", "Reviews", "128")
            {
                Help = "How many ratings it is the mean of.", Content = Number, Aliases = ["评论数", "评价数量", "Review count", "Ratings"],
            },
        ],
    };

    /// <summary>The declaration.</summary>
    public static Source Source { get; } = Sheet.Source([Output], Read) with { Precedence = 10 };

    static void Read(SourceRow row)
    {
        var stars = row.Number(Stars);
        var fact = row.Begin(Output);
        fact[RatingFact.Day] = row.BusinessDay(Day);
        fact[RatingFact.Store] = row.StoreIfTold(Store);
        fact[RatingFact.Item] = row.Item(Sku);
        fact[RatingFact.Rating] = stars;
        fact[RatingFact.Reviews] = row.Whole(Reviews);
        if (stars is < One or > Most)
        {
            row.Reject("E_RATING", Stars, "a mean of 1 to 5 stars, such as 4.3", "correct the stars and import the file again");
        }

        row.Emit();
    }
}
