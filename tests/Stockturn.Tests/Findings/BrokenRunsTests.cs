using Stockturn.Findings;
using Stockturn.Values;

namespace Stockturn.Tests.Findings;

public sealed class BrokenRunsTests
{
    static FamilyMember Size(string size, decimal sold, double perDay, int sellable) =>
        new($"P-{size}", "P", size, sold, perDay, Quantity.Of(sellable), sellable * 10);

    // Sold 45, 35, 15, 5: M and L make up the first 60 %. L is out; S would last 100 days, XL sells nothing.
    [Fact]
    public void U_9_a_core_size_is_out_while_its_siblings_last()
    {
        var found = BrokenRuns.Find(
            [Size("M", 45, 1, 80), Size("L", 35, 1, 0), Size("S", 15, 0.1, 10), Size("XL", 5, 0, 3)],
            new BrokenRunSettings());

        Assert.Equal(["P-S", "P-XL"], found.Select(finding => finding.Sku));
        Assert.Equal(100, found[0].Value);
        Assert.Contains(new WorkingLine("missing_core", "L"), found[0].Working);
    }

    [Fact]
    public void U_9_a_fringe_size_that_is_out_breaks_nothing() =>
        Assert.Empty(BrokenRuns.Find(
            [Size("M", 70, 1, 500), Size("S", 20, 0.1, 100), Size("XL", 10, 0.1, 0)], new BrokenRunSettings()));

    [Fact]
    public void U_9_exactly_90_days_do_not_exceed_90() =>
        Assert.Empty(BrokenRuns.Find([Size("M", 70, 1, 0), Size("S", 30, 1, 90)], new BrokenRunSettings()));

    [Fact]
    public void A_family_that_never_sold_has_no_core() =>
        Assert.Empty(BrokenRuns.Find([Size("M", 0, 0, 0), Size("S", 0, 0, 90)], new BrokenRunSettings()));
}
