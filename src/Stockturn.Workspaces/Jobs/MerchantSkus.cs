using System.Collections.Frozen;
using Stockturn.Facts;
using Stockturn.Values;

namespace Stockturn.Workspaces.Jobs;

/// <summary>What a marketplace calls the seller's SKUs: the code of the listing in its country, where that stands for one unit of the SKU.</summary>
public sealed class MerchantSkus
{
    readonly FrozenDictionary<(string Sku, string Channel, string Country), string> codes;

    MerchantSkus(FrozenDictionary<(string, string, string), string> codes) => this.codes = codes;

    /// <summary>Of the listings a run knew: those that are open first, then those the marketplace sends.</summary>
    public static MerchantSkus Of(Workspace workspace, OpenRun run)
    {
        var facts = LoadFacts.Of(workspace, run, [ListingFact.Kind, AliasFact.Kind, ProductFact.Kind]);
        var (rows, resolution) = (facts.Of(ListingFact.Kind), new SkuResolution(facts));
        var stores = run.Info.Network.Stores.ToDictionary(store => store.Code, StringComparer.Ordinal);
        var known =
            from row in Enumerable.Range(0, rows.Count)
            where rows.Has(row, ListingFact.Item) && rows.Has(row, ListingFact.Store)
            let store = stores.GetValueOrDefault(facts.Terms.TextOf(rows.At(row, ListingFact.Store)) ?? "")
            where store is { Channel: not null, Country: not null }
            let resolved = resolution.Resolve(rows.At(row, ListingFact.Store), rows.At(row, ListingFact.Item))
            where resolved.Factor == Quantity.Scale
            let code = facts.Terms.TextOf(rows.At(row, ListingFact.Item)) ?? ""
            orderby rows.Has(row, ListingFact.ClosedDay), IsSentByPlatform(facts, rows, row) descending
            select (Key: (resolution.Skus[resolved.Sku], store.Channel!.ToUpperInvariant(), store.Country!), Code: code);
        return new MerchantSkus(known.GroupBy(one => one.Key).ToFrozenDictionary(
            group => group.Key, group => group.Select(one => one.Code).First()));
    }

    /// <summary>The code Amazon knows a SKU by in the country of a warehouse; null where no listing tells it.</summary>
    public string? InAmazon(string sku, Warehouse warehouse) =>
        warehouse.Country is { } country ? codes.GetValueOrDefault((sku, "AMAZON", country)) : null;

    static bool IsSentByPlatform(FactSet facts, FactColumns rows, int row) => rows.Has(row, ListingFact.Fulfilment)
        && (facts.Terms.TextOf(rows.At(row, ListingFact.Fulfilment)) ?? "").Contains("AMAZON", StringComparison.OrdinalIgnoreCase);
}
