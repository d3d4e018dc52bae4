using System.Text;
using Stockturn.Facts;

namespace Stockturn.Tests.Files;

public sealed class DelimitedTests : IDisposable
{
    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_lone_quote_in_an_unquoted_report_is_data()
    {
        var table = files.One("a.tsv", "sku\tproduct-name\tquantity\nA\t24\" screen, \"big\t1\nB\t\"quoted\"\t2\n");

        Assert.Equal(["A", "24\" screen, \"big", "1"], table.Cells(0));
        Assert.Equal(["B", "\"quoted\"", "2"], table.Cells(1));
    }

    [Fact]
    public void Tabs_with_every_heading_quoted_are_read_with_quotes()
    {
        var table = files.One("a.tsv", "\"sku\"\t\"product-name\"\t\"quantity\"\r\n\"A\"\t\"a \"\"b\"\" \tc\"\t\"1\"\r\n");

        Assert.Equal(["sku", "product-name", "quantity"], table.Headings);
        Assert.Equal(["A", "a \"b\" \tc", "1"], table.Cells(0));
        Assert.Equal('\t', table.Delimiter);
    }

    [Fact]
    public void Quoted_cells_keep_delimiters_and_line_ends()
    {
        var table = files.One("a.csv", "sku,product-name,quantity\nA,\"one, two\nthree\",\"2,329\"\nB,x,1\n");

        Assert.Equal(["A", "one, two\nthree", "2,329"], table.Cells(0));
        Assert.Equal((4, "B"), (table.Rows[1].Number, table.Cells(1)[0]));
        Assert.Empty(files.Issues);
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData(';')]
    [InlineData('|')]
    public void The_delimiter_is_found(char delimiter)
    {
        var table = files.One("a", string.Join(delimiter, "sku", "quantity", "note") + "\n"
            + string.Join(delimiter, "A", "1", "x") + "\n");

        Assert.Equal(delimiter, table.Delimiter);
        Assert.Equal(["A", "1", "x"], table.Cells(0));
    }

    [Fact]
    public void The_person_may_choose_the_delimiter()
    {
        files.Options = files.Options with { Delimiter = ':' };

        Assert.Equal(["A", "1"], files.One("a.txt", "sku:quantity\nA:1\n").Cells(0));
    }

    [Fact]
    public void Excels_own_first_line_names_the_delimiter()
    {
        var table = files.One("a.csv", "sep=;\nsku;quantity\nA;1,5\n");

        Assert.Equal(["A", "1,5"], table.Cells(0));
    }

    [Fact]
    public void The_heading_row_is_the_one_with_most_known_headings()
    {
        var table = files.One("a.csv", "Report of 2026,,\n,,\nnotes, more notes,\nsku,quantity,product-name\nA,1,x\n");

        Assert.Equal(4, table.HeadingRow);
        Assert.Equal(["sku", "quantity", "product-name"], table.Headings);
        Assert.Equal((5, "A"), (table.Rows[0].Number, table.Cells(0)[0]));
    }

    [Fact]
    public void Without_known_headings_the_first_row_of_two_cells_counts()
    {
        var table = files.One("a.csv", "My report\nalpha,beta\n1,2\n");

        Assert.Equal(2, table.HeadingRow);
        Assert.Equal(["alpha", "beta"], table.Headings);
    }

    [Fact]
    public void Short_and_long_rows_are_taken()
    {
        var table = files.One("a.tsv", "sku\tquantity\tproduct-name\nA\nB\t2\tx\ty\tz\n");

        Assert.Equal(["A"], table.Cells(0));
        Assert.Equal("", table.Cell(0, "quantity"));
        Assert.Equal(5, table.Cells(1).Length);
    }

    [Fact]
    public void Empty_rows_are_skipped_and_keep_their_number()
    {
        var table = files.One("a.tsv", "sku\tquantity\n\n\t\nA\t1\n \t \nB\t2");

        Assert.Equal([(4L, "A"), (6L, "B")], table.Rows.Select(row => (row.Number, row.Cells[0])));
    }

    [Fact]
    public void A_heading_that_comes_twice_is_told_and_the_first_counts()
    {
        var table = files.One("a.csv", "sku,quantity,sku\nA,1,B\n");

        Assert.Equal(["sku", "quantity", "sku #2"], table.Headings);
        var issue = files.Only("E_HEADING_TWICE");
        Assert.Equal((Severity.Warning, "sku"), (issue.Severity, issue.Column));
    }

    [Fact]
    public void Headings_alone_are_a_table_without_rows()
    {
        var table = files.One("a.tsv", "sku\tquantity\r\n");

        Assert.Equal(["sku", "quantity"], table.Headings);
        Assert.Empty(table.Rows);
        Assert.Empty(files.Issues);
    }

