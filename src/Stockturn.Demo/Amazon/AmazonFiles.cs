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
        ("fulfilled-shipments.txt", "amazon-shipments", false),
        ("storage-fees.txt", "amazon-storage-fees", false),
        ("aged-surcharge.txt", "amazon-aged-surcharge", false),
        ("removal-orders.txt", "amazon-removal-orders", false),
        ("removal-shipments.txt", "amazon-removal-shipments", false),
        ("reimbursements.txt", "amazon-reimbursements", false),
        ("reserved-inventory.txt", "amazon-reserved", true),
        ("restock.txt", "amazon-restock", true),
        ("stock-by-country.txt", "amazon-stock-by-country", true),
        ("stranded.txt", "amazon-stranded", true),
        ("advertising-sp.csv", "amazon-advertising", false),
        ("advertising-sb.csv", "amazon-advertising", false),
        ("advertising-sd.csv", "amazon-advertising", false),
        ("business-report.csv", "amazon-business-report", false),
    ];

    /// <summary>The files in a folder, those that were written.</summary>
    public static IEnumerable<DemoFile> Of(string folder, Market market) => All
        .Where(file => File.Exists(Path.Combine(folder, file.Name)))
        .Select(file => Of(Path.Combine(folder, file.Name), file.Kind, market) with
        {
            AsOf = file.IsUndated ? DemoSeller.EndDate : null,
        });

    /// <summary>A settlement.</summary>
    public static DemoFile Settlement(string path, Market market) => Of(path, "amazon-settlement", market);

    static DemoFile Of(string path, string kind, Market market) => new(path, kind)
    {
        Store = Network.Stores[(int)market.Channel],
        Warehouse = Network.Codes[(int)market.Place],
        Currency = market.Currency,
    };
}
