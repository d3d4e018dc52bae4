using Stockturn.Demo.Simulation;

namespace Stockturn.Demo.Amazon;

/// <summary>The files of a market and what a person must tell about them.</summary>
static class AmazonFiles
{
    // Name of the file, kind, and whether it lacks a date of its own.
    static readonly (string Name, string Kind, bool IsUndated)[] All =
    [
        ("all-listings.txt", "amazon-listings", true),
        ("fee-preview.txt", "amazon-fee-preview", true),
        ("all-orders.txt", "amazon-all-orders", false),
        ("ledger-summary.tsv", "amazon-ledger-summary", false),
        ("ledger-detail.tsv", "amazon-ledger-detail", false),
        ("customer-returns.txt", "amazon-customer-returns", false),
        ("managed-inventory.txt", "amazon-managed-inventory", true),
        ("inventory-planning.txt", "amazon-inventory-planning", false),
    ];

    /// <summary>The files in a folder, those that were written.</summary>
    public static IEnumerable<DemoFile> Of(string folder, Market market) => All
        .Where(file => File.Exists(Path.Combine(folder, file.Name)))
        .Select(file => new DemoFile(Path.Combine(folder, file.Name), file.Kind)
        {
            Store = Network.Stores[(int)market.Channel],
            Warehouse = Network.Codes[(int)market.Place],
            Currency = market.Currency,
            AsOf = file.IsUndated ? DemoSeller.EndDate : null,
        });
}
