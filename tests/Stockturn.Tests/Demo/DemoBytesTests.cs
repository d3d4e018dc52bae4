using System.Security.Cryptography;
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
            .. files.Files.Select(file => file.Path).Append(files.TruthFile).Select(path =>
                Path.GetFileName(path) + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))),
        ];
    }
}
