namespace Stockturn.Findings;

/// <summary>A SKU a person has taken out of a rule, with the reason and the day it ends (S4-3).</summary>
/// <param name="Sku">The SKU.</param>
/// <param name="Rule">The rule's code; null for all rules.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day it holds.</param>
public sealed record SkuExemption(string Sku, string? Rule, string Reason, DateOnly Until)
{
    /// <inheritdoc cref="SkuExemption(string, string?, string, DateOnly)"/>
    public string? Rule { get; init => field = RuleCatalog.CheckCode(value); } = RuleCatalog.CheckCode(Rule);
}

/// <summary>
/// A season: outside its months, rules that look at sales wait until it starts again or the exemption ends.
/// </summary>
/// <param name="Season">The season or category as it stands on the product.</param>
/// <param name="FromMonth">First month of the season, 1 to 12.</param>
/// <param name="ToMonth">Last month of the season, 1 to 12; before the first when it runs over the year's end.</param>
/// <param name="Until">The last day the exemption can hold.</param>
public sealed record SeasonWindow(string Season, int FromMonth, int ToMonth, DateOnly Until)
{
    /// <inheritdoc cref="SeasonWindow(string, int, int, DateOnly)"/>
    public int FromMonth { get; init => field = AllowedRange.Check(value, 1, 12); } =
        AllowedRange.Check(FromMonth, 1, 12, nameof(FromMonth));

    /// <inheritdoc cref="SeasonWindow(string, int, int, DateOnly)"/>
    public int ToMonth { get; init => field = AllowedRange.Check(value, 1, 12); } =
        AllowedRange.Check(ToMonth, 1, 12, nameof(ToMonth));

    /// <summary>True when the month lies in the season.</summary>
    public bool IsIn(int month) => FromMonth <= ToMonth
        ? month >= FromMonth && month <= ToMonth
        : month >= FromMonth || month <= ToMonth;

    /// <summary>The last day before the season starts again.</summary>
    public DateOnly LastDayOff(DateOnly day)
    {
        var year = day.Month < FromMonth ? day.Year : day.Year + 1;
        return new DateOnly(year, FromMonth, 1).AddDays(-1);
    }
}

/// <summary>Why a finding does not count yet, and until when.</summary>
public readonly record struct Exemption(string Reason, DateOnly Until);
