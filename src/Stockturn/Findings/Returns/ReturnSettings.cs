using System.Collections.Immutable;

namespace Stockturn.Findings;

/// <summary>What can still be done with goods a customer sent back.</summary>
public enum ReturnGrade
{
    /// <summary>No word told tells: not guessed.</summary>
    Ungraded,

    /// <summary>Sold again as it is.</summary>
    Resell,

    /// <summary>Sold again once it is put right.</summary>
    Refurbish,

    /// <summary>Of use for its parts.</summary>
    Parts,

    /// <summary>Of no use.</summary>
    Scrap,
}

/// <summary>
/// How returned goods are graded and when a SKU comes back too often (U-20). The defaults are our own choice, the seller's to change.
/// </summary>
public sealed record ReturnSettings
{
    /// <summary>Conditions and dispositions of goods that are sold again as they are.</summary>
    public ImmutableArray<string> ResellWords { get; init; } =
        ["SELLABLE", "NEW", "GOOD", "OK", "UNOPENED", "良品", "正品", "正常", "可售", "可再售", "可用", "全新", "未拆封"];

    /// <summary>Those of goods that are to be put right first.</summary>
    public ImmutableArray<string> RefurbishWords { get; init; } =
    [
        "CUSTOMER_DAMAGED", "CARRIER_DAMAGED", "DISTRIBUTOR_DAMAGED", "WAREHOUSE_DAMAGED", "OPENED", "USED", "DAMAGED", "REFURBISH",
        "次品", "残次", "残次品", "破损", "包装破损", "已拆封", "使用过", "翻新",
    ];

    /// <summary>Those of goods of use for their parts.</summary>
    public ImmutableArray<string> PartsWords { get; init; } = ["DEFECTIVE", "FAULTY", "PARTS", "不良", "不良品", "质量异常", "故障", "拆件"];

    /// <summary>Those of goods of no use.</summary>
    public ImmutableArray<string> ScrapWords { get; init; } = ["EXPIRED", "SCRAP", "DESTROYED", "报废", "过期", "已过期", "销毁"];

    /// <summary>The share of their cost that goods sold again bring back.</summary>
    public double ResellShare { get; init => field = AllowedRange.Check(value, 0.0, 1.0); } = 1;

    /// <summary>The share that goods put right bring back.</summary>
    public double RefurbishShare { get; init => field = AllowedRange.Check(value, 0.0, 1.0); } = 0.5;

    /// <summary>The share that parts bring back.</summary>
    public double PartsShare { get; init => field = AllowedRange.Check(value, 0.0, 1.0); } = 0.2;

    /// <summary>The share that scrap brings back.</summary>
    public double ScrapShare { get; init => field = AllowedRange.Check(value, 0.0, 1.0); }

    /// <summary>A return rate this much above the category's is high.</summary>
    public double PointsAboveCategory { get; init => field = AllowedRange.Check(value, 0.0, 1.0); } = 0.05;

    /// <summary>Fewer units sold in 365 days say nothing about a return rate.</summary>
    public int SoldUnitsMin { get; init => field = AllowedRange.Check(value, 1, 100_000); } = 30;

    /// <summary>The grade of a return: by its condition, else that it can be sold again, else not known.</summary>
    public ReturnGrade GradeOf(string? condition, bool? isResalable)
    {
        var word = condition?.Trim() ?? "";
        return Says(ResellWords, word) ? ReturnGrade.Resell
            : Says(RefurbishWords, word) ? ReturnGrade.Refurbish
            : Says(PartsWords, word) ? ReturnGrade.Parts
            : Says(ScrapWords, word) ? ReturnGrade.Scrap
            : isResalable == true ? ReturnGrade.Resell
            : ReturnGrade.Ungraded;
    }

    /// <summary>The share of the cost that goods of a grade bring back; null for those not graded.</summary>
    public double? ShareOf(ReturnGrade grade) => grade switch
    {
        ReturnGrade.Resell => ResellShare,
        ReturnGrade.Refurbish => RefurbishShare,
        ReturnGrade.Parts => PartsShare,
        ReturnGrade.Scrap => ScrapShare,
        _ => null,
    };

    static bool Says(ImmutableArray<string> words, string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
