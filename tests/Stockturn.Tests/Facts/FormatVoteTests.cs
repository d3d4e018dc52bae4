using Stockturn.Facts;

namespace Stockturn.Tests.Facts;

public class FormatVoteTests
{
    static readonly string[] Headings = ["Date", "Order number", "SKU", "Quantity", "Amount", "Store"];

    [Fact]
    public void A_file_with_decimal_commas_is_read_with_them()
    {
        var formats = Vote(
            ["31.12.2024", "1", "A", "2", "1.210,00 €", "S"], ["01.12.2024", "2", "A", "1", "95,00", "S"]);

        Assert.True(formats.DecimalComma);
    }

    [Fact]
    public void A_file_with_points_is_read_with_points() =>
        Assert.False(Vote(["2024-12-31", "1", "A", "2", "1,210.00", "S"]).DecimalComma);

    // 1,234 may be either: the neighbour decides for it.
    [Fact]
    public void A_cell_that_may_be_either_follows_the_others()
    {
        Assert.True(
            Vote(["2024-12-31", "1", "A", "2", "1,234", "S"], ["2024-12-31", "2", "A", "2", "0,5", "S"]).DecimalComma);
        Assert.False(
            Vote(["2024-12-31", "1", "A", "2", "1,234", "S"], ["2024-12-31", "2", "A", "2", "0.5", "S"]).DecimalComma);
    }

    [Theory]
    [InlineData("1.210,00", 1)]
    [InlineData("1,210.00", -1)]
    [InlineData("12,5", 1)]
    [InlineData("12.5", -1)]
    [InlineData("1,234,567", -1)]
    [InlineData("1.234.567", 1)]
    [InlineData("1,234", 0)]
    [InlineData("1.234", 0)]
    [InlineData("0.234", -1)]
    [InlineData("1234", 0)]
    [InlineData("", 0)]
    public void Each_cell_votes_for_what_it_can_only_be(string cell, int vote) =>
        Assert.Equal(vote, FormatVote.DecimalVote(cell));

    [Fact]
    public void One_day_over_twelve_tells_the_order_of_all_dates()
    {
        Assert.True(Vote(["03/04/2024", "1", "A", "2", "5", "S"], ["25/04/2024", "2", "A", "2", "5", "S"]).DayFirst);
        Assert.False(Vote(["03/04/2024", "1", "A", "2", "5", "S"], ["04/25/2024", "2", "A", "2", "5", "S"]).DayFirst);
    }

    [Fact]
    public void Dates_that_never_tell_are_asked_about_once()
    {
        var file = FactFile.Of(
            "Date,Order number,SKU,Quantity,Amount,Store\n03/04/2024,1,A,2,5,S\n05/06/2024,2,A,2,5,S", delimiter: ',');

        Assert.Equal("2024-03-04", file.Facts[0].Day(SaleFact.Day));
        var issue = Assert.Single(file.Issues);
        Assert.Equal(("W_DATE_ORDER", Severity.Warning, 2L), (issue.Code, issue.Severity, issue.Row));
    }

    [Fact]
    public void A_person_can_say_the_order()
    {
        var file = FactFile.Of(
            "Date,Order number,SKU,Quantity,Amount,Store\n03/04/2024,1,A,2,5,S",
            new ImportOptions { DayFirst = true }, ',');

        Assert.Equal("2024-04-03", file.Facts[0].Day(SaleFact.Day));
        Assert.Empty(file.Issues);
    }

    // Majority decides once for the file; the cell that contradicts it is an issue and not read the other way round.
    [Fact]
    public void A_contradicting_cell_is_an_issue()
    {
        var file = FactFile.Of(
            "Date;Order number;SKU;Quantity;Amount;Store\n25/04/2024;1;A;2;5,10;S\n26/04/2024;2;A;2;5,20;S\n"
                + "04/27/2024;3;A;2;5,30;S\n28/04/2024;4;A;2;5.40;S",
            delimiter: ';');

        Assert.Equal([2L, 3L], file.Facts.Select(fact => fact.Row));
        Assert.Equal(["E_DATE", "E_NUMBER"], file.Issues.Select(issue => issue.Code));
    }

    static FileFormats Vote(params string[][] rows) => FormatVote.Of(Recognition.Match([.. Headings])!, rows);
}
