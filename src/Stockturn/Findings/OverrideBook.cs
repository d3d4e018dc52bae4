using System.Collections.Immutable;
using Stockturn.Facts;

namespace Stockturn.Findings;

/// <summary>
/// Overrides and exemptions, sorted once for a run, so that 200,000 SKUs do not each read the whole list.
/// </summary>
sealed class OverrideBook
{
    readonly FindingSettings settings;
    readonly ILookup<string, ThresholdOverride> bySku;
    readonly ILookup<string, SkuExemption> exemptionsBySku;
    readonly ImmutableArray<ThresholdOverride> shared;

    public OverrideBook(FindingSettings settings)
    {
        this.settings = settings;
        bySku = settings.Overrides.Where(item => item.Sku is not null)
            .ToLookup(item => item.Sku!, StringComparer.Ordinal);
        shared =
        [
            .. settings.Overrides
                .Where(item => item.Sku is null && ((item.Status ?? item.Category) is not null || item.Stage is not null))
                .OrderBy(item => item.Status is not null ? 2 : item.Stage is not null ? 1 : 0),
        ];
        exemptionsBySku = settings.Exemptions.ToLookup(item => item.Sku, StringComparer.Ordinal);
    }

    /// <summary>
    /// The settings as they hold for one SKU on a day: category first, then stage, then status, then the SKU's own.
    /// </summary>
    public FindingSettings For(SkuMaster master, DateOnly asOf)
    {
        var limits = settings;
        foreach (var item in shared)
        {
            if (Fits(item, master) && !IsOver(item.Until, asOf))
            {
                limits = item.ApplyTo(limits);
            }
        }

        foreach (var item in bySku[master.Sku])
        {
            if (Fits(item, master) && !IsOver(item.Until, asOf))
            {
                limits = item.ApplyTo(limits);
            }
        }

        return limits;
    }

    /// <summary>
    /// The exemption a person gave this SKU from a rule, when one still holds; the longest of several.
    /// </summary>
    public Exemption? ExemptionOf(string sku, string rule, DateOnly asOf)
    {
        Exemption? longest = null;
        foreach (var item in exemptionsBySku[sku])
        {
            var holds = !IsOver(item.Until, asOf) && (item.Rule is null || item.Rule == rule);
            if (holds && (longest is null || item.Until > longest.Value.Until))
            {
                longest = new Exemption(item.Reason, item.Until);
            }
        }

        return longest;
    }

    static bool IsOver(DateOnly? until, DateOnly asOf) => until is { } day && asOf > day;

    static bool Fits(ThresholdOverride item, SkuMaster master) =>
        Same(item.Status, master.Status) && Same(item.Category, master.Category)
        && (item.Stage is null || item.Stage == Lifecycle.StageOf(master));

    static bool Same(string? wanted, string? found) =>
        wanted is null || string.Equals(wanted, found?.Trim(), StringComparison.OrdinalIgnoreCase);
}
