using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Stockturn.Demo;

namespace Stockturn.Tests.Demo;

public sealed class DemoBytesTests
{
    static readonly DemoSize Small = DemoSize.Default with { Skus = 20 };

    [Fact]
    public void Are_the_same_for_the_same_seed_and_size() => Assert.Equal(Digests(Small, 7), Digests(Small, 7));

    [Fact]
    public void Are_the_same_for_the_large_layout_too()
    {
        var large = DemoSize.Brand30k with { Skus = 20 };

        Assert.Equal(Digests(large, 7), Digests(large, 7));
    }

    [Fact]
    public void Differ_for_another_seed() => Assert.NotEqual(Digests(Small, 7), Digests(Small, 8));

    // Figures of the demo stand in tests and documents. Who adds a file draws from streams of its own; who means to change the
    // demo changes the digest.
    [Fact]
    public void Of_orders_stock_and_purchases_do_not_change_when_other_files_are_added()
    {
        string[] kinds =
        [
            "amazon-listings", "amazon-fee-preview", "amazon-all-orders", "amazon-ledger-summary", "amazon-ledger-detail",
            "amazon-customer-returns", "amazon-managed-inventory", "amazon-inventory-planning", "shopify-orders-export",
            "shopify-inventory-export",
        ];
        var run = new DemoRun(Small, 7);
        var lines = run.Files.Files
            .Where(file => kinds.Contains(file.Kind) || file.Kind.StartsWith("lingxing-", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetRelativePath(run.Files.Folder, file.Path).Replace('\\', '/'), file.Path))
            .Select(file => Digest(file.Name, File.ReadAllBytes(file.Path)))
            .Append(Digest("truth.csv", File.ReadAllBytes(run.Files.TruthFile)))
            .Concat(WorkbookParts(run.PathOf(".xlsx")))
            .Order(StringComparer.Ordinal)
            .ToList();

        var all = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

        Assert.True(all == "D2955430F672182F5686FE1F3EA01E6D8F2E1BD3F71B2FD59B16C1F9BDDDB90F", $"the digest is {all}");
    }

    // A SKU lives the same life in a bigger brand: only what it shares with others, such as order numbers, may differ.
    [Fact]
    public void Give_a_sku_the_same_movements_in_a_bigger_brand()
    {
        var few = Movements(new DemoRun(Small with { Skus = 1 }));
        var many = Movements(DemoRun.Ordinary.Value);

        Assert.NotEmpty(few);
        Assert.Equal(few, many.Where(row => row.StartsWith(few[0].Split('|')[0], StringComparison.Ordinal)));
    }

    static List<string> Movements(DemoRun run) =>
    [
        .. run.Sheet("流水")
            .Where(row => row["类型"] is "采购入库" or "期初")
            .Select(row => $"{row["SKU"]}|{row["日期"]}|{row["数量"]}"),
    ];

    static List<string> Digests(DemoSize size, long seed)
    {
        var files = new DemoRun(size, seed).Files;
        return
        [
            .. files.Files.Select(file => file.Path).Append(files.TruthFile)
                .Concat(files.MoneyTruthFile is { } money ? [money] : [])
                .Concat(files.ClaimTruthFile is { } claims ? [claims] : [])
                .Select(path => Digest(Path.GetFileName(path), File.ReadAllBytes(path))),
        ];
    }

    static string Digest(string name, byte[] bytes) => name + " " + Convert.ToHexString(SHA256.HashData(bytes));

    // The parts, not the file: how small a machine packs it is its own affair.
    static List<string> WorkbookParts(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var parts = new List<string>();
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            parts.Add(Digest(entry.FullName, bytes.ToArray()));
        }

        return parts;
    }
}
