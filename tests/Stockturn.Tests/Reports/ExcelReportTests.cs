using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using Stockturn.Tests.Cli;
using Stockturn.Workspaces.Reports;
using CellStyle = Stockturn.Workspaces.Reports.CellStyle;
using Xunit.Abstractions;

namespace Stockturn.Tests.Reports;

public sealed class ExcelReportTests(ITestOutputHelper output)
{
    static readonly Lazy<string> Chinese = new(() => Written("zh"));

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void The_validator_finds_nothing(string language)
    {
        using var book = SpreadsheetDocument.Open(Written(language), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(trouble => $"{trouble.Path?.XPath}: {trouble.Description}"));
    }

    [Fact]
    public void The_template_is_valid_too()
    {
        var path = Path.Combine(SmallShop.Once.Value.Home, "template.xlsx");
        Assert.Equal(0, SmallShop.Call("template", path, "--lang", "zh").Code);
        using var book = SpreadsheetDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(trouble => trouble.Description));
    }

    [Fact]
    public void S2_8_the_slow_list_stands_on_its_own_sheet_with_its_headings()
    {
        var sheet = Sheet(Chinese.Value, "滞销品库存报表");
        Assert.Equal("SKU", sheet[0][0]);
        foreach (var heading in new[] { "负责人", "所在仓库", "卡住数量", "卡住金额", "最后销售日", "原因" })
        {
            Assert.Contains(heading, sheet[0]);
        }

        Assert.True(sheet.Count > 1);
        Assert.All(sheet.Skip(1), row => Assert.NotNull(row[0]));
    }

    // The board's columns: what lies there, when it last sold, how bad it is. Idle days count from the last sale to 30 June.
    [Fact]
    public void S4_29_each_stuck_sku_stands_with_its_stock_its_last_sale_and_its_grade()
    {
        var sheet = Sheet(Chinese.Value, "滞销品库存报表");
        int Column(string heading) => Array.IndexOf(sheet[0], heading);

        var sold = sheet.Skip(1).Where(row => row[Column("最后销售日")] is not null).ToArray();
        Assert.NotEmpty(sold);
        Assert.All(sold, row => Assert.Equal(
            (new DateTime(2026, 6, 30) - Assert.IsType<DateTime>(row[Column("最后销售日")])).Days,
            Assert.IsType<double>(row[Column("呆滞天数")])));
        Assert.All(sheet.Skip(1), row => Assert.True(Assert.IsType<double>(row[Column("在库")]) > 0));
        Assert.All(sheet.Skip(1), row => Assert.InRange(Assert.IsType<double>(row[Column("等级")]), 1, 10));
    }

    [Fact]
    public void The_first_sheet_holds_figures_as_numbers()
    {
        var sheet = Sheet(Chinese.Value, "体检总览");
        Assert.Equal("库存体检报告", sheet[0][0]);
        var value = sheet.Single(row => Equals(row[0], "库存金额"));
        Assert.IsType<double>(value[1]);
        Assert.Equal("USD", value[2]);
    }

    // Every sheet: where the first row under a heading holds a number or a day, the heading stands at the right as it does.
    [Fact]
    public void A_heading_stands_over_its_numbers()
    {
        using var book = SpreadsheetDocument.Open(Chinese.Value, isEditable: false);
        var checkedColumns = 0;
        foreach (var rows in book.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!.Descendants<Row>().ToArray()))
        {
            foreach (var (row, under) in rows.Zip(rows.Skip(1)).Where(pair => Style(pair.First.Elements<Cell>().FirstOrDefault()) == CellStyle.Heading))
            {
                var headings = row.Elements<Cell>().ToDictionary(Column, Style);
                foreach (var cell in under.Elements<Cell>().Where(cell => headings.ContainsKey(Column(cell))))
                {
                    Assert.Equal(cell.DataType is null ? CellStyle.NumberHeading : CellStyle.Heading, headings[Column(cell)]);
                    checkedColumns++;
                }
            }
        }

        Assert.True(checkedColumns > 40, $"{checkedColumns}");
    }

    [Fact]
    public void The_working_of_a_finding_is_seen_whole_and_headings_are_printed_on_every_page()
    {
        using var book = SpreadsheetDocument.Open(Chinese.Value, isEditable: false);
        var names = book.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().Select(name => name.Text).ToArray();
        Assert.Contains("'滞销品库存报表'!$A:$A,'滞销品库存报表'!$1:$1", names);
        var findings = book.WorkbookPart.WorksheetParts.Select(part => part.Worksheet!.Descendants<Row>().ToArray())
            .Single(rows => rows[0].Descendants<Cell>().Any(cell => cell.InnerText == "计算过程"));
        var longest = findings.MaxBy(row => row.Elements<Cell>().LastOrDefault()?.InnerText.Length ?? 0)!;
        Assert.True(longest.Height!.Value > 30, $"{longest.Height.Value} for {longest.Elements<Cell>().Last().InnerText.Length} letters");
    }

    static CellStyle? Style(Cell? cell) => cell?.StyleIndex is { } style ? (CellStyle)(int)style.Value : null;

    static string Column(Cell cell) => cell.CellReference!.Value!.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    [Fact]
    public void The_same_run_gives_the_same_bytes() => Assert.Equal(File.ReadAllBytes(Written("zh")), File.ReadAllBytes(Written("zh")));

    [Fact]
    public void LibreOffice_opens_it()
    {
        if (!File.Exists("/usr/bin/soffice"))
        {
            output.WriteLine("SKIPPED: LibreOffice is not on this machine; the report was not opened with it.");
            return;
        }

        var folder = Directory.CreateDirectory(Path.Combine(SmallShop.Once.Value.Home, "office")).FullName;
        using var office = Process.Start(new ProcessStartInfo("/usr/bin/soffice")
        {
            ArgumentList =
            {
                $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder, Chinese.Value,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        office.WaitForExit();
        var text = File.ReadAllText(Directory.EnumerateFiles(folder, "*.csv").Single());
        Assert.Contains("库存周转率", text, StringComparison.Ordinal);
        Assert.DoesNotContain("#REF!", text, StringComparison.Ordinal);
    }

    static string Written(string language)
    {
        var path = Path.Combine(SmallShop.Once.Value.Home, $"report-{language}-{Guid.NewGuid():N}.xlsx");
        Assert.Equal(0, SmallShop.Once.Value.On("report", "--xlsx", path, "--lang", language).Code);
        return path;
    }

    static List<object?[]> Sheet(string path, string name)
    {
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        while (reader.Name != name)
        {
            Assert.True(reader.NextResult(), name);
        }

        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }

        return rows;
    }
}
