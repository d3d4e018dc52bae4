using System.Collections.Immutable;

namespace Stockturn.Findings;

/// <summary>The ages that raise alerts, and what is done with each band (S0-31, S3-22).</summary>
public sealed record AgeAlertSettings
{
    /// <summary>Ages in days; the level is how many of them are exceeded.</summary>
    public ImmutableArray<int> Days { get; init => field = AllowedRange.Rising(value); } = [30, 60, 90];

    /// <summary>The treatment of each band, the youngest first: one more than there are ages.</summary>
    public ImmutableArray<string> Treatments { get; init; } = ["keep", "light_promotion", "bundle", "clear"];

    /// <summary>Stock older than this is watched.</summary>
    public int WatchDays { get; init => field = AllowedRange.Check(value, 1, 3650); } = 60;

    /// <summary>Stock older than this is surplus.</summary>
    public int SurplusDays { get; init => field = AllowedRange.Check(value, 1, 3650); } = 90;
}

/// <summary>Bounds of a SKU's stock (S3-21): derived from demand unless a number is given.</summary>
public sealed record BoundSettings
{
    /// <summary>The lower bound in days of demand, where no reorder point is known.</summary>
    public int LowDays { get; init => field = AllowedRange.Check(value, 0, 3650); } = 28;

    /// <summary>The upper bound in days of demand.</summary>
    public int HighDays { get; init => field = AllowedRange.Check(value, 1, 3650); } = 90;

    /// <summary>The lower bound in units; null to derive it.</summary>
    public decimal? LowUnits { get; init => field = AllowedRange.CheckIfGiven(value, 0m, 1_000_000_000m); }

    /// <summary>The upper bound in units; null to derive it.</summary>
    public decimal? HighUnits { get; init => field = AllowedRange.CheckIfGiven(value, 0m, 1_000_000_000m); }
}

/// <summary>What is asked of stock in a platform's warehouse (U-19, U-22).</summary>
public sealed record PlatformSettings
{
    /// <summary>Sellable stock without an active listing for longer than this is stranded.</summary>
    public int StrandedDays { get; init => field = AllowedRange.Check(value, 0, 365); } = 3;

    /// <summary>Goods missing for longer than this after arrival are a shortage to claim.</summary>
    public int ShortageDays { get; init => field = AllowedRange.Check(value, 0, 365); } = 14;

    /// <summary>How long after arrival a claim can be made.</summary>
    public int ClaimDays { get; init => field = AllowedRange.Check(value, 1, 1000); } = 270;

    /// <summary>Countries in which the seller has a VAT number, two letters each; empty when not told (U-15).</summary>
    public ImmutableArray<string> TaxNumberCountries
    {
        get;
        init => field = value.FirstOrDefault(code => code is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z']) is { } wrong
            ? throw new ArgumentException($"found \"{wrong}\"; expected the two letters of a country such as DE", nameof(value))
            : value;
    } = [];

    /// <summary>How long before the next step of a fee we speak.</summary>
    public int FeeStepNoticeDays { get; init => field = AllowedRange.Check(value, 0, 365); } = 45;

    /// <summary>How long a removal takes: acting must start this long before the step.</summary>
    public int RemovalLeadDays { get; init => field = AllowedRange.Check(value, 0, 365); } = 20;
}

/// <summary>When the size and colour run of a parent is broken (U-9).</summary>
public sealed record BrokenRunSettings
{
    /// <summary>Sizes that make up this share of the parent's sales are its core.</summary>
    public double CoreShare { get; init => field = AllowedRange.Check(value, 0.01, 1.0); } = 0.6;

    /// <summary>Siblings with more days of cover than this are held up by the missing core size.</summary>
    public int SiblingCoverDays { get; init => field = AllowedRange.Check(value, 1, 3650); } = 90;
}

/// <summary>The words by which product and listing states are known, upper and lower case alike.</summary>
public sealed record StatusWords
{
    /// <summary>Product states that mean a newer design has taken its place.</summary>
    public ImmutableArray<string> Superseded { get; init; } =
        ["superseded", "design_superseded", "replaced", "设计变更", "已替代", "切品"];

    /// <summary>Product states that mean a special order was cancelled by its customer.</summary>
    public ImmutableArray<string> CancelledSpecial { get; init; } =
        ["order_cancelled_special", "special_order_cancelled", "客户取消", "定制取消"];

    /// <summary>Product states that mean the goods are faulty as a whole.</summary>
    public ImmutableArray<string> Faulty { get; init; } = ["quality_fault", "质量异常"];

    /// <summary>Listing states that say there is no listing.</summary>
    public ImmutableArray<string> NotListed { get; init; } = ["no", "none", "not_listed", "未上架", "未刊登"];

    /// <summary>Listing states under which customers can buy.</summary>
    public ImmutableArray<string> ActiveListing { get; init; } =
        ["active", "yes", "live", "listed", "buyable", "onsale", "on_sale", "normal", "published",
            "在售", "已上架", "销售中", "上架"];

    internal static bool Has(ImmutableArray<string> words, string? text) =>
        text is not null && words.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);
}