    [Fact]
    public void Lines_of_old_macs_end_with_a_return()
    {
        Assert.Equal(["B", "2"], files.One("a.tsv", "sku\tquantity\rA\t1\rB\t2").Cells(1));
        Assert.Equal(["B", "2"], files.One("a.csv", "sku,quantity\rA,1\rB,2").Cells(1));
    }

    [Fact]
    public void A_return_inside_a_plain_line_is_data()
    {
        Assert.Equal(["A\rb", "1"], files.One("a.tsv", "sku\tquantity\nA\rb\t1\r\r\n").Cells(0));
    }

    [Fact]
    public void A_quote_never_closed_does_not_swallow_the_file()
    {
        var text = new StringBuilder("sku,quantity,product-name\nA,1,\"open\n");
        for (var i = 0; i < 1000; i++)
        {
            text.Append("B").Append(i).Append(",2,fine\n");
        }

        var table = files.One("a.csv", text.ToString());

        Assert.Equal(1001, table.Rows.Count);
        Assert.Equal((1002, "B999"), (table.Rows[^1].Number, table.Rows[^1].Cells[0]));
        Assert.Equal(2, files.Only("E_QUOTE").Row);
    }

    [Fact]
    public void A_quote_closed_by_another_rows_quote_does_not_swallow_the_rows_between()
    {
        var table = files.One("a.csv", "sku,quantity,product-name\nA,1,\"open\nB,2,x\nC,3,\"fine\"\nD,4,y\n");

        Assert.Equal(["A", "B", "C", "D"], table.Rows.Select(row => row.Cells[0]));
        files.Only("E_QUOTE");
    }

    [Theory]
    [InlineData("a.tsv", '\t')]
    [InlineData("a.csv", ',')]
    public void A_line_too_long_is_left_out_and_the_rest_goes_on(string name, char delimiter)
    {
        files.Options = files.Options with { LineBytesMax = 100_000 };
        var rows = Enumerable.Range(0, 20).Select(i => i == 17
            ? $"LONG{delimiter}{new string('x', 3_000_000)}"
            : $"S{i}{delimiter}{i}");
        var table = files.One(name, $"sku{delimiter}quantity\n" + string.Join('\n', rows) + "\n");

        Assert.Equal(19, table.Rows.Count);
        Assert.Equal("S19", table.Rows[^1].Cells[0]);
        Assert.Equal(21, table.Rows[^1].Number);
        var issue = files.Only("E_LINE_TOO_LONG");
        Assert.Equal((19, Severity.Error), (issue.Row, issue.Severity));
    }

    [Fact]
    public void A_line_too_long_inside_quotes_does_not_turn_the_quotes_around()
    {
        files.Options = files.Options with { LineBytesMax = 100_000 };
        var table = files.One(
            "a.csv", $"sku,quantity\nA,1\n\"LONG\",\"{new string('x', 300_000)}\"\nB,\"2,5\"\n\"C\",3\n");

        Assert.Equal(["A", "B", "C"], table.Rows.Select(row => row.Cells[0]));
        Assert.Equal("2,5", table.Cells(1)[1]);
        Assert.Equal(3, files.Only("E_LINE_TOO_LONG").Row);
    }

    [Fact]
    public void A_quote_that_swallows_more_than_memory_may_hold_ends_with_its_line()
    {
        files.Options = files.Options with { LineBytesMax = 50_000 };
        var text = new StringBuilder("sku,quantity,product-name\nZ,1,first\nA,1,\"open\n");
        for (var i = 0; i < 40_000; i++)
        {
            text.Append("B").Append(i).Append(",2,fine\n");
        }

        var table = files.One("a.csv", text.ToString());

        Assert.Equal(40_002, table.Rows.Count);
        Assert.Equal((40_003, "B39999"), (table.Rows[^1].Number, table.Rows[^1].Cells[0]));
        Assert.Equal(3, files.Only("E_QUOTE").Row);
    }

    [Theory]
    [InlineData("a.tsv", "sku\tquantity\nA\t1\nB\0\0\t2\n")]
    [InlineData("a.csv", "sku,quantity\nA,1\nB\0\0,2\n")]
    public void Zero_bytes_are_dropped_and_told(string name, string text)
    {
        var table = files.One(name, text);

        Assert.Equal(["B", "2"], table.Cells(1));
        var issue = files.Only("E_NUL");
        Assert.Equal(3, issue.Row);
    }

    [Fact]
    public void Cancelling_stops_reading()
    {
        using var stop = new CancellationTokenSource();
        var path = files.Write("a.tsv", Encoding.UTF8.GetBytes("sku\tquantity\n" + string.Concat(
            Enumerable.Range(0, 100).Select(i => $"S{i}\t1\n"))));
        using var table = Assert.Single(
            Workspaces.Files.Tables.Open(path, files.Options, files.Issues.Add, stop.Token).ToList());
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => Read.All(table));
    }
}
