using Stockturn.Facts;
using Stockturn.Ledger;

namespace Stockturn.Metrics;

/// <summary>
/// Which rate card applies to a place or a shop: the policy's, else the one the data names, else one by kind and
/// country.
/// </summary>
public static class RateCards
{
    /// <summary>The storage card of a warehouse, such as fba-us, 3pl-de, own-cn; null when nothing tells.</summary>
    public static string? Of(Warehouse warehouse, MetricSettings settings)
    {
        if (settings.CardsByWarehouse.TryGetValue(warehouse.Code, out var chosen))
        {
            return chosen;
        }

        if (!string.IsNullOrWhiteSpace(warehouse.StorageRate))
        {
            return warehouse.StorageRate.Trim();
        }

        var prefix = warehouse.Kind switch
        {
            WarehouseKind.Platform => "fba",
            WarehouseKind.ThirdParty => "3pl",
            WarehouseKind.Own => "own",
            _ => null,
        };

        return prefix is null || warehouse.Country is null ? null : $"{prefix}-{warehouse.Country.ToLowerInvariant()}";
    }

    /// <summary>
    /// The card of a store's referral fees, such as amazon-us; null when its channel or country is not told.
    /// </summary>
    public static string? Of(Store store, MetricSettings settings)
    {
        if (settings.CardsByStore.TryGetValue(store.Code, out var chosen))
        {
            return chosen;
        }

        return store.Channel is null || store.Country is null
            ? null
            : $"{store.Channel.ToLowerInvariant()}-{store.Country.ToLowerInvariant()}";
    }
}
