using System.Security.Cryptography;
using System.Text;
using Stockturn.Demo;
using Stockturn.Demo.Domestic;
using Stockturn.Tests.Cli;

namespace Stockturn.Tests.Demo;

/// <summary>The second seller: the files it writes, what is read of them, and what really was.</summary>
public sealed class DomesticSellerTests
{
    static readonly DomesticRun Run = DomesticRun.Once.Value;

    [Fact]
    public void Every_file_is_recognised_and_no_row_is_lost_but_remarks_and_descriptions()
    {
        Assert.All(Run.Imported.Tables, table => Assert.True(table.Source is not null, table.Name));
        Assert.Equal(Run.Files.Files.Length, Run.Files.Files.Select(file => file.Path).Distinct().Count());
        Assert.All(Run.Files.Files, file => Assert.StartsWith(Run.Files.Folder, file.Path, StringComparison.Ordinal));
        Assert.True(Run.Files.Files.DistinctBy(file => file.Kind).Count() >= 18);
        Assert.True(Run.FirstRun.Code == 0, Run.FirstRun.Error + Run.FirstRun.Output);
    }

    // What waits to be sent still lies in the warehouse; what is on the way abroad lies in neither.
    [Fact]
    public void S1_7_the_stock_of_the_last_day_is_the_truth_in_both_warehouses_to_the_unit()
    {
        var read = Rows("layers").Where(row => !row["warehouse"].StartsWith('→'))
            .GroupBy(row => (row["warehouse"], row["sku"]))
            .Select(place => (place.Key.Item1, place.Key.Item2, place.Sum(row => DemoRun.Amount(row["quantity"]))))
            .Where(place => place.Item3 != 0).Order();
        var truth = DomesticRun.Truth(Run.Files, "stock").Where(row => row.Value != 0).Select(row => (row.Store, row.Sku, row.Value)).Order();

        Assert.Equal(truth, read);
        Assert.Equal(40, DomesticRun.Truth(Run.Files, "stock").Select(row => row.Sku).Distinct().Count());
    }

    [Fact]
    public void S1_7_the_sales_of_every_shop_and_month_are_the_truth_to_the_cent()
    {
        var read = Rows("sale").Where(row => row["status"] != "3")
            .GroupBy(row => (row["store"], row["day"][..7]))
            .Select(month => (month.Key.Item1, month.Key.Item2, month.Sum(row => DemoRun.Amount(row["gross"]) - DemoRun.Amount(row["discount"])))).Order();
        var truth = DomesticRun.Truth(Run.Files, "month").Where(row => row.Figure == "sales").Select(row => (row.Store, row.Period, row.Value)).Order();

        Assert.Equal(truth, read);
    }

    // Each story is found for what it is.
    [Theory]
    [InlineData("demand_drop", "dead_stock")]
    [InlineData("promotion_sold_out", "stockout_risk")]
    [InlineData("wrong_country", "overstock_risk")]
    [InlineData("quality_drop", "high_returns")]
    public void Its_stories_are_found(string cause, string rule)
    {
        var story = File.ReadLines(Run.Files.TruthFile).Skip(1).Select(DemoRun.Cells).Single(row => row[3] == cause);

        Assert.Contains(Rows("findings"), row => row["sku"] == story[0] && row["rule"] == rule && (row["warehouse"] == story[1] || row["warehouse"].Length == 0));
    }

    [Fact]
    public void No_buyer_is_kept_but_a_number() =>
        Assert.DoesNotContain(Rows("sale").SelectMany(row => row.Values), cell => cell.Contains("demo", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Same_seed_same_bytes()
    {
        var folder = Directory.CreateTempSubdirectory("stockturn-domestic-");

        Assert.Equal(Digests(Run.Files), Digests(DomesticSeller.Write(folder.FullName)));
        Assert.NotEqual(Digests(Run.Files), Digests(DomesticSeller.Write(folder.FullName, 7)));
        folder.Delete(recursive: true);
    }

    // Who means to change the second seller changes the digest. Workbooks are left out: how small a machine packs them is its own affair.
    [Fact]
    public void Its_texts_and_its_truth_do_not_change_unasked()
    {
        var lines = Digests(Run.Files).Where(line => !line.Contains(".xlsx ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        var all = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));

        Assert.True(all == "D73E4A516A5680AE3A173CA612A5902B2476E696CD9B0E160A5C8127A2E95356", $"the digest is {all}");
    }

    static List<string> Digests(DemoFiles files) =>
    [
        .. files.Files.Select(file => file.Path).Append(files.TruthFile).Append(files.MoneyTruthFile!)
            .Select(path => Path.GetFileName(path) + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))),
    ];

    static List<Dictionary<string, string>> Rows(string what)
    {
        var lines = SmallShop.Call("export", what, "-w", Run.Folder).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => DemoRun.Cells(line.TrimEnd('\r').TrimStart('\uFEFF'))).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
