using System.Text;
using Stockturn.Facts;

namespace Stockturn.Tests.Files;

public sealed class BadFilesTests : IDisposable
{
    readonly Opened files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData("%PDF-1.7 ...", "E_FORMAT")]
    [InlineData("GIF89a", "E_FORMAT")]
    [InlineData("<html><table><tr><td>sku</td></tr></table></html>", "E_FORMAT")]
    [InlineData("  <?xml version=\"1.0\"?><Workbook/>", "E_FORMAT")]
    [InlineData("Rar!\u001a\u0007\u0001", "E_FORMAT")]
    [InlineData("", "E_EMPTY")]
    [InlineData("\n\n \r\n", "E_EMPTY")]
    public void What_is_no_table_is_refused(string text, string code)
    {
        Assert.Empty(files.Read("orders.csv", text));

        var issue = files.Only(code);
        Assert.Equal(Severity.Refused, issue.Severity);
        Assert.Equal("orders.csv", issue.File);
        Assert.NotEmpty(issue.Remedy!);
    }

    [Fact]
    public void A_file_of_zero_bytes_is_empty()
    {
        Assert.Empty(files.Read("a.csv", new byte[5_000]));
        Assert.Equal(["E_NUL", "E_EMPTY"], files.Issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Pictures_and_programs_are_refused()
    {
        Assert.Empty(files.Read("a.csv", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0]));
        files.Only("E_FORMAT");
        Assert.Empty(files.Read("a.csv", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]));
        files.Only("E_FORMAT");

        var noise = new byte[5_000];
        new Random(1).NextBytes(noise);
        noise[0] = 1;
        Assert.Empty(files.Read("a.csv", noise));
        Assert.Contains(files.Issues, issue => issue.Code == "E_FORMAT");
    }

    [Fact]
    public void Old_and_locked_workbooks_are_told_apart()
    {
        byte[] container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[70_000]];
        Assert.Empty(files.Read("a.xls", [.. container, .. Encoding.Unicode.GetBytes("Workbook")]));
        files.Only("E_XLS");

        Assert.Empty(files.Read("a.xlsx", [.. container, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        files.Only("E_ENCRYPTED");
    }

    [Fact]
    public void Other_office_documents_are_refused()
    {
        Assert.Empty(files.Read("a.xlsx", ArchiveTests.Zip(("[Content_Types].xml", [1]), ("word/document.xml", [1]))));
        files.Only("E_FORMAT");
        Assert.Empty(files.Read("a.xlsx", ArchiveTests.Zip(("[Content_Types].xml", [1]), ("xl/workbook.bin", [1]))));
        files.Only("E_FORMAT");
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_told()
    {
        Assert.Empty(files.ReadPath(files.Path("nowhere.csv")));
        Assert.Equal("nowhere.csv", files.Only("E_NOT_FOUND").File);
    }

    [Fact]
    public void A_folder_without_files_is_told()
    {
        Directory.CreateDirectory(files.Path("in/empty"));

        Assert.Empty(files.ReadPath(files.Path("in")));
        files.Only("E_NO_FILES");
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_file_that_may_not_be_read_is_told()
    {
        var path = files.Write("a.csv", "sku,quantity\n"u8.ToArray());
        File.SetUnixFileMode(path, UnixFileMode.None);
        var mayReadAnything = Environment.IsPrivilegedProcess;

        var tables = files.ReadPath(path);

        Assert.Equal(mayReadAnything ? 1 : 0, tables.Count);
        if (!mayReadAnything)
        {
            files.Only("E_NO_ACCESS");
        }
    }

    [Fact]
    public void Too_many_columns_are_refused()
    {
        Assert.Empty(files.Read("a.csv", "sku,quantity" + new string(',', 20_000) + "\nA,1\n"));
        files.Only("E_TOO_MANY_COLUMNS");
    }
}
