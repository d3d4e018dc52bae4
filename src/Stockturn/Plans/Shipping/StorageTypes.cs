using Stockturn.Facts;

namespace Stockturn.Plans;

/// <summary>The storage type of a SKU: as the policy says of its category, else oversize by its size tier, else standard.</summary>
/// <remarks>See docs/formulas/plans.md#storage-capacity.</remarks>
public static class StorageTypes
{
    const string Standard = "standard", Oversize = "oversize";

    /// <summary>Of a SKU.</summary>
    public static string Of(SkuMaster master, PlanSettings settings) =>
        master.Category is { } category && settings.StorageTypeByCategory.TryGetValue(category, out var told) ? told
        : master.SizeTier is { } tier && (tier.Contains("bulky", StringComparison.OrdinalIgnoreCase) || tier.Contains("大件")
            || tier.Replace("-", "", StringComparison.Ordinal).Contains(Oversize, StringComparison.OrdinalIgnoreCase)) ? Oversize
        : Standard;
}
