using System.Collections.Immutable;
using Stockturn.Demo;
using Stockturn.Workspaces;
using Stockturn.Workspaces.Policies;

namespace Stockturn.Bench;

/// <summary>A demo brand's files of a named size, made once and used again.</summary>
sealed class DemoFolder
{
    const string Done = "complete";

    readonly string size;

    /// <summary>Makes the files if they are not there yet.</summary>
    public DemoFolder(string root, string size)
    {
        this.size = size;
        Folder = Path.Combine(root, size);
        if (File.Exists(Path.Combine(Folder, Done)))
        {
            return;
        }

        Console.Error.WriteLine($"making the files of {size} in {Folder}");
        Measured.Cli("demo", "--files-only", "--size", size, "--folder", Folder);
        File.WriteAllText(Path.Combine(Folder, Done), "");
    }

    /// <summary>Where everything of this size lies.</summary>
    public string Folder { get; }

    /// <summary>The day to judge.</summary>
    public static string AsOf => DemoSeller.EndDate.ToString("yyyy-MM-dd");

    /// <summary>The American orders: the largest file.</summary>
    public string Orders => Path.Combine(AmazonFolder, "all-orders.txt");

    /// <summary>The market's settlements; none for sizes that write none.</summary>
    public string[] Settlements => [.. Directory.GetFiles(AmazonFolder, "settlement-*.txt").Order(StringComparer.Ordinal)];

    /// <summary>The market's advertising, visits, returns, shipments and storage fees; none for sizes that write none.</summary>
    public string[] Companions =>
    [
        .. ((string[])["advertising-sp.csv", "business-report.csv", "customer-returns.txt", "fulfilled-shipments.txt", "storage-fees.txt"])
            .Select(name => Path.Combine(AmazonFolder, name)).Where(File.Exists),
    ];

    /// <summary>A file of one order line, written beside: what a process costs before its first row.</summary>
    public string OneOrder()
    {
        var path = Path.Combine(Folder, "one-order.txt");
        File.WriteAllLines(path, File.ReadLines(Orders).Take(2));
        return path;
    }

    /// <summary>What a person must tell of Amazon's American files.</summary>
    public static ImmutableArray<string> Told =>
        ["--store", "Amazon.com", "--warehouse", "FBA-US", "--currency", "USD", "--as-of", AsOf];

    /// <summary>The list of products.</summary>
    public string Products => Path.Combine(Folder, "files", "tables", "商品.csv");

    string AmazonFolder => Path.Combine(Folder, "files", "amazon-us");

    /// <summary>An empty workspace with the standard policy.</summary>
    public string Workspace(string name)
    {
        var folder = Path.Combine(Folder, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var standard = PolicyPresets.Find(PolicyPresets.Standard)!.Policy;
        var shops = standard.Facts.StoreWarehouses.SetItem("Amazon.com", "FBA-US").SetItem("Shopify-US", "3PL-US");
        var policy = standard with
        {
            Facts = standard.Facts with { StoreWarehouses = shops },
            Metrics = standard.Metrics with
            {
                WarehouseByStore = shops,
                CardsByWarehouse = standard.Metrics.CardsByWarehouse.SetItem("FBA-US", "fba-us"),
            },
        };
        var made = Workspaces.Workspace.Create(folder, PolicyFile.Write(policy, PolicyPresets.Standard));
        made.Value!.Dispose();
        return folder;
    }

    /// <summary>Imports every file into a workspace.</summary>
    public Measured ImportAll(string workspace)
    {
        var tables = Path.Combine(Folder, "files", "tables");
        if (Directory.Exists(tables))
        {
            Measured.Cli("import", tables, "--as-of", AsOf, "-w", workspace);
        }

        return Measured.Cli(["import", AmazonFolder, .. Told, "-w", workspace]);
    }

    /// <summary>How many rows a file has under its headings.</summary>
    public static long RowsOf(string file) => File.ReadLines(file).LongCount() - 1;

    /// <inheritdoc/>
    public override string ToString() => size;
}
