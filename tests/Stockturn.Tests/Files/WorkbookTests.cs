using System.IO.Compression;
using System.Text;
using Stockturn.Facts;

namespace Stockturn.Tests.Files;

public sealed class WorkbookTests : IDisposable
{
    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Every_sheet_is_a_table()
    {
        var tables = files.Read("book.xlsx", Workbooks.Create(
            ("销售", [["sku", "quantity"], ["A", 1.0]]), ("empty", []), ("Two", [["sku", "quantity"], ["B", 2.0]])));

        Assert.Equal(["book.xlsx!销售", "book.xlsx!Two"], tables.Select(table => table.Name));
        Assert.Equal(["B", "2"], tables[1].Cells(0));
        var issue = files.Only("E_EMPTY");
        Assert.Equal(("book.xlsx!empty", Severity.Note), (issue.File, issue.Severity));
    }

    // Found by damaging files at random: it gave neither rows nor an issue.
    [Fact]
    public void A_workbook_whose_list_of_sheets_is_damaged_is_refused_once()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Workbooks.Create(("S", [["sku", "quantity"], ["A", 1.0]])));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/workbook.xml")!;
            using var stream = entry.Open();
            var text = new StreamReader(stream).ReadToEnd().Replace("spreadsheetml/2006/main", "spreadsheetml/2006/mars", StringComparison.Ordinal);
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        Assert.Empty(files.Read("book.xlsx", bytes.ToArray()));
        Assert.Equal(Severity.Refused, files.Only("E_EMPTY").Severity);
    }

    [Fact]
    public void The_person_may_choose_a_sheet()
    {
        var book = Workbooks.Create(("One", [["sku", "quantity"]]), ("Two", [["sku", "quantity"], ["B", 2.0]]));
        files.Options = files.Options with { Sheet = "two" };

        Assert.Equal("book.xlsx!Two", files.One("book.xlsx", book).Name);

        files.Options = files.Options with { Sheet = "three" };
        Assert.Empty(files.Read("book.xlsx", book));
        Assert.Equal("One, Two", files.Only("E_NO_SHEET").Expected);
    }

    [Fact]
    public void Cells_become_text_that_says_what_they_hold()
    {
        object?[][] rows =
        [
            ["sku", "value"],
            ["integer", 123456789012345.0], ["fraction", 0.1], ["small", 0.00000125], ["negative", -12.5],
            ["day", new DateTime(2026, 3, 1)], ["time", new DateTime(2026, 3, 1, 13, 5, 59)], ["truth", true],
            ["formula", new Formula("1+1", "2")], ["text", "007"], ["sixteen digits", 1234567890123456.0],
            ["order number", 580293123456789012.0],
        ];

        var table = files.One("book.xlsx", Workbooks.Create(("S", rows)));

        Assert.Equal(
            [
                "123456789012345", "0.1", "0.00000125", "-12.5", "2026-03-01", "2026-03-01 13:05:59", "TRUE", "2", "007",
                "1.23457E+15", "5.80293E+17",
            ],
            table.Rows.Select(row => row.Cells[1]));
        Assert.Matches(@"^\d(\.\d+)?E\+\d+$", table.Rows[^1].Cells[1]);
        Assert.Equal(2, table.Rows[0].Number);
    }

    // 库存 stands over 可用 and 在途; SKU is merged over both heading rows.
    [Fact]
    public void Headings_on_two_levels_are_joined_where_cells_are_merged()
    {
        var known = new[] { "sku", "可用", "在途" };
        files.Options = new() { IsKnownHeading = known.Contains };
        object?[][] rows = [["库存表"], ["SKU", "库存", null], [null, "可用", "在途"], ["A", 1.0, 2.0]];

        var table = files.One("book.xlsx", Workbooks.Create([("S", rows)], ["A1:C1", "A2:A3", "B2:C2"]));

        Assert.Equal(["SKU", "可用", "在途"], table.Headings);
        Assert.Equal(3, table.HeadingRow);
        Assert.Equal(["A", "1", "2"], Assert.Single(table.Rows).Cells);
    }

    [Fact]
    public void Rows_left_out_in_the_sheet_keep_the_numbers_excel_shows()
    {
        object?[][] rows = [["sku", "quantity"], [], ["A", 1.0], [null, null], ["B", 2.0]];

        var table = files.One("book.xlsx", Workbooks.Create(("S", rows)));

        Assert.Equal([3L, 5L], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public void A_workbook_in_gzip_or_an_archive_is_read()
    {
        var book = Workbooks.Create(("S", [["sku", "quantity"], ["A", 1.0]]));

        Assert.Equal(["A", "1"], files.One("a.gz", ArchiveTests.Gzip(book)).Cells(0));
        Assert.Equal("a.zip!b.xlsx!S", files.One("a.zip", ArchiveTests.Zip(("b.xlsx", book))).Name);
    }

    [Fact]
    public void A_workbook_cut_short_is_told()
    {
        var book = Workbooks.Create(("S", [["sku", "quantity"], ["A", 1.0]]));

        Assert.Empty(files.Read("a.xlsx", book[..^100]));
        files.Only("E_DAMAGED");
    }

    [Fact]
    public void A_workbook_whose_sheet_is_damaged_is_told()
    {
        var book = ArchiveTests.Zip(
            ("[Content_Types].xml", ArchiveTests.Bytes("<Types")), ("xl/workbook.xml", ArchiveTests.Bytes("<workbook")));

        Assert.Empty(files.Read("a.xlsx", book));
        files.Only("E_DAMAGED");
    }
}
