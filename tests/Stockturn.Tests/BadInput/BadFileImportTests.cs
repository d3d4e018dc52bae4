using System.IO.Compression;
using System.Text;
using Stockturn.Facts;
using Stockturn.Tests.Files;
using Stockturn.Workspaces.Database;
using Stockturn.Workspaces.Jobs;

namespace Stockturn.Tests.BadInput;

/// <summary>Files that are broken as files: each is named with its code, and the good file beside it goes on.</summary>
public sealed class BadFileImportTests : IDisposable
{
    const string Heads = "Date,Store,Order number,SKU,Quantity,Amount,Currency\n";
    const string Row = "2026-01-05,Shop,S-1,MUG,2,25.98,USD\n";

    readonly TempWorkspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void An_empty_file_is_refused_and_the_good_one_beside_it_goes_on() => Refused("E_EMPTY", "empty.csv", []);

    [Fact]
    public void A_truncated_gzip_is_refused_and_the_good_one_beside_it_goes_on() =>
        Refused("E_DAMAGED", "orders.csv.gz", Gzip(Many())[..^40]);

    [Fact]
    public void A_truncated_zip_is_refused_and_the_good_one_beside_it_goes_on()
    {
        var zip = ArchiveTests.Zip(("orders.csv", Many()));
        Refused("E_DAMAGED", "orders.zip", zip[..(zip.Length / 2)]);
    }

    [Fact]
    public void Headings_only_is_no_trouble()
    {
        var report = workspace.ImportText("orders.csv", Heads);

        Assert.True(report.IsCommitted);
        Assert.Empty(report.IssueCounts);
        Assert.Equal(new RowCounts(0, 0, 0), Assert.Single(report.Tables).Rows);
        Assert.Empty(workspace.Visible(SaleFact.Kind));
    }

    [Fact]
    public void Bytes_of_another_encoding_are_told_once()
    {
        var text = Encoding.UTF8.GetBytes(Heads + Row.Replace("MUG", "MUG-ä", StringComparison.Ordinal) + Row.Replace("S-1", "S-2", StringComparison.Ordinal));
        var at = Array.IndexOf(text, (byte)0xC3);
        text[at] = 0xFF;
        text[at + 1] = 0xFF;

        var report = ImportFiles.Run(
            workspace.Workspace, workspace.Request(workspace.Write("orders.csv", text)) with { EncodingName = "utf-8" });

        Assert.True(report.IsCommitted);
        Assert.Contains("E_ENCODING", Codes(report));
        Assert.Equal(2, workspace.Visible(SaleFact.Kind).Count);
    }

    [Fact]
    public void A_workbook_of_chinese_windows_reads_without_being_told()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding(936)!;
        var text = "日期,店铺,订单号,SKU,数量,实收金额,币种\n2026-01-05,旗舰店,S-1,马克杯,2,25.98,CNY\n";

        var report = workspace.Import(workspace.Write("订单.csv", gbk.GetBytes(text)));

        Assert.True(report.IsCommitted);
        Assert.Contains("旗舰店", Assert.Single(workspace.Visible(SaleFact.Kind)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_end_is_left_out_and_the_lines_around_it_read()
    {
        var bytes = Encoding.UTF8.GetBytes(
            Heads + Row + new string('x', 17 * 1024 * 1024) + "\n" + Row.Replace("S-1", "S-2", StringComparison.Ordinal));

        var report = workspace.Import(workspace.Write("orders.csv", bytes));

        Assert.Contains("E_LINE_TOO_LONG", Codes(report));
        Assert.Equal(2, workspace.Visible(SaleFact.Kind).Count);
    }

    [Fact]
    public void Zero_bytes_are_dropped_and_told()
    {
        var report = workspace.ImportText("orders.csv", Heads + Row.Replace("MUG", "M\0U\0G", StringComparison.Ordinal));

        Assert.Contains("E_NUL", Codes(report));
        Assert.Contains("|MUG|", Assert.Single(workspace.Visible(SaleFact.Kind)), StringComparison.Ordinal);
    }

    [Fact]
    public void S1_9_a_folder_is_read_file_by_file_and_says_what_it_does_not_know()
    {
        workspace.Write("in/orders.csv", Heads + Row);
        workspace.Write("in/notes.csv", "colour,mood\nred,fine\n");

        var report = workspace.Import(workspace.PathOf("in"));

        Assert.True(report.IsCommitted);
        Assert.Equal(["E_UNKNOWN_FILE"], Codes(report));
        Assert.Single(workspace.Visible(SaleFact.Kind));
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_file_nobody_may_read_is_told()
    {
        var path = workspace.Write("orders.csv", Heads + Row);
        File.SetUnixFileMode(path, UnixFileMode.None);

        var report = workspace.Import(path);

        Assert.Equal(Environment.IsPrivilegedProcess, report.IsCommitted);
        Assert.Equal(Environment.IsPrivilegedProcess ? [] : ["E_NO_ACCESS"], Codes(report));
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_told_and_nothing_is_imported()
    {
        var report = workspace.Import(workspace.PathOf("nowhere.csv"));

        Assert.False(report.IsCommitted);
        Assert.Equal(["E_NOT_FOUND"], Codes(report));
        Assert.Empty(new Batches(workspace.Workspace.Db).List());
    }

    void Refused(string code, string name, byte[] bytes)
    {
        var report = workspace.Import(workspace.Write(name, bytes), workspace.Write("good.csv", Heads + Row));

        Assert.True(report.IsCommitted);
        Assert.Contains(code, Codes(report));
        Assert.Contains(report.IssueCounts, count => count.Code == code && count.Severity == Severity.Refused);
        Assert.Single(workspace.Visible(SaleFact.Kind));
    }

    static byte[] Many()
    {
        var random = new Random(7);
        var text = new StringBuilder(Heads);
        for (var order = 100; order < 5_000; order++)
        {
            text.Append($"2026-01-05,Shop,S-{order}-{random.Next()},MUG-{random.Next(99)},2,25.98,USD\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    static string[] Codes(ImportReport report) => [.. report.IssueCounts.Select(count => count.Code)];
}
