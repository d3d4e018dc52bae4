using Stockturn.Facts;
using Stockturn.Tests.Files;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.BadInput;

/// <summary>Rows that are wrong: each is named with its code, and the good rows of the same file go on.</summary>
public sealed class BadRowImportTests : IDisposable
{
    const string Heads = "Date,Store,Order number,SKU,Quantity,Unit price,Currency\n";
    const string Good = "2026-01-05,Shop,S-1,MUG,2,12.99,USD\n";

    readonly TempWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("2026-01-06,Shop,S-2,MUG,2,-12.99,USD", "W_NEGATIVE", 2)]
    [InlineData("2026-03-06,Shop,S-2,MUG,2,12.99,USD", "W_FUTURE_DATE", 2)]
    [InlineData("06/01/26x,Shop,S-2,MUG,2,12.99,USD", "E_DATE", 1)]
    [InlineData("2026-02-30,Shop,S-2,MUG,2,12.99,USD", "E_DATE", 1)]
    [InlineData("2026-01-06,Shop,S-2,MUG,two,12.99,USD", "E_NUMBER", 1)]
    [InlineData("2026-01-06,Shop,S-2,MUG,,12.99,USD", "E_NO_QUANTITY", 1)]
    [InlineData("2026-01-06,Shop,S-2,,2,12.99,USD", "E_NO_SKU", 1)]
    [InlineData("Total,,,,2,25.98,", "N_TOTALS_ROW", 1)]
    [InlineData("合计,,,,2,25.98,", "N_TOTALS_ROW", 1)]
    public void A_bad_row_is_named_and_the_good_row_goes_on(string row, string code, int taken)
    {
        var report = workspace.ImportText("orders.csv", Heads + Good + row + "\n");

        Assert.True(report.IsCommitted);
        Assert.Equal([code], Codes(report));
        Assert.Equal(3, Assert.Single(report.Issues).Row);
        Assert.Equal(taken, workspace.Visible(SaleFact.Kind).Count);
        Assert.Equal(new RowCounts(2, taken, 2 - taken), Assert.Single(report.Tables).Rows);
    }

    [Fact]
    public void Dates_in_three_forms_are_one_day_when_they_agree()
    {
        var report = workspace.ImportText("orders.csv", Heads
            + "2026-01-25,Shop,S-1,MUG,2,12.99,USD\n25.01.2026,Shop,S-2,MUG,2,12.99,USD\n25-Jan-2026,Shop,S-3,MUG,2,12.99,USD\n");

        Assert.True(report.IsCommitted);
        Assert.Empty(report.IssueCounts);
        Assert.Single(workspace.Visible(SaleFact.Kind).Select(line => line.Split('|')[1]).Distinct());
    }

    [Fact]
    public void A_date_in_the_other_order_is_an_issue_and_never_turned_round()
    {
        var report = workspace.ImportText("orders.csv", Heads
            + "01/25/2026,Shop,S-1,MUG,2,12.99,USD\n01/26/2026,Shop,S-2,MUG,2,12.99,USD\n27/01/2026,Shop,S-3,MUG,2,12.99,USD\n");

        Assert.Equal(["E_DATE"], Codes(report));
        Assert.Equal(2, workspace.Visible(SaleFact.Kind).Count);
    }

    [Fact]
    public void A_heading_that_comes_twice_is_told_and_the_first_is_read()
    {
        var report = workspace.ImportText("orders.csv",
            "Date,Store,Order number,SKU,Quantity,Unit price,Currency,SKU\n2026-01-05,Shop,S-1,MUG,2,12.99,USD,CUP\n");

        Assert.True(report.IsCommitted);
        Assert.Contains("E_HEADING_TWICE", Codes(report));
        Assert.Contains("|MUG|", Assert.Single(workspace.Visible(SaleFact.Kind)), StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_give_their_value_and_merged_cells_their_first()
    {
        var book = Workbooks.Create(
        [
            ("Stock",
            [
                ["Warehouse", "SKU", "Available"],
                ["HOME", "MUG", new Formula("1+2", "3")],
                [null, "CUP", 4],
            ]),
        ], ["A2:A3"]);

        var report = workspace.Import(workspace.Write("stock.xlsx", book));

        Assert.True(report.IsCommitted);
        var lines = workspace.Visible(SnapshotFact.Kind);
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Contains("|HOME|", line, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("|3000|", StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_a_spreadsheet_cut_short_block_the_whole_file()
    {
        var report = workspace.ImportText("orders.csv", Heads + Good + "2026-01-06,Shop,5.80293E+13,MUG,2,12.99,USD\n");

        Assert.False(report.IsCommitted);
        Assert.Contains("E_ID_SCIENTIFIC", Codes(report));
        Assert.Empty(workspace.Visible(SaleFact.Kind));
    }

    [Fact]
    public void A_blocked_file_does_not_hold_back_a_good_one()
    {
        var bad = workspace.Write("bad.csv", Heads + Good + "2026-01-06,Shop,5.80293E+13,MUG,2,12.99,USD\n");
        var good = workspace.Write("good.csv", Heads + "2026-01-07,Shop,S-9,CUP,1,5,USD\n");

        var report = workspace.Import(bad, good);

        Assert.True(report.IsCommitted);
        Assert.Contains("|CUP|", Assert.Single(workspace.Visible(SaleFact.Kind)), StringComparison.Ordinal);
    }

    static string[] Codes(ImportReport report) => [.. report.IssueCounts.Select(count => count.Code)];
}
